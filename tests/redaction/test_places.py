"""Paths in a document, also in one that changes while they are asked for."""

from __future__ import annotations

import random
from typing import cast

from hypothesis import given
from hypothesis import strategies as st

from workbench.redaction.places import Container, Places

documents = st.recursive(
    st.none() | st.integers() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("ab.[]", max_size=3), inner, max_size=4),
    max_leaves=30,
)


def containers(value: object, place: str) -> list[tuple[Container, str]]:
    """Give every container of a document with its path, the slow way."""
    if isinstance(value, dict):
        below = [found for key, inner in value.items() for found in containers(inner, f"{place}.{key}")]
        return [(value, place), *below]
    if isinstance(value, list):
        below = [found for key, inner in enumerate(value) for found in containers(inner, f"{place}[{key}]")]
        return [(value, place), *below]
    return []


@given(documents, st.randoms(use_true_random=False))
def test_each_container_has_its_path_in_whatever_order_one_asks(document: object, chance: random.Random) -> None:
    places = Places([document], "body")
    expected = containers(document, "body$")
    chance.shuffle(expected)
    assert [places.of(node) for node, _ in expected] == [place for _, place in expected]


def test_a_member_is_named_by_its_key_or_number() -> None:
    document: dict[str, object] = {"items": [1]}
    box: list[object] = [document]
    places = Places(box, "body")
    assert places.member(box, 0) == "body$"
    assert places.member(document, "items") == "body$.items"
    assert places.member(cast("list[object]", document["items"]), 0) == "body$.items[0]"


def test_what_was_put_in_after_its_surroundings_were_looked_at_is_found() -> None:
    document: dict[str, object] = {"a": [[]], "b": [1]}
    places = Places([document], "body")
    assert places.of(cast("list[object]", document["a"])) == "body$.a"
    document["b"] = late = list[object]()
    assert places.of(late) == "body$.b"


def test_what_is_no_longer_in_the_document_is_said_to_stand_at_its_top() -> None:
    assert Places([{}], "body").of([]) == "body"
