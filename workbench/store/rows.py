"""What the store is asked for and what it gives."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.exchange import Action, Message, Redacted
from workbench.journal import CloseEntry


@dataclass(frozen=True, slots=True)
class ExchangeQuery:
    recording: str = ""
    """All recordings when empty."""
    endpoint: str = ""
    text: str = ""
    """Words that must all occur in method, URL, status, resource type or action."""
    application_only: bool = True
    offset: int = 0
    limit: int = 200
    newest_first: bool = False


@dataclass(frozen=True, slots=True)
class ExchangeRow:
    """One line of the traffic table; no bodies."""

    id: str
    recording: str
    started: float
    method: str
    origin: str
    path: str
    """Path and query, redacted."""
    status: int
    """0 without an answer."""
    resource_type: str
    media_type: str
    size: int
    """Octets of the response body."""
    duration: float
    action: int
    endpoint: str = ""
    markers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ExchangePage:
    rows: tuple[ExchangeRow, ...]
    total: int


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
    messages: tuple[tuple[str, Message], ...] = ()
    """(exchange, message) of streams, redacted."""
    closed: tuple[CloseEntry, ...] = ()
    """Streams that ended; how is added to what was known when they opened."""
    actions: tuple[Action, ...] = ()
    markers: tuple[tuple[float, str], ...] = ()
    """(seconds since the epoch, what is missing)."""


@dataclass(frozen=True, slots=True)
class Counts:
    exchanges: int = 0
    application: int = 0
    markers: int = 0
