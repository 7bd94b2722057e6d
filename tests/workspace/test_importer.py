"""What the journals say reaches the database, each line exactly once."""

from __future__ import annotations

import os
import shutil

import duckdb
import pytest

from tests.workspace.conftest import OpenJournal, exchange
from workbench import host
from workbench.errors import WorkbenchError
from workbench.exchange import Action, Cause, Message, Redacted, RedactedMessage, Request
from workbench.journal import ActionEntry, CloseEntry, Entry, ExchangeEntry, Line, MarkerEntry, Problem
from workbench.layout import Layout
from workbench.store import queries, reading
from workbench.store.rows import ExchangeQuery
from workbench.workspace.importer import make_batch
from workbench.workspace.index import Index


def stored(index: Index) -> list[Redacted]:
    return list(reading.exchanges(index.database))


def test_what_is_flushed_is_imported_whole_and_once(index: Index, journal: OpenJournal) -> None:
    writer = journal()
    for number in range(3):
        writer.exchange(exchange(number))
    writer.flush()
    assert index.catch_up().exchanges == ["x000000", "x000001", "x000002"]
    assert stored(index) == [exchange(0), exchange(1), exchange(2)]
    assert index.catch_up().exchanges == []
    assert len(stored(index)) == 3


def test_what_comes_later_is_added_to_what_was_there(index: Index, journal: OpenJournal) -> None:
    writer = journal()
    for number in range(5):
        writer.exchange(exchange(number))
        writer.flush()
        assert index.catch_up().exchanges == [f"x{number:06}"]
    assert [item.id for item in stored(index)] == [f"x{number:06}" for number in range(5)]


def test_another_process_goes_on_where_the_last_one_stopped(layout: Layout, journal: OpenJournal) -> None:
    writer = journal()
    first = Index(layout)
    writer.exchange(exchange(0))
    writer.flush()
    first.catch_up()
    first.close()
    writer.exchange(exchange(1))
    writer.flush()
    second = Index(layout)
    try:
        assert second.catch_up().exchanges == ["x000001"]
        assert len(stored(second)) == 2
    finally:
        second.close()


def test_a_torn_last_line_waits_until_it_is_whole(index: Index, layout: Layout, journal: OpenJournal) -> None:
    writer = journal("other")
    writer.exchange(exchange(0))
    writer.flush()
    content = writer.path.read_bytes()
    shutil.rmtree(layout.recording("other"))
    segment = layout.recording("r1") / "recorder-000001.ndjson"
    for cut in (10, len(content) - 40, len(content) - 1):
        segment.write_bytes(content[:cut])
        assert index.catch_up().exchanges == []
    segment.write_bytes(content)
    assert index.catch_up().exchanges == ["x000000"]
    assert stored(index) == [exchange(0)]


def test_a_line_that_cannot_be_read_is_named_and_the_rest_is_imported(
    index: Index, layout: Layout, journal: OpenJournal
) -> None:
    writer = journal("other")
    for number in range(2):
        writer.exchange(exchange(number))
    writer.flush()
    header, first, second = writer.path.read_bytes().splitlines(keepends=True)
    bad = [b'{"v": 1, "kind": "exchange", "exchange": 5}\n', b'{"v": 1, "kind": "surprise"}\n', b"\xff\n"]
    segment = layout.recording("r1") / "recorder-000001.ndjson"
    segment.write_bytes(b"".join([header, first, *bad, second]))
    shutil.rmtree(layout.recording("other"))
    found = index.catch_up()
    assert found.exchanges == ["x000000", "x000001"]
    assert [problem.partition(":")[0] for problem in found.problems] == [segment.name] * 3
    assert f"octet {len(header + first)}:" in found.problems[0]
    assert "surprise" in found.problems[1]


def test_a_segment_that_was_compressed_meanwhile_is_not_imported_again(index: Index, journal: OpenJournal) -> None:
    writer = journal()
    writer.exchange(exchange(0))
    writer.flush()
    index.catch_up()
    writer.exchange(exchange(1))
    writer.close()
    assert not writer.path.exists()
    assert index.catch_up().exchanges == ["x000001"]
    assert [item.id for item in stored(index)] == ["x000000", "x000001"]
    assert index.catch_up().exchanges == []


def test_segments_follow_each_other(index: Index, journal: OpenJournal) -> None:
    writer = journal()
    writer.segment_size = 300
    for number in range(20):
        writer.exchange(exchange(number))
        writer.flush()
        if number % 7 == 0:
            index.catch_up()
    index.catch_up()
    assert [item.id for item in stored(index)] == [f"x{number:06}" for number in range(20)]


def test_a_closed_segment_is_not_read_again(index: Index, journal: OpenJournal) -> None:
    writer = journal()
    writer.exchange(exchange(0))
    writer.close()
    assert index.catch_up().problems == []
    [closed] = writer.path.parent.glob("recorder-*.zst")
    before = closed.stat()
    closed.write_bytes(b"\0" * before.st_size)
    os.utime(closed, ns=(before.st_atime_ns, before.st_mtime_ns))
    later = journal()
    later.exchange(exchange(1))
    later.flush()
    found = index.catch_up()
    assert (found.exchanges, found.problems) == (["x000001"], [])


@pytest.mark.parametrize("rot", [b"\0" * 50, b"", b"\x28\xb5\x2f\xfd\0\0"])
def test_a_segment_that_rotted_is_named_and_the_others_are_imported(
    index: Index, journal: OpenJournal, rot: bytes
) -> None:
    for number in range(2):
        writer = journal()
        writer.exchange(exchange(number))
        writer.close()
    first = min(writer.path.parent.glob("recorder-*.zst"))
    first.write_bytes(rot)
    found = index.catch_up()
    assert found.exchanges == ["x000001"]
    assert all(problem.startswith(first.name) for problem in found.problems)


def test_a_new_generation_of_a_segment_makes_the_index_anew(index: Index, layout: Layout, journal: OpenJournal) -> None:
    writer = journal()
    for number in range(3):
        writer.exchange(exchange(number))
    writer.close()
    index.catch_up()
    for file in layout.recording("r1").glob("recorder-*"):
        file.unlink()
    scrubbed = journal(generation=1)
    for number in range(3):
        scrubbed.exchange(exchange(number, page="/scrubbed"))
    scrubbed.close()
    index.catch_up()
    assert [item.page for item in stored(index)] == ["/scrubbed"] * 3


def test_a_new_generation_of_the_same_size_is_noticed_too(index: Index, journal: OpenJournal) -> None:
    writer = journal()
    writer.exchange(exchange(1, markers=("a secret" + "x" * 80,)))
    writer.flush()
    assert index.catch_up().exchanges == ["x000001"]
    header, line = writer.path.read_bytes().splitlines(keepends=True)
    risen = header.replace(b'"kind":"header",', b'"kind":"header","generation":1,')
    line = line.replace(b"a secret", b"********").replace(b"x" * (len(risen) - len(header)), b"", 1)
    assert len(risen + line) == writer.path.stat().st_size
    host.write_private(writer.path, risen + line)
    assert index.catch_up().anew
    assert [marker[:8] for item in stored(index) for marker in item.markers] == ["********"]


def test_an_action_of_the_other_writer_is_known_before_its_exchanges(index: Index, journal: OpenJournal) -> None:
    recorder, workbench = journal(), journal(writer="workbench")
    recorder.exchange(exchange(0, cause=Cause(4, "tag")))
    recorder.flush()
    workbench.action(Action(4, "r1", 1.0, "click", "Open Contoso"))
    workbench.flush()
    assert [action.number for action in index.catch_up().actions] == [4]
    assert queries.page(index.database, ExchangeQuery(text="open contoso")).total == 1


def test_a_stream_grows_and_ends(index: Index, journal: OpenJournal) -> None:
    writer = journal()
    opened = exchange(0, resource_type="websocket")
    writer.open(opened)
    writer.message("x000000", RedactedMessage(Message(0, 1.0, "sent", "text", "hello")))
    writer.flush()
    index.catch_up()
    writer.message("x000000", RedactedMessage(Message(1, 2.0, "received", "text", "bye")))
    writer.close_stream(CloseEntry("x000000", opened.started + 9.0, messages=2, markers=("capped",)))
    writer.marker("1 exchange was dropped", 3.0)
    writer.flush()
    assert index.catch_up().exchanges == ["x000000"]
    [found] = stored(index)
    assert [message.data for message in found.messages] == ["hello", "bye"]
    assert (found.duration, found.markers) == (9.0, ("capped",))
    assert queries.markers(index.database, "r1") == [(3.0, "1 exchange was dropped")]


def test_recordings_are_told_apart_and_one_can_be_forgotten(index: Index, layout: Layout, journal: OpenJournal) -> None:
    for name, number in (("r1", 1), ("r2", 2)):
        writer = journal(name)
        writer.exchange(exchange(number, recording=name))
        writer.close()
    index.catch_up()
    shutil.rmtree(layout.recording("r1"))
    index.forget("r1")
    assert [item.recording for item in stored(index)] == ["r2"]
    assert index.catch_up().exchanges == []


KEPT = "quokka-meridian"
"""No secret: it stays in what is recorded."""


@pytest.fixture
def two(layout: Layout, journal: OpenJournal) -> Layout:
    """Give a workspace that has imported two recordings; the folder of the one that holds the word is deleted."""
    for name, text in (("r1", KEPT), ("r2", "other")):
        writer = journal(name)
        for number in range(2000):
            request = Request("GET", f"https://portal.example/api/{number**9}?called={text}")
            made = exchange(number, id=f"{name}{number:06}", recording=name, request=request)
            writer.exchange(made)
        writer.close()
    index = Index(layout)
    index.catch_up()
    index.close()
    assert KEPT.encode() in layout.database.read_bytes()
    shutil.rmtree(layout.recording("r1"))
    return layout


def test_no_octet_of_a_recording_that_was_removed_stays(two: Layout) -> None:
    index = Index(two)
    index.forget("r1")
    assert {item.recording for item in stored(index)} == {"r2"}
    index.close()
    assert KEPT.encode() not in two.database.read_bytes()


def test_a_folder_that_was_deleted_by_hand_is_gone_from_the_next_index(two: Layout) -> None:
    index = Index(two)
    assert index.catch_up().anew
    assert {item.recording for item in stored(index)} == {"r2"}
    index.close()
    assert KEPT.encode() not in two.database.read_bytes()


def test_one_that_is_deleted_by_hand_is_gone_from_the_index_at_once(
    index: Index, layout: Layout, journal: OpenJournal
) -> None:
    for name in ("r1", "r2"):
        writer = journal(name)
        writer.exchange(exchange(int(name[1]), recording=name))
        writer.close()
    assert len(index.catch_up().exchanges) == 2
    shutil.rmtree(layout.recording("r2"))
    assert index.catch_up().anew
    assert set(queries.counts(index.database)) == {"r1"}
    assert not index.catch_up().anew


@pytest.fixture
def filled(index: Index, journal: OpenJournal) -> Index:
    """Give an index with what a journal has."""
    writer = journal()
    writer.exchange(exchange(1))
    writer.close()
    assert index.catch_up().exchanges
    return index


def no_room(*_: object, **__: object) -> None:
    raise duckdb.IOException("No space left on device")


@pytest.mark.parametrize("step", ["database._connect", "ingest.append"])
def test_an_index_for_which_there_was_no_room_is_whole_once_there_is_and_said_to_be_partial_until_then(
    filled: Index, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    with monkeypatch.context() as full:
        full.setattr(f"workbench.store.{step}", no_room)
        for again in (filled.rebuild, filled.rebuild, filled.catch_up):
            with pytest.raises(WorkbenchError, match="could not be written"):
                again()
        with pytest.raises(WorkbenchError, match="disk space"):
            list(reading.exchanges(filled.database))
    assert filled.catch_up().anew
    assert [each.id for each in reading.exchanges(filled.database)] == ["x000001"]
    assert not filled.catch_up().anew


def test_what_there_was_no_room_for_comes_later_and_the_rest_can_be_read_meanwhile(
    filled: Index, journal: OpenJournal, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer = journal()
    writer.exchange(exchange(2))
    writer.flush()
    with monkeypatch.context() as full:
        full.setattr("workbench.store.ingest.append", no_room)
        with pytest.raises(WorkbenchError, match="could not be written"):
            filled.catch_up()
        assert [each.id for each in reading.exchanges(filled.database)] == ["x000001"]
    filled.catch_up()
    assert [each.id for each in reading.exchanges(filled.database)] == ["x000001", "x000002"]


def test_a_lost_database_is_made_again_from_the_journals(layout: Layout, journal: OpenJournal) -> None:
    writer = journal()
    for number in range(4):
        writer.exchange(exchange(number))
    writer.close()
    before = Index(layout)
    before.catch_up()
    rows = stored(before)
    before.close()
    layout.database.unlink()
    after = Index(layout)
    try:
        after.catch_up()
        assert stored(after) == rows
        assert after.rebuild() == []
        assert stored(after) == rows
    finally:
        after.close()


def test_what_is_no_recording_is_passed_over(index: Index, layout: Layout, journal: OpenJournal) -> None:
    writer = journal()
    writer.exchange(exchange(0))
    writer.close()
    (layout.recordings / "notes.txt").write_text("mine")
    (layout.recordings / "empty").mkdir()
    (layout.recordings / "odd").mkdir()
    (layout.recordings / "odd" / "recorder-000001.ndjson").write_bytes(b"")
    (layout.recordings / "odd" / "recorder-000002.ndjson").mkdir()
    found = index.catch_up()
    assert found.exchanges == ["x000000"]
    assert all(problem.startswith("recorder-000002") for problem in found.problems)


@pytest.mark.parametrize("url", ["https://[portal/api", "", "about:blank", "https://portal.example:x/", "//\x00"])
def test_one_exchange_with_an_odd_url_stops_no_import(index: Index, journal: OpenJournal, url: str) -> None:
    writer = journal()
    writer.exchange(exchange(0, request=Request("GET", url)))
    writer.exchange(exchange(1))
    writer.flush()
    assert index.catch_up().exchanges == ["x000000", "x000001"]
    assert stored(index)[0].request.url == url
    assert queries.page(index.database, ExchangeQuery()).total == 2


def test_a_batch_sorts_lines_by_what_they_are() -> None:
    action = Action(1, "r1", 1.0, "goto")
    entries: list[Entry] = [
        ExchangeEntry(exchange(0)),
        ActionEntry(action),
        MarkerEntry(2.0, "dropped"),
        CloseEntry("x9", 3.0),
        Problem("bad"),
    ]
    lines = tuple(Line(entry, place * 10, place * 10 + 10) for place, entry in enumerate(entries))
    batch = make_batch("r1", "recorder-000001", 2, lines)
    assert (batch.recording, batch.segment, batch.generation, batch.position) == ("r1", "recorder-000001", 2, 50)
    assert (batch.exchanges, batch.actions) == ((exchange(0),), (action,))
    assert (batch.markers, batch.closed) == (((2.0, "dropped"),), (CloseEntry("x9", 3.0),))
