"""What was learned late was missed early: once a recording ends, its journal is looked through for it."""

from __future__ import annotations

import contextlib
from pathlib import Path

from workbench import host
from workbench.journal import abandoned, cut_short, rewrite, segments, with_notes, write_recording
from workbench.journal.archive import DamagedError
from workbench.layout import Layout
from workbench.redaction import Redactor

WHY = "scrubbed: known as secret only later"

WRITER = "recorder"
"""Whose segments are looked through: another process may still be writing the others."""


def settle(folder: Path, redactor: Redactor) -> None:
    """Take out of a recording's closed segments what is known now; a segment for which that fails ends no recording."""
    for segment in segments(folder):
        if segment.writer == WRITER:
            with contextlib.suppress(OSError, DamagedError):
                rewrite(segment.path, lambda line: with_notes(*redactor.scrub(line)), WHY)


def settle_abandoned(layout: Layout, account: str, redactor: Redactor) -> None:
    """Do the same for the recordings of an account whose recorder was killed, and end them."""
    for recording in abandoned(layout):
        if recording.account == account:
            host.sweep(layout.recording(recording.id), seconds=0)
            ended = cut_short(layout, recording)
            settle(layout.recording(recording.id), redactor)
            with contextlib.suppress(OSError):
                write_recording(layout, ended)
