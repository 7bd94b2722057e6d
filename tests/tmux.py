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

ENDED = "It ended with status "
"""What stands on the screen once the program has ended, before its exit status."""

PAUSE = 0.05
"""Seconds between two looks at the screen."""


_INSTALL = (("apt-get", "update", "-q"), ("apt-get", "install", "-y", "-q", "--no-install-recommends", "tmux"))


def ensured() -> bool:
    """Whether there is a tmux; where there is none, root of a Debian gets one, as the browser is got."""
    if shutil.which("tmux") is None and shutil.which("apt-get") and os.geteuid() == 0:
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for command in _INSTALL:
            subprocess.run(
                command, check=False, env=environment, stdin=subprocess.DEVNULL, capture_output=True, timeout=240
            )
    return shutil.which("tmux") is not None


_NO_STATUS_LINE = ("set", "-g", "status", "off", ";")
_KEEP_SIZE = (";", "set", "-g", "window-size", "manual")
"""For the window that is there: to make one with it ends the server of tmux 3.3."""


_OUTER = {"TMUX", "TMUX_PANE", "TMUX_TMPDIR", "COLUMNS", "LINES"}
"""What another terminal says of itself: a program believes COLUMNS and LINES before it asks its own."""


def _told(command: Sequence[str]) -> str:
    """Give a shell's line that runs a command, says how it ended, and leaves what it said last to be read.

    tmux could say so too (remain-on-exit), but 3.3 now and then misses that a program has ended.
    """
    return f"{shlex.join(command)}; printf '\\n%s%s\\n' {shlex.quote(ENDED)} $?; read -r _"


class Tmux:
    """A program in a tmux server of its own; ``with`` ends both."""

    def __init__(self, command: Sequence[str], size: tuple[int, int], environment: Mapping[str, str]) -> None:
        # Short, since a socket's path may have a hundred octets.
        self._folder = Path(tempfile.mkdtemp(prefix="wb-tmux-"))
        self._environment = {name: value for name, value in environment.items() if name not in _OUTER}
        columns, rows = map(str, size)
        # Said twice: a window that no client shows may fall back to the default size.
        default = ("set", "-g", "default-size", f"{columns}x{rows}", ";")
        new = ("new", "-d", "-x", columns, "-y", rows, "sh", "-c", _told(command))
        self._tmux("-f", os.devnull, *_NO_STATUS_LINE, *default, *new, *_KEEP_SIZE)

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

    @property
    def _size(self) -> str:
        """What tmux says of the pane's size, and of how it came by it."""
        told = (
            "#{pane_width} by #{pane_height}, window #{window_width} by #{window_height}, clients #{session_attached}"
        )
        return self._tmux("display-message", "-p", told).strip()

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
                raise TimeoutError("\n".join([f"A screen of {self._size} does not show what was waited for:", *lines]))
            time.sleep(PAUSE)
        return lines
