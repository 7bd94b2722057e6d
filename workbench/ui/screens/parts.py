"""A screen of parts: a row of tabs with a pane of lines under each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static, TabbedContent, TabPane

from workbench.text import safe_line
from workbench.ui.screens.base import SubScreen
from workbench.ui.session import Session
from workbench.ui.show.spans import Lines
from workbench.ui.widgets.line_pane import LinePane
from workbench.ui.widgets.part_tabs import PartTabs


class PartsScreen(SubScreen):
    """Tab goes to the next part; the pane in it scrolls."""

    PARTS: ClassVar[tuple[tuple[str, str], ...]] = ()
    """(id, title) of each part."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab,right_square_bracket", "part(1)", "Next part", id="parts.next"),
        Binding("shift+tab,left_square_bracket", "part(-1)", "Part before", show=False, id="parts.previous"),
    ]

    def __init__(self, session: Session, subject: str) -> None:
        super().__init__(session)
        self.subject = subject
        """The id of what is shown."""

    def body(self) -> Iterable[Widget]:
        yield Static("", id="subject", markup=False)
        with PartTabs(id="parts"):
            for part, title in self.PARTS:
                with TabPane(title, id=f"part-{part}"):
                    yield self.part(part)

    def part(self, part: str) -> Widget:
        """Give the widget of a part."""
        return LinePane(id=part)

    def show_subject(self, text: str) -> None:
        self.query_one("#subject", Static).update(Content(safe_line(text, limit=400)))

    def show_parts(self, parts: Mapping[str, Lines]) -> None:
        """Fill the panes; places are kept, so that a refresh disturbs nobody."""
        for part, lines in parts.items():
            self.query_one(f"#{part}", LinePane).show(lines, keep_place=True)

    @property
    def active_part(self) -> str:
        return self.query_one("#parts", TabbedContent).active.removeprefix("part-")

    def action_part(self, step: int) -> None:
        names = [part for part, _ in self.PARTS]
        self.open_part(names[(names.index(self.active_part) + step) % len(names)])

    def open_part(self, part: str) -> None:
        self.query_one("#parts", TabbedContent).active = f"part-{part}"

    def on_tabbed_content_tab_activated(self) -> None:
        self.set_focus(self.query_one(f"#{self.active_part}"))
