"""Which act a request belongs to that left before its page carried the act's number."""

from __future__ import annotations

import pytest

from workbench.capture.overtaking import Overtaking
from workbench.exchange import Cause

BEFORE = Cause(4, "tag", "person")


@pytest.fixture
def overtaking() -> Overtaking:
    """Somebody clicked at 100; that it is action 5 was heard of 20 ms later."""
    found = Overtaking()
    found.began(5, 100.0, now=100.02)
    return found


def test_what_left_after_the_click_with_the_number_of_the_act_before_is_the_clicks_by_time(
    overtaking: Overtaking,
) -> None:
    assert overtaking.cause(BEFORE, 100.01) == Cause(5, "time", "person")


def test_what_left_before_the_click_keeps_its_cause(overtaking: Overtaking) -> None:
    assert overtaking.cause(BEFORE, 99.99) == BEFORE


def test_what_carries_the_clicks_number_is_its_for_certain(overtaking: Overtaking) -> None:
    certain = Cause(5, "tag", "person")
    assert overtaking.cause(certain, 100.5) == certain


def test_once_the_pages_carry_the_number_an_older_one_means_what_it_says(overtaking: Overtaking) -> None:
    overtaking.carried(5, 100.1)
    assert overtaking.cause(BEFORE, 100.05).action == 5
    assert overtaking.cause(BEFORE, 100.2) == BEFORE


def test_a_second_after_the_click_an_older_number_means_what_it_says(overtaking: Overtaking) -> None:
    assert overtaking.cause(BEFORE, 101.5) == BEFORE


def test_of_two_quick_acts_the_later_one_counts_from_its_own_time_on(overtaking: Overtaking) -> None:
    overtaking.began(6, 100.2, now=100.21)
    assert [overtaking.cause(BEFORE, at).action for at in (100.1, 100.3)] == [5, 6]
    assert overtaking.cause(Cause(5, "tag", "person"), 100.3).action == 6


def test_what_an_agent_caused_and_what_nobody_is_known_to_have_caused_stay_so(overtaking: Overtaking) -> None:
    for told in (Cause(4, "tag", "agent"), Cause()):
        assert overtaking.cause(told, 100.01) == told


@pytest.mark.parametrize(("since", "at", "number"), [(0.5, 98.5, 4), (0.5, 99.5, 5), (500.0, 100.01, 4)])
def test_a_time_that_cannot_be_is_drawn_to_one_that_can(since: float, at: float, number: int) -> None:
    found = Overtaking()
    found.began(5, since, now=100.02)
    assert found.cause(BEFORE, at).action == number
