"""What front ends get about calls of operations: answers, those that wait, the audit."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.exchange import JsonValue


@dataclass(frozen=True, slots=True)
class CallResult:
    """What an operation answered, redacted."""

    status: int
    media_type: str
    value: JsonValue
    """The JSON body; a string for text; None for no body."""
    exchange: str = ""
    """The exchange that it became in the journal; empty when that is not known yet."""
    seconds: float = 0.0
    truncated: bool = False
    retry_after: float = 0.0
    """Seconds that the portal asked to wait."""
    problem: str = ""
    """Why the answer is no success and what to do next, without captured text; empty when it succeeded."""
    operation: str = ""
    """``<portal>/<operation>``."""
    approval: str = ""
    """What the call waits for; nothing was sent then, and ``status`` is 0."""
    recording: str = ""
    """Where the exchange that it became is kept, under ``action``; empty when nothing was sent."""
    action: int = 0
    notes: tuple[str, ...] = ()
    """What an agent should know of how the call was made, in our own words."""


@dataclass(frozen=True, slots=True)
class Pending:
    """A write that an agent asked for and that waits for the person."""

    at: float
    operation: str
    client: str
    arguments: JsonValue
    """Redacted."""
    id: str = ""
    """What it is approved or refused by."""
    request: JsonValue = None
    """Exactly what would be sent, redacted."""
    until: float = 0.0
    """When it expires, in seconds since the epoch."""
    account: str = ""
    """As whom it would be sent; empty where the portal has one account."""


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One line of the audit: a call, or a decision about one."""

    at: float
    client: str
    """Empty for the person."""
    operation: str
    arguments: JsonValue
    """Redacted."""
    outcome: str
    """``waits``, ``approved``, ``allowed``, ``refused``, ``withdrawn``, ``expired``; ``HTTP 200``; ``failed: …`` or
    ``not sent: …``."""
    approval: str = ""
    """The approval that it is about."""
    account: str = ""
    """As whom it was sent, or would have been; empty before a session was chosen."""
