"""Build request bodies: JSON, GraphQL, JSON-RPC, forms, multipart."""

from __future__ import annotations

import json
from collections.abc import Iterable

from workbench.browser.fetch import FormPart
from workbench.exchange import JsonSchema, JsonValue
from workbench.invoke.arguments import ArgumentError
from workbench.invoke.encode import scalar
from workbench.operation.pointer import parts

type Placed = list[tuple[str, JsonValue]]
"""(target, value) of one location, constants first."""


def build_json(placed: Placed) -> JsonValue:
    """Set each value at its JSON pointer; the empty pointer is the whole body."""
    whole: JsonValue = None
    members: JsonSchema = {}
    for target, value in placed:
        if target:
            _set(members, parts(target), value)
        else:
            whole = value
    if isinstance(whole, dict):
        return whole | members
    return members if members or whole is None else whole


def _set(container: JsonSchema, path: list[str], value: JsonValue) -> None:
    *inner, last = path
    for part in inner:
        below = container.get(part)
        if not isinstance(below, dict):
            below = container[part] = {}
        container = below
    before = container.get(last)
    container[last] = before | value if isinstance(before, dict) and isinstance(value, dict) else value


def dumps(value: JsonValue) -> str:
    """Write JSON as ``fetch`` callers do. Raises ArgumentError for NaN and infinities."""
    try:
        return json.dumps(value, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    except ValueError as error:
        raise ArgumentError("", "finite numbers", "JSON has no such number.") from error


def graphql(name: str, document: str, variables: Placed, extra: Placed) -> JsonSchema:
    """Build a GraphQL request (GraphQL over HTTP, section 5.1); an anonymous one has no ``operationName``."""
    request: JsonSchema = {"operationName": name} if name else {}
    if document:
        request["query"] = document
    request["variables"] = build_json(variables)
    for target, value in extra:
        _set(request, parts(target), value)
    return request


def rpc(method: str, params: Placed) -> JsonSchema:
    """Build a JSON-RPC 2.0 request (section 4): parameters by name, or by position as one array."""
    request: JsonSchema = {"jsonrpc": "2.0", "id": 1, "method": method}
    if params:
        request["params"] = build_json(params)
    return request


def multipart(fields: Iterable[tuple[str, JsonValue]]) -> tuple[FormPart, ...]:
    """Make the parts of ``multipart/form-data``.

    A file is an object ``{"file_name", "content", "media_type"}``; its content is text.
    """
    return tuple(part for name, value in fields for part in _parts(name, value))


def _parts(name: str, value: JsonValue) -> Iterable[FormPart]:
    if value is None:
        return
    if isinstance(value, list):
        for item in value:
            yield from _parts(name, item)
    elif isinstance(value, dict) and isinstance(value.get("content"), str):
        file_name, kind = str(value.get("file_name") or "file"), str(value.get("media_type") or "")
        yield FormPart(name, scalar(value["content"]), file_name, kind or "application/octet-stream")
    else:
        yield FormPart(name, scalar(value))
