"""The pages of a long list that are kept in memory: the ones used last."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence

from workbench.workspace.views import ExchangeRow

PAGE = 200
"""Rows of a page."""

KEPT = 40
"""Pages that are kept: 8,000 rows, about 4 MB."""


class Pages:
    """An LRU of pages. Old rows may be shown until newer ones replace them."""

    def __init__(self) -> None:
        self._pages: OrderedDict[int, Sequence[ExchangeRow]] = OrderedDict()

    def get(self, index: int) -> ExchangeRow | None:
        """Give the row at ``index``, or None when its page is not here (yet)."""
        page, place = divmod(index, PAGE)
        rows = self._pages.get(page)
        if rows is None or place >= len(rows):
            return None
        self._pages.move_to_end(page)
        return rows[place]

    def full(self, page: int) -> bool:
        """Whether a page is here and has no room for more."""
        return len(self._pages.get(page, ())) >= PAGE

    def put(self, page: int, rows: Sequence[ExchangeRow]) -> None:
        """Keep a page, and forget the ones that were not used for longest."""
        self._pages[page] = rows
        self._pages.move_to_end(page)
        while len(self._pages) > KEPT:
            self._pages.popitem(last=False)

    def keep_only(self, pages: Iterable[int]) -> None:
        """Forget all other pages: what they hold may have changed."""
        keep = set(pages)
        for page in [page for page in self._pages if page not in keep]:
            del self._pages[page]

    def clear(self) -> None:
        self._pages.clear()
