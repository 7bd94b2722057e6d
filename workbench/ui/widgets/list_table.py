"""A table whose rows are all in memory: recordings, endpoints, operations."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.ui.show.columns import Column, Row
from workbench.ui.widgets.row_table import RowTable


class ListTable(RowTable):
    """The cursor passes over rows without a key, such as headings: nothing can be done there."""

    def __init__(self, columns: Sequence[Column], *, empty: str = "", id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(columns, empty=empty, id=id)
        self._rows: list[Row] = []

    @property
    def row_count(self) -> int:
        return len(self._rows)

    def row(self, index: int) -> Row:
        return self._rows[index]

    @property
    def keys(self) -> list[str]:
        """The keys of all rows, from the top."""
        return [row.key for row in self._rows]

    def show(self, rows: Sequence[Row]) -> None:
        """Replace the rows; the cursor stays with the row it was on, wherever that is now."""
        before = self.current
        self._rows = list(rows)
        place = self._place(before)
        moved = place != self.cursor
        self.rows_changed()
        self.cursor = place
        if not moved:
            self.post_message(self.Moved(self, self.current))

    def go_to(self, key: str) -> None:
        """Put the cursor on the row of ``key``, where there is one."""
        self.cursor = next((index for index, row in enumerate(self._rows) if row.key == key), self.cursor)

    def action_move(self, rows: int) -> None:
        step = 1 if rows > 0 else -1
        place = self.cursor + rows
        while 0 <= place < self.row_count and not self._rows[place].key:
            place += step
        if 0 <= place < self.row_count:
            self.cursor = place
        else:
            self.keep_cursor_seen()

    def validate_cursor(self, cursor: int) -> int:
        """Give the next row with a key, or else the one before; as it is where none has one."""
        at = super().validate_cursor(cursor)
        after = (index for index in range(at, self.row_count) if self._rows[index].key)
        before = (index for index in range(at - 1, -1, -1) if self._rows[index].key)
        return next(after, next(before, at))

    def keep_cursor_seen(self) -> None:
        """Show what stands above the first row and below the last, too."""
        super().keep_cursor_seen()
        if self.cursor < self._rows_seen and not any(row.key for row in self._rows[: self.cursor]):
            self.scroll_to(y=0, animate=False, immediate=True)
        elif not any(row.key for row in self._rows[self.cursor + 1 :]):
            self.scroll_to(y=max(self.row_count - self._rows_seen, 0), animate=False, immediate=True)

    def _place(self, key: str) -> int:
        if key:
            for index, row in enumerate(self._rows):
                if row.key == key:
                    return index
        if not key and self.cursor == 0:
            return next((index for index, row in enumerate(self._rows) if row.key and not row.heading), 0)
        return self.cursor
