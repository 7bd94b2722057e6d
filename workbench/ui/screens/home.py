"""The first screen: what comes next, what waits for the person, what runs, whose sessions there are, what was recorded."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widget import Widget

from workbench.browser.surroundings import surroundings
from workbench.ui.messages import OpenOperation, OpenRecording
from workbench.ui.screens.base import MainScreen
from workbench.ui.screens.confirm import ConfirmDialog
from workbench.ui.screens.export import ExportDialog
from workbench.ui.screens.import_file import ImportDialog
from workbench.ui.screens.new_recording import NewRecordingDialog
from workbench.ui.show import figures
from workbench.ui.show.home import COLUMNS, NEXT, home_about, home_rows
from workbench.ui.show.home_view import HomeView
from workbench.ui.show.recordings import recording_name
from workbench.ui.widgets.line_pane import LinePane
from workbench.ui.widgets.list_table import ListTable
from workbench.ui.widgets.row_table import RowTable
from workbench.ui.widgets.top_bar import TopBar
from workbench.workspace.views import EventKind, ImportResult, LoginPlan, RecordingRow, RecordPlan, foremost

_LATELY = 50
"""Entries of the audit that are looked through for an agent's."""

_PLACES = {
    "pending": "agents",
    "suggestion": "agents",
    "agents": "agents",
    "browser": "browser",
    "session": "browser",
    "problem": "operations",
}
"""Where Enter leads from a kind of row."""


class HomeScreen(MainScreen):
    TITLE = "Home"
    MODE = "home"
    LISTENS: ClassVar[frozenset[EventKind]] = frozenset(
        {"recording", "browser", "call", "pending", "permission", "catalog", "endpoints", "notice"}
    )
    AUTO_FOCUS = "ListTable"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "new", "New", id="home.new", tooltip="Record a portal: opens the browser at its address"),
        Binding("s", "stop", "Stop", id="home.stop", tooltip="End the recording that runs"),
        Binding("l", "login", "Sign in", id="home.login", tooltip="Sign in at the portal under the cursor"),
        Binding("i", "import", "Import", id="home.import", tooltip="A HAR, mitmproxy's flows or OpenAPI"),
        Binding(
            "e", "export", "Export", id="home.export", tooltip="Write the recording under the cursor, or the newest"
        ),
        Binding("d,delete", "remove", "Remove", id="home.remove", tooltip="Delete a recording for good"),
    ]

    _view: HomeView | None = None
    _upcoming = ""
    """The row of the step that comes next."""

    def body(self) -> Iterable[Widget]:
        with Horizontal(id="split"):
            yield ListTable(COLUMNS, id="home")
            yield LinePane(id="about", classes="beside")

    @property
    def table(self) -> ListTable:
        return self.query_one("#home", ListTable)

    async def load(self) -> None:
        api = self.api
        status, sessions, recordings, suggestions, catalog, audit = await asyncio.gather(
            api.status(),
            api.session_status(),
            api.recordings(),
            api.suggestions(),
            api.operations(),
            api.audit(last=_LATELY),
        )
        self._view = HomeView(status, tuple(sessions), tuple(recordings), tuple(suggestions), catalog, tuple(audit))
        first = not self.table.answered
        on_the_way = self.table.current == self._upcoming
        rows = home_rows(self._view)
        self.table.show(rows)
        before, self._upcoming = self._upcoming, next((row.key for row in rows if row.cells[0].text == NEXT), "")
        if first or (on_the_way and before != self._upcoming):
            self._point(self._view)

    def _point(self, view: HomeView) -> None:
        """Put the cursor on what comes next, or else on what was recorded last."""
        recorded = foremost(view.recordings)
        if self._upcoming:
            self.table.go_to(self._upcoming)
        elif recorded:
            self.table.go_to(f"recording:{recorded.recording.id}")

    @property
    def _current(self) -> tuple[str, str]:
        """(kind, name) of the row under the cursor."""
        kind, _, name = self.table.current.partition(":")
        return kind, name

    @property
    def selected(self) -> RecordingRow | None:
        """The recording under the cursor."""
        kind, name = self._current
        rows = self._view.recordings if self._view and kind in {"recording", "live"} else ()
        return next((row for row in rows if row.recording.id == name), None)

    @on(RowTable.Moved)
    def show_about(self) -> None:
        lines = home_about(self._view, *self._current) if self._view else []
        self.query_one("#about", LinePane).show(lines, keep_place=True)

    @on(RowTable.Chosen)
    def open_chosen(self) -> None:
        kind, name = self._current
        if row := self.selected:
            self.post_message(OpenRecording(row))
        elif kind == "operation":
            self.post_message(OpenOperation(name))
        elif kind == "stop":
            self._go(name)
        elif kind in _PLACES:
            self._show(_PLACES[kind])

    def _go(self, stop: str) -> None:
        """Do a step of the way."""
        steps: dict[str, Callable[[], None]] = {
            "record": self._record,
            "enter": lambda: self._show("browser"),
            "look": lambda: self._show("browser"),
            "stop": self.action_stop,
            "promote": lambda: self._show("endpoints"),
            "run": lambda: self._show("operations"),
            "connect": lambda: self._show("agents"),
        }
        steps[stop]()

    def _show(self, mode: str) -> None:
        self.post_message(TopBar.Picked(mode))

    def _record(self) -> None:
        """Ask what to record; where that was answered already, show the browser that starts."""
        if self.session.opening:
            self._show("browser")
        else:
            self.action_new()

    def action_new(self) -> None:
        self.app.push_screen(NewRecordingDialog(), self._start)

    def _start(self, plan: RecordPlan | None) -> None:
        if plan:
            self.tell(f"Opening {plan.url} …")
            self.attempt(self._started(plan))

    async def _started(self, plan: RecordPlan) -> None:
        """Show where to go on: here where the browser has no window, else what arrives while the person acts there."""
        recording = await self.session.record(plan)
        if plan.headless:
            self._show("browser")
        else:
            self.post_message(OpenRecording(RecordingRow(recording, live=True)))

    def action_stop(self) -> None:
        self.attempt(self._stopped())

    async def _stopped(self) -> None:
        row = await self.api.stop_recording()
        self.tell(
            f"Recording ended: {figures.several(row.exchanges, 'exchange')} kept. The browser stays open for calls."
        )
        self.refresher.ask()

    def action_login(self) -> None:
        kind, name = self._current
        sessions = self._view.sessions if self._view else ()
        found = next((s for s in sessions if kind == "session" and f"{s.portal}/{s.account}" == name), None)
        if found is None and len(sessions) == 1:
            found = sessions[0]
        if found is None:
            self.tell("Put the cursor on a portal. There is one once an endpoint of it is promoted.")
            return
        self.tell(f"Signing in at {found.portal} …")
        self.attempt(self._signed_in(LoginPlan(found.portal, found.account, surroundings=surroundings())))

    async def _signed_in(self, plan: LoginPlan) -> None:
        done = await self.api.login(plan)
        self.tell(f"Signed in at {done.portal}. The browser stays open for calls.")
        self.refresher.ask()

    def action_import(self) -> None:
        self.app.push_screen(ImportDialog(self.session), self._imported)

    def _imported(self, result: ImportResult | None) -> None:
        if result and result.operations:
            self._show("operations")
        elif result and result.recording:
            self.refresher.ask()

    def action_export(self) -> None:
        if row := self.selected or foremost(self._view.recordings if self._view else ()):
            self.app.push_screen(ExportDialog(self.session, row.recording))
        else:
            self.tell("Nothing is recorded yet.")

    def action_remove(self) -> None:
        row = self.selected
        if row is None:
            self.tell("Put the cursor on a recording.")
            return
        question = f"Delete {recording_name(row.recording)} and its {row.exchanges:,} exchanges? This cannot be undone."
        self.app.push_screen(ConfirmDialog(question, "Delete"), lambda sure: self._remove(row, sure=bool(sure)))

    def _remove(self, row: RecordingRow, *, sure: bool) -> None:
        if sure:
            self.attempt(self._removed(row))

    async def _removed(self, row: RecordingRow) -> None:
        await self.api.remove_recording(row.recording.id)
        if self.session.recording and self.session.recording.recording.id == row.recording.id:
            self.session.recording = None
        self.tell("Recording deleted.")
        self.refresher.ask()
