"""A recording that its process left behind gets an end and says so."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from tests.journal.killing import killed
from tests.workspace.conftest import OpenJournal, exchange, recording
from workbench.journal import CRASHED, read_recording, write_recording
from workbench.layout import Layout
from workbench.workspace import recovery


def test_nothing_is_ended_after_an_orderly_end(layout: Layout) -> None:
    recovery.mark_live(layout, recording())
    assert stat.S_IMODE(layout.live.stat().st_mode) == 0o600
    recovery.unmark(layout, recording())
    recovery.unmark(layout, recording())
    assert recovery.end_left_behind(layout) == []
    assert read_recording(layout.recording("r1")).ended == 0.0


def test_a_recording_that_was_cut_short_ends_with_its_last_line(layout: Layout, journal: OpenJournal) -> None:
    recovery.mark_live(layout, recording())
    writer = journal()
    writer.exchange(exchange(1))
    writer.flush()
    os.utime(writer.path, (1_790_000_500.0, 1_790_000_500.0))
    [ended] = recovery.end_left_behind(layout)
    assert (ended.id, ended.ended, ended.note) == ("r1", 1_790_000_500.0, CRASHED)
    assert read_recording(layout.recording("r1")) == ended
    assert recovery.end_left_behind(layout) == []


def test_one_of_a_recorder_by_hand_that_was_killed_ends_too(layout: Layout, journal: OpenJournal) -> None:
    write_recording(layout, recording())
    writer = journal(writer="recorder")
    writer.exchange(exchange(1))
    writer.flush()
    assert recovery.end_left_behind(layout) == []
    killed(writer)
    [ended] = recovery.end_left_behind(layout)
    assert (ended.id, ended.note) == ("r1", CRASHED)
    assert recovery.end_left_behind(layout) == []


def test_one_without_a_line_ends_now(layout: Layout) -> None:
    recovery.mark_live(layout, recording())
    [ended] = recovery.end_left_behind(layout)
    assert ended.ended > recording().started


def test_one_that_has_its_end_keeps_it(layout: Layout) -> None:
    recovery.mark_live(layout, recording())
    write_recording(layout, recording(ended=1_790_000_100.0))
    recovery.end_left_behind(layout)
    assert read_recording(layout.recording("r1")).ended == 1_790_000_100.0


@pytest.mark.parametrize("content", ["gone", "", "../..", "\n"])
def test_a_mark_that_names_no_recording_is_dropped(layout: Layout, content: str) -> None:
    recovery.mark_live(layout, recording())
    layout.live.write_text(content)
    assert recovery.end_left_behind(layout) == []
    assert not layout.live.exists()


def test_a_recording_that_was_being_deleted_goes_at_the_next_start(layout: Layout, journal: OpenJournal) -> None:
    journal().close()
    recovery.take_away(layout, "r1")
    assert not layout.recording("r1").exists()
    assert not layout.removed.exists()
    # A kill between the two steps:
    layout.removed.mkdir()
    (layout.removed / "r2").mkdir()
    recovery.drop_removed(layout)
    assert not layout.removed.exists()


def test_a_torn_list_of_recordings_hinders_no_start(layout: Layout, journal: OpenJournal) -> None:
    recovery.mark_live(layout, recording())
    journal().close()
    layout.live.write_bytes(b"\xff\xfe{\0 ../.. r1")
    assert [ended.id for ended in recovery.end_left_behind(layout)] == ["r1"]


def test_what_an_export_that_was_killed_left_beside_its_file_goes_at_the_next_start(
    layout: Layout, tmp_path: Path
) -> None:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    with recovery.exporting(layout, folder / "x.har"):
        (note,) = layout.exports.iterdir()
        kept = note.read_bytes()
    assert not any(layout.exports.iterdir())
    note.write_bytes(kept)
    (layout.exports / "torn").write_bytes(b"\0")
    half, others = folder / ".x.har.abcd1234", [folder / ".y.har.abcd1234", folder / "x.har"]
    for file in (half, *others):
        file.write_bytes(b"{")
    recovery.drop_exports(layout)
    assert sorted(folder.iterdir()) == sorted(others)
    assert not any(layout.exports.iterdir())
