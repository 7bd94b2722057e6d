"""Every call and every decision, the newest first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Label, Static

from workbench.ui.screens.base import SubScreen
from workbench.ui.show import figures
from workbench.ui.show.agents import AUDIT_COLUMNS, audit_key, audit_lines, audit_rows
from workbench.ui.widgets.line_pane import LinePane
from workbench.ui.widgets.list_table import ListTable
from workbench.ui.widgets.row_table import RowTable
from workbench.workspace.views import AuditEntry, EventKind

MOST = 5_000
"""Entries that are looked at, the last ones: `workbench audit --last N` reads more."""


class AuditScreen(SubScreen):
    TITLE = "Audit trail"
    MODE = "agents"
    LISTENS: ClassVar[frozenset[EventKind]] = frozenset({"call", "pending", "permission"})
    AUTO_FOCUS = "#entries"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "filter", "Filter", id="audit.filter", key_display="/"),
    ]

    _entries: Sequence[AuditEntry] = ()

    def body(self) -> Iterable[Widget]:
        with Horizontal(id="filter-line"):
            yield Label("/", markup=False)
            yield Input(placeholder="filter: client, operation, outcome, argument", id="filter", compact=True)
            yield Static("", id="count", markup=False)
        yield ListTable(
            AUDIT_COLUMNS, empty="No call yet: run an operation (4, then r), or connect an agent.", id="entries"
        )
        yield LinePane(id="about", classes="aside")

    async def load(self) -> None:
        self._entries = await self.api.audit(last=MOST)
        self._show()

    def _show(self) -> None:
        rows = audit_rows(self._entries, self.query_one("#filter", Input).value)
        self.query_one("#entries", ListTable).show(rows)
        self.query_one("#count", Static).update(
            Content(figures.several(len(rows), "entry").replace("entrys", "entries"))
        )

    @on(Input.Changed, "#filter")
    def filter_changed(self) -> None:
        self._show()

    @on(Input.Submitted, "#filter")
    def filter_done(self) -> None:
        self.set_focus(self.query_one("#entries", ListTable))

    @on(RowTable.Moved)
    def show_about(self) -> None:
        key = self.query_one("#entries", ListTable).current
        found = next((entry for entry in self._entries if audit_key(entry) == key), None)
        self.query_one("#about", LinePane).show(audit_lines(found) if found else [])

    def action_filter(self) -> None:
        self.set_focus(self.query_one("#filter", Input))
