"""What the first screen shows, as it was asked of the workspace."""

from __future__ import annotations

from dataclasses import dataclass, field

from workbench.workspace.views import (
    AuditEntry,
    CatalogView,
    RecordingRow,
    SessionStatus,
    Status,
    Suggestion,
)


@dataclass(frozen=True, slots=True)
class HomeView:
    status: Status
    sessions: tuple[SessionStatus, ...] = ()
    recordings: tuple[RecordingRow, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    catalog: CatalogView = field(default_factory=lambda: CatalogView(()))
    audit: tuple[AuditEntry, ...] = ()

    @property
    def agent_seen(self) -> bool:
        """Whether an agent is connected, or called before."""
        return bool(self.status.clients) or any(entry.client for entry in self.audit)
