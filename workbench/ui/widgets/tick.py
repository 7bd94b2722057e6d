"""A check box whose mark, and not just its colour, says whether it is on."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Checkbox


class Tick(Checkbox, inherit_bindings=False):
    """Space ticks it; Enter goes on, as in every other field of a dialog."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "toggle_button", "Tick", show=False, id="tick.toggle")]

    def __init__(self, label: str, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(label, id=id, compact=True)
        self.BUTTON_INNER = " "

    def watch_value(self) -> None:
        """Draw the mark only where it holds."""
        self.BUTTON_INNER = "X" if self.value else " "
        super().watch_value()
