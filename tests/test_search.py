from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.search import Fields, rank, words

OPERATIONS: list[Fields] = [
    [("list_partners", 3.0), ("List partners", 2.0)],
    [("list_partner_contacts", 3.0), ("List the contacts of a partner", 2.0)],
    [("create_user", 3.0), ("Create a user", 2.0)],
    [("delete_user", 3.0), ("Delete a user for good", 2.0)],
]


def test_the_rare_word_counts_for_more_than_the_frequent_one() -> None:
    assert rank("delete user", OPERATIONS)[0] == 3


def test_a_plural_finds_the_singular_and_the_other_way_round() -> None:
    assert set(rank("users", OPERATIONS)) == {2, 3}
    assert rank("contact", OPERATIONS) == [1]


def test_what_matches_nothing_is_not_found() -> None:
    assert rank("invoice", OPERATIONS) == []
    assert rank("", OPERATIONS) == []
    assert rank("user", []) == []


def test_names_are_split_where_their_words_begin() -> None:
    assert words("listPartner_contacts v2/Ünï") == ["list", "partner", "contacts", "v2", "ünï"]


@given(st.text(max_size=40), st.lists(st.lists(st.tuples(st.text(max_size=30), st.just(1.0)), max_size=3), max_size=6))
def test_every_place_is_given_at_most_once(query: str, documents: list[Fields]) -> None:
    found = rank(query, documents)
    assert len(found) == len(set(found))
    assert set(found) <= set(range(len(documents)))
