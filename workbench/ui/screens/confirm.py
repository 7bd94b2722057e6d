"""Ask before something that cannot be undone."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from workbench.ui.screens.dialog import Dialog


class ConfirmDialog(Dialog[bool]):
    """Gives True when the person is sure."""

    AUTO_FOCUS = "#cancel"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "accept", "Yes", id="confirm.yes"),
        Binding("n", "cancel", "No", id="confirm.no"),
        Binding("left,up", "app.focus_previous", "Before", show=False, id="confirm.before"),
        Binding("right,down", "app.focus_next", "Next", show=False, id="confirm.next"),
    ]

    def action_accept(self) -> None:
        self.accept()

    def accept(self) -> None:
        self.dismiss(True)
