"""Bring the journals' new lines into the index, each exactly once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import batched
from pathlib import Path

from workbench.exchange import Action, Message, Redacted
from workbench.journal import (
    ActionEntry,
    CloseEntry,
    ExchangeEntry,
    Header,
    Line,
    MarkerEntry,
    MessageEntry,
    OpenEntry,
    Problem,
    Segment,
    read_header,
    read_segment,
    segments,
)
from workbench.store import ingest
from workbench.store.batch import Batch
from workbench.store.database import Database

LINES_PER_BATCH = 1000


class StaleIndexError(Exception):
    """A segment was written anew (a scrub): what was imported of it is no longer true."""


@dataclass(slots=True)
class Imported:
    """What one look at the journals brought."""

    exchanges: list[str] = field(default_factory=list)
    """Ids of new exchanges and of streams that changed."""
    said: list[str] = field(default_factory=list)
    """Ids of streams that got messages."""
    actions: list[Action] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    anew: bool = False
    """Whether the index was made anew for it: what was derived from the old one is void."""

    def add(self, batch: Batch) -> None:
        self.exchanges += [exchange.id for exchange in batch.exchanges]
        self.exchanges += [entry.exchange for entry in batch.closed]
        self.said += [stream for stream, _ in batch.messages]
        self.actions += batch.actions


def import_recording(database: Database, folder: Path, changed: Collection[str], imported: Imported) -> None:
    """Import what a recording's journal has beyond the stored positions, and add to ``imported`` what that was.

    Only the segments whose file names are ``changed`` are read: closed ones are large, and stay as they are.
    Raises StaleIndexError when a segment's generation is another one: rebuild the index then.
    """
    fresh = [segment for segment in segments(folder) if segment.path.name in changed]
    # The workbench's segments come first, so that an exchange finds the action that caused it.
    for segment in sorted(fresh, key=lambda item: (item.writer == "recorder", item.number)):
        try:
            _import_segment(database, folder.name, segment, imported)
        except OSError as error:
            imported.problems.append(f"{segment.path.name}: {error.strerror or error}")


def _import_segment(database: Database, recording: str, segment: Segment, imported: Imported) -> None:
    stored, position = ingest.position(database, recording, segment.name)
    header = read_header(segment.path)
    generation = header.generation if isinstance(header, Header) else 0
    if position and generation != stored:
        raise StaleIndexError
    for lines in batched(read_segment(segment.path, position), LINES_PER_BATCH, strict=False):
        batch = make_batch(recording, segment.name, generation, lines)
        ingest.apply(database, batch)
        imported.add(batch)
        imported.problems += [f"{segment.path.name}: {text}" for text in _problems(lines)]


def _problems(lines: Iterable[Line]) -> Iterator[str]:
    return (f"octet {line.start}: {line.entry.reason}" for line in lines if isinstance(line.entry, Problem))


def make_batch(recording: str, segment: str, generation: int, lines: tuple[Line, ...]) -> Batch:
    """Sort a stretch of lines by what they are. Pure."""
    exchanges: list[Redacted] = []
    messages: list[tuple[str, Message]] = []
    closed: list[CloseEntry] = []
    actions: list[Action] = []
    markers: list[tuple[float, str]] = []
    written: dict[str, str] = {}
    for line in lines:
        match line.entry:
            case ExchangeEntry(exchange) | OpenEntry(exchange):
                exchanges.append(exchange)
                if line.exchange:
                    written[exchange.id] = line.exchange
            case MessageEntry(exchange=stream, message=message):
                messages.append((stream, message))
            case CloseEntry() as entry:
                closed.append(entry)
            case ActionEntry(action):
                actions.append(action)
            case MarkerEntry(at=at, text=text):
                markers.append((at, text))
            case _:
                pass
    return Batch(
        recording,
        segment,
        generation,
        lines[-1].offset,
        tuple(exchanges),
        written,
        tuple(messages),
        tuple(closed),
        tuple(actions),
        tuple(markers),
    )
