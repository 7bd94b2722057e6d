"""Says which recording runs, so that the next start can tell when it was cut short."""

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
    host.private_dir(layout.state)
    host.write_private(layout.live, recording.id.encode())


def unmark(layout: Layout) -> None:
    """Note that none runs."""
    layout.live.unlink(missing_ok=True)


def end_abandoned(layout: Layout) -> Recording | None:
    """Give an end to the recording that the last process left behind; None when it left none."""
    if not layout.live.exists():
        return None
    folder = layout.recording(layout.live.read_text().strip())
    unmark(layout)
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
