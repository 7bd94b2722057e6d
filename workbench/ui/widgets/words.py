"""A line of plain text that is painted only when it says something else."""

from __future__ import annotations

from rich.cells import cell_len
from textual.content import Content
from textual.widgets import Static


class Words(Static):
    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__("", id=id, markup=False)
        self._said = ""

    def say(self, text: str) -> None:
        """Say something that fits on a line and is safe to show; the screen is arranged anew only for more or less room."""
        if text != self._said:
            wider = self.styles.width is None or self.styles.width.is_auto
            arranged = wider and cell_len(text) != cell_len(self._said)
            self._said = text
            self.update(Content(text), layout=arranged)
