"""One request line and what is kept of it, however often it is sent."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple
from zlib import crc32

from workbench.discovery.facts import Facts
from workbench.discovery.keys import Key
from workbench.discovery.stretch import Stretch

MOST_SAMPLES = 40
"""Raw paths that are kept of one line: those of the smallest checksums, so that order does not matter."""


_numbers = itertools.count()


class Span(NamedTuple):
    """The first and the last time that something was sent, in seconds since the epoch, and how often."""

    first: float
    last: float
    times: int = 1

    def widened(self, other: Span | None) -> Span:
        if other is None:
            return self
        return Span(min(self.first, other.first), max(self.last, other.last), self.times + other.times)


def spans_of(texts: Iterable[str], times: Iterable[float]) -> dict[str, Span]:
    """Say when each text was sent, and how often."""
    found: dict[str, list[float]] = {}
    for text, at in zip(texts, times, strict=True):
        if text in found:
            found[text].append(at)
        else:
            found[text] = [at]
    return {text: Span(min(sent), max(sent), len(sent)) for text, sent in found.items()}


@dataclass(frozen=True, slots=True, eq=False)
class Generic:
    """What lines that may be pooled have in common: there is one object for each, told apart by identity."""

    key: Key
    """A line's with ``*`` for what may be a value."""


@dataclass(slots=True, eq=False)
class Line:
    """What shares a ``Key``. Once pooled into another line it only knows which."""

    key: Key
    generic: Generic
    facts: Facts = field(default_factory=Facts)
    samples: dict[str, Span] = field(default_factory=dict)
    """Raw paths."""
    exchanges: list[str] = field(default_factory=list)
    """Those that are assigned by it."""
    version: int = 0
    """Changes whenever anything of it does."""
    pooled: Line | None = None
    number: int = field(default_factory=_numbers.__next__)
    """Of no other line."""

    def now(self) -> Line:
        """Give the line that stands for this one."""
        line = self
        while line.pooled is not None:
            line = line.pooled
        return line

    def observe(self, stretch: Stretch) -> None:
        """Take in calls."""
        self.version += 1
        self.facts.observe(stretch)
        self._sent(spans_of([one.call.path for one in stretch.seen], [one.exchange.started for one in stretch.seen]))

    def _sent(self, spans: Mapping[str, Span]) -> None:
        for path, span in spans.items():
            self.samples[path] = span.widened(self.samples.get(path))
        if len(self.samples) > 2 * MOST_SAMPLES:
            self.samples = dict(self._smallest())

    def kept(self, most: int = MOST_SAMPLES) -> list[tuple[str, Span]]:
        """Give the raw paths that count, in order."""
        return sorted(self._smallest(most))

    def _smallest(self, most: int = MOST_SAMPLES) -> list[tuple[str, Span]]:
        if len(self.samples) <= most:
            return list(self.samples.items())
        return sorted(self.samples.items(), key=lambda item: (checksum(item[0]), item[0]))[:most]

    def pool(self, other: Line) -> None:
        """Take in another line, which is this one from now on."""
        self.version += other.version
        self.exchanges += other.exchanges
        self.facts.merge(other.facts)
        self._sent(other.samples)
        other.pooled, other.facts, other.samples, other.exchanges = self, Facts(), {}, []

    def renumber(self) -> None:
        """Tell the line apart from those of this process, after it came from another."""
        self.number = next(_numbers)


def checksum(text: str) -> int:
    return crc32(text.encode("utf-8", "surrogatepass"))
