from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import UsageError
from workbench.serve.pages import pages, pick, rendered, select

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=6) | st.dictionaries(st.text(max_size=6), inner, max_size=6),
    max_leaves=30,
)


def test_what_fits_is_one_page() -> None:
    assert pages({"a": [1, 2]}) == [{"a": [1, 2]}]
    assert pages(None) == [None]


def test_a_list_is_cut_between_items() -> None:
    items: Any = [{"id": number} for number in range(100)]
    found = pages(items, limit=200)
    assert len(found) > 1
    assert [item for page in found for item in page] == items  # type: ignore[union-attr]  # pages of lists are lists
    assert all(len(json.dumps(page)) <= 300 for page in found)


def test_what_is_too_large_within_is_named_with_the_way_to_it() -> None:
    value: Any = {"total": 2, "a/b": [{"text": "x" * 400}]}
    [page] = pages(value, limit=300)
    assert page == {"total": 2, "a/b": "… an array of 1: ask `answer` for pointer /a~1b"}
    assert pages(select(value, "/a~1b"), "/a~1b", limit=300) == [
        ["… an object with text: ask `answer` for pointer /a~1b/0"]
    ]
    assert "".join(map(str, pages(select(value, "/a~1b/0/text"), limit=300))) == "x" * 400


@given(JSON, st.integers(40, 400))
def test_no_page_is_much_larger_than_it_may_be(value: Any, limit: int) -> None:
    assert all(len(rendered(page)) <= limit * 2 + 200 for page in pages(value, limit=limit))


@given(st.lists(st.integers() | st.text(max_size=20), max_size=60))
def test_pages_of_small_items_lose_nothing(items: list[Any]) -> None:
    found = pages(items, limit=200)
    assert [item for page in found for item in page] == items  # type: ignore[union-attr]  # pages of lists are lists


@pytest.mark.parametrize(
    ("pointer", "hint"),
    [
        ("items", "Expected: a JSON pointer"),
        ("/items/9", "an array of 1"),
        ("/other", "an object with items"),
        ("/items/x", "an array of 1"),
        ("/items/0/id/deeper", "integer"),
    ],
)
def test_a_pointer_to_nothing_says_what_there_is(pointer: str, hint: str) -> None:
    with pytest.raises(UsageError, match=hint):
        select({"items": [{"id": 1}]}, pointer)


def test_fields_are_kept_of_each_object_and_deeper_ones_by_their_path() -> None:
    items = [{"id": 1, "address": {"city": "Oslo", "zip": "0150"}, "note": "x"}, {"id": 2}, 3]
    assert pick(items, ["id", "address/city"]) == [{"id": 1, "address/city": "Oslo"}, {"id": 2}, 3]  # type: ignore[arg-type]  # a literal of mixed items
