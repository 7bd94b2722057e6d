"""From a key to the paint of what it changes, at the terminal, with a million exchanges in the store while more arrive.

    uv run python -m tests.benchmarks.tui_million [--exchanges 1000000] [--keys 72]

Builds a workspace whose database has so many exchanges, starts its daemon and the TUI in a pseudo-terminal of 100 by 30
(Linux), opens the recording, and presses keys while 50 exchanges a second are appended to the recording's journal.
A bare Textual ``DataTable`` of 2,000 rows, pressed by the same keys in the same run, is the base of the ratio.
The first 20,000 exchanges (``tests.benchmarks.traffic``) go through the store's own ingest and are grouped; the
others are these again under ids of their own.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from tests.benchmarks.million_store import build, feed
from tests.terminal import Terminal
from workbench.cli.setup import make
from workbench.layout import Layout

SIZE = (100, 30)
BASE_ROWS = 2_000
FILTERS = ("page=11", "page=22", "page=33", "page=39", "page=17")
"""With the last letter other rows are left."""

LETTER = "a filter's letter"
ESCAPE = "\x1b"

KEYS = {"down": "\x1b[B", "up": "\x1b[A", "PageDown": "\x1b[6~", "PageUp": "\x1b[5~", "Home": "\x1b[H", "End": "\x1b[F"}
ROUND = (*["down"] * 6, *["PageDown"] * 4, *["up"] * 3, "End", *["up"] * 3, *["PageUp"] * 4, *["down"] * 2, "Home")
"""Every key of it moves the cursor, which begins at the top and ends there."""

BARE_KEYS = {**KEYS, "Home": "\x1b[1;5H", "End": "\x1b[1;5F"}
"""Home and End alone go to the first and last column there."""

BARE = f"""
from textual.app import App
from textual.widgets import DataTable
class Bare(App):
    def compose(self):
        yield DataTable(cursor_type="row")
    def on_mount(self):
        table = self.query_one(DataTable)
        table.add_columns("Time", "Method", "Status", "Host", "Path", "Type", "Size", "Took", "Act")
        for number in range({BASE_ROWS}):
            table.add_row("10:20:30", "GET", "200", "portal.example", f"/api/v2/users/{{number}}", "fetch", "1.2 kB", "0.1 s", "—")
Bare().run()
"""


@dataclass(slots=True)
class Figures:
    """Milliseconds, by what was measured."""

    paint: dict[str, list[float]] = field(default_factory=dict)
    """Until what the key changes is painted: the cursor on another row, a letter."""
    rows: dict[str, list[float]] = field(default_factory=dict)
    """Until the rows themselves are there, where they had to be asked for."""
    processor: float = 0.0
    """Of the program itself, a key of the table: what other programs do at the time counts little here."""

    def add(self, key: str, paint: float, rows: float) -> None:
        self.paint.setdefault(key, []).append(paint * 1000)
        self.rows.setdefault(key, []).append(rows * 1000)


def percentile(values: list[float], share: float) -> float:
    """Give the smallest value that ``share`` (0 to 1) of the values do not exceed; nearest rank. Pure."""
    ordered = sorted(values)
    return ordered[max(-int(-len(ordered) * share // 1) - 1, 0)]


def pointed(lines: list[str]) -> tuple[int, str]:
    """Give the number and text of the line that the cursor stands on; (-1, "") where there is none. Pure."""
    return next(((number, line) for number, line in enumerate(lines) if "▸" in line), (-1, ""))


def moved(before: tuple[int, str], lines: list[str]) -> bool:
    """Whether the cursor stands elsewhere, or on something else. Pure."""
    return pointed(lines) != before


def shows(text: str, lines: list[str]) -> bool:
    """Whether a line has a text. Pure."""
    return any(text in line for line in lines)


def loaded(lines: list[str]) -> bool:
    """Whether the cursor stands on a row that is there. Pure."""
    return "/api/" in pointed(lines)[1]


def resident(pid: int) -> tuple[int, int]:
    """Give the megabytes of memory that a process has now, and had at most."""
    told = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text().splitlines())
    return int(told["VmRSS"].split()[0]) // 1024, int(told["VmHWM"].split()[0]) // 1024


def processor(pid: int) -> float:
    """Give the milliseconds of processor time that a process has had."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")


def keys(count: int) -> Iterator[str]:
    for number in range(count):
        yield ROUND[number % len(ROUND)]


def press_all(terminal: Terminal, count: int) -> Figures:
    """Press the keys of the table, at a person's uneven pace."""
    figures, chance = Figures(), random.Random(1)
    begun = processor(terminal.process.pid)
    for key in keys(count):
        terminal.pass_time(chance.uniform(0.05, 0.25))
        before = pointed(terminal.screen.lines)
        pressed = terminal.send(KEYS[key])
        painted = terminal.until(partial(moved, before))
        figures.add(key, painted - pressed, max(painted, terminal.until(loaded)) - pressed)
    figures.processor = (processor(terminal.process.pid) - begun) / count
    return figures


def type_filters(terminal: Terminal, figures: Figures) -> None:
    """Type filters, a letter at a time, and take each back."""
    chance = random.Random(2)
    for text in FILTERS:
        terminal.send("/")
        terminal.until(partial(shows, "before one: not"))
        for end in range(1, len(text) + 1):
            terminal.pass_time(chance.uniform(0.1, 0.25))
            pressed = terminal.send(text[end - 1])
            painted = terminal.until(partial(shows, f"/ {text[:end]}"))
            figures.paint.setdefault(LETTER, []).append((painted - pressed) * 1000)
        rows = terminal.until(partial(filtered, text)) - pressed
        figures.rows.setdefault(LETTER, []).append(rows * 1000)
        terminal.send(ESCAPE)
        terminal.until(partial(shows, "/ such as"))
        terminal.until(loaded)


def filtered(text: str, lines: list[str]) -> bool:
    """Whether there are rows, and all have a text. Pure."""
    rows = [line for line in lines if "/api/" in line]
    return bool(rows) and all(text in row for row in rows)


def bare(count: int) -> Figures:
    """Press the same keys in the bare table: whatever it writes after one is that key's."""
    figures, chance = Figures(), random.Random(1)
    with Terminal([sys.executable, "-c", BARE], SIZE, os.environ) as terminal:
        terminal.until(partial(shows, "/api/v2/users/9"))
        terminal.pass_time(1)
        begun = processor(terminal.process.pid)
        for key in keys(count):
            terminal.pass_time(chance.uniform(0.05, 0.25))
            pressed = terminal.send(BARE_KEYS[key])
            took = terminal.read(pressed + 5) - pressed
            figures.add(key, took, took)
        figures.processor = (processor(terminal.process.pid) - begun) / count
    return figures


@contextlib.contextmanager
def arriving(layout: Layout, first: int) -> Iterator[Callable[[], int]]:
    """Append 50 exchanges a second to the journal for the block; gives how many came so far."""
    stop, count = threading.Event(), [0]
    thread = threading.Thread(target=feed, args=(layout, first, stop, count))
    thread.start()
    try:
        yield lambda: count[0]
    finally:
        stop.set()
        thread.join()


def workbench(layout: Layout, size: int, count: int) -> tuple[Figures, list[str]]:
    """Give the figures of the TUI, and lines about the rest."""
    command = [sys.executable, "-m", "workbench", "--workspace", str(layout.root)]
    subprocess.run([*command[:3], "status", "--workspace", str(layout.root)], check=True, stdout=subprocess.DEVNULL)
    with Terminal(command, SIZE, os.environ) as terminal:
        terminal.until(partial(shows, "· portal ·"))
        terminal.pass_time(2)
        pressed = terminal.send("2")
        opened = terminal.until(loaded) - pressed
        terminal.pass_time(1)
        with arriving(layout, size) as arrived:
            terminal.pass_time(2)
            began = time.perf_counter()
            figures = press_all(terminal, count)
            type_filters(terminal, figures)
            rate = arrived() / (time.perf_counter() - began + 2)
        now, most = resident(terminal.process.pid)
    return figures, [
        f"opening the recording: {opened:.2f} s (bar 1.5)",
        f"memory of the TUI: {now} MB now, {most} MB at most (bar 500)",
        f"exchanges: {size:,} at first, {arrived():,} arrived meanwhile ({rate:.0f} a second)",
    ]


def table(measured: Figures, base: Figures) -> Iterator[str]:
    """Give the table's lines. Pure."""
    yield f"{'key':<18} | {'n':>4} | paint p50 | paint p95 | rows p50 | rows p95 | DataTable p50 | DataTable p95   (ms)"
    for name, paint in [
        *measured.paint.items(),
        ("all keys", [each for some in measured.paint.values() for each in some]),
    ]:
        rows = measured.rows.get(name) or [each for some in measured.rows.values() for each in some]
        under = base.paint.get(name) or [each for some in base.paint.values() for each in some]
        yield (
            f"{name:<18} | {len(paint):>4} | {percentile(paint, 0.5):9.1f} | {percentile(paint, 0.95):9.1f}"
            f" | {percentile(rows, 0.5):8.1f} | {percentile(rows, 0.95):8.1f}"
            f" | {percentile(under, 0.5):13.1f} | {percentile(under, 0.95):13.1f}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--exchanges", type=int, default=1_000_000)
    parser.add_argument("--keys", type=int, default=72)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="wb-") as folder:
        for name in ("DATA", "RUNTIME", "CONFIG"):
            own = Path(folder) / name.lower()
            own.mkdir(mode=0o700)
            os.environ[f"XDG_{name}_HOME" if name != "RUNTIME" else "XDG_RUNTIME_DIR"] = str(own)
        layout = Layout(Path(folder) / "workspace")
        make(layout)
        began = time.perf_counter()
        build(layout, asked.exchanges)
        sys.stdout.write(f"built in {time.perf_counter() - began:.0f} s; load {os.getloadavg()[0]:.1f}\n")
        sys.stdout.flush()
        try:
            measured, lines = workbench(layout, asked.exchanges, asked.keys)
        finally:
            stop = [sys.executable, "-m", "workbench", "stop", "--workspace", str(layout.root)]
            subprocess.run(stop, check=True, stdout=subprocess.DEVNULL)
        base = bare(asked.keys)
    lines.append(f"processor a key: {measured.processor:.0f} ms, arrivals and all; DataTable {base.processor:.0f} ms")
    for line in (*table(measured, base), *lines, f"load: {os.getloadavg()[0]:.1f}"):
        sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()
