"""A table whose rows are all in memory: recordings, endpoints, operations."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.ui.show.columns import Column, Row
from workbench.ui.widgets.row_table import RowTable


class ListTable(RowTable):
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

    def _place(self, key: str) -> int:
        if key:
            for index, row in enumerate(self._rows):
                if row.key == key:
                    return index
        if not key and self.cursor == 0:
            return next((index for index, row in enumerate(self._rows) if row.key and not row.heading), 0)
        return self.cursor
