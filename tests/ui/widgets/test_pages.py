from __future__ import annotations

from tests.ui import portal_data as data
from tests.ui.memory_api import exchange_row
from workbench.ui.widgets.pages import KEPT, PAGE, Pages

ROW = exchange_row(data.exchange(0))


def test_a_row_is_found_on_its_page() -> None:
    pages = Pages()
    pages.put(2, [ROW] * 3)
    assert pages.get(2 * PAGE + 2) == ROW
    assert pages.get(2 * PAGE + 3) is None
    assert pages.get(0) is None


def test_the_pages_that_were_not_used_for_longest_are_forgotten() -> None:
    pages = Pages()
    pages.put(0, [ROW])
    for page in range(1, KEPT):
        pages.put(page, [ROW])
    assert pages.get(0) == ROW
    pages.put(KEPT, [ROW])
    assert pages.get(0) == ROW
    assert pages.get(PAGE) is None


def test_pages_that_may_have_changed_are_forgotten() -> None:
    pages = Pages()
    pages.put(0, [ROW])
    pages.put(1, [ROW])
    pages.keep_only({1})
    assert (pages.get(0), pages.get(PAGE)) == (None, ROW)
    pages.clear()
    assert pages.get(PAGE) is None
