"""One process's share of an import: a first look that learns the secrets, a second that redacts and writes."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from workbench.capture.outline import metadata
from workbench.capture.scope import Scope
from workbench.capture.sink import Sink
from workbench.errors import WorkbenchError
from workbench.exchange import APPLICATION_TYPES, Exchange, Recording
from workbench.formats.har_entry import SkippedError
from workbench.formats.har_stream import Broken
from workbench.formats.source import Found, Reading, Source
from workbench.formats.survey import Survey
from workbench.layout import Layout

MOST_PROBLEMS = 50
"""What could not be read is told in detail so many times; the rest is counted."""

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
    """Reads the file twice. Nothing raw leaves the process but secrets, to its owner."""

    def __init__(self, layout: Layout, source: Source, account: str, share: Share) -> None:
        self._source = source
        self._share = share
        self._sink = Sink(layout)
        self._sink.choose(account)

    def look(self, tell: Tell) -> Looked:
        """Learn the secrets of every exchange, and say what is in the file."""
        looked = Looked()
        reading = Reading(self._source)
        for looked.entries, found in self._entries(reading, tell):
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
                    # Whatever asked for it: a sign-in form's answer is a document, and its fields are secrets.
                    self._sink.teach(replace(found, resource_type="fetch"))
        looked.title = reading.title
        looked.secrets = self._sink.secrets()
        return looked

    def write(self, recording: Recording, scope: Scope, secrets: Iterable[tuple[str, str]], tell: Tell) -> Written:
        """Redact with all that is known by now, and append to the recording's journal. Raises WorkbenchError."""
        self._sink.begin(recording)
        self._sink.take_over(secrets)
        kinds = Counter[bool]()
        for index, found in self._entries(Reading(self._source), tell):
            if isinstance(found, Exchange):
                application = found.resource_type in APPLICATION_TYPES
                whole = scope.extent(found.request.url, application=application) == "whole"
                self._sink.exchange(found if whole else metadata(found), masked=False)
                kinds[whole] += 1
            if index % _FLUSH == 0:
                self._flush()
        self._flush()
        self._sink.end("imported")
        return Written(kinds.total() - self._sink.dropped, kinds[True], self._sink.dropped)

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

    def _entries(self, reading: Reading, tell: Tell) -> Iterator[tuple[int, Found | None]]:
        """Give the file's entries, numbered from 1; None for those of another process's share."""
        told = time.monotonic()
        number = 0
        for number, found in enumerate(reading.found(self._share.has), 1):
            if time.monotonic() - told > _TELL_SECONDS:
                told = time.monotonic()
                tell(number, reading.octets)
            yield number, found
        tell(number, reading.octets)
