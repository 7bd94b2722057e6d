"""A scrollable pane of lines with roles; only the lines that are seen are rendered."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.strip import Strip

from workbench.ui.show.spans import Line, Lines, clean_line, width, wrap
from workbench.ui.widgets.painted import Painted


class LinePane(Painted):
    """Shows captured text without ever reading it as markup or as control sequences."""

    DEFAULT_CSS = """
    LinePane { scrollbar-gutter: stable; scrollbar-size: 1 1; overflow-y: auto; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "scroll_down", "Down", show=False, id="pane.down"),
        Binding("k", "scroll_up", "Up", show=False, id="pane.up"),
        Binding("space", "page_down", "Page down", show=False, id="pane.page_down"),
        Binding("w", "toggle_wrap", "Wrap or scroll long lines", show=False, id="pane.wrap"),
    ]

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, classes=classes)
        self._source: Lines = []
        self._lines: Lines = []
        self._wrapped = True

    @property
    def plain(self) -> str:
        """The text that the pane holds, as it is shown."""
        return "\n".join("".join(span.text for span in line) for line in self._source)

    def show(self, lines: Iterable[Line], *, keep_place: bool = False) -> None:
        """Replace the content; start at its top unless told otherwise."""
        source = [clean_line(line) for line in lines]
        if source != self._source:
            self._source = source
            self._arrange_lines()
        if not keep_place:
            self.scroll_home(animate=False)

    def action_toggle_wrap(self) -> None:
        self._wrapped = not self._wrapped
        self._arrange_lines()

    def on_resize(self, event: events.Resize) -> None:
        event.stop()
        self._arrange_lines()

    def _arrange_lines(self) -> None:
        room = self.scrollable_content_region.width
        if self._wrapped and room:
            self._lines = [part for line in self._source for part in wrap(line, room)]
            self.virtual_size = Size(room, len(self._lines))
        else:
            self._lines = self._source
            self.virtual_size = Size(max(map(width, self._lines), default=0), len(self._lines))
        self.refresh()

    def render_line(self, y: int) -> Strip:
        cells = self.size.width
        index = self.scroll_offset.y + y
        if index >= len(self._lines):
            return Strip.blank(cells, self.style_of())
        segments = [Segment(text, self.role_style(role)) for text, role in self._lines[index]]
        left = self.scroll_offset.x
        return Strip(segments).crop_extend(left, left + cells, self.style_of())
