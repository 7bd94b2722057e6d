"""Tables in markup: which title stands above a cell."""

from __future__ import annotations

_CELLS = frozenset({"td", "th"})


class Titles:
    """Follows the rows of a table. Its titles are a row of ``th``: what stands beside one in a row is no column's title."""

    def __init__(self) -> None:
        self._titles: list[str] = []
        self._row: list[str] = []
        self._column = -1
        self._has_data = False

    def opened(self, element: str) -> None:
        """Take in that an element begins."""
        if element == "table":
            self._titles = []
        elif element == "tr":
            self._row, self._column, self._has_data = [], -1, False
        elif element in _CELLS:
            self._column += 1
            self._row.append("")
            self._has_data = self._has_data or element == "td"

    def closed(self, element: str) -> None:
        """Take in that an element ends."""
        if element == "tr":
            if len(self._row) > 1 and not self._has_data:
                self._titles = self._row
            self._row, self._column = [], -1
        elif element == "table":
            self._titles = []

    @property
    def every(self) -> list[str]:
        """The titles of all columns."""
        return self._titles

    def said(self, text: str) -> str:
        """Take in the text of a cell, and give the title of its column; nothing outside of a table with titles."""
        if not 0 <= self._column < len(self._row):
            return ""
        self._row[self._column] = text
        return self._titles[self._column] if self._has_data and self._column < len(self._titles) else ""
