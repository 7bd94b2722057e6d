"""Recordings whose recorder ended without a word: killed, or cut off with the machine."""

from __future__ import annotations

import re
import time
from dataclasses import replace
from typing import Final

from workbench import host
from workbench.exchange import Recording
from workbench.journal.reader import segments
from workbench.journal.recordings import read_recordings
from workbench.layout import Layout

CRASHED: Final = "cut short; everything acknowledged was kept"


_NAME: Final = re.compile(r"[A-Za-z0-9-]+")


def noted_live(layout: Layout) -> list[str]:
    """Give the recordings that a daemon has noted as its own; what is torn names none."""
    if not layout.live.exists():
        return []
    return [name for name in layout.live.read_text("utf-8", "replace").split() if _NAME.fullmatch(name)]


def abandoned(layout: Layout) -> list[Recording]:
    """Give the recordings without an end that nobody writes any more, but for those that a daemon runs or has to end.

    Empty on Windows, where a file does not show whether it is being written.
    """
    if host.WINDOWS:
        return []
    running = noted_live(layout)
    return [
        recording
        for recording in read_recordings(layout)
        if not recording.ended and recording.id not in running and _is_left(layout, recording)
    ]


def _is_left(layout: Layout, recording: Recording) -> bool:
    """Whether it has been written and is no more; one without a line is about to begin."""
    found = segments(layout.recording(recording.id))
    return bool(found) and not any(host.is_held(segment.path) for segment in found)


def cut_short(layout: Layout, recording: Recording) -> Recording:
    """Give such a recording with an end: when it was written last."""
    found = segments(layout.recording(recording.id))
    written = [segment.path.stat().st_mtime for segment in found if segment.path.exists()]
    return replace(recording, ended=recording.ended or max(written, default=time.time()), note=CRASHED)
