"""A stretch of a journal on its way into the store."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from workbench.exchange import Action, Message, Redacted
from workbench.journal import CloseEntry


@dataclass(frozen=True, slots=True)
class Batch:
    """What one stretch of a journal segment holds: applied whole, with its position, or not at all."""

    recording: str
    segment: str
    generation: int
    position: int
    """Octets of the segment that are imported once this batch is."""
    exchanges: tuple[Redacted, ...] = ()
    """Whole ones, and streams as they open."""
    written: Mapping[str, str] = field(default_factory=dict)
    """By id the JSON of those that need not be written as JSON again."""
    messages: tuple[tuple[str, Message], ...] = ()
    """(exchange, message) of streams, redacted."""
    closed: tuple[CloseEntry, ...] = ()
    """Streams that ended; how is added to what was known when they opened."""
    actions: tuple[Action, ...] = ()
    markers: tuple[tuple[float, str], ...] = ()
    """(seconds since the epoch, what is missing)."""
