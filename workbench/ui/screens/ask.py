"""Ask for one line, or for one of several."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from textual import on
from textual.widget import Widget
from textual.widgets import Input, Static

from workbench.ui.screens.dialog import Dialog, field, problem
from workbench.ui.show.columns import Column, Row
from workbench.ui.show.spans import Span
from workbench.ui.widgets.list_table import ListTable
from workbench.ui.widgets.row_table import RowTable


@dataclass(frozen=True, slots=True)
class AskedLine:
    label: str
    before: str = ""
    """What stands there already."""
    hint: str = ""
    """What stands there, grey, while nothing does."""
    blank: str = ""
    """What leaving it empty means; empty where it may not be."""
    about: str = ""
    """What else there is to say, where it may not be empty."""


class LineDialog(Dialog[str]):
    """Gives the line, trimmed."""

    AUTO_FOCUS = "#value"

    def __init__(self, title: str, action: str, line: AskedLine) -> None:
        super().__init__(title, action)
        self._line = line

    def body(self) -> Iterable[Widget]:
        line = self._line
        yield field(line.label, Input(line.before, placeholder=line.hint, id="value", compact=True))
        yield Static(line.blank or line.about, markup=False)
        yield problem()

    def accept(self) -> None:
        value = self.query_one("#value", Input).value.strip()
        if value or self._line.blank:
            self.dismiss(value)
        else:
            self.say("Nothing was given.")


class ChoiceDialog(Dialog[str]):
    """Gives the option that was chosen."""

    AUTO_FOCUS = "#options"

    def __init__(self, title: str, options: Sequence[str], chosen: str = "") -> None:
        super().__init__(title, "Choose")
        self._options = options
        self._chosen = chosen

    def body(self) -> Iterable[Widget]:
        yield ListTable((Column("Option"),), id="options")
        yield problem()

    def on_mount(self) -> None:
        table = self.query_one("#options", ListTable)
        table.show([Row(str(place), (Span(option),)) for place, option in enumerate(self._options)])
        if self._chosen in self._options:
            table.go_to(str(self._options.index(self._chosen)))

    @on(RowTable.Chosen)
    def accept(self) -> None:
        table = self.query_one("#options", ListTable)
        if table.current:
            self.dismiss(self._options[int(table.current)])
