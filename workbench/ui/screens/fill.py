"""Ask what to type into a field of the page; what a secret field takes is never shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from textual import on
from textual.widget import Widget
from textual.widgets import Checkbox, Input, Static

from workbench.browser.outline import Element
from workbench.text import safe_line
from workbench.ui.screens import dialog
from workbench.ui.show.page import called
from workbench.ui.widgets.masked_input import MaskedInput
from workbench.ui.widgets.tick import Tick


@dataclass(frozen=True, slots=True)
class Filling:
    """What to type."""

    value: str = field(repr=False)
    secret: bool
    enter: bool
    """Whether Enter is pressed after it."""


class FillDialog(dialog.Dialog[Filling]):
    AUTO_FOCUS = "#value"

    def __init__(self, element: Element) -> None:
        super().__init__(f"Type into {safe_line(called(element), limit=120)}", "Type")
        self._element = element

    def body(self) -> Iterable[Widget]:
        secret = self._element.secret
        before = "" if secret else safe_line(self._element.value, limit=2_000)
        yield dialog.field("Text", MaskedInput(before, id="value", password=secret, compact=True))
        yield Tick("Press Enter after it", id="enter")
        tick = Tick("It is a secret: never show or store it", id="secret")
        tick.value, tick.disabled = secret, secret
        yield tick
        told = "The recorder is told before it is typed, so that it stays out of what is recorded." if secret else ""
        yield Static(told, id="told", markup=False)
        yield dialog.problem()

    @on(Checkbox.Changed, "#secret")
    def mask(self, event: Checkbox.Changed) -> None:
        self.query_one("#value", Input).password = event.value

    def accept(self) -> None:
        value = self.query_one("#value", Input).value
        secret, enter = self.query_one("#secret", Tick).value, self.query_one("#enter", Tick).value
        self.dismiss(Filling(value, secret, enter))
