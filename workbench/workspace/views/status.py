"""What runs in a workspace, and what changes in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from workbench.operation import Permission
from workbench.store.rows import ExchangeRow
from workbench.workspace.views.calls import Pending
from workbench.workspace.views.recordings import RecordingRow


@dataclass(frozen=True, slots=True)
class ClientRow:
    """An MCP client that was there since the daemon began."""

    name: str
    since: float
    calls: int
    last: float = 0.0
    """When it was last heard of, in seconds since the epoch."""


@dataclass(frozen=True, slots=True)
class Status:
    workspace: str
    pid: int
    version: str
    started: float
    recording: RecordingRow | None
    browser: str
    """``closed``, or the browser's name and version."""
    page: str
    """The page's URL, redacted; empty when there is none."""
    signed_in: bool
    """Whether the page holds a bearer token where the portal keeps it."""
    recordings: int
    exchanges: int
    endpoints: int
    operations: int
    clients: tuple[ClientRow, ...] = ()
    pending: tuple[Pending, ...] = ()
    permissions: tuple[Permission, ...] = ()
    agents_stopped: bool = False
    """Whether the person lets no agent do anything."""


EventKind = Literal[
    "exchange",
    "message",
    "action",
    "recording",
    "endpoints",
    "catalog",
    "call",
    "pending",
    "permission",
    "browser",
    "notice",
]

STREAMS: frozenset[EventKind] = frozenset({"exchange", "message"})
"""What may happen many times a second."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something changed. Front ends redraw from it, or ask again."""

    kind: EventKind
    recording: str = ""
    rows: tuple[ExchangeRow, ...] = ()
    """``exchange``: the rows that arrived, in order; a batch may be long."""
    text: str = ""
    """For a person; redacted. ``message``: the id of the stream that got some."""
