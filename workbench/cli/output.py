"""Print tables and JSON. Captured text is made safe for the terminal first."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Sequence
from datetime import datetime

import msgspec

from workbench.text import safe_json, safe_line, safe_text


def say(text: str) -> None:
    """Print a line of our own words, with captured text made safe."""
    sys.stdout.write(safe_text(text) + "\n")
    sys.stdout.flush()


def note(text: str) -> None:
    """Print a line about progress: on standard error, so that results can be piped."""
    sys.stderr.write(safe_text(text) + "\n")
    sys.stderr.flush()


def show_json(value: object) -> None:
    """Print a value as JSON: indented for a person, on one line for a pipe."""
    encoded = msgspec.json.encode(value)
    if sys.stdout.isatty():
        encoded = msgspec.json.format(encoded, indent=2)
    sys.stdout.write(safe_json(encoded.decode()) + "\n")


def table(head: Sequence[str], rows: Iterable[Sequence[object]], *, empty: str) -> None:
    """Print aligned columns; the last one takes what room the terminal leaves."""
    lines = [[safe_line(str(cell)) for cell in row] for row in rows]
    if not lines:
        say(empty)
        return
    lines.insert(0, list(head))
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    room = shutil.get_terminal_size().columns if sys.stdout.isatty() else 0
    for line in lines:
        text = "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        sys.stdout.write((text[: room - 1] + "…" if room and len(text) > room else text) + "\n")


def moment(seconds: float) -> str:
    """Give a time as the person's clock shows it; one past all calendars as seconds since the epoch."""
    try:
        return datetime.fromtimestamp(seconds).astimezone().strftime("%Y-%m-%d %H:%M:%S") if seconds else "-"
    except (OverflowError, ValueError, OSError):
        return f"{seconds:.0f}"


def counted(number: int, one: str, many: str = "") -> str:
    """Give ``1 exchange``, ``2 exchanges``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
