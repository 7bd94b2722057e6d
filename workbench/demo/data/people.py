"""Make the users, imports and notifications."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

from msgspec import UNSET

from workbench.demo.data import words
from workbench.demo.data.chance import TODAY, Chance
from workbench.demo.models.people import (
    ImportedUser,
    ImportedUsers,
    Notification,
    Permission,
    Permissions,
    Preferences,
    Profile,
    User,
)

IMPORT_DAYS = tuple(date(2026, 1, 12) - timedelta(days=7 * week) for week in range(4))


def make_users(seed: int, partner_ids: list[int]) -> dict[UUID, User]:
    """Give 64 users in the order in which they are listed."""
    chance = Chance(seed, "users")
    return {user.id: user for user in (_user(chance, number, partner_ids) for number in range(64))}


def _user(chance: Chance, number: int, partner_ids: list[int]) -> User:
    first, last = words.FIRST[number % len(words.FIRST)], chance.pick(words.LAST)
    status = chance.pick(("active", "active", "active", "disabled", "invited"))
    return User(
        id=chance.uuid(),
        email=f"{first}.{last}{number}@{chance.pick(words.COMPANY)}.example".lower(),
        first_name=first,
        last_name=last,
        status=status,  # type: ignore[arg-type]  # the words above are the literal's
        partner_id=chance.pick(partner_ids),
        role_ids=sorted(chance.some(range(1, 6), 2)),
        source="imported" if number % 5 == 0 else "manual",
        created_at=chance.moment(700),
        last_login_at=None if status == "invited" else chance.moment(40),
        phone=UNSET if number % 3 == 0 else None if number % 7 == 1 else f"+31 30 555 {1000 + number}",
    )


def make_imports(seed: int) -> dict[date, ImportedUsers]:
    chance = Chance(seed, "imports")
    return {day: ImportedUsers(imported_on=day, users=_batch(chance, day)) for day in IMPORT_DAYS}


def _batch(chance: Chance, day: date) -> list[ImportedUser]:
    return [
        ImportedUser(
            id=chance.uuid(),
            email=f"import{row}.{day:%m%d}@{chance.pick(words.COMPANY)}.example".lower(),
            imported_on=day,
            batch=f"B-{day:%Y%m%d}",
            row=row,
        )
        for row in range(1, chance.number(4, 9))
    ]


def make_notifications(seed: int) -> list[Notification]:
    """Give 34, the newest first: four pages of ten."""
    chance = Chance(seed, "notifications")
    moments = sorted((chance.moment(60) for _ in range(34)), reverse=True)
    return [_notification(chance, 9000 - number, moment) for number, moment in enumerate(moments)]


def _notification(chance: Chance, number: int, moment: datetime) -> Notification:
    kind, title = chance.pick(words.NOTICE)
    return Notification(
        id=number,
        kind=kind,  # type: ignore[arg-type]  # the words are the literal's
        title=title,
        created_at=moment,
        read_at=TODAY if chance.share(0.5) else None,
        link="/billing" if kind == "billing" else UNSET,
    )


def make_profile(identifier: UUID, email: str) -> Profile:
    return Profile(
        id=identifier,
        email=email,
        first_name="Avery",
        last_name="Quinn",
        locale="en-GB",
        time_zone="Europe/Amsterdam",
        job_title=None,
    )


def make_preferences() -> Preferences:
    return Preferences(
        theme="system",
        density="comfortable",
        email_digest=True,
        pinned_apps=["shield-endpoint", "backup-vault"],
        columns={"partners": ["name", "tier", "country"], "users": ["email", "status"]},
    )


def make_permissions() -> Permissions:
    keys = ("partners.read", "partners.update", "users.read", "users.write", "billing.read", "billing.write")
    return Permissions(
        role="partner-admin",
        permissions=[Permission(key=key, granted=key != "billing.write", scope="partner") for key in keys],
    )
