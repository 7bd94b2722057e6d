"""Read a recording's journal, also while it is being written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from workbench.journal.archive import DamagedError, open_segment
from workbench.journal.lines import Header, Line, Problem, read_line

_NAME = re.compile(r"(?P<writer>[a-z]+)-(?P<number>\d{6})\.ndjson(\.zst)?")
_BLOCK: Final = 1 << 20


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """How far a reader has come: what is imported together with it is imported exactly once."""

    segment: str
    """The segment's name, such as ``recorder-000001``; the same before and after compression."""
    generation: int = 0
    offset: int = 0
    """``Line.offset`` of the last line that was read."""


@dataclass(frozen=True, slots=True)
class Segment:
    name: str
    writer: str
    number: int
    path: Path


def file_name(writer: str, number: int) -> str:
    return f"{writer}-{number:06}.ndjson"


def segments(folder: Path) -> list[Segment]:
    """List a recording's segments in the order of writing, each once; empty when there is no such folder."""
    found: dict[str, Segment] = {}
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if (match := _NAME.fullmatch(path.name)) and path.is_file():
            name = path.name.partition(".")[0]
            found.setdefault(name, Segment(name, match["writer"], int(match["number"]), path))
    return sorted(found.values(), key=lambda segment: (segment.writer, segment.number))


def read_segment(path: Path, offset: int = 0) -> Iterator[Line]:
    """Give the lines from ``offset`` on, the offset after each with it.

    A last line without its line feed is left for later. A line that cannot be read comes as a
    ``Problem``, and so does a compressed segment from where it is damaged. ``path`` may name either form of
    the segment; raises OSError when there is none.
    """
    start = offset
    with open_segment(path) as file:
        try:
            _skip(file, offset)
            for line in _whole_lines(file):
                found = read_line(line, start)
                start = found.offset
                yield found
        except DamagedError:
            yield Line(Problem("the compressed segment is damaged from here on"), start, start)


def read_header(path: Path) -> Header | Problem:
    """Read a segment's first line: recording, rules and generation."""
    line = next(read_segment(path), None)
    if line is None:
        return Problem("the segment is empty")
    return line.entry if isinstance(line.entry, Header) else Problem("the segment has no header")


def _skip(file: IO[bytes], offset: int) -> None:
    if not file.seekable():
        while offset > 0:
            block = file.read(min(offset, _BLOCK))
            if not block:
                return
            offset -= len(block)
        return
    file.seek(offset)


def _whole_lines(file: IO[bytes]) -> Iterator[bytes]:
    rest = b""
    while block := file.read(_BLOCK):
        lines = _split(rest + block)
        rest = lines.pop()
        yield from lines


def _split(data: bytes) -> list[bytes]:
    """Split after line feeds only; the last item is what follows the last of them."""
    parts = data.split(b"\n")
    return [part + b"\n" for part in parts[:-1]] + parts[-1:]
