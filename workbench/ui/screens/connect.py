"""Choose an MCP client whose configuration is copied: one key for each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from workbench.text import safe_text
from workbench.ui.screens.dialog import Dialog
from workbench.ui.show.spans import fit_cells
from workbench.workspace.snippets import Snippet

_ROOM = 44
"""Cells beside a client's name; the list behind the dialog has the whole text."""


class ConnectDialog(Dialog[Snippet]):
    """Gives the snippet whose number was pressed."""

    AUTO_FOCUS = "#cancel"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(str(number), f"copy({number})", f"Copy {number}", show=False) for number in range(1, 10)
    ]

    def __init__(self, snippets: Sequence[Snippet]) -> None:
        super().__init__("Connect a client: its number copies what it needs", "Copy the first")
        self._snippets = snippets[:9]

    def body(self) -> Iterable[Widget]:
        for number, snippet in enumerate(self._snippets, 1):
            where = fit_cells(snippet.where, _ROOM).rstrip()
            yield Static(Content(safe_text(f"{number}  {snippet.client:<16} {where}")), classes="choice")
        yield Static("")

    def action_copy(self, number: int) -> None:
        if number <= len(self._snippets):
            self.dismiss(self._snippets[number - 1])

    def accept(self) -> None:
        self.action_copy(1)
