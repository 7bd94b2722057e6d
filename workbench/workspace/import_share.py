"""One process's share of an import: a first look that learns the secrets, a second that redacts and writes."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from workbench.capture.outline import metadata
from workbench.capture.scope import Scope
from workbench.capture.sink import Sink
from workbench.errors import WorkbenchError
from workbench.exchange import APPLICATION_TYPES, Exchange, Recording, Redacted, ResourceType
from workbench.formats.har_entry import SkippedError
from workbench.formats.har_stream import Broken
from workbench.formats.source import Found, Reading, Source
from workbench.formats.survey import Survey
from workbench.layout import Layout

if TYPE_CHECKING:
    from workbench.discovery.endpoint import Override
    from workbench.discovery.grouping import Taken

MOST_PROBLEMS = 50
"""What could not be read is told in detail so many times; the rest is counted."""

KEPT_CHARACTERS = 100_000_000
"""Roughly what one process keeps of the first look."""

_OVERHEAD = 3_000
_RUN = 64
"""Entries in a row that one process takes."""
_FLUSH = 256
_TELL_SECONDS = 0.2

type Secrets = list[tuple[str, str]]
type Tell = Callable[[int, int], None]
"""Takes how many entries and octets have been read; raises to stop the import."""


@dataclass(slots=True)
class Looked:
    """What the first look found."""

    title: str = ""
    entries: int = 0
    """All that the file has, read or not."""
    skipped: int = 0
    """Entries that are no requests to a server: ``data:`` URLs, tunnels."""
    problems: list[tuple[int, str]] = field(default_factory=list)
    """(entry, reason), the first ``MOST_PROBLEMS`` of them."""
    unreadable: int = 0
    survey: Survey = field(default_factory=Survey)
    secrets: Secrets = field(default_factory=list)

    def merge(self, other: Looked) -> None:
        """Take in what another process found in its share."""
        self.entries = max(self.entries, other.entries)
        self.skipped += other.skipped
        self.unreadable += other.unreadable
        self.problems = sorted([*self.problems, *other.problems])[:MOST_PROBLEMS]
        self.survey.merge(other.survey)
        self.secrets += other.secrets


@dataclass(frozen=True, slots=True)
class Written:
    """What the second look wrote."""

    exchanges: int = 0
    application: int = 0
    dropped: int = 0


@dataclass(frozen=True, slots=True)
class Share:
    """Which entries are this process's: runs of ``_RUN``, in turn."""

    number: int = 0
    of: int = 1

    def has(self, index: int) -> bool:
        return (index // _RUN) % self.of == self.number


class ImportShare:
    """Reads the file, a second time as far as it must. Nothing raw leaves the process but secrets, to its owner.

    Most exchanges never held a secret that was learned after them: what they were redacted to at the first look is
    kept in memory, up to a bound, and written if nothing that is known by then could be in it.
    """

    def __init__(self, layout: Layout, source: Source, account: str, share: Share) -> None:
        self._source = source
        self._share = share
        self._sink = Sink(layout)
        self._sink.choose(account)
        self._kept: dict[int, tuple[Redacted, ResourceType]] = {}
        self._room = KEPT_CHARACTERS
        self._written: list[Redacted] = []
        """What was in memory when it was written, and is to be grouped."""
        self._unkept = sys.maxsize
        """The index of the first exchange that there was no room for."""

    def look(self, tell: Tell) -> Looked:
        """Learn the secrets of every exchange, and say what is in the file."""
        looked = Looked()
        reading = Reading(self._source)
        for index, found in self._entries(reading, tell, self._share.has):
            looked.entries = index + 1
            match found:
                case None:
                    pass
                case Broken(number, reason):
                    looked.unreadable += 1
                    if len(looked.problems) < MOST_PROBLEMS:
                        looked.problems.append((number, reason))
                case SkippedError():
                    looked.skipped += 1
                case Exchange():
                    looked.survey.see(found)
                    self._learn(index, found)
        looked.title = reading.title
        looked.secrets = self._sink.secrets()
        return looked

    def _learn(self, index: int, exchange: Exchange) -> None:
        # Whatever asked for it: a sign-in form's answer is a document, and its fields are secrets.
        redacted = self._sink.redact(_of_type(exchange, "fetch"))
        self._room -= _characters(redacted) if redacted else 0
        if redacted is None or self._room < 0:
            self._unkept = min(self._unkept, index)
        elif self._unkept == sys.maxsize:
            self._kept[index] = redacted, exchange.resource_type

    def write(self, recording: Recording, scope: Scope, secrets: Iterable[tuple[str, str]], tell: Tell) -> Written:
        """Append to the recording's journal, redacted with all that is known by now. Raises WorkbenchError."""
        self._sink.begin(recording)
        self._sink.take_over(secrets)
        whole = Counter[bool]()
        again = self._write_kept(scope, whole)
        if again or self._unkept < sys.maxsize:
            self._write_again(again, scope, whole, tell)
        self._flush()
        self._sink.end("imported")
        return Written(whole.total() - self._sink.dropped, whole[True], self._sink.dropped)

    def _write_kept(self, scope: Scope, whole: Counter[bool]) -> set[int]:
        """Write what needs no other look; gives the indices of what does."""
        again = set[int]()
        for index, (redacted, kind) in self._kept.items():
            exchange = _of_type(redacted, kind)
            extent = scope.extent(exchange.request.url, application=kind in APPLICATION_TYPES)
            written = self._sink.keep(Redacted(exchange if extent == "whole" else metadata(exchange)))
            if written is None:
                again.add(index)
            else:
                self._written.append(written)
                whole[extent == "whole"] += 1
            if index % _FLUSH == 0:
                self._flush()
        self._kept.clear()
        return again

    def _write_again(self, again: set[int], scope: Scope, whole: Counter[bool], tell: Tell) -> None:
        def wanted(index: int) -> bool:
            return index in again or (index >= self._unkept and self._share.has(index))

        for index, found in self._entries(Reading(self._source), tell, wanted):
            if isinstance(found, Exchange):
                application = found.resource_type in APPLICATION_TYPES
                extent = scope.extent(found.request.url, application=application)
                written = self._sink.exchange(found if extent == "whole" else metadata(found), masked=False)
                if written is not None and index in again:
                    self._written.append(written)
                whole[extent == "whole"] += 1
            if index % _FLUSH == 0:
                self._flush()

    def group(self, overrides: Sequence[Override]) -> Taken:
        """Give what discovery makes of what was written, as far as it is in memory still."""
        # It takes a fifth of a second to load, which nobody need wait for before all is written.
        from workbench.discovery.grouping import Grouper  # noqa: PLC0415 - as said

        grouper = Grouper(overrides)
        grouper.add(self._written)
        self._written.clear()
        return grouper.taken()

    def _flush(self) -> None:
        self._sink.flush()
        if self._sink.failure:
            raise WorkbenchError(
                f"The import stopped: {self._sink.failure}.",
                kept="The file is as it was.",
                hint="Free some disk space.",
            )

    def close(self) -> None:
        """Nothing to end; for a process there is."""

    def _entries(
        self, reading: Reading, tell: Tell, wanted: Callable[[int], bool]
    ) -> Iterator[tuple[int, Found | None]]:
        """Give the file's entries, numbered from 0; None for those that are not wanted."""
        told = time.monotonic()
        index = -1
        for index, found in enumerate(reading.found(wanted)):
            if time.monotonic() - told > _TELL_SECONDS:
                told = time.monotonic()
                tell(index + 1, reading.octets)
            yield index, found
        tell(index + 1, reading.octets)


def _of_type(exchange: Exchange, kind: ResourceType) -> Exchange:
    return exchange if exchange.resource_type == kind else replace(exchange, resource_type=kind)


def _characters(exchange: Exchange) -> int:
    """Give roughly how much memory an exchange takes."""
    bodies = [exchange.request.body.text, exchange.response.body.text if exchange.response else ""]
    return _OVERHEAD + sum(map(len, bodies)) + sum(len(message.data) + _OVERHEAD for message in exchange.messages)
