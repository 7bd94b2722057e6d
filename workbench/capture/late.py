"""What was learned late was missed early: once a recording ends, its journal is looked through for it."""

from __future__ import annotations

from pathlib import Path

from workbench.journal import rewrite, segments
from workbench.journal.archive import DamagedError
from workbench.redaction import Redactor

__all__ = ["WHY", "DamagedError", "settle"]

WHY = "scrubbed: known as secret only later"

WRITER = "recorder"
"""Whose segments are looked through: another process may still be writing the others."""


def settle(folder: Path, redactor: Redactor) -> int:
    """Take out of a recording's closed segments what is known now; gives how many lines changed. Raises OSError."""

    def without(line: bytes) -> bytes:
        kept, hidden = redactor.scrub(line.decode("utf-8", "replace").rstrip("\n"))
        return kept.encode() + b"\n" if hidden else line

    return sum(rewrite(segment.path, without, WHY) for segment in segments(folder) if segment.writer == WRITER)
