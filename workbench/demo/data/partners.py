"""Make the partners and what belongs to each."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec import UNSET

from workbench.demo.data import words
from workbench.demo.data.chance import Chance
from workbench.demo.models.partners import (
    Address,
    BillingTerms,
    Contact,
    Domain,
    Partner,
    PartnerSettings,
)

FIRST_ID = 1041
RESTRICTED_ID = 1083
"""A partner whose settings nobody may see, and whom nobody may change: 403."""
GONE_ID = 1999
"""A partner that others still link to, but that does not exist: 404."""


@dataclass(frozen=True, slots=True)
class PartnerFile:
    """What hangs on one partner."""

    contacts: list[Contact]
    domains: list[Domain]
    settings: PartnerSettings
    address: Address


def make_partners(seed: int) -> dict[int, Partner]:
    """Give 47 partners: five pages of ten, the last of seven."""
    chance = Chance(seed, "partners")
    return {partner.id: partner for partner in (_partner(chance, number) for number in range(47))}


def _partner(chance: Chance, number: int) -> Partner:
    company, branch = words.COMPANY[number % 10], words.BRANCH[number // 10]
    identifier = FIRST_ID + number
    return Partner(
        id=identifier,
        name=f"{company} {branch}",
        slug=f"{company}-{branch}".lower(),
        tier=chance.pick(("registered", "silver", "gold", "platinum")),
        status=chance.pick(("active", "active", "onboarding", "suspended")),
        country=chance.pick(words.CITY)[1],
        website=None if number % 4 == 3 else f"https://www.{company}-{branch}.example".lower(),
        parent_id=None if number < 10 else FIRST_ID + number % 10,
        created_at=chance.moment(2000),
        tags=chance.some(words.TAG, 3),
        annual_revenue=None if number % 3 == 2 else chance.amount(10_000, 900_000),
        note="Prefers e-mail" if number % 2 else UNSET,
    )


def make_files(seed: int, partners: dict[int, Partner]) -> dict[int, PartnerFile]:
    chance = Chance(seed, "partner files")
    return {partner.id: _file(chance, partner) for partner in partners.values()}


def _file(chance: Chance, partner: Partner) -> PartnerFile:
    city, country = chance.pick(words.CITY)
    address = Address(
        street=f"{chance.number(1, 240)} {chance.pick(words.STREET)}",
        city=city,
        postal_code=f"{chance.number(10_000, 99_999)}",
        country=country,
        region="Texas" if country == "US" else UNSET,
    )
    settings = PartnerSettings(
        locale=chance.pick(("en-GB", "de-DE", "fr-FR")),
        time_zone=chance.pick(("Europe/Vienna", "America/Chicago", "Europe/London")),
        billing=BillingTerms(currency=chance.pick(("EUR", "USD", "GBP")), net_days=chance.pick((14, 30, 60))),
        notifications={event: chance.share(0.5) for event in ("invoice.created", "user.invited", "case.updated")},
        single_sign_on=chance.share(0.4),
    )
    return PartnerFile(_contacts(chance, partner), _domains(chance, partner), settings, address)


def _contacts(chance: Chance, partner: Partner) -> list[Contact]:
    return [_contact(chance, partner, number) for number in range(chance.number(2, 5))]


def _contact(chance: Chance, partner: Partner, number: int) -> Contact:
    first, last = chance.pick(words.FIRST), chance.pick(words.LAST)
    return Contact(
        id=partner.id * 100 + number,
        name=f"{first} {last}",
        email=f"{first}.{last}@{partner.slug}.example".lower(),
        phone=None if number % 2 else f"+44 20 7946 {chance.number(100, 999):04d}",
        job_title=chance.pick(words.TITLE),
        primary=number == 0,
        department="Purchasing" if number == 1 else UNSET,
    )


def _domains(chance: Chance, partner: Partner) -> list[Domain]:
    return [
        Domain(
            name=f"{prefix}{partner.slug}.example",
            verified=not prefix,
            verified_at=None if prefix else chance.moment(900),
            method=UNSET if prefix else "dns",
        )
        for prefix in ("", "mail.")
    ]
