"""The workspace: implements ``Api`` by handing each question to the part that can answer it."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

from workbench import __version__
from workbench.errors import WorkbenchError
from workbench.exchange import Recording
from workbench.journal import CRASHED
from workbench.layout import Layout
from workbench.store import queries
from workbench.workspace import recovery
from workbench.workspace.browser_answers import BrowserAnswers
from workbench.workspace.consent_answers import ConsentAnswers
from workbench.workspace.file_answers import FileAnswers
from workbench.workspace.jobs import Jobs
from workbench.workspace.notebook_answers import NotebookAnswers
from workbench.workspace.plans import whose, with_lists
from workbench.workspace.portals import name_for
from workbench.workspace.probe_answers import ProbeAnswers
from workbench.workspace.redaction_answers import RedactionAnswers
from workbench.workspace.session_answers import SessionAnswers
from workbench.workspace.views import (
    Event,
    RecordingRow,
    RecordPlan,
    ReindexResult,
    Status,
)

_REST = 8.0
"""Times as long as an import took that the next one waits: what agents call is not to wait for the index to be up to date."""

_LONGEST_REST = 1.0
"""Seconds. The first import of a process loads what grouping needs, and nobody waits nine times that for a row."""


class Workspace(
    BrowserAnswers,
    FileAnswers,
    RedactionAnswers,
    SessionAnswers,
    ConsentAnswers,
    NotebookAnswers,
    ProbeAnswers,
):
    """Owns a workspace's database, browser and recorder. Make one by ``Workspace.open``."""

    @classmethod
    @asynccontextmanager
    async def open(cls, layout: Layout) -> AsyncIterator[Workspace]:
        """Open the workspace for the block; at its end browser and recorder are closed."""
        async with Jobs() as jobs:
            workspace = await asyncio.to_thread(cls, layout, jobs)
            try:
                await workspace._recover()
                jobs.start(workspace._follow_journals())
                jobs.start(workspace._operations.follow())
                jobs.start(workspace._care.follow())
                yield workspace
            finally:
                await workspace._close()

    async def _recover(self) -> None:
        """Take in what was acknowledged before the last process ended, however it ended."""
        await asyncio.to_thread(recovery.drop_removed, self._layout)
        await asyncio.to_thread(recovery.drop_exports, self._layout)
        for dropped in await asyncio.to_thread(recovery.drop_imports, self._layout):
            self._notes.append(
                f"The import that was to become {dropped} was cut short; nothing of it is left. Import again."
            )
        for abandoned in await asyncio.to_thread(recovery.end_left_behind, self._layout):
            self._notes.append(f"Recording {abandoned.id} was {CRASHED}.")
        await asyncio.to_thread(self._index.catch_up)
        if self._index.database.discarded:
            self._notes.append("The database could not be read: it was made anew from the journals. Nothing is lost.")

    async def _close(self) -> None:
        await asyncio.gather(*(browser.close() for browser in self._browsers.all))
        await asyncio.to_thread(self._operations.save)
        await asyncio.to_thread(self._index.catch_up)
        await asyncio.to_thread(self._index.close)

    async def _follow_journals(self) -> None:
        """Import what the recorder writes, as it writes it; say once when that fails, and go on trying."""
        failing = False
        while True:
            began = time.monotonic()
            try:
                await self._import_now()
                failing = False
            except Exception as error:  # noqa: BLE001 - whatever it is, what comes later is to be followed
                if not failing:
                    why = error if isinstance(error, OSError | WorkbenchError) else type(error).__name__
                    self._notify("notice", f"New traffic cannot be indexed ({why}). It is kept in the journal.")
                failing = True
            took = time.monotonic() - began
            await asyncio.sleep(max(0.1 if self._browsers.open else 0.5, min(_REST * took, _LONGEST_REST)))

    async def status(self) -> Status:
        """Say what runs."""
        live = self._capturing.recording
        page, _ = await self._capturing.page()
        session = await self._sessions.live(self._capturing)
        counts = await asyncio.to_thread(queries.counts, self._index.database)
        endpoints = await asyncio.to_thread(queries.endpoints, self._index.database)
        return Status(
            workspace=str(self._layout.root),
            pid=os.getpid(),
            version=__version__,
            started=self._started,
            recording=await self._recordings.row(live) if live else None,
            browser=self._capturing.browser_name if self._capturing.open else "closed",
            page=page,
            signed_in=session is not None and session.signed_in,
            recordings=len(counts),
            exchanges=sum(count.exchanges for count in counts.values()),
            endpoints=sum(not endpoint.noise for endpoint in endpoints),
            operations=len(self._operations.catalog().operations),
            clients=self._operations.clients(),
            pending=self._operations.calls.approvals.waiting(),
            permissions=self._operations.calls.permissions.list(),
            agents_stopped=self._agents.stopped,
        )

    async def notes(self) -> list[str]:
        """Say what was mended on opening."""
        told, self._notes = self._notes, []
        return told

    async def recordings(self) -> list[RecordingRow]:
        """List recordings, newest first."""
        return await self._recordings.rows()

    async def start_recording(self, plan: RecordPlan) -> Recording:
        """Begin a recording; what the portal's file says of its other origins holds for it."""
        portals = self._operations.catalog().portals
        name = plan.portal or name_for(plan.url, portals, await self._recordings.all())
        plan, known = replace(plan, portal=name), next((portal for portal in portals if portal.name == name), None)
        browser = self._browsers.bring_forward(whose(plan))
        return await browser.start(with_lists(plan, known) if known else plan)

    async def stop_recording(self, *, close_browser: bool = False) -> RecordingRow:
        """End the recording that runs."""
        ended = await self._capturing.stop(close_browser=close_browser)
        await self._import_now()
        await self._endpoints.refresh()
        self._notify("endpoints", "")
        return await self._recordings.row(ended)

    async def remove_recording(self, recording: str) -> None:
        """Delete a recording and what the index has of it."""
        found = await self._recordings.remove(recording)
        self._endpoints.forget()
        self._notify("recording", f"Removed {found.id}.")

    async def reindex(self) -> ReindexResult:
        """Rebuild the database."""
        began = time.monotonic()
        problems = await asyncio.to_thread(self._index.rebuild)
        self._endpoints.forget()
        endpoints = await self._endpoints.all()
        counts = await asyncio.to_thread(queries.counts, self._index.database)
        self._notify("endpoints", "")
        total = sum(count.exchanges for count in counts.values())
        return ReindexResult(
            len(counts),
            total,
            sum(not endpoint.noise for endpoint in endpoints),
            time.monotonic() - began,
            tuple(problems),
        )

    def events(self) -> AsyncIterator[Event]:
        """Give what changes."""
        return self._bus.events()
