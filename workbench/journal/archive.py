"""Closed segments, compressed: the same octets under zstd."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path
from typing import IO, Final, NamedTuple

import zstandard

from workbench import host

SUFFIX: Final = ".zst"

_TURN: Final = ".turn"
"""A file in a recording's folder: who holds the lock on it may begin, compress or replace a segment there."""

_LEVEL: Final = 1
"""Of zstd. Level 6 makes a journal a twentieth smaller and takes ten times as long: as much as its redaction."""

DamagedError = zstandard.ZstdError
"""Raised by reads of a compressed segment whose octets are no longer what was written."""


def packed(plain: Path) -> Path:
    """Give where a segment's compressed form is."""
    return plain.with_name(plain.name + SUFFIX)


def alone_in(folder: Path) -> AbstractContextManager[None]:
    """Have the segments of a folder for the block: nobody else begins, compresses or replaces one. Raises OSError."""
    return host.in_turn(folder / _TURN)


def compress(path: Path) -> Path:
    """Replace a closed segment by its compressed form; readers find one of the two at any moment."""
    target = packed(path)
    host.write_private(target, zstandard.ZstdCompressor(level=_LEVEL).compress(path.read_bytes()))
    path.unlink()
    return target


class Identity(NamedTuple):
    """Tells a segment's file from one that took its place."""

    name: str
    number: int
    changed: int
    """Nanoseconds."""
    size: int


def identity(path: Path) -> Identity:
    """Give the identity of the file that ``open_segment`` would open. Raises FileNotFoundError."""
    plain = path.with_name(path.name.removesuffix(SUFFIX))
    try:
        return _identity(plain)
    except FileNotFoundError:
        return _identity(packed(plain))


def _identity(path: Path) -> Identity:
    found = path.stat()
    return Identity(path.name, found.st_ino, found.st_mtime_ns, found.st_size)


def open_segment(path: Path) -> IO[bytes]:
    """Open a segment for reading, in whichever form it is now. Raises FileNotFoundError without either."""
    plain = path.with_name(path.name.removesuffix(SUFFIX))
    try:
        return plain.open("rb")
    except FileNotFoundError:
        file = packed(plain).open("rb")
    return zstandard.ZstdDecompressor().stream_reader(file, closefd=True)
