"""What dialogs share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Button, Input, Label, Select, Static

from workbench.text import safe_text
from workbench.ui.widgets.key_line import KeyLine


class Dialog[Result](ModalScreen[Result | None]):
    """A box in the middle of the screen: Escape leaves it, Enter in a field goes on.

    Tab is looked at before the field that has the focus: a slow line delivers keys in bunches, and what follows Tab
    belongs to the next field, above all where this one hides what it is given.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", "Cancel", id="dialog.cancel"),
        Binding("enter", "go_on", "Go on", id="dialog.accept"),
        Binding("tab", "app.focus_next", "Next field", priority=True, id="dialog.next"),
        Binding("shift+tab", "app.focus_previous", "Field before", show=False, priority=True, id="dialog.before"),
    ]

    _held = False

    def __init__(self, title: str, action: str) -> None:
        super().__init__()
        self._title = title
        self._action = action

    def body(self) -> Iterable[Widget]:
        """Give the fields."""
        return ()

    def compose(self) -> ComposeResult:
        with Vertical(id="box"):
            yield Static(Content(safe_text(self._title)), id="title", markup=False)
            yield from self.body()
            with Horizontal(id="buttons"):
                yield Button(self._action, variant="primary", id="ok", compact=True)
                yield Button("Cancel", id="cancel", compact=True)
        yield KeyLine()

    def say(self, text: str) -> None:
        """Show why what was given will not do."""
        self.query_one("#problem", Static).update(Content(safe_text(text)))

    def hold(self, *, held: bool) -> None:
        """Keep what was given as it is while it is done, or let it be changed again.

        Nothing has the focus meanwhile: a second Enter neither begins it anew nor takes it back.
        """
        self._held = held
        for entry in self.query("Input, Select, Checkbox, #ok"):
            entry.disabled = held
        self.set_focus(None if held else self.query_one(str(self.AUTO_FOCUS)))

    def accept(self) -> None:
        """Take what was given."""
        raise NotImplementedError

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.accept()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        event.stop()
        if event.button.id == "ok":
            self.accept()
        else:
            self.action_cancel()

    def action_go_on(self) -> None:
        if not self._held:
            self.accept()

    def action_cancel(self) -> None:
        self.dismiss(None)


def field(label: str, entry: Input | Select[str]) -> Widget:
    """Give a line with a label and what is entered there."""
    return Horizontal(Label(label, markup=False), entry, classes="field")


def problem() -> Static:
    """Give the line where ``Dialog.say`` writes."""
    return Static("", id="problem", markup=False)
