"""What a workspace holds: recordings, exchanges, what runs, what changes."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Protocol

from workbench.exchange import Action, Recording
from workbench.workspace.views import (
    Event,
    ExchangeDetail,
    ExchangePage,
    ExchangeQuery,
    Looked,
    RecordingRow,
    RecordPlan,
    ReindexResult,
    SavedFilter,
    Status,
    StepRow,
)


class TrafficApi(Protocol):
    """The part of ``Api`` that is about the workspace as a whole and what was recorded."""

    async def status(self) -> Status:
        """Say what runs, what is signed in and what waits for the person."""

    async def notes(self) -> list[str]:
        """Say what was found and mended when the workspace was opened; each is told once."""

    def events(self) -> AsyncIterator[Event]:
        """Give what changes, from now on."""

    async def recordings(self) -> list[RecordingRow]:
        """List recordings, newest first."""

    async def start_recording(self, plan: RecordPlan) -> Recording:
        """Start the recorder and the browser and open the plan's URL."""

    async def stop_recording(self, *, close_browser: bool = False) -> RecordingRow:
        """End the recording that runs; the browser stays signed in for calls unless told otherwise."""

    async def remove_recording(self, recording: str) -> None:
        """Delete a recording's journal and its rows."""

    async def actions(self, recording: str) -> list[Action]:
        """List a recording's actions in order."""

    async def steps(self, recording: str) -> list[StepRow]:
        """List a recording's actions in order, each with what it caused and the note of its time."""

    async def exchanges(self, query: ExchangeQuery) -> ExchangePage:
        """Give one page of the traffic table, oldest first unless asked otherwise."""

    def search(self, query: ExchangeQuery) -> AsyncIterator[Looked]:
        """Look from the newest exchange back, and give what is found as it is found, until ``query.limit`` rows are.

        For a filter that reads bodies: of a million, a page of the table would come after many seconds.
        """

    async def exchange(self, exchange: str) -> ExchangeDetail:
        """Give one exchange whole, redacted."""

    async def filters(self) -> list[SavedFilter]:
        """List the filters that were kept, by name."""

    async def save_filter(self, saved: SavedFilter) -> SavedFilter:
        """Keep a filter under its name, in place of another one. Raises UsageError for one that holds a secret."""

    async def delete_filter(self, name: str) -> SavedFilter:
        """Forget a filter. Raises NotFoundError."""

    async def reindex(self) -> ReindexResult:
        """Rebuild the database from the journals."""
