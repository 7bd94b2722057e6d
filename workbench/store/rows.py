"""What the store is asked for and what it gives."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.exchange import Action


@dataclass(frozen=True, slots=True)
class ExchangeQuery:
    recording: str = ""
    """All recordings when empty."""
    endpoint: str = ""
    text: str = ""
    """Words that must all occur in method, URL, status, resource type, action or note, and fields: see ``filter``."""
    application_only: bool = True
    noise: bool = True
    """Whether what belongs to an endpoint that is folded away, such as a health check, is given too."""
    offset: int = 0
    limit: int = 200
    newest_first: bool = False
    before: str = ""
    """An exchange's id: only those that are older."""


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
    cause: str = ""
    """The action that caused it, in words; empty when unknown."""
    note: str = ""
    """What the person said that they were doing; empty when nothing."""


@dataclass(frozen=True, slots=True)
class StepRow:
    """An action, and what it caused."""

    action: Action
    note: str = ""
    """The last one at that time; a note's own is its text."""
    exchanges: int = 0
    application: int = 0
    """Of them, XHR, fetch, WebSocket and the like."""


@dataclass(frozen=True, slots=True)
class ExchangePage:
    rows: tuple[ExchangeRow, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Looked:
    """What another stretch of a search brought, and how far the search has come."""

    rows: tuple[ExchangeRow, ...]
    """Found in this stretch, newest first."""
    looked: int
    """Exchanges that were looked at so far."""
    total: int
    """Exchanges that there are to look at."""
    last: str = ""
    """The oldest one that was looked at: the search goes on ``before`` it. Empty when all were."""


@dataclass(frozen=True, slots=True)
class Counts:
    exchanges: int = 0
    application: int = 0
    markers: int = 0
