"""Which credentials to try an endpoint with, and whether two answers are the same. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from workbench.discovery.endpoint import Auth, Endpoint
from workbench.discovery.headers import custom_headers
from workbench.discovery.risk import acts
from workbench.errors import UsageError
from workbench.exchange import Exchange, JsonValue, essence_of
from workbench.operation import BearerSource
from workbench.redaction import PLACEHOLDER
from workbench.text import safe_line
from workbench.workspace.views import CallResult

type Shape = str | frozenset[tuple[str, Shape]] | tuple[Shape, ...]
"""The kind of a scalar, the members of an object, or the distinct shapes in an array."""


@dataclass(frozen=True, slots=True)
class Rung:
    """One way to sign a request in."""

    name: str
    """In words: ``anonymous``, ``cookie``, ``cookie and X-CSRF-Token``, ``bearer``."""
    auth: Auth = Auth()
    cookies: bool = False
    """Whether the browser sends what cookies it has."""

    @property
    def credentials(self) -> Literal["include", "omit"]:
        return "include" if self.cookies else "omit"


def ladder(auth: Auth, bearer: BearerSource | None) -> tuple[Rung, ...]:
    """Give the ways to sign in to what was seen signed in as ``auth``, the least first, the last with all there is.

    Raises UsageError where the whole of it cannot be sent from here: a signature, a bearer that nobody knows.
    """
    nobody, cookie = Rung("anonymous"), Rung("cookie", Auth("cookie"), cookies=True)
    match auth.kind:
        case "anonymous":
            return nobody, cookie
        case "cookie" if auth.csrf_header:
            return nobody, cookie, Rung(f"cookie and {auth.csrf_header}", auth, cookies=True)
        case "cookie":
            return nobody, cookie
        case "bearer" if bearer:
            return nobody, cookie, Rung("bearer", auth), Rung("bearer and cookie", auth, cookies=True)
        case "basic" | "api_key" if not auth.header.startswith("?"):
            return nobody, Rung(f"{auth.kind} in {auth.header}", auth)
    raise UsageError(
        f"Its credential ({auth.kind}) cannot be sent from here, so there is nothing to compare with.",
        kept="Nothing was sent.",
        hint="Record a sign-in, so that it is known where the page keeps its token, or fill in `portal.json`.",
    )


def sendable(endpoint: Endpoint) -> None:
    """Raise UsageError for an endpoint that may change something when it is called."""
    if endpoint.method not in {"GET", "HEAD"} or endpoint.risk != "read" or acts(endpoint.path):
        raise UsageError(
            f"{endpoint.method} {safe_line(endpoint.path, limit=120)} may change something: only what plainly reads is tried.",
            kept="Nothing was sent.",
        )


def sample_of(exchanges: Sequence[Exchange]) -> Exchange:
    """Give one that went well and can be sent as it is. Raises UsageError where there is none."""
    for exchange in exchanges:
        answered = exchange.response is not None and 200 <= exchange.response.status < 300
        if answered and not PLACEHOLDER.search(exchange.request.url):
            return exchange
    raise UsageError(
        "None of its requests that went well can be sent again: each holds a secret that was taken out.",
        kept="Nothing was sent.",
    )


def headers_of(exchange: Exchange) -> tuple[tuple[str, str], ...]:
    """Give the headers of a request that are the API's own, and what it accepts; no credentials."""
    accepted = [field for field in exchange.request.headers if field[0].lower() == "accept"]
    found = [*accepted, *custom_headers(exchange.request.headers)]
    return tuple(field for field in found if not PLACEHOLDER.search(field[1]))


def alike(one: CallResult, other: CallResult) -> bool:
    """Whether two answers are the same: status, type, and the shape of the JSON or else the very text."""
    if (one.status, essence_of(one.media_type)) != (other.status, essence_of(other.media_type)):
        return False
    if isinstance(one.value, str) or isinstance(other.value, str):
        return one.value == other.value
    return shape_of(one.value) == shape_of(other.value)


def shape_of(value: JsonValue) -> Shape:
    """Give the shape of a JSON value: what stays the same while the data changes. An empty array has its own."""
    if isinstance(value, dict):
        return frozenset((name, shape_of(member)) for name, member in value.items())
    if isinstance(value, list):
        return tuple(sorted({shape_of(item) for item in value}, key=repr))
    return type(value).__name__
