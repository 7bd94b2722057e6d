"""Which values answers gave and requests carried, and when: what value links are found from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from workbench.discovery.calls import Call
from workbench.discovery.content import typed
from workbench.discovery.endpoint import Location
from workbench.discovery.headers import is_credential
from workbench.discovery.json_path import pointer, step
from workbench.discovery.keys import Key
from workbench.discovery.shapes import string_format
from workbench.exchange import Exchange, Headers, JsonValue
from workbench.redaction import digest_of, is_placeholder

MOST_LEAVES = 2000
"""Leaves of one answer that are looked at."""
MOST_ITEMS = 200
"""Items of one array that are looked at."""
MOST_FIELDS = 200
"""Fields that are kept of one value: those of the smallest names."""
MOST_LINES = 6
"""Request lines that are kept of one value and field: the earliest."""
_LONGEST = 300
_DEEPEST = 10


class Producer(NamedTuple):
    key: Key
    field: str


class Consumer(NamedTuple):
    key: Key
    location: Location
    name: str


class Span(NamedTuple):
    """The first and the last time that something was sent, in seconds since the epoch."""

    first: float
    last: float

    def widened(self, other: Span | None) -> Span:
        return Span(min(self.first, other.first), max(self.last, other.last)) if other else self


@dataclass(slots=True)
class Values:
    """Every value worth following, with the first time it was given and when it was carried."""

    produced: dict[str, dict[str, dict[Key, float]]] = field(default_factory=dict)
    """Value → field → request line → when it was first given."""
    consumed: dict[Consumer, dict[str, Span]] = field(default_factory=dict)
    sent: dict[Key, Span] = field(default_factory=dict)
    """When a request line was sent."""

    def observe(self, key: Key, call: Call, exchange: Exchange) -> None:
        given = exchange.started + exchange.duration
        now = Span(exchange.started, exchange.started)
        self.sent[key] = now.widened(self.sent.get(key))
        if call.answered and exchange.response and 200 <= exchange.response.status < 300:
            for path, value in _leaves(call.answer):
                self._produce(value, Producer(key, path), given)
        for location, name, value in _carried(call, exchange.request.headers):
            times = self.consumed.setdefault(Consumer(key, location, name), {})
            times[value] = now.widened(times.get(value))

    def producers(self, value: str) -> Iterator[tuple[Producer, float]]:
        """Give who gave a value, with the earliest time of each; in no order."""
        fields = self.produced.get(value, {})
        for name in fields if len(fields) <= MOST_FIELDS else sorted(fields)[:MOST_FIELDS]:
            for key, at in _earliest(fields[name]):
                yield Producer(key, name), at

    def _produce(self, value: str, producer: Producer, at: float) -> None:
        lines = self.produced.setdefault(value, {}).setdefault(producer.field, {})
        before = lines.get(producer.key)
        if before is None or at < before:
            lines[producer.key] = at
            if len(lines) > 4 * MOST_LINES:
                self.produced[value][producer.field] = dict(_earliest(lines))


def _earliest(lines: dict[Key, float]) -> list[tuple[Key, float]]:
    if len(lines) <= MOST_LINES:
        return list(lines.items())
    ordered = sorted(lines.items(), key=lambda item: (item[1], item[0][:3], repr(item[0].discriminator)))
    return ordered[:MOST_LINES]


def followed(value: JsonValue) -> str:
    """Give the text by which a scalar is followed, empty for one that is not: a flag, a time, prose.

    A placeholder is followed by its digest, since the same secret may be redacted by two rules.
    """
    if isinstance(value, bool) or value is None or isinstance(value, float | list | dict):
        return ""
    text = str(value)
    if not 0 < len(text) <= _LONGEST or " " in text or string_format(text) in {"date-time", "time", "date"}:
        return ""
    return digest_of(text) if is_placeholder(text) else text


def _leaves(answer: JsonValue) -> Iterator[tuple[str, str]]:
    """Give (JSON path, value) of what may be followed, at most ``MOST_LEAVES``."""
    left = MOST_LEAVES
    pending: list[tuple[str, JsonValue, int]] = [("$", answer, 0)]
    while pending and left > 0:
        path, value, depth = pending.pop()
        if isinstance(value, dict):
            if depth < _DEEPEST:
                pending.extend((path + step(name), item, depth + 1) for name, item in value.items())
        elif isinstance(value, list):
            if depth < _DEEPEST:
                pending.extend((f"{path}[*]", item, depth + 1) for item in value[:MOST_ITEMS])
        else:
            left -= 1
            if text := followed(value):
                yield path, text


def _carried(call: Call, headers: Headers) -> Iterator[tuple[Location, str, str]]:
    for location, value in call.inputs.items():
        for path, text in _leaves(value):
            yield location, pointer(path), text
    for name, value in headers:
        if is_credential(name) and name.lower() != "cookie":
            text = followed(typed(value.rpartition(" ")[2]))
            if text:
                yield "header", name, text
