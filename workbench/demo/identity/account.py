"""The one account of the stand-in's identity provider."""

from __future__ import annotations

import base64
from dataclasses import dataclass, field
from uuid import UUID

from workbench.demo.data.chance import Chance

_SYLLABLES = ("Tundra", "Copper", "Violet", "Harbor", "Saffron", "Meadow", "Quartz", "Willow", "Ember", "Cobalt")


@dataclass(frozen=True, slots=True)
class Credentials:
    """What a person signs in with. They open nothing but this stand-in."""

    email: str
    password: str = field(repr=False)
    totp_seed: str = field(repr=False)
    """Base32 (RFC 4648), without padding."""


@dataclass(frozen=True, slots=True)
class Account:
    subject: str
    email: str
    name: str
    password: str = field(repr=False)
    totp_seed: str = field(repr=False)

    @property
    def credentials(self) -> Credentials:
        return Credentials(self.email, self.password, self.totp_seed)


def make_account(seed: int) -> Account:
    """Give the account that belongs to a seed."""
    chance = Chance(seed, "account")
    secret = bytes(chance.number(0, 255) for _ in range(20))
    words = (chance.pick(_SYLLABLES), chance.pick(_SYLLABLES))
    return Account(
        subject=str(UUID(int=chance.uuid().int, version=4)),
        email="avery.quinn@northwind.example",
        name="Avery Quinn",
        password=f"{words[0]}-{chance.number(100, 999)}-{words[1]}!",
        totp_seed=base64.b32encode(secret).decode(),
    )
