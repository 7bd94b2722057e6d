"""Which values answers gave and requests carried, and when: what value links are found from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import NamedTuple

from workbench.discovery.created import CREATING, LOCATION, created_by
from workbench.discovery.endpoint import Location
from workbench.discovery.following import Leaves, leaves_of
from workbench.discovery.json_path import pointer
from workbench.discovery.keys import Key
from workbench.discovery.line import Generic, Line, Span, checksum, spans_of
from workbench.discovery.stretch import Answered, Seen, Stretch

MOST_VALUES = 300_000
"""Values that are followed at a time."""
MOST_FIELDS = 200
"""Fields that are kept of one value: those of the smallest names."""
MOST_CARRIED = 100
"""Values of one parameter that are looked at: those of the smallest checksums."""
MOST_LINES = 6
"""Request lines that are kept of one value and field: the earliest."""


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


type Origin = tuple[Generic, bool]
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
    _places: dict[str, tuple[Sequence[Producer], Sequence[tuple[str, str]]]] = field(default_factory=dict)
    _carried: int = 0
    _bound: int = 1 << 32

    def observe(self, line: Line, stretch: Stretch) -> None:
        """Take in what calls of a line carried and were answered."""
        started = [one.exchange.started for one in stretch.seen]
        asked = [set[str]() for _ in stretch.seen]
        named: list[Leaves] = []
        for location, name, (path, texts, places) in _carried(stretch):
            for text, place in zip(texts, places, strict=True):
                asked[place].add(text)
            self._consume(Consumer(line, location, name), spans_of(texts, [started[place] for place in places]))
            if location in _BODIES and _NAMING.fullmatch(path):
                named.append((REQUEST + path, texts, places))
        given = Given.of(stretch.seen, asked)
        if line.key.method in CREATING:
            self._created(line, stretch.seen, named, given)
        for answered in stretch.answers:
            if 200 <= answered.status < 300:
                self._answered(line, answered, given)
        if len(self.produced) + self._carried > MOST_VALUES:
            self._sample()

    def _created(self, line: Line, seen: Sequence[Seen], named: Sequence[Leaves], given: Given) -> None:
        """Take in what requests brought into being: by the name that they gave it, and where their answers say that it is."""
        located = [(text, place) for place, one in enumerate(seen) if (text := created_by(one.exchange))]
        if located:
            first = given.first([text for text, _ in located], [place for _, place in located])
            self._produce(LOCATION, ((line.generic, False), line), first[0])
            self._produce(LOCATION, ((line.generic, True), line), first[1])
        well = {place for place, one in enumerate(seen) if 200 <= one.status < 300}
        for path, texts, places in named:
            made = [(text, place) for text, place in zip(texts, places, strict=True) if place in well]
            first = given.first([text for text, _ in made], [place for _, place in made])
            self._produce(path, ((line.generic, True), line), first[1])

    def _answered(self, line: Line, answered: Answered, given: Given) -> None:
        plain, echoed = (line.generic, False), (line.generic, True)
        for column in filter(None, (answered.good, answered.faults)):
            for path, texts, places in leaves_of(column):
                first = given.first(texts, places)
                self._produce(path, (plain, line), first[0])
                self._produce(path, (echoed, line), first[1])

    def take_over(self, other: Values, generic_of: Callable[[Generic], Generic]) -> None:
        """Take in what another has, from other calls; ``generic_of`` gives the object that stands here for one of its own."""
        if other._bound < self._bound:
            self._bound = other._bound
            self._drop()
        for value, fields in other.produced.items():
            for path, lines in fields.items() if self._follows(value) else ():
                for (generic, asked), (at, line) in lines.items():
                    self._produce(path, ((generic_of(generic), asked), line), {value: at})
        for consumer, times in other.consumed.items():
            self._consume(consumer._replace(line=consumer.line.now()), times)
        if len(self.produced) + self._carried > MOST_VALUES:
            self._sample()

    def _follows(self, value: str) -> bool:
        return self._bound > _ALL or checksum(value) < self._bound

    def producers(self, value: str) -> tuple[Producer, ...]:
        """Give who gave a value, with the earliest time of each; in no order."""
        found = self._found.get(value)
        if found is None:
            found = self._found[value] = tuple(self._producers(value))
        return found

    def places(self, value: str) -> Sequence[tuple[str, str]]:
        """Give the paths of the lines whose answers gave a value, each with the field; that of a ``Location`` is an id."""
        if value not in self.produced:
            return ()
        found = self.producers(value)
        known = self._places.get(value)
        if known is None or known[0] is not found:
            given = (producer for producer in found if not producer.field.startswith(REQUEST))
            fields = [(one.key.path, "$.id" if one.field == LOCATION else one.field) for one in given]
            known = self._places[value] = found, fields
        return known[1]

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

    def _produce(self, path: str, giver: tuple[Origin, Line], first: Mapping[str, float]) -> None:
        origin, line = giver
        produced, every = self.produced, self._bound > _ALL
        for value, at in first.items():
            if every or checksum(value) < self._bound:
                fields = produced.get(value)
                if fields is None:
                    fields = produced[value] = {}
                lines = fields.get(path)
                if lines is None:
                    lines = fields[path] = {}
                if len(lines) >= MOST_LINES and at > _enough(lines):
                    continue
                before = lines.get(origin)
                if before is None or at < before[0] or (at == before[0] and line.key.path < before[1].key.path):
                    lines[origin] = at, line
                    self.touched.add(value)
                    self._found.pop(value, None)
                    if len(lines) > 4 * MOST_LINES:
                        fields[path] = _earliest(lines)

    def _consume(self, consumer: Consumer, spans: Mapping[str, Span]) -> None:
        times = self.consumed.setdefault(consumer, {})
        counted = min(len(times), MOST_CARRIED)
        for value, span in spans.items():
            if self._follows(value):
                times[value] = span.widened(times.get(value))
        if len(times) > 2 * MOST_CARRIED:
            self.consumed[consumer] = times = {value: times[value] for value in smallest(times)}
        self._carried += min(len(times), MOST_CARRIED) - counted

    def _sample(self) -> None:
        """Halve the bound until few enough values are left."""
        while len(self.produced) + self._carried > MOST_VALUES and self._bound > 1:
            self._bound >>= 1
            self._drop()

    def _drop(self) -> None:
        """Keep those below the bound."""
        self.produced = {v: found for v, found in self.produced.items() if checksum(v) < self._bound}
        self.touched.update(self._found)
        self._found.clear()
        self._places.clear()
        for consumer, times in self.consumed.items():
            self.consumed[consumer] = {v: span for v, span in times.items() if checksum(v) < self._bound}
        self._carried = sum(min(len(times), MOST_CARRIED) for times in self.consumed.values())


_ALL = (1 << 32) - 1


def smallest(values: Iterable[str]) -> list[str]:
    """Give the values of one parameter that count, in an order that no arrival changes."""
    return sorted(values, key=lambda value: (checksum(value), value))[:MOST_CARRIED]


def _enough(lines: Mapping[Origin, tuple[float, Line]]) -> float:
    """Say when a value had been given by as many lines as count; who gave it later changes nothing."""
    return sorted(at for at, _ in lines.values())[MOST_LINES - 1]


def _earliest(lines: dict[Origin, tuple[float, Line]]) -> dict[Origin, tuple[float, Line]]:
    if len(lines) <= MOST_LINES:
        return lines
    ordered = sorted(lines.items(), key=lambda item: (item[1][0], repr(item[0])))
    return dict(ordered[:MOST_LINES])


@dataclass(frozen=True, slots=True)
class Given:
    """When calls of a stretch were answered, and what they had asked with."""

    at: Sequence[float]
    carried: Sequence[Set[str]]
    paths: Sequence[str]

    @classmethod
    def of(cls, seen: Sequence[Seen], carried: Sequence[Set[str]]) -> Given:
        at = [one.exchange.started + one.exchange.duration for one in seen]
        return cls(at, carried, [one.call.path for one in seen])

    def first(self, texts: Sequence[str], places: Sequence[int]) -> tuple[Mapping[str, float], Mapping[str, float]]:
        """Say when each value was first given: by calls that had not asked with it, and by those that had."""
        plain: dict[str, float] = {}
        echoed: dict[str, float] = {}
        at, carried, paths = self.at, self.carried, self.paths
        for text, place in zip(texts, places, strict=True):
            first = echoed if text in paths[place] or text in carried[place] else plain
            if text not in first or at[place] < first[text]:
                first[text] = at[place]
        return plain, echoed


REQUEST = "request"
"""Stands before the path of a field that is not an answer's but a request's."""

_BODIES = frozenset({"json", "form"})
_NAMING = re.compile(r"\$(?:\.\w+)?\.(?:id|uuid|guid|slug|key|code|name|username|login|handle|symbol|sku)", re.ASCII)
"""Fields of a request that may say what the thing that it creates is to be called."""


def _carried(stretch: Stretch) -> Iterator[tuple[Location, str, Leaves]]:
    """Give where values travelled, which, and in which call each."""
    for location, column in stretch.inputs.items():
        if location != "cookie":
            for leaves in leaves_of(column):
                yield location, pointer(leaves[0]), leaves
    credentials: dict[str, list[tuple[str, int]]] = {}
    for place, one in enumerate(stretch.seen):
        for name, text in one.call.sent.credentials:
            credentials.setdefault(name, []).append((text, place))
    for name, found in credentials.items():
        yield "header", name, (name, [text for text, _ in found], [place for _, place in found])
