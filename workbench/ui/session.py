"""What all screens share: the workspace, and what is being looked at."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.exchange import Recording
from workbench.workspace.api import Api
from workbench.workspace.views import RecordingRow, RecordPlan, Status


@dataclass(slots=True)
class Session:
    api: Api
    hint: str = ""
    """One line that says what to try next; empty once dismissed."""
    recording: RecordingRow | None = None
    """Whose traffic is looked at; the newest until one is opened."""
    picked: bool = False
    """Whether the person chose that recording; else a recording that starts takes its place."""
    filter: str | None = None
    """A filter that the traffic screen is to begin with; None to leave its own."""
    status: Status | None = None
    """As last heard; None before the first answer."""
    opening: bool = False
    """Whether a browser is being opened: that takes seconds."""

    async def record(self, plan: RecordPlan) -> Recording:
        """Begin a recording; the one that was looked at makes room for it."""
        self.opening = True
        try:
            recording = await self.api.start_recording(plan)
        finally:
            self.opening = False
        self.recording = None
        return recording
