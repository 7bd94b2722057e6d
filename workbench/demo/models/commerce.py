"""Roles, apps, products, invoices, known issues and what the app is told at its start."""

from __future__ import annotations

from datetime import date
from typing import Literal
from uuid import UUID

from msgspec import UNSET, UnsetType

from workbench.demo.models.common import Email, Model, Money, Slug, Timestamp, Uri


class ApplicationRole(Model):
    id: int
    name: str
    app_slug: Slug
    description: str | None


class ApplicationRoles(Model):
    roles: list[ApplicationRole]


class RoleApp(Model):
    slug: Slug
    name: str


class IdentityRole(Model):
    id: int
    name: str
    apps: list[RoleApp]


class IdentityRoles(Model):
    roles: list[IdentityRole]


class SupportEnabled(Model):
    enabled: bool
    plan: str | None
    renews_on: date | UnsetType = UNSET


class App(Model):
    slug: Slug
    name: str
    vendor: str
    category: Literal["security", "backup", "network", "productivity"]
    version: str
    launch_url: Uri
    description: str | None
    beta: bool | UnsetType = UNSET


class Apps(Model):
    apps: list[App]


class AssignedQuery(Model):
    user_id: UUID


class AssignedApp(Model):
    slug: Slug
    name: str
    assigned_at: Timestamp


class AssignedApps(Model):
    user_id: UUID
    apps: list[AssignedApp]


class Seats(Model):
    total: int
    used: int


class Feature(Model):
    key: str
    enabled: bool


class Entitlements(Model):
    app_slug: Slug
    seats: Seats
    features: list[Feature]
    valid_until: date | None


class Product(Model):
    sku: str
    name: str
    family: str
    price: Money
    released_on: date
    discontinued: bool
    successor: str | None


class Subscription(Model):
    id: UUID
    sku: str
    partner_id: int
    seats: int
    starts_on: date
    ends_on: date | None
    status: Literal["active", "trial", "expired"]


class Subscriptions(Model):
    subscriptions: list[Subscription]


class Invoice(Model):
    number: str
    partner_id: int
    issued_on: date
    due_on: date
    paid_at: Timestamp | None
    total: Money
    status: Literal["open", "paid", "overdue"]
    purchase_order: str | UnsetType = UNSET


class IssueQuery(Model):
    status: Literal["open", "fixed", "investigating"] | UnsetType = UNSET


class KnownIssue(Model):
    key: str
    title: str
    severity: Literal["low", "medium", "high", "critical"]
    status: Literal["open", "fixed", "investigating"]
    affects: list[Slug]
    fixed_in: str | None
    updated_at: Timestamp


class KnownIssues(Model):
    issues: list[KnownIssue]


class Limits(Model):
    upload_bytes: int
    page_size: int


class SupportContact(Model):
    url: Uri
    email: Email


class Config(Model):
    api_version: str
    environment: Literal["demo"]
    authority: Uri
    client_id: str
    metrics: Uri
    cdn: Uri
    support: SupportContact
    limits: Limits
    locales: list[str]
    sample_rate: float


class FeatureFlags(Model):
    flags: dict[str, bool]
    revision: int
