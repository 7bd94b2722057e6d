"""A word for a password in a name is enough for what is made as one, in every place; what only sounds like one is not."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.redaction.lookalikes import NAMES
from workbench.exchange import JsonValue
from workbench.redaction import Redactor
from workbench.redaction.stems import is_stem

MADE = ("Saffron-Harbour41", "pelusa1987", "copper-lantern-meadow-orbit")
TAKEN = (
    "tresorWort", "losungswort", "wifi_word", "magicWord", "claveWifi", "segreto", "geheimwort", "hemligtOrd", "portkode", "unlockPhrase", "encryptionPhrase", "wlanPass", "secretBackup", "adminpwd2", "unlockWith", "parolaSegreta", "gatePass",
)  # fmt: skip


@pytest.mark.parametrize("name", TAKEN)
def test_a_name_with_a_word_for_a_password_is_enough(redactor: Redactor, name: str) -> None:
    for value in MADE:
        assert value not in str(redactor.redact_value({name: value}))


@pytest.mark.parametrize("name", TAKEN)
def test_so_it_is_in_an_address_and_in_a_text(name: str) -> None:
    address = f"https://portal.example/x?{name}={MADE[0]}&model=Galaxy-Note20"
    assert MADE[0] not in Redactor(b"k" * 32).redact_url(address)
    assert "model=Galaxy-Note20" in Redactor(b"k" * 32).redact_url(address)
    assert MADE[0] not in Redactor(b"k" * 32).redact_text(f"open --{name}={MADE[0]} now")


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_only_sounds_like_one_is_not(name: str) -> None:
    assert not is_stem(name)
    assert Redactor(b"k" * 32).redact_value({name: "Galaxy-Note20"}) == {name: "Galaxy-Note20"}
    assert "Galaxy-Note20" in Redactor(b"k" * 32).redact_url(f"https://portal.example/x?{quote(name)}=Galaxy-Note20")


@pytest.mark.parametrize("name", ["unlockWith", "tresorWort"])
def test_what_stands_below_such_a_name_is_no_password_by_that_alone(redactor: Redactor, name: str) -> None:
    below: JsonValue = {name: {"model": "Galaxy-Note20", "count": 3}}
    assert redactor.redact_value(below) == below


@given(st.text(max_size=40))
def test_any_name_is_judged(name: str) -> None:
    assert is_stem(name) in (True, False)
