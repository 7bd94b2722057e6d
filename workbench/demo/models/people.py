"""The person who is signed in, and the users whom they manage."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from msgspec import UNSET, Meta, UnsetType

from workbench.demo.models.common import Email, Model, Name, PageQuery, Slug, Timestamp

UserStatus = Literal["active", "disabled", "invited"]


class Profile(Model):
    id: UUID
    email: Email
    first_name: str
    last_name: str
    locale: str
    time_zone: str
    job_title: str | None
    avatar_url: str | UnsetType = UNSET


class ProfileChange(Model):
    """Members that are left out stay as they are."""

    first_name: Name | UnsetType = UNSET
    last_name: Name | UnsetType = UNSET
    locale: Literal["en-US", "en-GB", "de-DE", "fr-FR"] | UnsetType = UNSET
    time_zone: str | UnsetType = UNSET
    job_title: str | UnsetType | None = UNSET


class Permission(Model):
    key: str
    granted: bool
    scope: Literal["own", "partner", "all"]


class Permissions(Model):
    role: str
    permissions: list[Permission]


class MyPartner(Model):
    partner_id: int
    name: str
    role: Literal["owner", "admin", "member"]
    default: bool


class MyPartners(Model):
    partners: list[MyPartner]


class Preferences(Model):
    theme: Literal["light", "dark", "system"]
    density: Literal["comfortable", "compact"]
    email_digest: bool
    pinned_apps: list[Slug]
    columns: dict[str, list[str]]
    """Screen to the columns that it shows."""


class Notification(Model):
    id: int
    kind: Literal["billing", "security", "product", "user"]
    title: str
    created_at: Timestamp
    read_at: Timestamp | None
    link: str | UnsetType = UNSET


class User(Model):
    id: UUID
    email: Email
    first_name: str
    last_name: str
    status: UserStatus
    partner_id: int
    role_ids: list[int]
    source: Literal["manual", "imported", "invitation"]
    created_at: Timestamp
    last_login_at: Timestamp | None
    phone: str | UnsetType | None = UNSET


class UserQuery(PageQuery):
    status: UserStatus | UnsetType = UNSET


class UserDraft(Model):
    email: Email
    first_name: Name
    last_name: Name
    partner_id: int
    role_ids: list[int] | UnsetType = UNSET
    phone: str | UnsetType | None = UNSET


class UserEdit(Model):
    first_name: Name
    last_name: Name
    role_ids: list[int]
    phone: str | None = None


class InvitationDraft(Model):
    email: Email
    role_ids: list[int]
    message: str | UnsetType = UNSET


class Invitation(Model):
    id: UUID
    email: Email
    status: Literal["sent", "resent"]
    attempts: int
    sent_at: Timestamp


class ImportedUser(Model):
    id: UUID
    email: Email
    imported_on: date
    batch: str
    row: int


class ImportedUsers(Model):
    imported_on: date
    users: list[ImportedUser]


class AppRole(Model):
    app_slug: Slug
    role_id: int
    role: str
    granted_at: Timestamp


class AppRoles(Model):
    user_id: UUID
    roles: list[AppRole]


class UserHit(Model):
    id: UUID
    display_name: str
    email: Email


class UserHits(Model):
    query: str
    users: list[UserHit]


class SearchQuery(Model):
    q: Annotated[str, Meta(min_length=1)]
    limit: Annotated[int, Meta(ge=1, le=50)] = 8
