"""Requests that are no operation: put together from a method, a path and a body, and from nothing else. Pure."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal
from urllib.parse import parse_qsl, urlencode, urlsplit

from workbench.browser.fetch import PageFetch
from workbench.discovery.endpoint import Auth, Endpoint, Risk
from workbench.errors import UsageError
from workbench.exchange import JsonValue
from workbench.operation import Operation, Portal
from workbench.operation.risk import graphql_writes, higher, method_risk
from workbench.text import safe_line

NAME = "raw request"
"""No operation of a catalog can be called so: no standing permission reaches a raw request."""

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")

_OVERRIDES = frozenset({"_method", "x-http-method", "x-http-method-override", "x-method-override"})
"""Query parameters by which frameworks take one method for another."""

type Query = dict[str, str | int | float | bool]


@dataclass(frozen=True, slots=True)
class RawRequest:
    method: str
    path: str
    """With its query, should it have one."""
    query: Query | None = None
    body: JsonValue = None
    origin: str = ""
    """The name of one of the portal's origins; the first when empty."""
    mode: Literal["", "cookie", "bearer"] = ""
    """How it signs in; as endpoints of that path were seen to when empty."""


def build(raw: RawRequest, portal: Portal, known: Iterable[Endpoint]) -> tuple[Operation, PageFetch]:
    """Give what the gate judges, and what would be sent. Raises UsageError for a request that leads elsewhere."""
    method = raw.method.upper()
    if method not in METHODS:
        raise _unfit(f"{safe_line(raw.method, limit=20)!r} is no method", f"one of {', '.join(METHODS)}")
    name, origin = _origin(raw, portal)
    url = _url(raw, origin)
    alike = [each for each in known if each.origin == origin and matches(each, method, urlsplit(url).path)]
    auth = _auth(raw, portal, alike, known)
    operation = Operation(
        portal.name, NAME, "Raw request", "raw", _risk(method, url, alike), method, name, urlsplit(url).path, auth=auth
    )
    has_body = raw.body is not None and method not in {"GET", "HEAD"}
    headers = [("Accept", "application/json, text/plain, */*"), *([("Content-Type", "application/json")] * has_body)]
    csrf_cookie = auth.csrf_source.removeprefix("cookie:") if method not in {"GET", "HEAD"} else ""
    fetch = PageFetch(
        method,
        url,
        tuple(headers),
        json.dumps(raw.body, separators=(",", ":"), ensure_ascii=False) if has_body else None,
        bearer=portal.bearer if auth.kind == "bearer" else None,
        csrf_header=auth.csrf_header if csrf_cookie else "",
        csrf_cookie=csrf_cookie,
        credentials="include" if auth.kind == "cookie" else "same-origin",
    )
    return operation, fetch


def _unfit(what: str, expected: str) -> UsageError:
    return UsageError(f"{what}.", kept="Nothing was sent.", hint=f"Expected: {expected}.")


def _origin(raw: RawRequest, portal: Portal) -> tuple[str, str]:
    origins = dict(portal.origins)
    name = raw.origin or next(iter(origins), "")
    if name not in origins:
        known = ", ".join(origins) or "none"
        raise _unfit(f"{safe_line(name, limit=60)!r} is no origin that may be called", f"one of {known}")
    return name, origins[name]


def _url(raw: RawRequest, origin: str) -> str:
    path = raw.path
    plain = path.isascii() and path.isprintable() and not any(each in path for each in ' \\#"<>')
    steps = path.partition("?")[0].lower().replace("%2e", ".").replace("%2f", "/").replace("%5c", "/").split("/")
    if not path.startswith("/") or path.startswith("//") or not plain or {".", ".."} & set(steps):
        raise _unfit("`path` is no path of the portal", "one such as /api/users?page=2, percent-encoded")
    query = urlencode({name: _text(value) for name, value in (raw.query or {}).items()})
    url = f"{origin}{path}{'&' if '?' in path else '?'}{query}" if query else f"{origin}{path}"
    if urlsplit(url)[:2] != urlsplit(origin)[:2]:
        raise _unfit("`path` leads to another host", "a path such as /api/users")
    return url


def _text(value: JsonValue) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def matches(endpoint: Endpoint, method: str, path: str) -> bool:
    """Whether a request would be one of an endpoint's."""
    if endpoint.method.upper() != method:
        return False
    deep = {each.name for each in endpoint.parameters if each.location == "path" and each.separator == "/"}
    return _matcher(endpoint.path, frozenset(deep)).fullmatch(path) is not None


@lru_cache(maxsize=4096)
def _matcher(template: str, deep: frozenset[str]) -> re.Pattern[str]:
    """Give what matches the paths of a template; a segment with a parameter in it is any, and one of ``deep`` several."""
    steps = (
        ".+" if step[1:-1] in deep else "[^/]*" if "{" in step else re.escape(step) for step in template.split("/")
    )
    return re.compile("/".join(steps))


def _risk(method: str, url: str, alike: list[Endpoint]) -> Risk:
    """Only GET and HEAD can be reads; one that was seen to change something, or says that it does, is none."""
    risk = method_risk(method, said="write" if method == "POST" else "read")
    for endpoint in alike:
        risk = higher(risk, endpoint.risk)
    query = parse_qsl(urlsplit(url).query, keep_blank_values=True)
    told = any(name.lower() in _OVERRIDES or graphql_writes(value, None) for name, value in query)
    return higher(risk, "write") if told else risk


def _auth(raw: RawRequest, portal: Portal, alike: list[Endpoint], known: Iterable[Endpoint]) -> Auth:
    seen = alike[0].auth.kind if alike else ""
    kind = raw.mode or (seen if seen in {"cookie", "bearer", "anonymous"} else "bearer" if portal.bearer else "cookie")
    if kind == "bearer":
        if portal.bearer is None:
            raise UsageError(
                f"{portal.name} keeps no bearer token that is known of.",
                kept="Nothing was sent.",
                hint="Call with the portal's cookies instead: `api_call`.",
            )
        return Auth("bearer", "Authorization")
    guarded = (each.auth for each in (*alike, *known) if each.auth.csrf_source.startswith("cookie:"))
    found = next(guarded, Auth())
    return Auth("cookie", csrf_header=found.csrf_header, csrf_source=found.csrf_source) if kind == "cookie" else Auth()
