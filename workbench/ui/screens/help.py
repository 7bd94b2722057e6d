"""The keys of the screen below, and of every screen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen, Screen

from workbench.ui.show.spans import Lines, Span, line
from workbench.ui.widgets.key_line import KeyLine
from workbench.ui.widgets.line_pane import LinePane

ABOUT = (
    "A browser session goes in, a reviewed set of operations comes out:",
    "record a portal (1), watch its traffic (2), judge its endpoints (3),",
    "promote some to operations (4), connect agents to them (5).",
)


class HelpScreen(ModalScreen[None]):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,question_mark,q", "app.pop_screen", "Close", id="help.close", key_display="esc"),
    ]

    def __init__(self, keys: Lines) -> None:
        super().__init__()
        self._keys = keys

    def compose(self) -> ComposeResult:
        with Vertical(id="help-box"):
            yield LinePane(id="help")
        yield KeyLine()

    def on_mount(self) -> None:
        self.query_one("#help", LinePane).show(self._keys)


def key_lines(screen: Screen[object]) -> Lines:
    """List the keys that work on ``screen`` now, its own first."""
    own: list[tuple[str, str]] = []
    shared: list[tuple[str, str]] = []
    widget: list[tuple[str, str]] = []
    for node, binding, enabled, _ in screen.active_bindings.values():
        if not enabled or not binding.description or (node in {screen, screen.app} and not binding.id):
            continue
        entry = (screen.app.get_key_display(binding), binding.tooltip or binding.description)
        general = node is screen.app or str(binding.id).startswith("app.")
        (shared if general else own if node is screen else widget).append(entry)
    lines: Lines = [*(line(part, "dim") for part in ABOUT), line()]
    lines += [line(f"On this screen: {screen.title or ''}", "title"), *_rows(own), *_rows(widget)]
    return [*lines, line(), line("Everywhere", "title"), *_rows(shared)]


def _rows(entries: Iterable[tuple[str, str]]) -> Lines:
    keys: dict[str, list[str]] = {}
    for key, what in entries:
        keys.setdefault(what, []).append(key)
    return [(Span(f"  {', '.join(shown):<16} ", "key"), Span(what)) for what, shown in keys.items()]
