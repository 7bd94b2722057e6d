"""Run a program in tmux, press keys there, and know what it shows."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

PAUSE = 0.05
"""Seconds between two looks at the screen."""


def installed() -> bool:
    """Whether there is a tmux."""
    return shutil.which("tmux") is not None


class Tmux:
    """A program in a tmux server of its own; ``with`` ends both."""

    def __init__(self, command: Sequence[str], size: tuple[int, int], environment: Mapping[str, str]) -> None:
        # Short, since a socket's path may have a hundred octets.
        self._folder = Path(tempfile.mkdtemp(prefix="wb-tmux-"))
        self._environment = {name: value for name, value in environment.items() if name not in {"TMUX", "TMUX_PANE"}}
        columns, rows = map(str, size)
        # What the program says at its end stays to be read.
        options = ["set", "-g", "status", "off", ";", "set", "-g", "remain-on-exit", "on", ";"]
        self._tmux("-f", os.devnull, *options, "new", "-d", "-x", columns, "-y", rows, shlex.join(command))

    def _tmux(self, *arguments: str) -> str:
        command = ["tmux", "-u", "-S", str(self._folder / "s"), *arguments]
        done = subprocess.run(command, env=self._environment, capture_output=True, text=True, check=True, timeout=30)
        return done.stdout

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._tmux("kill-server")
        shutil.rmtree(self._folder)

    @property
    def lines(self) -> list[str]:
        """The rows from the top, without the blanks at their ends."""
        return [line.rstrip() for line in self._tmux("capture-pane", "-p").splitlines()]

    def press(self, *keys: str) -> None:
        """Press keys, named as tmux does: ``Enter``, ``C-s``, ``p``."""
        self._tmux("send-keys", *keys)

    def write(self, text: str) -> None:
        """Type text."""
        self._tmux("send-keys", "-l", text)

    def until(self, condition: Callable[[list[str]], bool], seconds: float = 60) -> list[str]:
        """Look until the screen's lines meet a condition, and give them. Raises TimeoutError, which says what it shows."""
        deadline = time.monotonic() + seconds
        while not condition(lines := self.lines):
            if time.monotonic() > deadline:
                raise TimeoutError("\n".join(["The screen does not show what was waited for:", *lines]))
            time.sleep(PAUSE)
        return lines
