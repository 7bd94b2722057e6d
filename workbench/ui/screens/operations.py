"""The catalog: what agents may call, what is broken, and leave to write."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widget import Widget

from workbench.ui import opening
from workbench.ui.messages import OpenEndpoint, OpenOperation, RunOperation
from workbench.ui.screens.base import MainScreen
from workbench.ui.show import figures
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
        Binding("e", "edit", "Edit", id="operations.edit", tooltip="Its words, its sign-in, what callers may give"),
        Binding("a", "allow", "Allow 1 h", id="operations.allow", tooltip="Let agents run this write for an hour"),
        Binding("t", "trust", "Trust", id="operations.trust", tooltip="Let it run as its file is now"),
        Binding("d", "revoke", "Revoke", id="operations.revoke", tooltip="Withdraw all leave to run it"),
        Binding(
            "delete,D", "retire", "Retire", id="operations.retire", tooltip="Take it out of the catalog; u undoes it"
        ),
        Binding("u", "undo", "Undo", id="operations.undo", tooltip="Undo the last promotion, edit or retirement"),
        Binding(
            "p", "endpoint", "Endpoint", show=False, id="operations.endpoint", tooltip="The endpoint it was made of"
        ),
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

    def action_edit(self) -> None:
        if row := self.selected:
            self.app.push_screen(opening.editing(self.session, full_name(row.operation)))

    def action_endpoint(self) -> None:
        row = self.selected
        if row and row.operation.endpoint:
            self.post_message(OpenEndpoint(row.operation.endpoint))
        elif row:
            self.tell("Its file does not say which endpoint it was made of.")

    def action_retire(self) -> None:
        """Ask, and take the operation out of the catalog."""
        if row := self.selected:
            name = full_name(row.operation)
            question = (
                f"Retire {name}? Agents lose it at once, and what was allowed of it ends. u brings the file back."
            )
            self.app.push_screen(opening.question(question, "Retire"), partial(self._retire, name))

    def _retire(self, name: str, sure: bool | None) -> None:
        if sure:
            self.attempt(self._retired(name))

    async def _retired(self, name: str) -> None:
        await self.api.retire(name)
        self.tell(f"{name} is retired: u undoes that.")
        self.refresher.ask()

    def action_undo(self) -> None:
        self.attempt(self._ask_undo())

    async def _ask_undo(self) -> None:
        changes = await self.api.catalog_changes()
        if not changes:
            self.tell("There is nothing to undo here: git has the catalog's earlier versions.")
            return
        last = changes[-1]
        names = ", ".join(last.operations)
        question = f"Undo that {names} {'was' if len(last.operations) == 1 else 'were'} {last.kind}, {figures.moment(last.at)}?"
        self.app.push_screen(opening.question(question, "Undo"), partial(self._undo, last.id))

    def _undo(self, change: str, sure: bool | None) -> None:
        if sure:
            self.attempt(self._undone(change))

    async def _undone(self, change: str) -> None:
        undone = await self.api.undo(change)
        self.tell(f"Undone: {', '.join(undone.operations)} as before.")
        self.refresher.ask()

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
