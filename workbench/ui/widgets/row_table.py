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
from textual.strip import Strip
from textual.widget import Widget

from workbench.ui.show.columns import Column, Row, fit
from workbench.ui.show.spans import clean, fit_cells, fit_ends
from workbench.ui.widgets.painted import Painted

MARK = "▸ "

KEPT = 300
"""Lines that are kept as they were painted: a few screens."""


class Told(Message):
    """What a table says of the row under its cursor."""

    def __init__(self, table: RowTable, key: str = "") -> None:
        super().__init__()
        self.table = table
        self.key = key

    @property
    def control(self) -> RowTable:
        return self.table


class RowTable(Painted, inherit_bindings=False):
    """Base of all tables: subclasses say how many rows there are and give one by its number.

    Only lines that differ from what stands there are painted: a key that moves the cursor paints two.
    """

    DEFAULT_CSS = """
    RowTable { overflow-x: hidden; scrollbar-size: 1 1; }
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"table--header", "table--cursor", "table--heading"}

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "Open", id="table.open"),
        Binding("up,k", "move(-1)", "Up", show=False, id="table.up"),
        Binding("down,j", "move(1)", "Down", show=False, id="table.down"),
        Binding("pageup", "page(-1)", "Page up", show=False, id="table.page_up"),
        Binding("pagedown", "page(1)", "Page down", show=False, id="table.page_down"),
        Binding("home,g", "go(0)", "First", show=False, id="table.first"),
        Binding("end,G", "go_last", "Last", show=False, id="table.last"),
    ]

    cursor: reactive[int] = reactive(0, repaint=False, init=False)

    class Chosen(Told):
        """Enter, or a click on the row under the cursor."""

    class ChosenNothing(Told):
        """Enter where there is no row."""

    class Moved(Told):
        """The cursor stands on another row, or that row has another meaning now."""

    def __init__(self, columns: Sequence[Column], *, empty: str = "", id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.columns = tuple(columns)
        self.empty = empty
        """What a table without rows says: what to do to get some."""
        self.answered = False
        """Whether the workspace has said which rows there are."""
        self._painted: dict[int, Row | str] = {}
        """What was last painted on each line below the header."""
        self._strips: dict[tuple[Row, bool, int], Strip] = {}
        """Lines as they were painted, by row, whether the cursor stood there, and cells: scrolling shows most of them again."""

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
        """Measure, and paint what is other; subclasses call it when rows came, went or changed."""
        self.answered = True
        self._measure()
        for y in range(1, self.size.height):
            if self._painted.get(y) != self._content(y):
                self.paint_line(y)

    def _measure(self) -> None:
        size = Size(self.size.width, self.row_count + 1)
        room = self.container_size.height
        if (
            self.styles.height is None
            or self.styles.height.is_auto
            or (size.height > room) != self.show_vertical_scrollbar
        ):
            self.virtual_size = size
        elif size != self.virtual_size:
            # Nothing else moves when a long list grows: to arrange the whole screen anew costs more than all else.
            self.set_reactive(Widget.virtual_size, size)
            self.scroll_y = self.validate_scroll_y(self.scroll_y)
            if self.show_vertical_scrollbar:
                self.vertical_scrollbar.window_virtual_size = size.height
        self.cursor = self.validate_cursor(self.cursor)

    def validate_cursor(self, cursor: int) -> int:
        return max(0, min(cursor, self.row_count - 1))

    def watch_cursor(self, old: int, new: int) -> None:
        self.keep_cursor_seen()
        if not 0 <= new - self.scroll_offset.y < self._rows_seen:
            # Rows that came just now are not arranged yet: so far there is nowhere to scroll to.
            self.call_after_refresh(self.keep_cursor_seen)
        for index in (old, new):
            self.paint_line(index - self.scroll_offset.y + 1)
        self.post_message(self.Moved(self, self.current))

    def keep_cursor_seen(self) -> None:
        """Scroll as little as needed for the cursor's row to be in sight.

        By force: rows that came just now have no scroll bar yet, and without one Textual scrolls nowhere.
        """
        top = self.scroll_offset.y
        if self.cursor < top:
            self.scroll_to(y=self.cursor, animate=False, immediate=True, force=True)
        elif self.cursor >= top + self._rows_seen:
            self.scroll_to(y=self.cursor - self._rows_seen + 1, animate=False, immediate=True, force=True)

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
        elif self.answered and not self.row_count:
            self.post_message(self.ChosenNothing(self))

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._strips.clear()

    def on_resize(self, event: events.Resize) -> None:
        event.stop()
        self._strips.clear()
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
        content = self._painted[y] = self._content(y)
        if isinstance(content, Row):
            return self._kept(content, under_cursor=self.scroll_offset.y + y - 1 == self.cursor)
        return self._strip([Segment(content, self.role_style("dim"))], self.style_of())

    def _kept(self, row: Row, *, under_cursor: bool) -> Strip:
        key = (row, under_cursor, self.scrollable_content_region.width)
        if (strip := self._strips.get(key)) is None:
            if len(self._strips) >= KEPT:
                self._strips.clear()
            strip = self._strips[key] = self._line(row, under_cursor=under_cursor)
        return strip

    def _content(self, y: int) -> Row | str:
        """Give what belongs on a line below the header: a row, or words."""
        index = self.scroll_offset.y + y - 1
        if index < self.row_count:
            return self.row(index)
        return f"  {self.empty if self.answered else 'Loading …'}" if y == 2 and not self.row_count else ""

    def _header(self) -> Strip:
        style = self.style_of("table--header")
        cells = [_placed(self.columns[i].title, width, right=self.columns[i].right) for i, width in self._fitted()]
        return self._strip([Segment("  " + " ".join(cells), style)], style)

    def _fitted(self) -> list[tuple[int, int]]:
        return fit(self.columns, self.scrollable_content_region.width - len(MARK))

    def _line(self, row: Row, *, under_cursor: bool) -> Strip:
        mark = MARK if under_cursor else "  "
        if row.heading:
            parts = [Segment(mark + clean(row.cells[0].text), self.style_of("table--heading"))]
            parts += [Segment(" " + clean(cell.text), self.role_style(cell.role)) for cell in row.cells[1:]]
        else:
            parts = [Segment(mark, self.role_style(row.role)), *self._cells(row)]
        if under_cursor:
            over = Style(bgcolor=self.style_of("table--cursor").bgcolor, bold=True)
            parts = list(Segment.apply_style(parts, post_style=over))
            return self._strip(parts, self.style_of() + over)
        return self._strip(parts, self.style_of())

    def _cells(self, row: Row) -> list[Segment]:
        parts = []
        for index, width in self._fitted():
            text, role = row.cells[index]
            column, text = self.columns[index], clean(text)
            fitted = fit_ends(text, width) if column.middle else _placed(text, width, right=column.right)
            parts.append(Segment(fitted + " ", self.role_style(role if role != "plain" else row.role)))
        return parts

    def _strip(self, segments: list[Segment], style: Style) -> Strip:
        return Strip(segments).crop_extend(0, self.size.width, style)


def _placed(text: str, width: int, *, right: bool) -> str:
    """Give text as wide as its column, at the side where the column has it."""
    return fit_cells(" " * (width - len(text)) + text if right else text, width)
