"""Tees: everything passes at once, a copy stays within its cap."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.capture.tee import LiveTee, Tee


@given(pieces=st.lists(st.binary(max_size=20), max_size=10), cap=st.integers(0, 100))
def test_all_passes_and_the_copy_is_the_start(pieces: list[bytes], cap: int) -> None:
    tee = Tee(cap)
    whole = b"".join(pieces)

    assert b"".join(tee(piece) for piece in pieces) == whole
    assert tee.copy == whole[:cap]
    assert tee.size == len(whole)
    assert tee.complete == (len(whole) <= cap)


def test_a_stopped_tee_lets_go_of_its_copy_and_passes_on() -> None:
    tee = Tee(100)
    tee(b"before")

    tee.stop()

    assert tee(b"after") == b"after"
    assert tee.copy == b""
    assert tee.size == 11


def test_a_live_tee_tells_of_each_piece_but_the_end() -> None:
    heard: list[bytes] = []
    tee = LiveTee(heard.append)

    assert [tee(piece) for piece in (b"a", b"b", b"")] == [b"a", b"b", b""]
    assert heard == [b"a", b"b"]
