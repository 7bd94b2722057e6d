"""Sessions, files, reports, reference data, tickets, quotes and support cases."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from msgspec import UNSET, Meta, UnsetType

from workbench.demo.models.common import Email, Model, Money, Timestamp


class SessionOpened(Model):
    """The cookies are set; the page sends this header with the value of that cookie."""

    csrf_header: str
    csrf_cookie: str
    user_id: UUID


class LiveTicket(Model):
    ticket: str
    """Good for one WebSocket."""
    expires_in: int


class LiveQuery(Model):
    ticket: str


class Country(Model):
    code: str
    name: str


class Countries(Model):
    countries: list[Country]


class Currency(Model):
    code: str
    name: str
    rate: float


class Currencies(Model):
    base: str
    currencies: list[Currency]


class Tips(Model):
    tips: list[str]


class FilePart(Model):
    """A part of a multipart body that is a file; its content travels as octets."""

    name: str
    media_type: str
    content: bytes


class UploadForm(Model):
    file: FilePart
    description: str | UnsetType = UNSET


class StoredFile(Model):
    id: UUID
    name: str
    media_type: str
    size: int
    sha256: str
    description: str | None
    uploaded_at: Timestamp


class StoredFiles(Model):
    files: list[StoredFile]


class UsageRow(Model):
    hour: int
    app: str
    region: str
    requests: int
    errors: int
    p95_ms: float
    note: str | None


class DailyUsage(Model):
    day: date
    rows: list[UsageRow]


class Metric(Model):
    name: str
    at: Timestamp | UnsetType = UNSET
    page: str | UnsetType = UNSET


class Accepted(Model):
    accepted: int


class Health(Model):
    status: Literal["ok"]


class Activity(Model):
    """One server-sent event."""

    sequence: int
    kind: Literal["login", "ticket", "invoice"]
    text: str
    at: Timestamp


class Case(Model):
    id: str
    case_number: str
    subject: str
    status: Literal["New", "Working", "Waiting on customer", "Closed"]
    priority: Literal["P1", "P2", "P3"]
    opened_on: date
    closed_on: date | None
    product: str


class CaseDetail(Case):
    description: str
    contact_email: Email
    owner: str | None


class Comment(Model):
    id: str
    author: str
    posted_at: Timestamp
    body: str


class Post(Comment):
    comments: list[Comment]
    internal: bool | UnsetType = UNSET


class SupportStatus(Model):
    state: Literal["operational", "degraded"]
    message: str | None


class Quote(Model):
    quote_id: str
    sku: str
    seats: int
    unit_price: Money
    discount: float
    total: Money


class QuoteRequest(Model):
    sku: str
    seats: Annotated[int, Meta(ge=1, le=10_000)]
    term_months: int = 12


class LicenseRequest(Model):
    key: str


class License(Model):
    key: str
    sku: str
    valid: bool
    expires_on: date | None


class JobRequest(Model):
    kind: Literal["sync", "export", "cleanup"]
    run_on: date
    options: dict[str, str] | UnsetType = UNSET


class Job(Model):
    job_id: int
    kind: str
    state: Literal["scheduled"]
    run_on: date
