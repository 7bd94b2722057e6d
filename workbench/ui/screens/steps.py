"""A recording's steps: what was done, what the person meant by it, and how much it caused."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widget import Widget

from workbench.ui.messages import FilterTraffic
from workbench.ui.screens.base import SubScreen
from workbench.ui.screens.noting import Noting
from workbench.ui.session import Session
from workbench.ui.show.steps import COLUMNS, step_lines, step_rows
from workbench.ui.widgets.line_pane import LinePane
from workbench.ui.widgets.list_table import ListTable
from workbench.ui.widgets.row_table import RowTable
from workbench.workspace.views import EventKind, StepRow

EMPTY = "Nothing was done in this recording: it came from a file, or its actions are not known."


class StepsScreen(Noting, SubScreen):
    TITLE = "Steps"
    MODE = "traffic"
    LISTENS: ClassVar[frozenset[EventKind]] = frozenset({"action", "exchange"})
    AUTO_FOCUS = "ListTable"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "note", "Note", id="steps.note", tooltip="Say what you are about to do: the traffic carries it"),
    ]

    def __init__(self, session: Session, recording: str, action: int) -> None:
        super().__init__(session)
        self._recording = recording
        self._first = action
        """The step to begin with."""
        self._steps: list[StepRow] = []

    def body(self) -> Iterable[Widget]:
        with Horizontal(id="split"):
            yield ListTable(COLUMNS, empty=EMPTY, id="steps")
            yield LinePane(id="about", classes="aside wide-only")

    async def load(self) -> None:
        table = self.query_one("#steps", ListTable)
        first = not table.answered
        self._steps = await self.api.steps(self._recording)
        table.show(step_rows(self._steps))
        if first:
            table.go_to(str(self._first))

    @on(RowTable.Moved)
    def show_about(self, message: RowTable.Moved) -> None:
        found = [step for step in self._steps if str(step.action.number) == message.key]
        self.query_one("#about", LinePane).show(step_lines(found[0]) if found else [])

    @on(RowTable.Chosen)
    def show_caused(self, message: RowTable.Chosen) -> None:
        step = next(step for step in self._steps if str(step.action.number) == message.key)
        meant = f'note:"{step.action.target}"' if step.action.kind == "note" else f"action:{step.action.number}"
        self.post_message(FilterTraffic(meant))
