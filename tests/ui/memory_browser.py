"""What the screens' workspace in memory says of the browser, of steps in it, of filters and of sessions."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import replace

from tests.ui import portal_data as data
from workbench.browser.step import Step
from workbench.browser.surroundings import Surroundings
from workbench.errors import UsageError, WorkbenchError
from workbench.exchange import Action
from workbench.workspace.views import (
    BrowserView,
    Event,
    ExchangeRow,
    LoginPlan,
    SavedFilter,
    SessionStatus,
    StepRow,
)


def _open_gate() -> asyncio.Event:
    gate = asyncio.Event()
    gate.set()
    return gate


class MemoryBrowser:
    """The part of ``Api`` that is about the browser, and what all parts share. ``fail`` is raised by everything."""

    def __init__(self) -> None:
        self.fail: WorkbenchError | None = None
        self.gate = _open_gate()
        """What takes long waits for it; it is open unless a test closes it."""
        self._listeners: set[asyncio.Queue[Event]] = set()
        self.rows: list[ExchangeRow] = []
        self.page = data.PAGE
        self.acted = list(data.ACTIONS)
        self.meant = dict(data.MEANT)
        """The note that each action was under, by its number."""
        self.saved = [SavedFilter("errors", "status:4xx"), SavedFilter("invitations", "note:inviting")]
        self.performed: list[Step] = []
        self.signed: list[tuple[str, str]] = []
        """(``in`` or ``out``, portal)."""
        self.sessions = list(data.SESSIONS)

    def emit(self, event: Event) -> None:
        """Tell everyone who listens."""
        for listener in self._listeners:
            listener.put_nowait(event)

    async def _ready(self) -> None:
        await self.gate.wait()
        if self.fail:
            raise self.fail

    async def perform(self, step: Step) -> Action:
        await self._ready()
        self.performed.append(step)
        if step.kind == "note":
            self.page = replace(self.page, note=step.value)
        self.emit(Event("action", text=step.title))
        return Action(9, data.RECORDING.id, data.START, step.kind, step.title, step.actor)

    async def session_status(self, portal: str = "", account: str = "", *, client: str = "") -> list[SessionStatus]:
        del client
        await self._ready()
        return [s for s in self.sessions if portal in ("", s.portal) and account in ("", s.account)]

    async def login(self, plan: LoginPlan, *, client: str = "") -> SessionStatus:
        del client
        await self._ready()
        self.signed.append(("in", plan.portal))
        return SessionStatus(plan.portal, plan.account, "signed in")

    async def logout(self, portal: str, account: str = "", *, client: str = "") -> SessionStatus:
        del client
        await self._ready()
        self.signed.append(("out", portal))
        self.page = BrowserView()
        return SessionStatus(portal, account)

    async def actions(self, recording: str) -> list[Action]:
        return list(data.ACTIONS)

    async def browser(self, *, settle: float = 0) -> BrowserView:
        del settle
        await self._ready()
        return self.page

    async def have_window(self, *, shown: bool, surroundings: Surroundings = ()) -> BrowserView:
        await self._ready()
        if shown and not dict(surroundings).get("DISPLAY"):
            raise UsageError(
                "There is no display to open a browser window on.", kept="The browser goes on without one."
            )
        self.page = replace(self.page, headless=not shown)
        return self.page

    async def steps(self, recording: str) -> list[StepRow]:
        await self._ready()
        caused = Counter(row.action for row in self.rows)
        return [StepRow(a, self.meant.get(a.number, ""), caused[a.number], caused[a.number]) for a in self.acted]

    async def filters(self) -> list[SavedFilter]:
        await self._ready()
        return sorted(self.saved, key=lambda saved: saved.name)

    async def save_filter(self, saved: SavedFilter) -> SavedFilter:
        await self._ready()
        self.saved = [*(other for other in self.saved if other.name != saved.name), saved]
        return saved

    async def delete_filter(self, name: str) -> SavedFilter:
        found = next(saved for saved in self.saved if saved.name == name)
        self.saved = [saved for saved in self.saved if saved is not found]
        return found
