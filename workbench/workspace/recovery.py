"""Says which recordings run, so that the next start can tell when they were cut short."""

from __future__ import annotations

import time
from dataclasses import replace

from workbench import host
from workbench.errors import WorkbenchError
from workbench.exchange import Recording
from workbench.journal import read_recording, segments, write_recording
from workbench.layout import Layout

CRASHED = "cut short; everything acknowledged was kept"


def mark_live(layout: Layout, recording: Recording) -> None:
    """Note on disk that this process runs a recording."""
    _note(layout, [*_marked(layout), recording.id])


def unmark(layout: Layout, recording: Recording) -> None:
    """Note that it no longer runs."""
    _note(layout, [name for name in _marked(layout) if name != recording.id])


def _marked(layout: Layout) -> list[str]:
    return layout.live.read_text().split() if layout.live.exists() else []


def _note(layout: Layout, names: list[str]) -> None:
    host.private_dir(layout.state)
    if names:
        host.write_private(layout.live, "\n".join(names).encode())
    else:
        layout.live.unlink(missing_ok=True)


def end_abandoned(layout: Layout) -> list[Recording]:
    """Give an end to each recording that the last process left behind."""
    names = _marked(layout)
    _note(layout, [])
    return [ended for name in dict.fromkeys(names) if (ended := _end(layout, name))]


def _end(layout: Layout, name: str) -> Recording | None:
    folder = layout.recording(name)
    try:
        recording = read_recording(folder)
    except WorkbenchError:
        return None
    written = [segment.path.stat().st_mtime for segment in segments(folder) if segment.path.exists()]
    last = recording.ended or max(written, default=time.time())
    ended = replace(recording, ended=last, note=CRASHED)
    write_recording(layout, ended)
    return ended


def settle(layout: Layout, recording: Recording) -> None:
    """Do what the recorder does at a recording's end: take out what it knew as secret only later."""
    from workbench.capture import late  # noqa: PLC0415 - the redaction engine takes a moment to load
    from workbench.redaction.account import redactor_of  # noqa: PLC0415 - as above

    late.settle(layout.recording(recording.id), redactor_of(layout, recording.account))
