"""What the store is asked for and what it gives."""

from __future__ import annotations

from dataclasses import dataclass


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
class Counts:
    exchanges: int = 0
    application: int = 0
    markers: int = 0
