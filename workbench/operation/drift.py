"""Where an operation's file and what was seen of its endpoint since part ways."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.discovery.endpoint import Endpoint
from workbench.errors import UsageError
from workbench.exchange import JsonSchema, JsonValue
from workbench.operation.arrange import required_of
from workbench.operation.choices import Choices
from workbench.operation.model import Operation, Portal
from workbench.operation.propose import propose

MOST = 8
"""Differences that are told."""

_DEEPEST = 12


def drift(operation: Operation, endpoint: Endpoint, portal: Portal) -> tuple[str, ...]:
    """Say what would break callers who believe the file; what is merely new is none of it. Pure."""
    try:
        now = propose(endpoint, portal=portal, choices=Choices(name=operation.name))
    except UsageError:
        return ()
    answers = _answers(operation.output_schema, now.output_schema)
    return (*_inputs(operation, now), *answers)[:MOST]


def _inputs(operation: Operation, now: Operation) -> Iterator[str]:
    known = {(each.location, each.target) for each in operation.bindings}
    known |= {(location, target) for location, target, _ in operation.constants}
    needed = set(required_of(now))
    for each in now.bindings:
        if each.name in needed and (each.location, each.target) not in known:
            yield f"every request has {each.location} {each.target or 'body'} now, which the file does not send"


def _answers(told: JsonSchema | None, seen: JsonSchema | None) -> Iterator[str]:
    if told is not None and seen is not None:
        yield from _below("$", told, seen, _DEEPEST)


def _below(place: str, told: JsonSchema, seen: JsonSchema, depth: int) -> Iterator[str]:
    before, after = _types(told), _types(seen)
    if before and after and not after <= before:
        yield f"{place} is {_either(after)}, the file says {_either(before)}"
        return
    if depth:
        yield from _members(place, told, seen, depth)
        items, other = told.get("items"), seen.get("items")
        if isinstance(items, dict) and isinstance(other, dict):
            yield from _below(f"{place}[*]", items, other, depth - 1)


def _members(place: str, told: JsonSchema, seen: JsonSchema, depth: int) -> Iterator[str]:
    ours, theirs = _dict(told.get("properties")), _dict(seen.get("properties"))
    promised, kept = _list(told.get("required")), _list(seen.get("required"))
    for name, member in ours.items():
        if name in promised and name not in kept and theirs:
            yield f"{place}.{name} is not always there, the file says it is"
        elif isinstance(member, dict) and isinstance(other := theirs.get(name), dict):
            yield from _below(f"{place}.{name}", member, other, depth - 1)


def _types(schema: JsonSchema) -> set[str]:
    kinds = schema.get("type")
    found = {str(kind) for kind in kinds} if isinstance(kinds, list) else {str(kinds)} if kinds else set()
    return found | {"integer"} if "number" in found else found


def _either(kinds: set[str]) -> str:
    return " or ".join(sorted(kinds - ({"integer"} if "number" in kinds else set())))


def _dict(value: JsonValue) -> JsonSchema:
    return value if isinstance(value, dict) else {}


def _list(value: JsonValue) -> list[JsonValue]:
    return value if isinstance(value, list) else []
