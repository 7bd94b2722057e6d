"""The workspace: implements ``Api`` by handing each question to the part that can answer it."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing, asynccontextmanager
from typing import Literal

from workbench import __version__
from workbench.browser.step import Step
from workbench.errors import NotFoundError, WorkbenchError
from workbench.exchange import Action, Recording
from workbench.layout import Layout
from workbench.redaction import rules_of
from workbench.redaction.rules import WORKSPACE_FILE
from workbench.store import queries
from workbench.workspace import recovery, scrub
from workbench.workspace.consent_answers import ConsentAnswers
from workbench.workspace.exporting import Exporting, Scope
from workbench.workspace.false_alarms import keep_name
from workbench.workspace.inspection import inspected, values_left
from workbench.workspace.jobs import Jobs
from workbench.workspace.notebook_answers import NotebookAnswers
from workbench.workspace.plans import whose, with_lists
from workbench.workspace.probe_answers import ProbeAnswers
from workbench.workspace.raw_calls import run_raw
from workbench.workspace.redact_again import redact_again
from workbench.workspace.session_answers import SessionAnswers
from workbench.workspace.trust import name_of
from workbench.workspace.views import (
    Acted,
    BrowserView,
    CallResult,
    Event,
    ExchangeDetail,
    ExchangePage,
    ExchangeQuery,
    ExportPlan,
    ExportProgress,
    ExportResult,
    ImportPlan,
    ImportProgress,
    Inspection,
    OpenApiPlan,
    PageView,
    RawRequest,
    RecordingRow,
    RecordPlan,
    ReindexResult,
    SavedFilter,
    ScrubResult,
    Status,
    StepRow,
)

_REST = 8.0
"""Times as long as an import took that the next one waits: what agents call is not to wait for the index to be up to date."""

_LONGEST_REST = 1.0
"""Seconds. The first import of a process loads what grouping needs, and nobody waits nine times that for a row."""


class Workspace(SessionAnswers, ConsentAnswers, NotebookAnswers, ProbeAnswers):
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
        abandoned = await asyncio.to_thread(recovery.end_abandoned, self._layout)
        if abandoned is not None:
            self._notes.append(f"Recording {abandoned.id} was {recovery.CRASHED}.")
            await asyncio.to_thread(recovery.settle, self._layout, abandoned)
        await asyncio.to_thread(self._index.catch_up)
        if self._index.database.discarded:
            self._notes.append("The database could not be read: it was made anew from the journals. Nothing is lost.")

    async def _close(self) -> None:
        await self._capturing.close()
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
            except (OSError, WorkbenchError) as error:
                if not failing:
                    self._notify("notice", f"New traffic cannot be indexed ({error}). It is kept in the journal.")
                failing = True
            took = time.monotonic() - began
            await asyncio.sleep(max(0.1 if self._capturing.current else 0.5, min(_REST * took, _LONGEST_REST)))

    async def status(self) -> Status:
        """Say what runs."""
        live = self._capturing.recording
        page, signed_in = await self._capturing.page()
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
            signed_in=signed_in,
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
        name, _ = whose(plan)
        known = next((portal for portal in self._operations.catalog().portals if portal.name == name), None)
        return await self._capturing.start(with_lists(plan, known) if known else plan)

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

    async def perform(self, step: Step) -> Action:
        """Do a step in the browser."""
        return await (self._steering if step.actor == "person" else self._capturing).perform(step)

    async def browser(self, *, settle: float = 0) -> BrowserView:
        """Show the page to the person."""
        return await self._steering.view(settle)

    async def page_outline(self) -> PageView:
        """Give the page's outline."""
        return await self._viewing.outline()

    async def page_picture(self, *, whole: bool = False) -> PageView:
        """Give the page's picture."""
        return await self._viewing.picture(whole=whole)

    async def page_query(self, selector: str, limit: int = 20) -> PageView:
        """Give what a selector finds."""
        return await self._viewing.query(selector, limit)

    async def act(self, step: Step, *, client: str) -> Acted:
        """Do an agent's step."""
        self._agents.demand(client)
        if step.kind in ("fill", "press") and step.locator:
            await self._viewing.refuse_secret(step.locator, client)
        self._sessions.demand_open(client)
        acted = await self._acting.act(step, client)
        if step.kind == "idle":
            await self._capturing.drain()
            await self._import_now()
        return acted

    async def actions(self, recording: str) -> list[Action]:
        """List a recording's actions."""
        return await asyncio.to_thread(queries.actions, self._index.database, recording)

    async def steps(self, recording: str) -> list[StepRow]:
        """List a recording's actions with what they caused."""
        return await asyncio.to_thread(queries.steps, self._index.database, recording)

    async def exchanges(self, query: ExchangeQuery) -> ExchangePage:
        """Give a page of the traffic table; of a recording that is over, however it ended, all that its journal has."""
        live = self._capturing.current
        if query.recording and query.recording not in self._whole and (not live or live.id != query.recording):
            await self._import_now()
            self._whole.add(query.recording)
        return await asyncio.to_thread(queries.page, self._index.database, query)

    async def filters(self) -> list[SavedFilter]:
        """List kept filters."""
        return self._filters.all()

    async def save_filter(self, saved: SavedFilter) -> SavedFilter:
        """Keep a filter."""
        return await self._filters.save(saved)

    async def delete_filter(self, name: str) -> SavedFilter:
        """Forget a filter."""
        return self._filters.delete(name)

    async def exchange(self, exchange: str) -> ExchangeDetail:
        """Give one exchange."""
        found = await asyncio.to_thread(queries.exchange, self._index.database, exchange)
        if found is None:
            raise NotFoundError(f"No exchange goes by {exchange!r}.", hint="Look again: its recording may be gone.")
        whole, endpoint = found
        words, note = await asyncio.to_thread(queries.cause, self._index.database, whole)
        return ExchangeDetail(whole, endpoint, words, note)

    async def raw_request(self, request: RawRequest, *, client: str) -> CallResult:
        """Send a raw request."""
        self._sessions.demand_open(client)
        known = await self.endpoints(noise=True)
        return await run_raw(self._operations.calls, request, await self.open_portal(), known, client)

    async def evaluate(self, script: str, *, client: str) -> CallResult:
        """Run a script."""
        self._agents.demand(client)
        self._sessions.demand_open(client)
        return await self._evaluating.run(script, client)

    def import_file(self, plan: ImportPlan) -> AsyncIterator[ImportProgress]:
        """Import a file; what the person brings into the catalog so they trust."""
        return self._trusting(self._imports.run(plan))

    async def _trusting(self, steps: AsyncGenerator[ImportProgress]) -> AsyncIterator[ImportProgress]:
        async with aclosing(steps):
            async for step in steps:
                if step.result and step.result.operations:
                    self._operations.written(map(name_of, step.result.operations), {})
                yield step

    async def export(self, plan: ExportPlan) -> AsyncGenerator[ExportProgress]:
        """Export."""
        await self._import_now()
        chosen = [await self._recordings.find(plan.recording)] if plan.recording else []
        found = await self.endpoints(plan.recording, noise=plan.noise) if plan.form == "openapi" else []
        exporting = Exporting(self._layout, self._index.database, plan, Scope(chosen, found))
        async with aclosing(exporting.run()) as steps:
            async for step in steps:
                yield step

    async def export_har(self, recording: str, path: str, *, keep_personal: bool = False) -> ExportResult:
        """Write a redacted HAR."""
        return await self._exported(ExportPlan(path, recording=recording, keep_personal=keep_personal))

    async def export_openapi(self, plan: OpenApiPlan) -> ExportResult:
        """Write OpenAPI."""
        form: Literal["openapi", "catalog"] = "catalog" if plan.catalog else "openapi"
        return await self._exported(
            ExportPlan(plan.path, form, plan.recording, plan.portal, plan.noise, plan.keep_personal)
        )

    async def _exported(self, plan: ExportPlan) -> ExportResult:
        result = None
        async with aclosing(self.export(plan)) as steps:
            async for step in steps:
                result = step.result
        assert result is not None
        return result

    async def inspect(self, exchange: str) -> Inspection:
        """Inspect an exchange."""
        found = (await self.exchange(exchange)).exchange
        rules = await asyncio.to_thread(rules_of, self._layout.root)
        return Inspection(tuple(inspected(found.hidden, rules)), tuple(await asyncio.to_thread(values_left, found)))

    async def mark_secret(self, value: str, kind: str = "marked") -> ScrubResult:
        """Scrub a value."""
        scrub.refuse(value)
        value = value.strip()
        before = self._operations.trusted()
        await self._capturing.mark((value,), kind)
        done = await asyncio.to_thread(scrub.scrub, self._layout, value, kind)
        self._operations.written((name for name in map(name_of, done.files) if name in before), before)
        return await self._scrubbed(done)

    async def keep_name(self, name: str, rule: str = "") -> bool:
        """Keep what stands under a name."""
        return await asyncio.to_thread(keep_name, self._layout.root / WORKSPACE_FILE, name, rule)

    async def redact_again(self) -> ScrubResult:
        """Redact by the rules of today."""
        await self._capturing.rotate()
        return await self._scrubbed(await asyncio.to_thread(redact_again, self._layout))

    async def _scrubbed(self, done: scrub.Scrubbed) -> ScrubResult:
        if done.lines or done.segments:
            # What a database deletes stays in its file: only another file is without it.
            await asyncio.to_thread(self._index.rebuild)
            self._endpoints.forget()
            self._notify("endpoints", "")
        return ScrubResult(done.lines, tuple(done.recordings), tuple(done.files), tuple(done.places), done.segments)

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
