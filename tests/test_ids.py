"""Identifiers sort by time and never collide."""

from __future__ import annotations

import re
import time

import pytest

from workbench.ids import dated_id, new_id


def test_an_identifier_is_its_prefix_time_and_chance() -> None:
    before = time.time_ns() // 1_000_000
    found = re.fullmatch(r"x([0-9a-f]{12})([0-9a-f]{8})", new_id("x"))
    assert found
    assert before <= int(found[1], 16) <= time.time_ns() // 1_000_000


def test_many_at_once_are_all_different() -> None:
    assert len({new_id() for _ in range(10_000)}) == 10_000


def test_later_ones_sort_after_earlier_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    for moment in (0, 1, 255, 1_790_000_000_000, 2**47):
        monkeypatch.setattr(time, "time_ns", lambda moment=moment: moment * 1_000_000)
        made.append(new_id("r"))
    monkeypatch.undo()
    assert made == sorted(made)


def test_those_of_the_past_sort_by_their_time_whatever_it_is() -> None:
    ids = [dated_id("x", at) for at in (-5.0, 0.5, 1_772_438_400.0, 1_772_438_400.002, 9e15)]
    assert ids == sorted(ids)
    assert {len(each) for each in ids} == {21}
