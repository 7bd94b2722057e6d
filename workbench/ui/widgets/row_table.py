"""A table that renders only the rows that are seen, with a cursor."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from workbench.ui.show.columns import Column, Row, fit
from workbench.ui.show.spans import ROLES, Role, clean, fit_cells

MARK = "▸ "


class RowTable(ScrollView, can_focus=True):
    """Base of all tables: subclasses say how many rows there are and give one by its number."""

    DEFAULT_CSS = """
    RowTable { overflow-x: hidden; scrollbar-size: 1 1; }
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"role--{role}" for role in ROLES} | {
        "table--header",
        "table--cursor",
        "table--heading",
    }

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "Open", id="table.open"),
        Binding("up,k", "move(-1)", "Up", show=False, id="table.up"),
        Binding("down,j", "move(1)", "Down", show=False, id="table.down"),
        Binding("pageup", "page(-1)", "Page up", show=False, id="table.page_up"),
        Binding("pagedown", "page(1)", "Page down", show=False, id="table.page_down"),
        Binding("home,g", "go(0)", "First", show=False, id="table.first"),
        Binding("end,G", "go_last", "Last", show=False, id="table.last"),
    ]

    cursor: reactive[int] = reactive(0, repaint=True, init=False)

    class Chosen(Message):
        """Enter, or a click on the row under the cursor."""

        def __init__(self, table: RowTable, key: str) -> None:
            super().__init__()
            self.table = table
            self.key = key

        @property
        def control(self) -> RowTable:
            return self.table

    class Moved(Message):
        """The cursor stands on another row, or that row has another meaning now."""

        def __init__(self, table: RowTable, key: str) -> None:
            super().__init__()
            self.table = table
            self.key = key

        @property
        def control(self) -> RowTable:
            return self.table

    def __init__(self, columns: Sequence[Column], *, empty: str = "", id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.columns = tuple(columns)
        self.empty = empty
        """What a table without rows says: what to do to get some."""
        self.answered = False
        """Whether the workspace has said which rows there are."""

    @property
    def row_count(self) -> int:
        raise NotImplementedError

    def row(self, index: int) -> Row:
        """Give the row at ``index``, which is in range."""
        raise NotImplementedError

    @property
    def current(self) -> str:
        """The key of the row under the cursor; empty on a heading or where there is none."""
        return self.row(self.cursor).key if 0 <= self.cursor < self.row_count else ""

    @property
    def _rows_seen(self) -> int:
        return max(self.scrollable_content_region.height - 1, 1)

    def rows_changed(self) -> None:
        """Measure and draw again; subclasses call it when rows came, went or changed."""
        self._measure()
        self.answered = True

    def _measure(self) -> None:
        self.virtual_size = Size(self.size.width, self.row_count + 1)
        self.cursor = self.validate_cursor(self.cursor)
        self.refresh()

    def validate_cursor(self, cursor: int) -> int:
        return max(0, min(cursor, self.row_count - 1))

    def watch_cursor(self, _old: int, _new: int) -> None:
        self.keep_cursor_seen()
        self.post_message(self.Moved(self, self.current))

    def keep_cursor_seen(self) -> None:
        """Scroll as little as needed for the cursor's row to be in sight."""
        top = self.scroll_offset.y
        if self.cursor < top:
            self.scroll_to(y=self.cursor, animate=False, immediate=True)
        elif self.cursor >= top + self._rows_seen:
            self.scroll_to(y=self.cursor - self._rows_seen + 1, animate=False, immediate=True)

    def action_move(self, rows: int) -> None:
        self.cursor += rows

    def action_page(self, pages: int) -> None:
        self.cursor += pages * self._rows_seen

    def action_go(self, index: int) -> None:
        self.cursor = index

    def action_go_last(self) -> None:
        self.cursor = self.row_count - 1

    def action_choose(self) -> None:
        if key := self.current:
            self.post_message(self.Chosen(self, key))

    def on_resize(self, event: events.Resize) -> None:
        event.stop()
        self._measure()
        self.keep_cursor_seen()

    def on_click(self, event: events.Click) -> None:
        index = self.scroll_offset.y + event.y - 1
        if event.y < 1 or index >= self.row_count:
            return
        if index == self.cursor:
            self.action_choose()
        self.cursor = index

    def render_line(self, y: int) -> Strip:
        if y == 0:
            return self._header()
        index = self.scroll_offset.y + y - 1
        if index < self.row_count:
            return self._line(self.row(index), under_cursor=index == self.cursor)
        text = f"  {self.empty if self.answered else 'Loading …'}" if y == 2 and not self.row_count else ""
        return self._strip([Segment(text, self._style("dim"))], self.rich_style)

    def _header(self) -> Strip:
        style = self.get_component_rich_style("table--header")
        cells = [fit_cells(self.columns[i].title, width) for i, width in self._fitted()]
        return self._strip([Segment("  " + " ".join(cells), style)], style)

    def _fitted(self) -> list[tuple[int, int]]:
        return fit(self.columns, self.scrollable_content_region.width - len(MARK))

    def _line(self, row: Row, *, under_cursor: bool) -> Strip:
        mark = MARK if under_cursor else "  "
        if row.heading:
            parts = [Segment(mark + clean(row.cells[0].text), self.get_component_rich_style("table--heading"))]
            parts += [Segment(" " + clean(cell.text), self._style(cell.role)) for cell in row.cells[1:]]
        else:
            parts = [Segment(mark, self._style(row.role)), *self._cells(row)]
        if under_cursor:
            over = Style(bgcolor=self.get_component_rich_style("table--cursor").bgcolor, bold=True)
            parts = list(Segment.apply_style(parts, post_style=over))
            return self._strip(parts, self.rich_style + over)
        return self._strip(parts, self.rich_style)

    def _cells(self, row: Row) -> list[Segment]:
        parts = []
        for index, width in self._fitted():
            text, role = row.cells[index]
            text = clean(text)
            if self.columns[index].right:
                text = " " * (width - len(text)) + text
            parts.append(Segment(fit_cells(text, width) + " ", self._style(role if role != "plain" else row.role)))
        return parts

    def _strip(self, segments: list[Segment], style: Style) -> Strip:
        return Strip(segments).crop_extend(0, self.size.width, style)

    def _style(self, role: Role) -> Style:
        return self.rich_style if role == "plain" else self.get_component_rich_style(f"role--{role}")
