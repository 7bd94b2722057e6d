"""What every model shares: naming, pages, problems."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from msgspec import UNSET, Meta, Struct, UnsetType

Email = Annotated[
    str, Meta(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$", max_length=254, extra_json_schema={"format": "email"})
]
Uri = Annotated[str, Meta(extra_json_schema={"format": "uri"})]
Timestamp = Annotated[datetime, Meta(tz=True)]
Slug = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Name = Annotated[str, Meta(min_length=1, max_length=120)]
PositiveInt = Annotated[int, Meta(ge=1)]
PageSize = Annotated[int, Meta(ge=1, le=100)]


class Model(Struct, rename="camel", kw_only=True):
    """A JSON object with camelCase members."""


class Page[T](Model):
    """One numbered page."""

    items: list[T]
    page: int
    page_size: int
    total: int


class Slice[T](Model):
    """What follows a cursor."""

    items: list[T]
    next_cursor: str | None
    """None on the last page."""


class Window[T](Model):
    """What lies at an offset."""

    items: list[T]
    offset: int
    limit: int
    total: int


class PageQuery(Model):
    page: PositiveInt = 1
    page_size: PageSize = 10


class CursorQuery(Model):
    cursor: str | UnsetType = UNSET
    limit: PageSize = 10


class WindowQuery(Model):
    offset: Annotated[int, Meta(ge=0)] = 0
    limit: PageSize = 10


class Money(Model):
    amount: float
    currency: Literal["EUR", "USD", "GBP"]


class FieldError(Model):
    field: str
    message: str


class Problem(Model):
    """An error, as RFC 9457 has it."""

    type: str
    title: str
    status: int
    detail: str
    errors: list[FieldError] | UnsetType = UNSET
