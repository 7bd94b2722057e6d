"""``recording.json``: written whole, and made up for when it is missing."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from tests.journal.conftest import exchange
from workbench.errors import WorkbenchError
from workbench.exchange import Recording
from workbench.journal import JournalWriter, read_recording, read_recordings, write_recording
from workbench.layout import Layout


def recording(name: str, started: float) -> Recording:
    return Recording(name, "contoso", "ann", started, title="Tour", origins=("https://portal.example",))


def test_recordings_are_listed_oldest_first(tmp_path: Path) -> None:
    layout = Layout(tmp_path)
    for name, started in (("r1", 20.0), ("r2", 10.0)):
        write_recording(layout, recording(name, started))

    assert read_recordings(layout) == [recording("r2", 10.0), recording("r1", 20.0)]


def test_a_workspace_without_recordings_has_none(tmp_path: Path) -> None:
    assert read_recordings(Layout(tmp_path)) == []


def test_only_the_user_may_read_it(tmp_path: Path) -> None:
    layout = Layout(tmp_path)

    write_recording(layout, recording("r1", 1.0))

    folder = layout.recording("r1")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / "recording.json").stat().st_mode) == 0o600


def test_a_broken_file_is_made_up_for_from_the_journal(tmp_path: Path) -> None:
    layout = Layout(tmp_path)
    writer = JournalWriter(layout.recording("r1"), "recorder", "r1", "7")
    writer.exchange(exchange(1))
    writer.close()
    (layout.recording("r1") / "recording.json").write_text("{")

    found = read_recording(layout.recording("r1"))

    assert (found.id, found.account) == ("r1", "default")
    assert found.started > 0


def test_a_folder_that_holds_no_recording_is_passed_over(tmp_path: Path) -> None:
    layout = Layout(tmp_path)
    layout.recording("notes").mkdir(parents=True)
    layout.state.mkdir()

    assert read_recordings(layout) == []
    with pytest.raises(WorkbenchError, match="holds no recording"):
        read_recording(layout.recording("notes"))
