"""Closed segments, compressed: the same octets under zstd."""

from __future__ import annotations

from pathlib import Path
from typing import IO, Final

import zstandard

from workbench import host

SUFFIX: Final = ".zst"

_LEVEL: Final = 1
"""Of zstd. Level 6 makes a journal a twentieth smaller and takes ten times as long: as much as its redaction."""

DamagedError = zstandard.ZstdError
"""Raised by reads of a compressed segment whose octets are no longer what was written."""


def packed(plain: Path) -> Path:
    """Give where a segment's compressed form is."""
    return plain.with_name(plain.name + SUFFIX)


def compress(path: Path) -> Path:
    """Replace a closed segment by its compressed form; readers find one of the two at any moment."""
    target = packed(path)
    host.write_private(target, zstandard.ZstdCompressor(level=_LEVEL).compress(path.read_bytes()))
    path.unlink()
    return target


def open_segment(path: Path) -> IO[bytes]:
    """Open a segment for reading, in whichever form it is now. Raises FileNotFoundError without either."""
    plain = path.with_name(path.name.removesuffix(SUFFIX))
    try:
        return plain.open("rb")
    except FileNotFoundError:
        file = packed(plain).open("rb")
    return zstandard.ZstdDecompressor().stream_reader(file, closefd=True)
