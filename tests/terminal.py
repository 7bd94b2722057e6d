"""Run a program in a terminal of its own (Linux, macOS), and know what stands on its screen."""

from __future__ import annotations

import codecs
import os
import pty
import re
import select
import subprocess
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from types import TracebackType
from typing import Self

from rich.cells import cell_len

_TOKEN = re.compile(
    r"\x1b\[(?P<mark>[?<=>]?)(?P<numbers>[0-9;:]*)[ -/]*(?P<final>[@-~])"
    r"|\x1b[\]P_^X][^\x07\x1b]*(?:\x07|\x1b\\)"
    r"|\x1b[ -/]+[0-~]"
    r"|\x1b[0-OQ-WYZ`-~]"
    r"|(?P<text>[^\x00-\x1f\x7f]+)"
    r"|(?P<control>[\x00-\x1a\x1c-\x1f\x7f])"
)
"""Control sequences as ECMA-48 has them, runs of text, single controls."""


type Cell = tuple[str, str]
"""The control sequences that colour it, and the letter."""


class Screen:
    """What a terminal shows after the bytes that it was sent: of the control sequences only those that Textual uses."""

    def __init__(self, columns: int, rows: int) -> None:
        self._columns, self._rows = columns, rows
        self._blank()
        self._style = ""
        self._x = self._y = 0
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._rest = ""

    @property
    def lines(self) -> list[str]:
        """The rows from the top, without the blanks at their ends."""
        return ["".join(row).rstrip() for row in self._cells]

    @property
    def cells(self) -> list[list[Cell]]:
        """Every cell of every row; the second half of a wide letter is empty."""
        return [
            list(zip(styles, letters, strict=True)) for styles, letters in zip(self._styles, self._cells, strict=True)
        ]

    def feed(self, data: bytes) -> None:
        """Take in what the terminal was sent; a sequence that is cut short waits for its rest."""
        text = self._rest + self._decoder.decode(data)
        place = 0
        while found := _TOKEN.match(text, place):
            self._take(found)
            place = found.end()
        self._rest = text[place:]

    def _take(self, found: re.Match[str]) -> None:
        if found["text"]:
            self._write(found["text"])
        elif found["control"] == "\r":
            self._x = 0
        elif found["control"] == "\n":
            self._x, self._y = 0, min(self._y + 1, self._rows - 1)
        elif found["final"] and not found["mark"]:
            self._command(found[0], found["final"], [int(part or 0) for part in re.split("[;:]", found["numbers"])])

    def _command(self, whole: str, final: str, numbers: list[int]) -> None:
        if final == "H":
            row, column = (*numbers, 0)[:2]
            self._y, self._x = min(max(row, 1), self._rows) - 1, min(max(column, 1), self._columns) - 1
        elif final == "m":
            self._style = "" if numbers == [0] else self._style + whole
        elif final == "J" and numbers[0] >= 2:
            self._blank()

    def _blank(self) -> None:
        self._cells = [[" "] * self._columns for _ in range(self._rows)]
        self._styles = [[""] * self._columns for _ in range(self._rows)]

    def _write(self, text: str) -> None:
        for letter in text:
            width = cell_len(letter)
            for cell, filling in zip(range(self._x, min(self._x + width, self._columns)), (letter, ""), strict=False):
                self._cells[self._y][cell] = filling
                self._styles[self._y][cell] = self._style
            self._x += width


class Terminal:
    """A program in a terminal; ``with`` ends it. ``heard`` gets every piece of what it writes, as it comes."""

    def __init__(
        self,
        command: Sequence[str],
        size: tuple[int, int],
        environment: Mapping[str, str],
        heard: Callable[[bytes], None] = lambda _: None,
    ) -> None:
        columns, rows = size
        self.screen = Screen(columns, rows)
        self._heard = heard
        self._terminal, side = pty.openpty()
        termios.tcsetwinsize(side, (rows, columns))
        told = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "COLUMNS": str(columns), "LINES": str(rows)}
        self.process = subprocess.Popen(
            command, stdin=side, stdout=side, stderr=side, env={**environment, **told}, start_new_session=True
        )
        os.close(side)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self._terminal)

    def send(self, keys: str) -> float:
        """Press keys; gives the moment, as ``perf_counter`` does."""
        os.write(self._terminal, keys.encode())
        return time.perf_counter()

    def until(self, condition: Callable[[list[str]], bool], seconds: float = 20) -> float:
        """Read until the screen's lines meet a condition; gives the moment at which the bytes for it came.

        Raises TimeoutError, which says what the screen shows.
        """
        deadline = time.perf_counter() + seconds
        came = time.perf_counter()
        while not condition(self.screen.lines):
            if (came := self.read(deadline)) > deadline:
                raise TimeoutError("\n".join(["The screen does not show what was waited for:", *self.screen.lines]))
        return came

    def read(self, deadline: float) -> float:
        """Read one piece, or none until the deadline; gives the moment at which it came. Raises EOFError at the end."""
        if not select.select([self._terminal], [], [], max(deadline - time.perf_counter(), 0))[0]:
            return time.perf_counter()
        try:
            data = os.read(self._terminal, 65_536)
        except OSError as error:  # Linux has no end of file for a terminal
            raise EOFError("the program ended") from error
        came = time.perf_counter()
        self.screen.feed(data)
        self._heard(data)
        return came

    def pass_time(self, seconds: float) -> None:
        """Go on reading for a while, as a person looks on."""
        deadline = time.perf_counter() + seconds
        while time.perf_counter() < deadline:
            self.read(deadline)

    def until_end(self, seconds: float) -> None:
        """Read until the program ends, for so long at most."""
        deadline = time.perf_counter() + seconds
        try:
            while time.perf_counter() < deadline:
                self.read(deadline)
        except EOFError:
            return
