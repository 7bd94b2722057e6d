"""The line at the bottom: the keys of what is shown, as many as fit, and always those that list the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.geometry import Size
from textual.keys import KEY_NAME_REPLACEMENTS, key_to_character
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget


@dataclass(frozen=True, slots=True)
class Hint:
    """A key, and what it does."""

    key: str
    """As Textual names it."""
    shown: str
    what: str
    about: str = ""

    @property
    def width(self) -> int:
        return cell_len(f"{self.shown} {self.what}")


_LAST = frozenset({"help", "command_palette"})
"""Actions whose keys stand at the right: they tell all that did not fit."""


_SIGNS = {short: key_to_character(name) for name, short in KEY_NAME_REPLACEMENTS.items()}
"""What keys write whose names are Textual's own, such as ``slash``: it does not know them by these."""


def fitting(hints: Sequence[Hint], room: int) -> list[Hint]:
    """Give the first hints that fit into so many cells, a cell apart. Pure."""
    found = list[Hint]()
    for hint in hints:
        room -= hint.width + (1 if found else 0)
        if room < 0:
            break
        found.append(hint)
    return found


class KeyLine(Widget):
    """One line that is painted; a footer of a widget a key is built anew whenever the focus moves, which a letter then waits for."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"keys--key"}

    def __init__(self) -> None:
        super().__init__()
        self._hints: list[Hint] = []
        self._last: list[Hint] = []
        self._places: list[tuple[range, Hint]] = []

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def _changed(self, screen: Screen[object]) -> None:
        if screen is not self.screen or not self.app.app_focus:
            return
        hints, last = self._gathered()
        if (hints, last) != (self._hints, self._last):
            self._hints, self._last = hints, last
            self.refresh()

    def _gathered(self) -> tuple[list[Hint], list[Hint]]:
        """Give the keys that are shown at the left and at the right, each action once."""
        found = dict[str, Hint]()
        for _, binding, enabled, tooltip in self.screen.active_bindings.values():
            if self._is_typed(binding.key):
                continue
            if enabled and (binding.show or binding.action in _LAST) and binding.action not in found:
                shown = self.app.get_key_display(binding)
                what = "Palette" if binding.action == "command_palette" else binding.description
                found[binding.action] = Hint(binding.key, shown, what, tooltip or binding.description)
        last = [found.pop(action) for action in sorted(_LAST, reverse=True) if action in found]
        return list(found.values()), last

    def _is_typed(self, key: str) -> bool:
        """Whether a key is a letter for what has the focus."""
        focused = self.screen.focused
        return focused is not None and focused.check_consume_key(key, _SIGNS.get(key) or key_to_character(key))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return 1

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        start = width - sum(hint.width + 1 for hint in self._last)
        self._places = []
        left = self._segments(fitting(self._hints, start - 1), 0)
        gap = Segment(" " * max(start - sum(len(part.text) for part in left), 0), self.rich_style)
        return Strip([*left, gap, *self._segments(self._last, start)]).crop_extend(0, width, self.rich_style)

    def _segments(self, hints: Sequence[Hint], at: int) -> list[Segment]:
        """Draw hints from a cell on, and note where each stands."""
        key = self.get_component_rich_style("keys--key")
        parts = list[Segment]()
        for hint in hints:
            self._places.append((range(at, at + hint.width), hint))
            at += hint.width + 1
            parts += [Segment(hint.shown, key), Segment(f" {hint.what} ", self.rich_style)]
        return parts

    def _at(self, x: int) -> Hint | None:
        return next((hint for place, hint in self._places if x in place), None)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        hint = self._at(event.x)
        self.tooltip = hint.about if hint else None

    def on_click(self, event: events.Click) -> None:
        if hint := self._at(event.x):
            self.app.simulate_key(hint.key)
