"""The workspace: implements ``Api`` by handing each question to the part that can answer it."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing, asynccontextmanager
from pathlib import Path

from workbench import __version__
from workbench.browser.step import Step
from workbench.capture.guard import Lists
from workbench.discovery.endpoint import Endpoint, Override
from workbench.errors import NotFoundError, WorkbenchError
from workbench.exchange import Action, JsonValue, Recording
from workbench.layout import Layout
from workbench.operation import AS_PROPOSED, Choices, Operation, Portal, Recipe, tool_view
from workbench.redaction.rules import WORKSPACE_FILE
from workbench.store import queries
from workbench.workspace import exports, promotion, recovery, scrub
from workbench.workspace.acting import Acting
from workbench.workspace.agents import Agents
from workbench.workspace.bus import Bus
from workbench.workspace.capturing import Capturing
from workbench.workspace.endpoints import Endpoints
from workbench.workspace.false_alarms import keep_name
from workbench.workspace.gatekeeper import Gatekeeper
from workbench.workspace.imports import Imports
from workbench.workspace.index import Index
from workbench.workspace.jobs import Jobs
from workbench.workspace.known_reads import Known, known
from workbench.workspace.lists import lists_of
from workbench.workspace.notes_of_agents import NotesOfAgents
from workbench.workspace.operations import Operations
from workbench.workspace.permissions import full_name
from workbench.workspace.plans import whose
from workbench.workspace.portals import draft, open_portal, with_bearer
from workbench.workspace.raw_calls import run_raw
from workbench.workspace.recordings import Recordings
from workbench.workspace.redact_again import redact_again
from workbench.workspace.session_care import SessionCare
from workbench.workspace.sessions import Sessions
from workbench.workspace.trust import name_of
from workbench.workspace.turnstile import Turnstile
from workbench.workspace.viewing import Viewing
from workbench.workspace.views import (
    Account,
    Acted,
    AuditEntry,
    CallResult,
    CatalogView,
    Discovery,
    Event,
    EventKind,
    ExchangeDetail,
    ExchangePage,
    ExchangeQuery,
    ExportResult,
    ImportPlan,
    ImportProgress,
    LoginPlan,
    OpenApiPlan,
    OperationRow,
    PageView,
    Pending,
    Permission,
    Proposal,
    RawRequest,
    RecipeView,
    RecordingRow,
    RecordPlan,
    ReindexResult,
    SavedQuery,
    ScrubResult,
    SessionStatus,
    Status,
    Suggestion,
    ToolView,
)


class Workspace:
    """Owns a workspace's database, browser and recorder. Make one by ``Workspace.open``."""

    def __init__(self, layout: Layout, jobs: Jobs) -> None:
        self._layout = layout
        self._started = time.time()
        self._bus = Bus()
        self._notes: list[str] = []
        self.own_ports: set[int] = set()
        """Ports of the workbench on loopback, which no page and no agent may reach."""
        self._capturing = Capturing(layout, jobs, self._notify)
        self._index = Index(layout)
        self._recordings = Recordings(layout, self._index, self._capturing)
        self._endpoints = Endpoints(layout, self._index.database)
        self._operations = Operations(layout, self._capturing, self._notify, jobs)
        self._sessions = Sessions(layout, self._capturing, self._operations.catalog, self._notify)
        self._operations.calls.open_for = self._sessions.open_for_credentials
        self._notes_of_agents = NotesOfAgents(layout, self._capturing)
        self._gatekeeper = Gatekeeper(self._operations.calls, self._known, self._capturing.decide)
        self._acting = Acting(self._capturing, self._gatekeeper, self._operations.calls)
        self._capturing.on_held = self._gatekeeper.take
        self._capturing.lists = self._lists
        self._viewing = Viewing(self._capturing, self._open_portal)
        self._capturing.learned = self._learned
        self._capturing.means = self._sessions.means
        self._care = SessionCare(self._sessions, self._capturing, self._notify)
        self._operations.care = self._care
        self._operations.calls.turn = Turnstile(self._care.is_here, self._care.switch).turn
        self._imports = Imports(layout, self._index, self._endpoints, self._import_now, self._recordings.row)

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
        await asyncio.to_thread(self._index.catch_up)
        await asyncio.to_thread(self._index.close)

    async def _follow_journals(self) -> None:
        """Import what the recorder writes, as it writes it; say once when that fails, and go on trying."""
        failing = False
        while True:
            try:
                await self._import_now()
                failing = False
            except (OSError, WorkbenchError) as error:
                if not failing:
                    self._notify("notice", f"New traffic cannot be indexed ({error}). It is kept in the journal.")
                failing = True
            await asyncio.sleep(0.1 if self._capturing.current else 0.5)

    async def _import_now(self) -> None:
        imported = await asyncio.to_thread(self._index.catch_up)
        if imported.anew:
            self._endpoints.forget()
        if not imported.exchanges:
            return
        self._endpoints.arrived(imported.exchanges)
        rows = await asyncio.to_thread(queries.rows_of, self._index.database, imported.exchanges)
        self._bus.publish(Event("exchange", rows[0].recording if rows else "", rows))

    def _notify(self, kind: str, text: str) -> None:
        known: EventKind = kind  # type: ignore[assignment]  # the parts name kinds of Event only
        recording = self._capturing.current
        self._bus.publish(Event(known, recording.id if recording else "", text=text))

    def _lists(self, plan: RecordPlan) -> Lists:
        catalog, (name, _) = self._operations.catalog(), whose(plan)
        portal = next((portal for portal in catalog.portals if portal.name == name), None)
        return lists_of(plan, portal, catalog.operations, self.own_ports)

    async def _known(self) -> Known:
        trusted = self._operations.trusted().values()
        return known(trusted, self._operations.catalog().portals, await self._endpoints.all())

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
        """Begin a recording."""
        return await self._capturing.start(plan)

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
        return await self._capturing.perform(step)

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
        return await self._acting.act(step, client)

    async def session_status(self, portal: str = "", account: str = "", *, client: str = "") -> list[SessionStatus]:
        """Say how sessions stand."""
        return await self._sessions.status(portal, account, client)

    async def demand_account(self, client: str) -> None:
        """Refuse a client whom the open session is not for."""
        self._sessions.demand_open(client)

    async def accounts(self) -> list[Account]:
        """List accounts."""
        return self._sessions.accounts.all()

    async def add_account(self, portal: str, name: str) -> Account:
        """Add an account."""
        return self._sessions.accounts.add(portal, name)

    async def remove_account(self, portal: str, name: str) -> Account:
        """Take an account away."""
        await self._sessions.forget(portal, name)
        return self._sessions.accounts.remove(portal, name)

    async def allow_account(self, portal: str, name: str, client: str, *, revoke: bool = False) -> Account:
        """Let a client use an account."""
        return self._sessions.accounts.allow(portal, name, client, revoke=revoke)

    async def login(self, plan: LoginPlan, *, client: str = "") -> SessionStatus:
        """Sign in."""
        self._agents.demand(client)
        return await self._sessions.login(plan, client)

    async def logout(self, portal: str, account: str = "", *, client: str = "") -> SessionStatus:
        """Sign out."""
        self._agents.demand(client)
        return await self._sessions.logout(portal, account, client)

    def _entry(self, name: str) -> Portal:
        """Give the catalog's entry of a portal, or what was learned of one that has none yet."""
        known = next((portal for portal in self._operations.catalog().portals if portal.name == name), None)
        return known or self._sessions.recipes.learned(name) or self._operations.catalog().portal(name)

    def _learned(self, plan: RecordPlan, recipe: Recipe) -> None:
        recording = self._capturing.current
        if recording is not None:
            portal = with_bearer(draft(recording, plan.identity), self._capturing.bearer)
            self._sessions.recipes.propose(portal, recipe)
            self._notify("notice", f"A login recipe was learned: `workbench recipe {portal.name}` shows it.")

    async def recipe(self, portal: str) -> RecipeView:
        """Show a recipe."""
        return self._sessions.recipes.view(self._entry(portal))

    async def accept_recipe(self, portal: str) -> RecipeView:
        """Trust a recipe."""
        self._sessions.recipes.accept(self._entry(portal))
        return await self.recipe(portal)

    async def actions(self, recording: str) -> list[Action]:
        """List a recording's actions."""
        return await asyncio.to_thread(queries.actions, self._index.database, recording)

    async def exchanges(self, query: ExchangeQuery) -> ExchangePage:
        """Give a page of the traffic table."""
        return await asyncio.to_thread(queries.page, self._index.database, query)

    async def exchange(self, exchange: str) -> ExchangeDetail:
        """Give one exchange."""
        found = await asyncio.to_thread(queries.exchange, self._index.database, exchange)
        if found is None:
            raise NotFoundError(f"No exchange goes by {exchange!r}.", hint="Look again: its recording may be gone.")
        whole, endpoint = found
        actions = await self.actions(whole.recording)
        caused = next((a for a in actions if a.number == whole.cause.action), None)
        return ExchangeDetail(whole, endpoint, f"{caused.kind} {caused.target}".strip() if caused else "")

    async def endpoints(self, recording: str = "", *, noise: bool = False) -> list[Endpoint]:
        """List endpoints."""
        scope = (await self._recordings.find(recording)).id if recording else ""
        await self._import_now()
        return [endpoint for endpoint in await self._endpoints.all(scope) if noise or not endpoint.noise]

    async def endpoint(self, endpoint: str) -> Endpoint:
        """Give one endpoint."""
        return await self._endpoints.one(endpoint)

    async def override(self, override: Override) -> list[Endpoint]:
        """Keep a person's decision."""
        touched = await self._endpoints.override(override)
        self._notify("endpoints", "")
        return touched

    async def propose(self, endpoint: str, choices: Choices = AS_PROPOSED) -> Proposal:
        """Show what promoting would write."""
        found = await self._endpoints.one(endpoint)
        home = await self._home(found)
        return await asyncio.to_thread(promotion.make_proposal, self._layout, home, found, choices)

    async def promote(self, endpoint: str, choices: Choices = AS_PROPOSED) -> Operation:
        """Write the catalog file."""
        found = await self._endpoints.one(endpoint)
        home = await self._home(found)
        before = self._operations.trusted()
        operation = await asyncio.to_thread(promotion.save, self._layout, home, found, choices)
        self._operations.written([full_name(operation)], before)
        return operation

    async def open_portal(self) -> Portal:
        """Give the portal that is meant when none is named."""
        return self._open_portal()

    def _open_portal(self) -> Portal:
        current = self._capturing.current
        return open_portal(self._operations.catalog(), current.portal if current else "")

    async def suggest(self, suggestion: Suggestion) -> Suggestion:
        """Keep a proposal."""
        proposal = await self.propose(suggestion.endpoint, suggestion.choices)
        kept = await self._notes_of_agents.suggest(suggestion, proposal.operation)
        self._notify("notice", f"{kept.client} proposes {kept.operation}: look at it with `workbench proposals`.")
        return kept

    async def suggestions(self) -> list[Suggestion]:
        """List proposals."""
        return self._notes_of_agents.book.suggestions.all()

    async def accept_suggestion(self, suggestion: str) -> Operation:
        """Promote a proposal."""
        found = self._notes_of_agents.book.suggestions.one(suggestion)
        operation = await self.promote(found.endpoint, found.choices)
        self._notes_of_agents.book.suggestions.remove(suggestion)
        return operation

    async def reject_suggestion(self, suggestion: str) -> Suggestion:
        """Forget a proposal."""
        return self._notes_of_agents.book.suggestions.remove(suggestion)

    async def save_discovery(self, discovery: Discovery) -> Discovery:
        """Keep a discovery."""
        return await self._notes_of_agents.save_discovery(discovery)

    async def discoveries(self) -> list[Discovery]:
        """List discoveries."""
        return self._notes_of_agents.book.discoveries.all()

    async def delete_discovery(self, name: str) -> Discovery:
        """Forget a discovery."""
        return self._notes_of_agents.book.discoveries.remove(name)

    async def save_query(self, query: SavedQuery) -> SavedQuery:
        """Keep a query."""
        return await self._notes_of_agents.save_query(query)

    async def saved_queries(self) -> list[SavedQuery]:
        """List queries."""
        return self._notes_of_agents.queries()

    async def delete_query(self, name: str) -> SavedQuery:
        """Forget a query."""
        return self._notes_of_agents.delete_query(name)

    async def remembered(self, operation: str, given: dict[str, JsonValue]) -> SavedQuery | None:
        """Give a saved query."""
        return self._notes_of_agents.remembered(operation, given)

    async def clear_queries(self, operation: str = "") -> int:
        """Forget queries."""
        return self._notes_of_agents.clear_queries(operation)

    async def _home(self, endpoint: Endpoint) -> promotion.Home:
        recordings = {item.id: item for item in await self._recordings.all()}
        sample = await self.exchange(endpoint.samples[0])
        recording = recordings.get(sample.exchange.recording)
        if recording is None:
            raise NotFoundError("The endpoint's recording is gone.", hint="Record it again.")
        plan = self._capturing.plan
        return promotion.Home(draft(recording, plan.identity if plan else ()), await self._capturing.find_bearer())

    async def operations(self) -> CatalogView:
        """List the catalog."""
        return self._operations.view()

    async def tool(self, operation: str) -> ToolView:
        """Show an operation as an agent sees it."""
        return tool_view(self._operations.catalog().operation(operation))

    async def call(
        self, operation: str, arguments: dict[str, JsonValue], *, client: str = "", account: str = ""
    ) -> CallResult:
        """Run an operation."""
        return await self._operations.call(operation, arguments, client, account)

    async def raw_request(self, request: RawRequest, *, client: str) -> CallResult:
        """Send a raw request."""
        self._sessions.demand_open(client)
        known = await self.endpoints(noise=True)
        return await run_raw(self._operations.calls, request, await self.open_portal(), known, client)

    async def approval_result(self, approval: str, *, client: str) -> CallResult:
        """Wait for a write, again."""
        return await self._operations.calls.result(approval, client)

    async def approvals(self) -> list[Pending]:
        """List what waits."""
        return list(self._operations.calls.approvals.waiting())

    async def approve(self, approval: str) -> Pending:
        """Let a write run."""
        return self._operations.calls.approvals.approve(approval)

    async def dialogs(self) -> list[str]:
        """List clients whose dialogs count."""
        return self._operations.calls.dialogs.clients()

    async def switch_dialogs(self, client: str, *, on: bool) -> None:
        """Let a client's dialogs count."""
        self._operations.calls.dialogs.switch(client, on=on)
        self._notify("permission", f"Dialogs of {client} {'count' if on else 'no longer count'}.")

    async def decide_in_dialog(self, approval: str, *, client: str, accept: bool) -> Pending:
        """Take a client's answer."""
        return self._operations.decide_in_dialog(approval, client, accept=accept)

    async def refuse(self, approval: str) -> Pending:
        """Refuse a write."""
        return self._operations.calls.approvals.refuse(approval)

    async def trust(self, operation: str) -> OperationRow:
        """Trust an operation's file."""
        return self._operations.trust(operation)

    async def untrust(self, operation: str) -> OperationRow:
        """Trust an operation no longer."""
        return self._operations.untrust(operation)

    async def stop_agents(self) -> int:
        """Stop all agents."""
        self._agents.stop()
        waiting = self._operations.calls.approvals.waiting()
        for pending in waiting:
            self._operations.calls.approvals.refuse(pending.id)
        self._notify("permission", "All agents are stopped: `workbench agents resume` lets them go on.")
        return len(waiting)

    async def resume_agents(self) -> None:
        """Let agents go on."""
        self._agents.resume()
        self._notify("permission", "Agents may go on.")

    @property
    def _agents(self) -> Agents:
        return self._operations.calls.permissions.agents

    async def audit(self, client: str | None = None, *, last: int = 0) -> list[AuditEntry]:
        """List the audit."""
        return await asyncio.to_thread(self._operations.calls.audit.entries, client, last)

    async def allow(
        self,
        operation: str,
        *,
        client: str = "",
        seconds: float = 0,
        count: int = -1,
        only: dict[str, JsonValue] | None = None,
    ) -> Permission:
        """Let a write be called by agents."""
        return self._operations.allow(operation, client, seconds, count, only)

    async def revoke(self, permission: str) -> str:
        """Take a permission back."""
        return self._operations.revoke(permission)

    def import_file(self, plan: ImportPlan) -> AsyncIterator[ImportProgress]:
        """Import a file; what the person brings into the catalog so they trust."""
        return self._trusting(self._imports.run(plan))

    async def _trusting(self, steps: AsyncGenerator[ImportProgress]) -> AsyncIterator[ImportProgress]:
        async with aclosing(steps):
            async for step in steps:
                if step.result and step.result.operations:
                    self._operations.written(map(name_of, step.result.operations), {})
                yield step

    async def export_har(self, recording: str, path: str, *, keep_personal: bool = False) -> ExportResult:
        """Write a redacted HAR."""
        await self._import_now()
        chosen = [await self._recordings.find(recording)] if recording else []
        return await asyncio.to_thread(
            exports.write_har, self._layout, self._index.database, Path(path), chosen, keep_personal=keep_personal
        )

    async def export_openapi(self, plan: OpenApiPlan) -> ExportResult:
        """Write OpenAPI."""
        found = () if plan.catalog else await self.endpoints(plan.recording, noise=plan.noise)
        return await asyncio.to_thread(exports.write_openapi, self._layout, self._index.database, plan, found)

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
