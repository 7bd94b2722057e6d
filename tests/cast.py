"""Record what a terminal is sent in asciinema's format, version 2, and play it back onto a screen."""

from __future__ import annotations

import codecs
import json
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby

from tests.terminal import Cell, Screen

LONGEST = 2.5
"""Seconds that nothing happens for at most: what took longer is shown as taking so long."""

FRAME = 0.05
"""Seconds between two pictures."""


@dataclass(slots=True)
class Cast:
    """Takes what comes between ``begin`` and ``end``, but for the time between ``pause`` and ``go_on``."""

    size: tuple[int, int]
    title: str
    _events: list[tuple[float, str]] = field(default_factory=list)
    _clock: float = 0.0
    _last: float = 0.0
    _open: bool = True
    _decoder: codecs.IncrementalDecoder = field(
        default_factory=lambda: codecs.getincrementaldecoder("utf-8")("replace")
    )

    def heard(self, data: bytes) -> None:
        """Take a piece in."""
        text = self._decoder.decode(data)
        if self._open and text:
            now = time.monotonic()
            self._clock += min(now - (self._last or now), LONGEST)
            self._last = now
            self._events.append((self._clock, text))

    def begin(self) -> None:
        """Show what stands there at once: how long it took to come is of no interest."""
        self._events = [(0.0, "".join(text for _, text in self._events))]
        self._clock = 0.0

    def pause(self) -> None:
        self._open = False

    def go_on(self) -> None:
        self._open = True
        self._last = time.monotonic()

    def end(self) -> None:
        """Leave the last screen for a moment."""
        self._clock += LONGEST
        self._events.append((self._clock, ""))
        self._open = False

    def text(self) -> str:
        """Give the file: a header and one event a line."""
        columns, rows = self.size
        header = {
            "version": 2,
            "width": columns,
            "height": rows,
            "title": self.title,
            "env": {"TERM": "xterm-256color"},
        }
        frames = lean(self._events, self.size)
        events = [json.dumps([round(at, 3), "o", text], ensure_ascii=False) for at, text in frames]
        return "\n".join([json.dumps(header), *events]) + "\n"


def lean(events: Iterable[tuple[float, str]], size: tuple[int, int]) -> Iterator[tuple[float, str]]:
    """Give the same pictures in fewer letters: of each only what differs from the one before, twenty a second at most."""
    screen, shown, at = Screen(*size), Screen(*size).cells, 0.0
    for _, run in groupby(events, lambda event: event[0] // FRAME):
        for at, text in run:  # noqa: B007 - the last one's time is the picture's
            screen.feed(text.encode())
        if change := difference(shown, screen.cells):
            yield at, change
        shown = screen.cells
    yield at, ""


def difference(before: list[list[Cell]], now: list[list[Cell]]) -> str:
    """Give what makes one picture of another: every run of cells that differ, at its place in its colours. Pure."""
    parts = []
    for row, (old, new) in enumerate(zip(before, now, strict=True), 1):
        column = 0
        for same, run in groupby(zip(old, new, strict=True), lambda pair: pair[0] == pair[1]):
            cells = [cell for _, cell in run]
            if not same:
                parts.append(f"\x1b[{row};{column + 1}H")
                parts += [_coloured(style, cell) for style, cell in groupby(cells, lambda cell: cell[0])]
            column += len(cells)
    return "".join(parts)


def _coloured(style: str, cells: Iterable[Cell]) -> str:
    text = "".join(letter for _, letter in cells)
    return f"{style}{text}\x1b[0m" if style else text


def replayed(cast: str) -> Iterator[list[str]]:
    """Give the screen's lines after each event of a cast."""
    header, *events = cast.splitlines()
    size = json.loads(header)
    screen = Screen(size["width"], size["height"])
    for event in events:
        _, _, text = json.loads(event)
        screen.feed(text.encode())
        yield screen.lines
