"""The parts of a workspace, and how they know of each other."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property, partial

from workbench.capture.elsewhere import Wanted
from workbench.capture.guard import Lists
from workbench.discovery.endpoint import Endpoint
from workbench.errors import NotFoundError, WorkbenchError
from workbench.exchange import Recording
from workbench.layout import Layout
from workbench.operation import BearerSource, Portal, Recipe
from workbench.store import queries
from workbench.workspace.acting import Acting
from workbench.workspace.agents import Agents
from workbench.workspace.bearer_places import BearerPlaces
from workbench.workspace.browsers import Browsers
from workbench.workspace.bus import Bus
from workbench.workspace.capturing import Capturing
from workbench.workspace.endpoints import Endpoints
from workbench.workspace.evaluating import Evaluating
from workbench.workspace.filters import Filters
from workbench.workspace.gatekeeper import Gatekeeper
from workbench.workspace.imports import Imports
from workbench.workspace.index import Index
from workbench.workspace.jobs import Jobs
from workbench.workspace.known_reads import Known, known
from workbench.workspace.lists import lists_of
from workbench.workspace.notes_of_agents import NotesOfAgents, Whereabouts
from workbench.workspace.operations import Operations
from workbench.workspace.origins import Origins
from workbench.workspace.plans import Whose, whose
from workbench.workspace.portals import draft, open_portal, with_bearer
from workbench.workspace.recordings import Recordings
from workbench.workspace.session_care import SessionCare
from workbench.workspace.sessions import Sessions
from workbench.workspace.shared import Shared
from workbench.workspace.steering import Steering
from workbench.workspace.viewing import Viewing
from workbench.workspace.views import (
    Event,
    EventKind,
    RecordPlan,
)


class Parts:
    """Made once; what a part has to tell goes to the bus."""

    def __init__(self, layout: Layout, jobs: Jobs) -> None:
        self._layout = layout
        self._started = time.time()
        self._bus = Bus()
        self._notes: list[str] = []
        self._whole: set[str] = set()
        """Recordings that are over and in the index to their last line."""
        self.own_ports: set[int] = set()
        """Ports of the workbench on loopback, which no page and no agent may reach."""
        self._jobs, self._shared = jobs, Shared()
        self._browsers = Browsers(self._make_browser)
        self._index = Index(layout)
        self._recordings = Recordings(layout, self._index, self._browsers)
        self._endpoints = Endpoints(layout, self._index.database)
        self._operations = Operations(layout, self._browsers, self._notify, jobs)
        self._sessions = Sessions(layout, self._browsers, self._operations.catalog, self._notify)
        at = Whereabouts(self._sessions.where, self._sessions.choose)
        self._notes_of_agents = NotesOfAgents(layout, self._browsers, at)
        self._gatekeeper = Gatekeeper(self._operations.calls, self._known)
        self._acting = Acting(self._gatekeeper, self._operations.calls)
        self._evaluating = Evaluating(layout, self._operations.calls, self._viewing)
        self._care = SessionCare(self._sessions, self._browsers, self._notify)
        self._imports = Imports(
            layout, self._index, self._endpoints, self._import_now, self._recordings.row, self._operations.turn
        )
        self._origins = Origins(layout.proposed_origins)
        self._bearers = BearerPlaces(layout.bearers)
        self._introduce()

    def _introduce(self) -> None:
        """Tell parts whom to ask that were made after them."""
        self._operations.care = self._care
        self._operations.calls.open_for = self._sessions.open_for_credentials
        self._operations.calls.place = self._care.place

    def _make_browser(self) -> Capturing:
        """Make what owns an account's browser, and tell it whom to ask."""

        def notify(kind: str, text: str) -> None:
            self._tell(made, kind, text)
            if kind == "browser":
                # Its recorder's port is out of reach for the others' pages.
                self._jobs.start(self._protect())

        made = Capturing(self._layout, self._jobs, notify, self._shared)
        made.on_held = partial(self._gatekeeper.take, made)
        made.lists = self._lists
        made.learned = partial(self._learned, made)
        made.used_elsewhere = partial(self._used_elsewhere, made)
        made.means = self._sessions.means
        made.bearer_seen = partial(self._bearer_seen, made)
        return made

    @property
    def _capturing(self) -> Capturing:
        """The browser that the person sees."""
        return self._browsers.front

    async def _viewing(self, client: str, whose: Whose | None = None) -> Viewing:
        """Give what a client looks at: as an account, or where it was last. Raises NotAllowedError for a stopped agent."""
        self._agents.demand(client)
        browser = await (self._care.place(whose, client) if whose else self._care.place_of(client))
        return Viewing(browser, self._portal_at(browser.whose))

    @cached_property
    def _filters(self) -> Filters:
        return Filters(self._layout, self._notes_of_agents.clean)

    @cached_property
    def _steering(self) -> Steering:
        return Steering(lambda: self._capturing, self._lists)

    async def _import_now(self) -> None:
        imported = await asyncio.to_thread(self._index.catch_up)
        if imported.anew:
            self._endpoints.forget()
        for stream in dict.fromkeys(imported.said):
            self._bus.publish(Event("message", text=stream))
        if not imported.exchanges:
            return
        self._endpoints.arrived(imported.exchanges)
        rows = await asyncio.to_thread(queries.rows_of, self._index.database, imported.exchanges)
        self._bus.publish(Event("exchange", rows[0].recording if rows else "", rows))

    async def _endpoint(self, name: str) -> Endpoint:
        """Give an endpoint by its id or name, as the journal has it by now; one that is new may be in a recorder still."""
        await self._import_now()
        with contextlib.suppress(NotFoundError):
            return await self._endpoints.one(name)
        for browser in self._browsers.open:
            await browser.drain()
        await self._import_now()
        return await self._endpoints.one(name)

    def _notify(self, kind: str, text: str) -> None:
        self._tell(self._capturing, kind, text)

    def _tell(self, browser: Capturing, kind: str, text: str) -> None:
        known: EventKind = kind  # type: ignore[assignment]  # the parts name kinds of Event only
        recording = browser.current
        self._bus.publish(Event(known, recording.id if recording else "", text=text))

    def _lists(self, plan: RecordPlan) -> Lists:
        catalog, (name, _) = self._operations.catalog(), whose(plan)
        portal = next((portal for portal in catalog.portals if portal.name == name), None)
        ports = self.own_ports | {each.port for each in self._browsers.all if each.port}
        return lists_of(plan, portal, catalog.operations, ports)

    async def _protect(self) -> None:
        """Tell every recorder the lists of origins and ports as they are now."""
        for browser in self._browsers.all:
            with contextlib.suppress(WorkbenchError):
                await browser.protect()

    async def _known(self) -> Known:
        trusted = self._operations.trusted().values()
        return known(trusted, self._operations.catalog().portals, await self._endpoints.all())

    def _learned(self, browser: Capturing, plan: RecordPlan, recipe: Recipe) -> None:
        recording = browser.current
        if recording is not None:
            portal = with_bearer(draft(recording, plan.identity), browser.bearer)
            self._sessions.recipes.propose(portal, recipe)
            self._notify("notice", f"A login recipe was learned: `workbench recipe {portal.name}` shows it.")

    def _bearer_seen(self, browser: Capturing, source: BearerSource) -> None:
        portal, _ = browser.whose
        if portal:
            with contextlib.suppress(WorkbenchError, OSError):  # a convenience: no recording ends for it
                self._bearers.note(portal, source)

    def _used_elsewhere(self, browser: Capturing, recording: Recording, wanted: Mapping[str, Wanted]) -> None:
        portal = self._portal_of(recording)
        plan = browser.plan
        seen = replace(portal, load=(*portal.load, *(plan.load if plan else ())))
        if new := self._origins.note(seen, wanted):
            told = ", ".join(item.origin for item in new[:3]) + (" …" if len(new) > 3 else "")
            self._notify(
                "notice", f"{len(new)} other origins were used ({told}): `workbench origins {portal.name}` shows them."
            )

    def _portal_of(self, recording: Recording) -> Portal:
        """Give the catalog's entry of a recording's portal, or the first draft of one."""
        known = next((each for each in self._operations.catalog().portals if each.name == recording.portal), None)
        plan = self._browsers.of((recording.portal, recording.account)).plan
        return known or draft(recording, plan.identity if plan else ())

    def _portal_at(self, whose: Whose) -> Portal:
        return open_portal(self._operations.catalog(), whose[0])

    @property
    def _agents(self) -> Agents:
        return self._operations.calls.permissions.agents
