from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.discovery.test_schema import values
from workbench.discovery import following
from workbench.discovery.columns import column_of
from workbench.discovery.following import followed, leaves_of
from workbench.exchange import JsonValue


def found(documents: Sequence[JsonValue]) -> list[tuple[str, str, int]]:
    column = column_of(documents, range(len(documents)))
    return sorted(
        (path, text, at) for path, texts, places in leaves_of(column) for text, at in zip(texts, places, strict=True)
    )


@settings(deadline=None, max_examples=40)  # the machine may be busy
@given(st.lists(values, min_size=1, max_size=6))
def test_documents_together_give_what_each_gives_alone(documents: list[JsonValue]) -> None:
    alone = [(path, text, at) for at, one in enumerate(documents) for path, text, _ in found([one])]
    assert found(documents) == sorted(alone)


def test_leaves_go_by_their_json_paths() -> None:
    assert found([{"items": [{"id": 7, "done": True}, {"id": 8}]}, {"items": [], "next": "abc"}]) == [
        ("$.items[*].id", "7", 0),
        ("$.items[*].id", "8", 0),
        ("$.next", "abc", 1),
    ]


def test_of_a_long_document_so_many_leaves_count_and_all_of_a_short_one_beside_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(following, "MOST_LEAVES", 5)
    long, short = cast("list[JsonValue]", [100 + n for n in range(9)]), cast("list[JsonValue]", [1, 2])
    places = [at for _, _, at in found([long, short])]
    assert (places.count(0), places.count(1)) == (5, 2)


def test_times_flags_and_prose_are_not_followed() -> None:
    told: list[JsonValue] = ["2026-03-01", "two words", True, None, 1.5, "x" * 400, "", 12, "abc"]
    assert list(map(followed, told)) == ["", "", "", "", "", "", "", "12", "abc"]
