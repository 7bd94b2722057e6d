"""Lines: what is written is what is read, and what cannot be read is a problem, not a crash."""

from __future__ import annotations

from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.exchange import Body, Cause, Exchange, Hidden, Message, Redacted, RedactedMessage, Request, Response
from workbench.journal import CloseEntry, ExchangeEntry, Header, MarkerEntry, MessageEntry, Problem
from workbench.journal.lines import UPCASTERS, VERSION, decode_line, encode_line

_TEXT = st.text(max_size=40)
_SMALL = st.floats(min_value=0, max_value=2e9, allow_nan=False)
_HEADERS = st.lists(st.tuples(_TEXT, _TEXT), max_size=4).map(tuple)
_BODIES = st.builds(
    Body, text=_TEXT, raw=st.just(b""), media_type=_TEXT, coding=st.just(""), size=st.integers(0, 10**9), omitted=_TEXT
)
_REQUESTS = st.builds(Request, method=_TEXT, url=_TEXT, headers=_HEADERS, body=_BODIES)
_RESPONSES = st.builds(Response, status=st.integers(0, 999), reason=_TEXT, headers=_HEADERS, body=_BODIES)
_MESSAGES = st.builds(
    Message,
    sequence=st.integers(0, 10**6),
    at=_SMALL,
    direction=st.sampled_from(["sent", "received"]),
    kind=st.sampled_from(["text", "binary", "event"]),
    data=_TEXT,
)
_EXCHANGES = st.builds(
    Exchange,
    id=_TEXT,
    recording=_TEXT,
    started=_SMALL,
    request=_REQUESTS,
    response=st.none() | _RESPONSES,
    duration=_SMALL,
    cause=st.builds(Cause, action=st.integers(0, 10**6), evidence=st.sampled_from(["", "tag"])),
    messages=st.lists(_MESSAGES, max_size=3).map(tuple),
    markers=st.lists(_TEXT, max_size=3).map(tuple),
    hidden=st.lists(st.builds(Hidden, where=_TEXT, rule=_TEXT), max_size=3).map(tuple),
)


@given(exchange=_EXCHANGES)
def test_an_exchange_reads_back_as_it_was_written(exchange: Exchange) -> None:
    entry = ExchangeEntry(Redacted(exchange))

    line = encode_line(entry)

    assert line.count(b"\n") == 1
    assert line.endswith(b"\n")
    assert decode_line(line) == entry


@given(message=_MESSAGES)
def test_a_message_reads_back_as_it_was_written(message: Message) -> None:
    entry = MessageEntry("x1", RedactedMessage(message))

    assert decode_line(encode_line(entry)) == entry


def test_fields_with_their_default_take_no_room() -> None:
    exchange = Exchange(id="x1", recording="r1", started=1.0, request=Request("GET", "http://portal/api"))

    assert orjson.loads(encode_line(ExchangeEntry(Redacted(exchange)))) == {
        "v": VERSION,
        "kind": "exchange",
        "exchange": {
            "id": "x1",
            "recording": "r1",
            "started": 1.0,
            "request": {"method": "GET", "url": "http://portal/api"},
        },
    }


def test_a_lone_surrogate_is_replaced_and_costs_nothing_else() -> None:
    line = encode_line(MarkerEntry(1.0, "a\ud800b"))

    assert decode_line(line) == MarkerEntry(1.0, "a?b")


@given(line=st.binary(max_size=200))
def test_any_octets_give_an_entry_or_a_problem(line: bytes) -> None:
    assert decode_line(line) is not None


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'{"v":1,"kind":"exchange","exchange":{"id":"x', "not a journal line"),
        (b'{"v":1,"kind":"exchange","exchange":{"id":1}}', "not a journal line"),
        (b'{"v":1,"kind":"holiday"}', "unknown kind"),
        (b'{"v":99,"kind":"exchange"}', "newer workbench"),
        (b'{"v":0,"kind":"exchange"}', "not known"),
        (b"\xff\xfe", "not a journal line"),
        (b"[" * 100_000, "not a journal line"),
    ],
)
def test_an_unreadable_line_says_why(line: bytes, reason: str) -> None:
    entry = decode_line(line)

    assert isinstance(entry, Problem)
    assert reason in entry.reason


def test_a_problem_does_not_quote_the_line() -> None:
    entry = decode_line(b'{"v":1,"kind":"close","exchange":"x","at":"hunter2-hunter2"}')

    assert isinstance(entry, Problem)
    assert "hunter2" not in entry.reason


def test_a_line_of_an_earlier_version_is_read_through_its_upcaster(monkeypatch: pytest.MonkeyPatch) -> None:
    def from_nought(fields: dict[str, Any]) -> dict[str, Any]:
        return {**fields, "at": fields["time"]}

    monkeypatch.setitem(UPCASTERS, 0, from_nought)

    assert decode_line(b'{"v":0,"kind":"marker","time":4.0,"text":"note"}') == MarkerEntry(4.0, "note")


def test_a_field_from_later_is_passed_over() -> None:
    assert decode_line(b'{"v":1,"kind":"close","exchange":"x","at":2,"colour":"red"}') == CloseEntry("x", 2.0)


def test_a_header_says_rules_and_generation() -> None:
    header = Header("r1", 1.0, rules="3", generation=2)

    assert decode_line(encode_line(header)) == header
