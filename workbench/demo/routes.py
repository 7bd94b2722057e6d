"""The nouns of the route table: what serves a request is also what the portal's truth is made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from starlette.requests import Request

from workbench.demo.models.common import FieldError, Problem
from workbench.demo.world import PortalSession, World
from workbench.discovery.endpoint import Auth, Discriminator, Location, Pagination, Risk

Kind = Literal["rest", "auxiliary", "graphql", "jsonrpc", "stream", "file", "support", "identity", "worker", "noise"]
"""``rest`` are the named operations; ``auxiliary`` are REST calls that the app makes beside them; what the
service worker answers by itself (``worker``) reaches the server only from a page without one."""

Site = Literal["portal", "identity", "support", "metrics"]

ANONYMOUS = Auth()
BEARER = Auth(kind="bearer", header="Authorization")
COOKIE = Auth(kind="cookie", cookies=("portal_session",))
COOKIE_CSRF = Auth(
    kind="cookie", cookies=("portal_session",), csrf_header="X-CSRF-Token", csrf_source="cookie:csrf_token"
)
SUPPORT_COOKIE = Auth(kind="cookie", cookies=("support_session",))

PAGED = Pagination(kind="page", parameter="page", size_parameter="pageSize", items="$.items", total="$.total")
BY_CURSOR = Pagination(kind="cursor", parameter="cursor", size_parameter="limit", items="$.items", next="$.nextCursor")
BY_OFFSET = Pagination(kind="offset", parameter="offset", size_parameter="limit", items="$.items", total="$.total")


@dataclass(frozen=True, slots=True)
class Link:
    """A value that another operation's answer hands out for a parameter of this one."""

    producer: str
    """``<category>.<name>`` of the operation that gives the value."""
    field: str
    """JSON path in its answer, array indices as ``*``."""
    parameter: str
    location: Location = "path"


@dataclass(frozen=True, slots=True)
class Call:
    """One request, authenticated and parsed as its operation says."""

    world: World
    request: Request
    path: Mapping[str, Any] = field(default_factory=dict)
    query: Any = None
    body: Any = None
    session: PortalSession | None = None
    subject: str = ""
    """Whose bearer it was; empty without one."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A result that says more than its operation's usual status."""

    result: Any
    headers: Mapping[str, str] = field(default_factory=dict)
    cookies: tuple[Mapping[str, Any], ...] = ()
    """Arguments of ``Response.set_cookie``."""


type Handler = Callable[[Call], Any]
"""Gives a model, an ``Answer``, a ``Response`` or None; or an awaitable of one of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One line of the portal's API, and the code behind it."""

    category: str
    name: str
    method: str
    path: str
    handler: Handler
    result: Any = None
    """The type of its answer; None where there is no JSON."""
    kind: Kind = "rest"
    site: Site = "portal"
    auth: Auth = BEARER
    risk: Risk = "read"
    status: int = 200
    types: Mapping[str, Any] = field(default_factory=dict)
    """Path parameter to its type."""
    query: Any = None
    body: Any = None
    media_type: str = "application/json"
    """Of the request body, if there is one."""
    produces: str = "application/json"
    pagination: Pagination | None = None
    discriminator: Discriminator | None = None
    links: tuple[Link, ...] = ()
    errors: tuple[int, ...] = ()
    """Statuses beside 401 (with credentials), 404 and 422 (with parameters) that it may answer."""
    headers: Mapping[str, str] = field(default_factory=dict)
    """What every answer carries."""

    @property
    def key(self) -> str:
        return f"{self.category}.{self.name}"


class Refusal(Exception):  # noqa: N818 - an answer, not a defect
    """An answer with a problem document (RFC 9457)."""

    def __init__(self, status: int, title: str, detail: str, *, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(detail)
        self.status = status
        self.problem = Problem(
            type=f"/problems/{title.lower().replace(' ', '-')}", title=title, status=status, detail=detail
        )
        self.headers = dict(headers or {})


def unauthorized(detail: str) -> Refusal:
    return Refusal(401, "Unauthorized", detail, headers={"WWW-Authenticate": 'Bearer error="invalid_token"'})


def forbidden(detail: str) -> Refusal:
    return Refusal(403, "Forbidden", detail)


def not_found(what: str) -> Refusal:
    return Refusal(404, "Not found", f"There is no {what}.")


def conflict(detail: str) -> Refusal:
    return Refusal(409, "Conflict", detail)


def too_many(seconds: int) -> Refusal:
    return Refusal(429, "Too many requests", f"Try again in {seconds} s.", headers={"Retry-After": str(seconds)})


def unprocessable(field_name: str, message: str) -> Refusal:
    refusal = Refusal(422, "Unprocessable content", "The request does not fit the schema.")
    refusal.problem.errors = [FieldError(field=field_name, message=message)]
    return refusal
