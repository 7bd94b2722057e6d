"""The octets of a file that is looked at: packed or not, in blocks of a size that fits."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, cast

import zstandard

type Open = Callable[[], IO[bytes]]
"""Opens a file, or a part of one, from its beginning; more than once."""

BLOCK = 4_000_000
"""Octets of a text or a binary file that are looked at in one go."""

OVERLAP = 20_000

_ZSTD = b"\x28\xb5\x2f\xfd"
_GZIP = b"\x1f\x8b"


def unpacked(path: Path) -> IO[bytes]:
    """Open a file with gzip or zstd undone. Raises OSError."""
    with path.open("rb") as file:
        head = file.read(4)
    if head[:2] == _GZIP:
        return cast("IO[bytes]", gzip.open(path))
    plain = path.open("rb")
    return zstandard.ZstdDecompressor().stream_reader(plain, closefd=True) if head == _ZSTD else plain


def blocks(opened: Open, overlap: int = OVERLAP) -> Iterator[tuple[int, bytes]]:
    """Give a file's content with where each block starts; each repeats the end of the one before."""
    start, tail = 0, b""
    with opened() as file:
        while block := file.read(BLOCK):
            yield start - len(tail), tail + block
            start += len(block)
            tail = block[-overlap:] if overlap else b""
