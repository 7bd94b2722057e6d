"""What a journal's writer leaves when its process is killed."""

from __future__ import annotations

import os

from workbench.journal import JournalWriter


def killed(writer: JournalWriter) -> None:
    """Let go of the segment as the system does: nothing more is written to it, and nobody holds it."""
    os.close(writer._file)
    writer._file = -1
    writer._closed = True
