"""Calls of one request line that are taken in together, what they carried and were answered as columns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from workbench.discovery.calls import Call
from workbench.discovery.columns import Column, column_of
from workbench.discovery.endpoint import Location
from workbench.exchange import Exchange, JsonValue


class Seen(NamedTuple):
    """A call, and the exchange that it is part of."""

    call: Call
    exchange: Exchange
    status: int
    """0 without an answer."""


@dataclass(frozen=True, slots=True)
class Answered:
    """The answers of one status and type."""

    status: int
    media_type: str
    count: int
    good: Column | None
    """Those that are JSON; None where none is."""
    faults: Column | None
    """Of those that say with a good status that it went wrong: JSON-RPC's, GraphQL's."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Documents of its columns are numbered as ``seen`` is; all calls of an exchange stand in one stretch."""

    seen: Sequence[Seen]
    inputs: Mapping[Location, Column]
    answers: Sequence[Answered]


def stretch_of(seen: Sequence[Seen]) -> Stretch:
    return Stretch(seen, _inputs(seen), [_answered(*alike) for alike in _alike(seen).items()])


def _inputs(seen: Sequence[Seen]) -> Mapping[Location, Column]:
    found: dict[Location, list[tuple[int, JsonValue]]] = {}
    for place, one in enumerate(seen):
        for location, value in one.call.inputs.items():
            found.setdefault(location, []).append((place, value))
    return {location: column for location, values in found.items() if (column := _column(values))}


def _alike(seen: Sequence[Seen]) -> Mapping[tuple[int, str], Sequence[tuple[int, Call]]]:
    found: dict[tuple[int, str], list[tuple[int, Call]]] = {}
    for place, one in enumerate(seen):
        found.setdefault((one.status, one.call.answer_type), []).append((place, one.call))
    return found


def _answered(kind: tuple[int, str], calls: Sequence[tuple[int, Call]]) -> Answered:
    answered = [(place, call) for place, call in calls if call.answered]
    good = _column((place, call.answer) for place, call in answered if not is_fault(call))
    faults = _column((place, call.answer) for place, call in answered if is_fault(call))
    return Answered(*kind, len(calls), good, faults)


def _column(values: Iterable[tuple[int, JsonValue]]) -> Column | None:
    pairs = list(values)
    return column_of([value for _, value in pairs], [place for place, _ in pairs]) if pairs else None


def is_fault(call: Call) -> bool:
    """Whether an answer holds nothing but an error, by its protocol: JSON-RPC 2.0, section 5; GraphQL, section 7."""
    kind = call.discriminator.kind if call.discriminator else ""
    answer = call.answer
    if not isinstance(answer, dict):
        return False
    if kind == "jsonrpc":
        return answer.get("error") is not None and answer.get("result") is None
    return kind == "graphql" and bool(answer.get("errors")) and answer.get("data") is None
