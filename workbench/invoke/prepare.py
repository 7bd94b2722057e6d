"""Turn an operation and arguments into the one request that they stand for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

from workbench.browser.fetch import PageFetch
from workbench.discovery.endpoint import Location
from workbench.errors import UsageError
from workbench.exchange import FORM_TYPE, Headers, JsonValue, essence_of
from workbench.invoke import body as bodies
from workbench.invoke import encode
from workbench.invoke.anti_forgery import source_of
from workbench.invoke.arguments import check_arguments, defaults
from workbench.operation import BearerSource, Operation, Portal
from workbench.operation.headers import reserved_header
from workbench.operation.inputs import is_json

EVENT_SECONDS = 10.0
"""How long a call listens to a stream of events, unless its file says otherwise."""

TIMEOUT = 30.0
"""Seconds that the portal has for an answer."""


@dataclass(frozen=True, slots=True)
class _Values:
    """Where every constant and argument goes; constants first, so that arguments win."""

    placed: tuple[tuple[Location, str, JsonValue], ...]

    def at(self, location: Location) -> bodies.Placed:
        return [(target, value) for place, target, value in self.placed if place == location]


def prepare(operation: Operation, portal: Portal, arguments: Mapping[str, JsonValue]) -> PageFetch:
    """Give the request to send from inside the signed-in page. Nothing is sent when it raises.

    No argument can choose the host, a credential, or another path than the template's. Raises
    ArgumentError for arguments that do not fit, UsageError for an operation that cannot be run.
    """
    check_arguments(operation, arguments)
    given = {**defaults(operation), **arguments}
    placed = [
        (b.location, b.target, encode.joined(given[b.name], b.separator)) for b in operation.bindings if b.name in given
    ]
    values = _Values((*operation.constants, *placed))
    media_type, text = _body(operation, values)
    forgery = source_of(operation)
    kept = _essence(operation) == "multipart/form-data"
    return PageFetch(
        method=operation.method,
        url=_url(operation, portal, values),
        headers=_headers(operation, values, media_type),
        body=text,
        parts=bodies.multipart(_fields(operation, values, "multipart")) if kept else (),
        bearer=_bearer(operation, portal),
        csrf_header=operation.auth.csrf_header if forgery else "",
        csrf_cookie=forgery.cookie,
        csrf_url=_origin(operation, portal) + forgery.path if forgery.path else "",
        csrf_member=forgery.member,
        credentials=_credentials(operation),
        credential_headers=_credential_headers(operation, portal),
        events=operation.events,
        event_seconds=(operation.event_seconds or EVENT_SECONDS) if operation.events else 0.0,
        timeout=max(TIMEOUT, operation.event_seconds + 10),
    )


def _essence(operation: Operation) -> str:
    return essence_of(operation.media_type)


def _kind(operation: Operation) -> str:
    return operation.discriminator.kind if operation.discriminator else ""


def _url(operation: Operation, portal: Portal, values: _Values) -> str:
    origin = _origin(operation, portal)
    deep = {each.target for each in operation.bindings if each.location == "path" and each.separator == "/"}
    path = encode.fill_path(operation.path, dict(values.at("path")), deep)
    query = encode.query(_query(operation, values))
    url = f"{origin}{path}{'?' if query else ''}{query}"
    if not path.startswith("/") or urlsplit(url)[:2] != urlsplit(origin)[:2]:
        msg = f"The path of {operation.portal}/{operation.name} leads away from {origin}."
        raise UsageError(msg, hint="Mend its path in the catalog.")
    return url


def _origin(operation: Operation, portal: Portal) -> str:
    origin = dict(portal.origins).get(operation.origin)
    if origin is None:
        msg = f"{portal.name} has no origin “{operation.origin}”."
        raise UsageError(msg, hint=f"Add it to catalog/{portal.name}/portal.json, or mend the operation.")
    return origin


def _query(operation: Operation, values: _Values) -> bodies.Placed:
    placed = _fields(operation, values, "query")
    if _kind(operation) == "graphql" and operation.method == "GET":
        request = _graphql(operation, values)
        placed += [(name, value) for name, value in request.items() if isinstance(value, str) or value]
    return placed


def _fields(operation: Operation, values: _Values, location: Location) -> bodies.Placed:
    """Give the named fields of a query or form; an argument takes a constant's place."""
    fields: dict[str, JsonValue] = dict(values.at(location))
    discriminator = operation.discriminator
    kind = "query" if location == "query" else "body"
    if discriminator and discriminator.kind == kind:
        name, _, value = discriminator.name.partition("=")
        fields[name] = value
    return list(fields.items())


def _headers(operation: Operation, values: _Values, media_type: str) -> Headers:
    headers = [("Accept", "text/event-stream" if operation.events else "application/json, text/plain, */*")]
    if media_type:
        headers.append(("Content-Type", media_type))
    if _kind(operation) == "soap" and operation.discriminator:
        headers.append(encode.header("SOAPAction", f'"{operation.discriminator.name}"'))
    given = dict(values.at("header"))
    if any(name.lower() == "accept" for name in given):
        headers.pop(0)
    for name, value in given.items():
        if reserved_header(name, operation.auth):
            msg = f"{operation.portal}/{operation.name} would set the header {name}, which only the browser may."
            raise UsageError(msg, hint="Take it out of the catalog file.")
        if value is not None:
            headers.append(encode.header(name, value))
    return tuple(headers)


def _body(operation: Operation, values: _Values) -> tuple[str, str | None]:
    """Give the Content-Type to send and the body's text; multipart's are the browser's business."""
    if operation.method in {"GET", "HEAD"}:
        return "", None
    if (kind := _kind(operation)) in {"graphql", "jsonrpc"}:
        request = _graphql(operation, values) if kind == "graphql" else _rpc(operation, values)
        return operation.media_type or "application/json", bodies.dumps(request)
    essence = _essence(operation)
    if essence == FORM_TYPE:
        return operation.media_type, encode.query(_fields(operation, values, "form"))
    if essence == "multipart/form-data" or not operation.media_type:
        return "", None
    return _document(operation, values)


def _document(operation: Operation, values: _Values) -> tuple[str, str | None]:
    placed = _with_discriminator(operation, values.at("json"))
    if is_json(operation.media_type):
        whole_left_out = not placed and any(b.location == "json" and not b.target for b in operation.bindings)
        return operation.media_type, None if whole_left_out else bodies.dumps(bodies.build_json(placed))
    text = bodies.build_json(placed)
    return operation.media_type, encode.scalar(text) if text else None


def _with_discriminator(operation: Operation, placed: bodies.Placed) -> bodies.Placed:
    if operation.discriminator and operation.discriminator.kind == "body":
        name, _, value = operation.discriminator.name.partition("=")
        return [*placed, (name, value)]
    return placed


def _graphql(operation: Operation, values: _Values) -> dict[str, JsonValue]:
    name = operation.discriminator.name if operation.discriminator else ""
    if operation.document and not re.search(
        rf"\b(?:query|mutation|subscription)\s+{re.escape(name)}\b", operation.document
    ):
        name = ""
    return bodies.graphql(name, operation.document, values.at("graphql"), values.at("json"))


def _rpc(operation: Operation, values: _Values) -> dict[str, JsonValue]:
    return bodies.rpc(operation.discriminator.name if operation.discriminator else "", values.at("rpc"))


def _credentials(operation: Operation) -> Literal["include", "same-origin", "omit"]:
    if operation.auth.kind in _FROM_THE_PERSON:
        return "omit"
    return "include" if operation.auth.kind == "cookie" else "same-origin"


_FROM_THE_PERSON = ("basic", "api_key")
"""Kinds of auth whose values are credentials of the person's, not of the page."""


def _credential_headers(operation: Operation, portal: Portal) -> tuple[str, ...]:
    """Name the headers that the person's credentials fill; which they are only the reviewed files say."""
    auth = operation.auth
    if auth.kind not in _FROM_THE_PERSON:
        return ()
    own = "Authorization" if auth.kind == "basic" else auth.header
    if not own:
        msg = f"The file of {operation.portal}/{operation.name} does not say which header its API key goes in."
        raise UsageError(msg, hint='Add `"header": "X-Api-Key"`, or whatever it is, to its `auth`.')
    return tuple(dict.fromkeys((own, *portal.credential_headers)))


def _bearer(operation: Operation, portal: Portal) -> BearerSource | None:
    kind = operation.auth.kind
    if kind == "signed":
        msg = f"{operation.portal}/{operation.name} needs a signature, which the signed-in page does not hold."
        raise UsageError(msg, hint="Only bearer, cookie, Basic, API key and anonymous operations can be run.")
    if kind != "bearer":
        return None
    if portal.bearer is None:
        msg = f"catalog/{portal.name}/portal.json does not say where the page keeps its bearer token."
        raise UsageError(msg, hint="Add `bearer` to it, or record a sign-in, which finds the place.")
    return portal.bearer
