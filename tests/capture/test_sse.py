"""Server-sent events, however their octets are cut."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from workbench.capture.sse import MESSAGE_LIMIT, EventParser, ServerEvent


def parse(*pieces: bytes) -> list[ServerEvent]:
    parser = EventParser()
    return [event for piece in pieces for event in parser.feed(piece)]


def test_fields_make_an_event() -> None:
    stream = b": comment\nid: 7\nretry: 100\nevent: notice\ndata: one\ndata:two\nother\n\n"

    assert parse(stream) == [ServerEvent("one\ntwo", "notice", 7, id="7")]


def test_an_id_belongs_to_the_event_that_says_it_and_has_no_null() -> None:
    assert [event.id for event in parse(b"id: 7\ndata: a\n\ndata: b\n\nid: 8\0\ndata: c\n\n")] == ["7", "", ""]


def test_an_event_without_data_is_none_and_forgets_its_name() -> None:
    assert parse(b"event: ping\n\ndata: x\n\n") == [ServerEvent("x", "", 1)]


def test_a_byte_order_mark_is_passed_over() -> None:
    assert parse(b"\xef\xbb\xbfdata: x\n\n") == [ServerEvent("x", "", 1)]


def test_an_event_that_never_ends_is_not_given() -> None:
    assert parse(b"data: x\n") == []


def test_an_event_past_the_limit_is_counted_and_left_out() -> None:
    line = b"data: " + b"x" * 1000 + b"\n"
    count = MESSAGE_LIMIT // 1000 + 2

    (event,) = parse(*[line] * count, b"\n")

    assert (event.data, event.capped) == ("", True)
    assert event.size == count * 1001 - 1


def test_a_line_without_end_takes_no_more_memory_than_the_limit() -> None:
    parser = EventParser()
    for _ in range(40):
        assert list(parser.feed(b"data: " + b"x" * 100_000)) == []

    (event,) = parser.feed(b"\n\n")

    assert event.capped


_EVENTS = st.lists(st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]), min_size=1), max_size=5)


@given(texts=_EVENTS, end=st.sampled_from(["\n", "\r", "\r\n"]), cuts=st.lists(st.integers(0, 400), max_size=6))
def test_cuts_and_line_ends_change_nothing(texts: list[str], end: str, cuts: list[int]) -> None:
    stream = "".join(f"data: {text}{end}{end}" for text in texts).encode()
    edges = [0, *sorted(min(cut, len(stream)) for cut in cuts), len(stream)]
    pieces = [stream[start:stop] for start, stop in itertools.pairwise(edges)]

    found = [event.data for event in parse(*pieces, b"data: end\n\n")]

    assert found == [*texts, "end"]


@given(pieces=st.lists(st.binary(max_size=60), max_size=6))
def test_any_octets_are_read_without_fail(pieces: list[bytes]) -> None:
    parse(*pieces)
