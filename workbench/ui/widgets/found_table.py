"""A table of what a search finds, as it is found, newest first."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import aclosing

from textual.message import Message

from workbench.errors import WorkbenchError
from workbench.ui.refresher import Refresher
from workbench.ui.show.columns import Row
from workbench.ui.show.traffic import COLUMNS, traffic_row
from workbench.ui.widgets.row_table import RowTable
from workbench.workspace.views import ExchangeRow, Looked

type Search = Callable[[str], AsyncIterator[Looked]]
"""Looks from the exchange before this one back; from the newest where it is empty. Ends when enough is found."""


class FoundTable(RowTable):
    marked = ""
    """The exchange that another is to be compared with."""

    class Came(Message):
        """The search has come further, or found something."""

    def __init__(self, search: Search, *, empty: str = "", id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(COLUMNS, empty=empty, id=id)
        self._search = search
        self._rows: list[ExchangeRow] = []
        self._last = ""
        """Where the search goes on."""
        self._missed = False
        """Whether something came while the search went on."""
        self.looking = False
        """Whether the search goes on now."""
        self.looked = 0
        """Exchanges that were looked at so far."""
        self.total = 0
        """Exchanges that there are to look at."""
        self._looker = Refresher(self, self._look)
        self._renewer = Refresher(self, self._renew)

    @property
    def row_count(self) -> int:
        return len(self._rows)

    def row(self, index: int) -> Row:
        found = self._rows[index]
        return traffic_row(found, marked=found.id == self.marked)

    def exchange_row(self) -> ExchangeRow | None:
        """Give the row under the cursor."""
        return self._rows[self.cursor] if self._rows else None

    def restart(self) -> None:
        """Search anew; what is searched for is given up."""
        self.clear()
        self._go_on()

    def clear(self) -> None:
        """Forget what was found, and give up what is searched for."""
        self._looker.give_up()
        self._renewer.give_up()
        self._rows = []
        self._last, self._missed, self.looked, self.total = "", False, 0, 0
        self.answered = self.looking = False
        self.set_reactive(RowTable.cursor, 0)
        self.scroll_home(animate=False)
        self.refresh()

    def reload(self) -> None:
        """Look at the newest once more: some came since, or are known better now."""
        self._renewer.ask()

    grow = reload

    def on_row_table_moved(self) -> None:
        """Search on where the person comes to the end of what was found."""
        if self._last and not self.looking and self.cursor >= self.row_count - self._rows_seen:
            self._go_on()

    def _go_on(self) -> None:
        self.looking = True
        self._looker.ask()

    async def _look(self) -> None:
        try:
            await self._take_all()
        except (WorkbenchError, OSError):
            self.looking = False
            raise
        self.looking = False
        self._show()
        if self._missed:
            self._renewer.ask()

    async def _take_all(self) -> None:
        before = self.looked
        async with aclosing(self._search(self._last)) as parts:  # type: ignore[type-var]  # it is a generator
            async for part in parts:
                self._last, self.looked, self.total = part.last, before + part.looked, before + part.total
                self._rows += part.rows
                self._show()

    async def _renew(self) -> None:
        """Look through the first stretch again, unless the search goes on: then once it is over."""
        part = None
        if not self.looking:
            async with aclosing(self._search("")) as parts:  # type: ignore[type-var]  # it is a generator
                part = await anext(parts, None)
        self._missed = self.looking
        if part is not None and not self.looking:
            self._take_in(part)

    def _take_in(self, part: Looked) -> None:
        """Put what is new or other where it belongs."""
        known = _by_id(self._rows)
        further = len([row for row in part.rows if row.id not in known]) if self.cursor else 0
        self._rows = sorted({**known, **_by_id(part.rows)}.values(), key=_id, reverse=True)
        self.looked, self.total = self.looked + part.total - self.total, part.total
        self._show(further)

    def _show(self, further: int = 0) -> None:
        """Show what there is now; the cursor goes so many rows further, with the row that it was on."""
        self.rows_changed()
        if further:
            self.cursor += further
        self.post_message(self.Came())


def _by_id(rows: Iterable[ExchangeRow]) -> dict[str, ExchangeRow]:
    return {row.id: row for row in rows}


def _id(row: ExchangeRow) -> str:
    return row.id
