"""The traffic table: streams, follows, and holds no more rows than it needs."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from textual.message import Message
from textual.reactive import reactive

from workbench.ui.refresher import Refresher
from workbench.ui.show.columns import Column, Row
from workbench.ui.show.spans import line
from workbench.ui.show.traffic import COLUMNS, traffic_row
from workbench.ui.widgets.pages import PAGE, Pages
from workbench.ui.widgets.row_table import RowTable
from workbench.workspace.views import ExchangePage, ExchangeRow

type Source = Callable[[int, int], Awaitable[ExchangePage]]
"""Gives the page at (offset, limit)."""

_LOADING = Row("", line("…", "dim") * len(COLUMNS), role="dim")


class TrafficTable(RowTable):
    follow: reactive[bool] = reactive(False, init=False)
    """Whether the cursor stays on the newest row while rows arrive."""

    marked = ""
    """The exchange that another is to be compared with."""

    class Counted(Message):
        """Another number of rows."""

        def __init__(self, total: int) -> None:
            super().__init__()
            self.total = total

    def __init__(
        self,
        source: Source,
        *,
        columns: tuple[Column, ...] = COLUMNS,
        empty: str = "",
        id: str | None = None,  # noqa: A002 - Textual's name
    ) -> None:
        super().__init__(columns, empty=empty, id=id)
        self._source = source
        self._pages = Pages()
        self._total = 0
        self._told: int | None = None
        """The number of rows that ``Counted`` was last sent with."""
        self._fresh: set[int] = set()
        self._counted = False
        """Whether the number of rows is the one of now."""
        self._refresher = Refresher(self, self._fetch)

    @property
    def row_count(self) -> int:
        return self._total

    def on_mount(self) -> None:
        self._refresher.ask()

    def row(self, index: int) -> Row:
        found = self._pages.get(index)
        if found is None:
            self._fresh.discard(index // PAGE)
            self._refresher.ask()
            return _LOADING
        return traffic_row(found, marked=found.id == self.marked)

    def exchange_row(self) -> ExchangeRow | None:
        """Give the row under the cursor, if it is loaded."""
        return self._pages.get(self.cursor) if self._total else None

    def reload(self) -> None:
        """Ask for what is seen again; old rows stay until the answer is there."""
        self._fresh.clear()
        self._refresher.ask()

    def grow(self) -> None:
        """Ask for what came since: a page that is full stays as it is, and only the number of rows is asked for."""
        self._fresh = {page for page in self._fresh if self._pages.full(page)}
        self._counted = False
        self._refresher.ask()

    def restart(self) -> None:
        """Begin again at the top (at the end when following): another filter or recording. What is looked for is given up."""
        self._pages.clear()
        self._total = 0
        self._told = None
        self.answered = False
        self.set_reactive(RowTable.cursor, 0)
        self.scroll_home(animate=False)
        self.refresh()
        self._fresh.clear()
        self._refresher.ask_instead()

    def watch_follow(self) -> None:
        if self.follow:
            self.grow()

    def action_move(self, rows: int) -> None:
        self._hold(rows)
        super().action_move(rows)

    def action_page(self, pages: int) -> None:
        self._hold(pages)
        super().action_page(pages)

    def action_go(self, index: int) -> None:
        self._hold(-1)
        super().action_go(index)

    def on_mouse_scroll_up(self) -> None:
        self._hold(-1)

    def _hold(self, direction: int) -> None:
        """Stop following when the person looks back."""
        if direction < 0:
            self.follow = False

    async def _fetch(self) -> None:
        while missing := self._wanted() - self._fresh:
            await self._fetch_page(min(missing))
        if not self._counted:
            self._count((await self._source(0, 0)).total)
            self.rows_changed()
        self._pages.keep_only(self._fresh | self._wanted())
        if self.follow and self._total:
            self.cursor = self._total - 1
            self.call_after_refresh(self.keep_cursor_seen)

    def _wanted(self) -> set[int]:
        top = self.cursor if self.follow else self.scroll_offset.y
        last = max(self._total - 1, 0)
        seen = {min(top, last) // PAGE, min(top + self._rows_seen, last) // PAGE}
        return seen | {last // PAGE} if self.follow else seen

    async def _fetch_page(self, page: int) -> None:
        answer = await self._source(page * PAGE, PAGE)
        self._pages.put(page, answer.rows)
        self._fresh.add(page)
        self._count(answer.total)
        self.rows_changed()

    def _count(self, total: int) -> None:
        self._counted = True
        self._total = total
        if total != self._told:
            self._told = total
            self.post_message(self.Counted(total))
