"""Which values answers gave and requests carried, and when: what value links are found from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, field
from typing import NamedTuple

from workbench.discovery.calls import Call
from workbench.discovery.content import typed
from workbench.discovery.endpoint import Location
from workbench.discovery.headers import is_credential
from workbench.discovery.json_path import pointer, step
from workbench.discovery.keys import Key
from workbench.discovery.line import Line, Span, checksum
from workbench.discovery.shapes import string_format
from workbench.exchange import Exchange, Headers, JsonValue
from workbench.redaction import digest_of, is_placeholder

MOST_VALUES = 300_000
"""Values that are followed at a time."""
MOST_LEAVES = 2000
"""Leaves of one answer that are looked at."""
MOST_ITEMS = 200
"""Items of one array that are looked at."""
MOST_FIELDS = 200
"""Fields that are kept of one value: those of the smallest names."""
MOST_CARRIED = 100
"""Values of one parameter that are looked at: those of the smallest checksums."""
MOST_LINES = 6
"""Request lines that are kept of one value and field: the earliest."""
_LONGEST = 300
_DEEPEST = 10


class Producer(NamedTuple):
    """Who gave a value, and when first."""

    key: Key
    field: str
    at: float
    asked: bool
    """Whether it had been asked with that very value."""


class Consumer(NamedTuple):
    line: Line
    location: Location
    name: str


type Origin = tuple[Key, bool]
"""The generic request line that gave a value, and whether it had asked with it."""


@dataclass(slots=True)
class Values:
    """Values worth following, with the first time they were given and when they were carried.

    Past ``MOST_VALUES`` they are a fair sample: those whose checksum is below a bound, be they
    given or carried, so that what was given can still be found where it was carried.
    """

    produced: dict[str, dict[str, dict[Origin, tuple[float, Line]]]] = field(default_factory=dict)
    """Value → field → who gave it → when it was first given, and by which line."""
    consumed: dict[Consumer, dict[str, Span]] = field(default_factory=dict)
    touched: set[str] = field(default_factory=set)
    """Values whose producers have changed; whoever remembers something of them empties it."""
    _found: dict[str, tuple[Producer, ...]] = field(default_factory=dict)
    _carried: int = 0
    _bound: int = 1 << 32

    def observe(self, line: Line, call: Call, exchange: Exchange) -> None:
        given = exchange.started + exchange.duration
        carried = list(_carried(call, exchange.request.headers))
        asked = {value for _, _, value in carried}
        if call.answered and exchange.response and 200 <= exchange.response.status < 300:
            for path, value in _leaves(call.answer):
                if self._bound > _ALL or checksum(value) < self._bound:
                    self._produce(value, path, ((line.generic, value in asked or value in call.path), (given, line)))
        now = Span(exchange.started, exchange.started)
        for location, name, value in carried:
            if self._bound > _ALL or checksum(value) < self._bound:
                self._consume(Consumer(line, location, name), value, now)
        if len(self.produced) + self._carried > MOST_VALUES:
            self._sample()

    def producers(self, value: str) -> tuple[Producer, ...]:
        """Give who gave a value, with the earliest time of each; in no order."""
        found = self._found.get(value)
        if found is None:
            found = self._found[value] = tuple(self._producers(value))
        return found

    def forget(self, gone: Set[Key]) -> None:
        """Look up anew what those lines had given: they have been pooled."""
        stale = [value for value, found in self._found.items() if any(p.key in gone for p in found)] if gone else []
        self.touched.update(stale)
        for value in stale:
            del self._found[value]

    def _producers(self, value: str) -> Iterator[Producer]:
        fields = self.produced.get(value, {})
        for name in fields if len(fields) <= MOST_FIELDS else sorted(fields)[:MOST_FIELDS]:
            first: dict[Key, tuple[float, bool]] = {}
            for (_, asked), (at, line) in _earliest(fields[name]).items():
                key = line.now().key
                first[key] = min((at, asked), first.get(key, (at, asked)))
            for key, (at, asked) in first.items():
                yield Producer(key, name, at, asked)

    def _produce(self, value: str, path: str, given: tuple[Origin, tuple[float, Line]]) -> None:
        lines = self.produced.setdefault(value, {}).setdefault(path, {})
        origin, (at, line) = given
        before = lines.get(origin)
        if before is None or (at, line.key.path) < (before[0], before[1].key.path):
            lines[origin] = at, line
            self.touched.add(value)
            self._found.pop(value, None)
            if len(lines) > 4 * MOST_LINES:
                self.produced[value][path] = _earliest(lines)

    def _consume(self, consumer: Consumer, value: str, now: Span) -> None:
        times = self.consumed.setdefault(consumer, {})
        before = times.get(value)
        self._carried += before is None
        times[value] = now.widened(before)
        if len(times) > 2 * MOST_CARRIED:
            self.consumed[consumer] = {value: times[value] for value in smallest(times)}
            self._carried -= len(times) - MOST_CARRIED

    def _sample(self) -> None:
        """Halve the bound until few enough values are left."""
        while len(self.produced) + self._carried > MOST_VALUES and self._bound > 1:
            self._bound >>= 1
            self.produced = {v: found for v, found in self.produced.items() if checksum(v) < self._bound}
            self.touched.update(self._found)
            self._found.clear()
            for consumer, times in self.consumed.items():
                self.consumed[consumer] = {v: span for v, span in times.items() if checksum(v) < self._bound}
            self._carried = sum(map(len, self.consumed.values()))


_ALL = (1 << 32) - 1


def smallest(values: Iterable[str]) -> list[str]:
    """Give the values of one parameter that count, in an order that no arrival changes."""
    return sorted(values, key=lambda value: (checksum(value), value))[:MOST_CARRIED]


def _earliest(lines: dict[Origin, tuple[float, Line]]) -> dict[Origin, tuple[float, Line]]:
    if len(lines) <= MOST_LINES:
        return lines
    ordered = sorted(lines.items(), key=lambda item: (item[1][0], repr(item[0])))
    return dict(ordered[:MOST_LINES])


def followed(value: JsonValue) -> str:
    """Give the text by which a scalar is followed, empty for one that is not: a flag, a time, prose.

    A placeholder is followed by its digest, since the same secret may be redacted by two rules.
    """
    if type(value) is str:
        text = value
    elif type(value) is int:
        text = str(value)
    else:
        return ""
    if not 0 < len(text) <= _LONGEST or " " in text or string_format(text) in {"date-time", "time", "date"}:
        return ""
    return digest_of(text) if is_placeholder(text) else text


def _leaves(answer: JsonValue) -> Iterator[tuple[str, str]]:
    """Give (JSON path, value) of what may be followed, at most ``MOST_LEAVES``."""
    left = MOST_LEAVES
    pending: list[tuple[str, JsonValue, int]] = [("$", answer, 0)]
    while pending and left > 0:
        path, value, depth = pending.pop()
        if type(value) is dict:
            if depth < _DEEPEST:
                pending.extend((path + step(name), item, depth + 1) for name, item in value.items())
        elif type(value) is list:
            if depth < _DEEPEST:
                pending.extend((f"{path}[*]", item, depth + 1) for item in value[:MOST_ITEMS])
        else:
            left -= 1
            if text := followed(value):
                yield path, text


def _carried(call: Call, headers: Headers) -> Iterator[tuple[Location, str, str]]:
    for location, value in call.inputs.items():
        if location == "cookie":
            continue
        for path, text in _leaves(value):
            yield location, pointer(path), text
    for name, value in headers:
        if is_credential(name) and name.lower() != "cookie":
            text = followed(typed(value.rpartition(" ")[2]))
            if text:
                yield "header", name, text
