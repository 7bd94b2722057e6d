from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.discovery.json_path import ITEMS, names, parts, pointer, step


@given(st.lists(st.text()))
def test_names_come_back_whatever_they_hold(told: list[str]) -> None:
    path = "$" + "".join(map(step, told))
    assert names(path) == told


def test_items_and_odd_names_are_told_apart() -> None:
    assert parts("$.runs[*]['flow.id'].x-y[*]") == ("runs", ITEMS, "flow.id", "x-y", ITEMS)


def test_a_pointer_escapes_what_it_must() -> None:
    assert pointer("$.a['zip/code'][*].b") == "a/zip~1code/b"
