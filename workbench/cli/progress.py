"""One line on a terminal's standard error, painted over again and again; nothing for a pipe."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from workbench.cli.output import counted
from workbench.text import safe_line

_WIDTH = 70

_PAUSE = 0.1
"""Seconds between two paintings."""


class ProgressLine:
    """Shows how far something is; ``clear`` it before anything else is printed."""

    def __init__(self) -> None:
        self._on = sys.stderr.isatty()
        self._painted = False

    def show(self, text: str) -> None:
        if self._on:
            self._painted = True
            sys.stderr.write(f"\r{safe_line(text, limit=_WIDTH):<{_WIDTH}}")
            sys.stderr.flush()

    def clear(self) -> None:
        if self._painted:
            self._painted = False
            sys.stderr.write(f"\r{'':<{_WIDTH}}\r")
            sys.stderr.flush()


class FilesLooked(ProgressLine):
    """Counts files and what is in them, and names the one that is looked at."""

    def __init__(self) -> None:
        super().__init__()
        self._files = -1
        self._octets = self._size = 0
        self._shown = float("-inf")

    def begin(self, path: Path) -> None:
        """Say that the files before this one have been looked at."""
        self._files += 1
        self._octets += self._size
        self._size = _size(path)
        now = time.monotonic()
        # A large file is named at once: it is the one that somebody waits for.
        if now - self._shown >= _PAUSE or self._size > 1_000_000:
            self._shown = now
            done = f"{counted(self._files, 'file')}, {self._octets / 1e6:,.1f} MB looked at"
            self.show(f"{done}; now {path.name} ({self._size / 1e6:,.1f} MB)")


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
