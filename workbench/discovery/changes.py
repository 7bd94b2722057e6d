"""What is other about an endpoint in later exchanges than in earlier ones."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from workbench.discovery.endpoint import Endpoint, Pagination, Parameter, ResponseShape
from workbench.exchange import JsonSchema, JsonValue

_DEEPEST = 16


@dataclass(frozen=True, slots=True)
class EndpointChange:
    """One difference; ``before`` or ``after`` is empty where there was nothing."""

    kind: Literal["added", "removed", "changed"]
    where: str
    """Such as ``query page``, ``200 application/json $.items[*].tier``, ``status 403``."""
    before: str = ""
    after: str = ""


def changes(before: Endpoint, after: Endpoint) -> tuple[EndpointChange, ...]:
    """Compare parameters, schemas, statuses, sign-in and paging. Pure; what both lack is no change."""
    return (*_facts(before, after), *_parameters(before, after), *_request(before, after), *_answers(before, after))


def _facts(before: Endpoint, after: Endpoint) -> Iterator[EndpointChange]:
    yield from _told("sign-in", _auth(before), _auth(after))
    yield from _told("paging", _paging(before.pagination), _paging(after.pagination))
    old, new = dict(before.statuses), dict(after.statuses)
    yield from _members(
        {f"status {_status(code)}": _times(old[code]) for code in old},
        {f"status {_status(code)}": _times(new[code]) for code in new},
    )


def _status(code: int) -> str:
    return str(code) if code else "none: no answer"


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def _auth(endpoint: Endpoint) -> str:
    auth = endpoint.auth
    return " ".join(filter(None, (auth.kind, auth.header, f"with {auth.csrf_header}" if auth.csrf_header else "")))


def _paging(pagination: Pagination | None) -> str:
    if pagination is None:
        return ""
    parameter = pagination.parameter if pagination.parameter != pagination.kind else ""
    return f"by {pagination.kind}" + (f", parameter {parameter}" if parameter else "")


def _told(where: str, before: str, after: str) -> Iterator[EndpointChange]:
    if before != after:
        kind: Literal["added", "removed", "changed"] = (
            "changed" if before and after else "added" if after else "removed"
        )
        yield EndpointChange(kind, where, before, after)


def _members(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[EndpointChange]:
    """Tell what came and went, and not what differs in both."""
    for where in sorted(before.keys() - after.keys()):
        yield EndpointChange("removed", where, before[where])
    for where in sorted(after.keys() - before.keys()):
        yield EndpointChange("added", where, after=after[where])


def _parameters(before: Endpoint, after: Endpoint) -> Iterator[EndpointChange]:
    old = {f"{p.location} {p.name}": _parameter(p) for p in before.parameters}
    new = {f"{p.location} {p.name}": _parameter(p) for p in after.parameters}
    for where in dict.fromkeys((*old, *new)):
        yield from _told(where, old.get(where, ""), new.get(where, ""))


def _parameter(parameter: Parameter) -> str:
    return f"{_type(parameter.schema)}, {'required' if parameter.required else 'optional'}"


def _request(before: Endpoint, after: Endpoint) -> Iterator[EndpointChange]:
    yield from _told("request body", before.request_media_type, after.request_media_type)
    if before.request_schema and after.request_schema:
        yield from _schemas("request $", before.request_schema, after.request_schema)


def _answers(before: Endpoint, after: Endpoint) -> Iterator[EndpointChange]:
    old, new = _by_place(before), _by_place(after)
    yield from _members({f"answer {at}": "" for at in old}, {f"answer {at}": "" for at in new})
    for at in sorted(old.keys() & new.keys()):
        first, second = old[at].schema, new[at].schema
        if first and second:
            yield from _schemas(f"{at} $", first, second)


def _by_place(endpoint: Endpoint) -> dict[str, ResponseShape]:
    return {f"{shape.status} {shape.media_type}".strip(): shape for shape in endpoint.responses}


def _schemas(where: str, before: JsonSchema, after: JsonSchema, depth: int = _DEEPEST) -> Iterator[EndpointChange]:
    yield from _told(where, _describe(before), _describe(after))
    if not depth:
        return
    yield from _properties(where, before, after, depth)
    for word, sign in (("items", "[*]"), ("additionalProperties", ".*")):
        first, second = before.get(word), after.get(word)
        if isinstance(first, dict) and isinstance(second, dict):
            yield from _schemas(where + sign, first, second, depth - 1)


def _properties(where: str, before: JsonSchema, after: JsonSchema, depth: int) -> Iterator[EndpointChange]:
    old, new = _dict(before.get("properties")), _dict(after.get("properties"))
    for name in dict.fromkeys((*old, *new)):
        place = f"{where}.{name}"
        first, second = old.get(name), new.get(name)
        if isinstance(first, dict) and isinstance(second, dict):
            yield from _told(f"{place} (presence)", _need(before, name), _need(after, name))
            yield from _schemas(place, first, second, depth - 1)
        elif isinstance(first, dict):
            yield EndpointChange("removed", place, _describe(first))
        elif isinstance(second, dict):
            yield EndpointChange("added", place, after=_describe(second))


def _need(schema: JsonSchema, name: str) -> str:
    required = schema.get("required")
    return "always there" if isinstance(required, list) and name in required else "not always there"


def _describe(schema: JsonSchema) -> str:
    values = schema.get("enum")
    told = [_type(schema), str(schema.get("format") or "")]
    if isinstance(values, list):
        told.append("one of " + ", ".join(json.dumps(value, ensure_ascii=False) for value in values[:12]))
    return ", ".join(filter(None, told))


def _type(schema: JsonSchema) -> str:
    kinds = schema.get("type")
    return " or ".join(map(str, kinds)) if isinstance(kinds, list) else str(kinds or schema.get("$ref") or "any")


def _dict(value: JsonValue) -> JsonSchema:
    return value if isinstance(value, dict) else {}
