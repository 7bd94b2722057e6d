"""Streams on their way into the journal."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.capture.conftest import journal_entries
from workbench.capture.items import CloseItem, EventsItem, EventStream, MessageItem, OpenItem
from workbench.capture.sink import Sink
from workbench.exchange import Exchange, Message, Recording, Request
from workbench.journal import CloseEntry, Entry, MessageEntry
from workbench.layout import Layout

URL = "http://portal/api/events"
OPEN = OpenItem(Exchange("x1", "", 1.0, Request("GET", URL), resource_type="eventsource"))


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    return Layout(tmp_path)


@pytest.fixture
def sink(layout: Layout) -> Iterator[Sink]:
    made = Sink(layout)
    made.begin(Recording("r1", "demo", "default", 1.0))
    yield made
    made.end()


def entries(sink: Sink, layout: Layout) -> list[Entry]:
    sink.flush()
    return journal_entries(layout.recording("r1"))


def test_a_compressed_stream_is_read_as_it_arrives(sink: Sink, layout: Layout) -> None:
    coded = gzip.compress(b"data: one\n\ndata: two\n\n")
    stream = EventStream("x1", URL, "gzip")
    OPEN.write(sink, masked=False)
    for start in range(len(coded)):
        EventsItem(stream, coded[start : start + 1], 2.0).write(sink, masked=False)

    found = [entry.message for entry in entries(sink, layout) if isinstance(entry, MessageEntry)]

    assert [(message.sequence, message.data) for message in found] == [(0, "one"), (1, "two")]


@pytest.mark.parametrize("coding", ["gzip", "rot13"])
def test_a_stream_that_cannot_be_decoded_says_so_when_it_closes(sink: Sink, layout: Layout, coding: str) -> None:
    stream = EventStream("x1", URL, coding)
    OPEN.write(sink, masked=False)
    for _ in range(2):
        EventsItem(stream, b"data: one\n\n" * 9, 2.0).write(sink, masked=False)
    CloseItem(CloseEntry("x1", 3.0), stream).write(sink, masked=False)

    assert entries(sink, layout)[1:] == [CloseEntry("x1", 3.0, markers=("undecodable",))]


def test_messages_of_a_stream_that_was_held_too_long_are_left_out(sink: Sink, layout: Layout) -> None:
    OPEN.write(sink, masked=True)
    MessageItem("x1", URL, Message(0, 2.0, "received", "text", "Contoso Ltd", 11)).write(sink, masked=True)

    (message,) = [entry.message for entry in entries(sink, layout) if isinstance(entry, MessageEntry)]

    assert (message.data, message.omitted, message.size) == ("", "held", 11)


def test_messages_of_a_stream_of_an_earlier_recording_are_not_written(sink: Sink, layout: Layout) -> None:
    OPEN.write(sink, masked=False)
    sink.begin(Recording("r2", "demo", "default", 1.0))
    MessageItem("x1", URL, Message(0, 2.0, "received", "text", "late")).write(sink, masked=False)
    CloseItem(CloseEntry("x1", 3.0)).write(sink, masked=False)
    sink.flush()

    assert journal_entries(layout.recording("r2")) == []
    closed = journal_entries(layout.recording("r1"))[-2]
    assert isinstance(closed, CloseEntry)
    assert closed.error == "the recording ended"
