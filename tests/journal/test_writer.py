"""The writer: what is acknowledged stays, whatever ends the process."""

from __future__ import annotations

import errno
import os
import random
import signal
import stat
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from tests.journal.conftest import exchange
from workbench.exchange import Action, Body, Message, Redacted, RedactedMessage, Request
from workbench.journal import (
    ActionEntry,
    CloseEntry,
    EndEntry,
    Entry,
    ExchangeEntry,
    Header,
    JournalWriter,
    MarkerEntry,
    MessageEntry,
    OpenEntry,
    read_segment,
    segments,
)


def entries(folder: Path) -> list[Entry]:
    return [line.entry for segment in segments(folder) for line in read_segment(segment.path)]


def ids(folder: Path) -> list[str]:
    return [entry.exchange.id for entry in entries(folder) if isinstance(entry, ExchangeEntry)]


def test_each_kind_of_line_is_read_back_in_order(folder: Path, writer: JournalWriter) -> None:
    message = RedactedMessage(Message(0, 2.0, "received", "event", "tick"))
    action = Action(1, "r1", 1.5, "click", "Save")
    writer.exchange(exchange(1))
    writer.open(exchange(2))
    writer.message("x2", message)
    writer.close_stream(CloseEntry("x2", 3.0, 1))
    writer.action(action)
    writer.marker("dropped: the queue was full", 4.0, 12)
    writer.flush()

    header, *rest = entries(folder)

    assert isinstance(header, Header)
    assert (header.recording, header.rules, header.generation) == ("r1", "7", 0)
    assert rest == [
        ExchangeEntry(exchange(1)),
        OpenEntry(exchange(2)),
        MessageEntry("x2", message),
        CloseEntry("x2", 3.0, 1),
        ActionEntry(action),
        MarkerEntry(4.0, "dropped: the queue was full", 12),
    ]


def test_nothing_is_on_the_disk_before_a_flush_and_all_after_it(folder: Path, writer: JournalWriter) -> None:
    writer.exchange(exchange(1))
    assert ids(folder) == []

    writer.flush()

    assert ids(folder) == ["x1"]


def test_a_raw_body_is_refused(writer: JournalWriter) -> None:
    raw = Redacted(replace(exchange(1), request=Request("POST", "http://portal", body=Body(raw=b"secret"))))

    with pytest.raises(ValueError, match="raw body"):
        writer.exchange(raw)
    with pytest.raises(ValueError, match="raw body"):
        writer.open(raw)


def test_closing_ends_and_compresses_the_segment(folder: Path, writer: JournalWriter) -> None:
    writer.exchange(exchange(1))

    writer.close("done")
    writer.close("again")

    assert [segment.path.name for segment in segments(folder)] == ["recorder-000001.ndjson.zst"]
    last = entries(folder)[-1]
    assert isinstance(last, EndEntry)
    assert last.text == "done"


def test_a_full_segment_makes_room_for_the_next(folder: Path, writer: JournalWriter) -> None:
    writer.segment_size = 2_000
    for number in range(20):
        writer.exchange(exchange(number, "x" * 500))
        writer.flush()

    assert len(segments(folder)) > 3
    assert ids(folder) == [f"x{number}" for number in range(20)]
    assert all(isinstance(next(read_segment(segment.path)).entry, Header) for segment in segments(folder))


def test_a_second_writer_of_the_same_name_takes_the_next_segment(folder: Path, writer: JournalWriter) -> None:
    other = JournalWriter(folder, "recorder", "r1", "7")
    third = JournalWriter(folder, "workbench", "r1", "7")

    assert [writer.path.name, other.path.name, third.path.name] == [
        "recorder-000001.ndjson",
        "recorder-000002.ndjson",
        "workbench-000001.ndjson",
    ]
    other.close()
    third.close()


def test_writers_that_begin_and_end_at_once_take_nothing_from_each_other(folder: Path) -> None:
    together = threading.Barrier(8)

    def write(first: int) -> None:
        together.wait()
        for number in range(first, first + 10):
            journal = JournalWriter(folder, "recorder", "r1", "7")
            journal.exchange(exchange(number))
            journal.close()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, range(0, 80, 10)))
    assert sorted(ids(folder)) == sorted(f"x{number}" for number in range(80))


def test_only_the_user_may_read_it_whatever_the_umask(folder: Path) -> None:
    before = os.umask(0)
    try:
        writer = JournalWriter(folder, "recorder", "r1", "7")
        assert stat.S_IMODE(writer.path.stat().st_mode) == 0o600
        writer.close()
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}
    finally:
        os.umask(before)


def test_a_full_disk_tears_no_line_and_loses_none(
    folder: Path, writer: JournalWriter, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = os.write
    room = [100]

    def full(descriptor: int, data: bytes) -> int:
        if not room[0]:
            raise OSError(errno.ENOSPC, "No space left on device")
        taken, room[0] = data[: room[0]], 0
        return write(descriptor, taken)

    writer.exchange(exchange(1, "a" * 300))
    monkeypatch.setattr(os, "write", full)
    with pytest.raises(OSError, match="No space left"):
        writer.flush()
    monkeypatch.setattr(os, "write", write)
    writer.exchange(exchange(2))
    writer.flush()

    assert ids(folder) == ["x1", "x2"]


_VICTIM = """
import sys
from pathlib import Path
from tests.journal.conftest import exchange
from workbench.journal import JournalWriter

journal = JournalWriter(Path(sys.argv[1]), "recorder", "r1", "7")
journal.segment_size = 20_000
number = int(sys.argv[2])
while True:
    for _ in range(7):
        journal.exchange(exchange(number, "y" * (number % 900)))
        number += 1
    journal.flush()
    print(number, flush=True)
"""


def test_kill_9_at_any_moment_loses_nothing_that_was_acknowledged(folder: Path) -> None:
    chance = random.Random(7)
    acknowledged = 0
    for _ in range(8):
        command = [sys.executable, "-c", _VICTIM, str(folder), str(acknowledged)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as victim:
            assert victim.stdout is not None
            for _ in range(chance.randint(1, 150)):
                acknowledged = int(victim.stdout.readline())
            victim.send_signal(signal.SIGKILL)
            # What it said before the signal reached it is acknowledged too.
            acknowledged = max([acknowledged, *map(int, victim.stdout.read().split())])

        found = ids(folder)
        assert set(found) >= {f"x{number}" for number in range(acknowledged)}
