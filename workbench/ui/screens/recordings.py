"""The first screen: recordings, the one that runs, and how to start one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.widget import Widget

from workbench.ui.messages import OpenRecording
from workbench.ui.screens.base import MainScreen
from workbench.ui.screens.confirm import ConfirmDialog
from workbench.ui.screens.export import ExportDialog
from workbench.ui.screens.import_file import ImportDialog
from workbench.ui.screens.new_recording import NewRecordingDialog
from workbench.ui.show.recordings import COLUMNS, recording_lines, recording_name, recording_row
from workbench.ui.widgets.line_pane import LinePane
from workbench.ui.widgets.list_table import ListTable
from workbench.ui.widgets.row_table import RowTable
from workbench.ui.widgets.top_bar import TopBar
from workbench.workspace.views import EventKind, ImportResult, RecordingRow, RecordPlan


class RecordingsScreen(MainScreen):
    TITLE = "Recordings"
    MODE = "recordings"
    LISTENS: ClassVar[frozenset[EventKind]] = frozenset({"recording", "exchange", "browser"})

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "new", "New", id="recordings.new", tooltip="Record a portal: opens the browser at its URL"),
        Binding("s", "stop", "Stop", id="recordings.stop", tooltip="End the recording that runs"),
        Binding("i", "import", "Import", id="recordings.import", tooltip="A HAR, mitmproxy's flows or OpenAPI"),
        Binding("e", "export", "Export", id="recordings.export", tooltip="Write a redacted HAR"),
        Binding("d,delete", "remove", "Remove", id="recordings.remove", tooltip="Delete a recording for good"),
    ]

    _rows: tuple[RecordingRow, ...] = ()

    def body(self) -> Iterable[Widget]:
        yield ListTable(COLUMNS, empty="No recordings yet: press n and give your portal's URL.", id="recordings")
        yield LinePane(id="about", classes="aside")

    async def load(self) -> None:
        self._rows = tuple(await self.api.recordings())
        self.query_one("#recordings", ListTable).show([recording_row(row) for row in self._rows])

    @property
    def selected(self) -> RecordingRow | None:
        """The recording under the cursor."""
        key = self.query_one("#recordings", ListTable).current
        return next((row for row in self._rows if row.recording.id == key), None)

    @on(RowTable.Moved)
    def show_about(self) -> None:
        row = self.selected
        lines = recording_lines(row, self.session.status) if row else []
        self.query_one("#about", LinePane).show(lines, keep_place=True)

    @on(RowTable.Chosen)
    def open_recording(self) -> None:
        if row := self.selected:
            self.post_message(OpenRecording(row))

    def action_new(self) -> None:
        self.app.push_screen(NewRecordingDialog(), self._start)

    def _start(self, plan: RecordPlan | None) -> None:
        if plan:
            self.tell(f"Opening {plan.url} …")
            self.attempt(self._started(plan))

    async def _started(self, plan: RecordPlan) -> None:
        recording = await self.api.start_recording(plan)
        self.post_message(OpenRecording(RecordingRow(recording, live=True)))

    def action_stop(self) -> None:
        self.attempt(self._stopped())

    async def _stopped(self) -> None:
        row = await self.api.stop_recording()
        self.tell(f"Recording ended: {row.exchanges:,} exchanges kept. The browser stays signed in for calls.")
        self.refresher.ask()

    def action_import(self) -> None:
        self.app.push_screen(ImportDialog(self.session), self._imported)

    def _imported(self, result: ImportResult | None) -> None:
        if result and result.operations:
            self.app.post_message(TopBar.Picked("operations"))
        elif result and result.recording:
            self.refresher.ask()

    def action_export(self) -> None:
        if row := self.selected:
            self.app.push_screen(ExportDialog(self.session, row.recording))

    def action_remove(self) -> None:
        row = self.selected
        if row is None:
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
