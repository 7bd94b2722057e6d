"""Partners and what belongs to them."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from msgspec import UNSET, Meta, UnsetType

from workbench.demo.models.common import Email, Model, Slug, Timestamp, Uri

Tier = Literal["registered", "silver", "gold", "platinum"]
PartnerStatus = Literal["active", "onboarding", "suspended"]


class PartnerSummary(Model):
    id: int
    name: str
    tier: Tier
    status: PartnerStatus
    country: str


class Partner(PartnerSummary):
    slug: Slug
    website: Uri | None
    parent_id: int | None
    created_at: Timestamp
    tags: list[str]
    annual_revenue: float | None
    note: str | UnsetType = UNSET


class PartnerSearch(Model):
    """A search that is too long for a URL, so it is posted."""

    text: str
    tiers: list[Tier] | UnsetType = UNSET
    country: str | UnsetType = UNSET
    limit: Annotated[int, Meta(ge=1, le=50)] = 20


class PartnerHit(Model):
    partner: PartnerSummary
    score: float


class PartnerHits(Model):
    hits: list[PartnerHit]
    took_ms: int


class PartnerNode(Model):
    id: int
    name: str
    children: list[PartnerNode]


class Contact(Model):
    id: int
    name: str
    email: Email
    phone: str | None
    job_title: str
    primary: bool
    department: str | UnsetType = UNSET


class Contacts(Model):
    contacts: list[Contact]


class Domain(Model):
    name: str
    verified: bool
    verified_at: Timestamp | None
    method: Literal["dns", "file"] | UnsetType = UNSET


class Domains(Model):
    domains: list[Domain]


class BillingTerms(Model):
    currency: Literal["EUR", "USD", "GBP"]
    net_days: int


class PartnerSettings(Model):
    locale: str
    time_zone: str
    billing: BillingTerms
    notifications: dict[str, bool]
    """Event to whether it is mailed."""
    single_sign_on: bool


class Address(Model):
    street: str
    city: str
    postal_code: str
    country: str
    region: str | UnsetType = UNSET


class PatchStep(Model):
    """One step of a JSON Patch (RFC 6902)."""

    op: Literal["add", "replace", "remove", "test"]
    path: Annotated[str, Meta(pattern="^/")]
    value: Any | UnsetType = UNSET
