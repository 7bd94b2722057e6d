"""The catalog: what agents may call, what is broken, and leave to write."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widget import Widget

from workbench.ui.messages import OpenOperation, RunOperation
from workbench.ui.screens.base import MainScreen
from workbench.ui.show.operations import COLUMNS, full_name, operation_lines, operation_rows, problem_lines
from workbench.ui.widgets.line_pane import LinePane
from workbench.ui.widgets.list_table import ListTable
from workbench.ui.widgets.row_table import RowTable
from workbench.workspace.views import CatalogView, EventKind, OperationRow

HOUR = 3_600.0


class OperationsScreen(MainScreen):
    TITLE = "Operations"
    MODE = "operations"
    LISTENS: ClassVar[frozenset[EventKind]] = frozenset({"catalog", "call", "permission"})
    AUTO_FOCUS = "ListTable"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("r", "run", "Run", id="operations.run"),
        Binding("a", "allow", "Allow 1 h", id="operations.allow", tooltip="Let agents run this write for an hour"),
        Binding("t", "trust", "Trust", id="operations.trust", tooltip="Let it run as its file is now"),
        Binding("d,delete", "revoke", "Revoke", id="operations.revoke", tooltip="Withdraw all leave to run it"),
    ]

    _view = CatalogView(())

    def body(self) -> Iterable[Widget]:
        with Horizontal(id="split"):
            yield ListTable(COLUMNS, empty="No operations yet: promote an endpoint (3, then p).", id="operations")
            yield LinePane(id="about", classes="aside wide-only")

    @property
    def table(self) -> ListTable:
        return self.query_one("#operations", ListTable)

    @property
    def selected(self) -> OperationRow | None:
        """The operation under the cursor."""
        key = self.table.current
        return next((row for row in self._view.operations if full_name(row.operation) == key), None)

    async def load(self) -> None:
        self._view = await self.api.operations()
        self.table.show(operation_rows(self._view))

    @on(RowTable.Moved)
    def show_about(self) -> None:
        pane = self.query_one("#about", LinePane)
        if row := self.selected:
            pane.show(operation_lines(row))
            return
        key = self.table.current.removeprefix("!")
        pane.show([line for problem in self._view.problems if problem.path == key for line in problem_lines(problem)])

    @on(RowTable.Chosen)
    def open_operation(self, message: RowTable.Chosen) -> None:
        key = message.key.removeprefix("!")
        if broken := next((problem for problem in self._view.problems if problem.path == key), None):
            where = f"line {broken.line}" if broken.line else "the whole file"
            self.tell(f"{broken.path}, {where}: {broken.reason}", severity="warning")
        else:
            self.post_message(OpenOperation(message.key))

    def action_run(self) -> None:
        if row := self.selected:
            self.post_message(RunOperation(full_name(row.operation)))

    def action_allow(self) -> None:
        row = self.selected
        if row is None:
            return
        if row.operation.risk == "read":
            self.tell("Reads need no leave: agents may run this already.")
        else:
            self.attempt(self._allow(full_name(row.operation)))

    async def _allow(self, operation: str) -> None:
        await self.api.allow(operation, seconds=HOUR)
        self.tell(f"Agents may run {operation} for one hour.")
        self.refresher.ask()

    def action_trust(self) -> None:
        row = self.selected
        if row is None:
            return
        if row.trusted:
            self.tell("Its file is trusted already.")
        else:
            self.attempt(self._trust(full_name(row.operation)))

    async def _trust(self, operation: str) -> None:
        await self.api.trust(operation)
        self.tell(f"{operation} is trusted as its file is now.")
        self.refresher.ask()

    def action_revoke(self) -> None:
        if row := self.selected:
            self.attempt(self._revoke(full_name(row.operation)))

    async def _revoke(self, operation: str) -> None:
        await self.api.revoke(operation)
        self.tell(f"Nobody may run {operation} any more without your leave.")
        self.refresher.ask()
