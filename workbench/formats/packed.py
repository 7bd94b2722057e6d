"""Files as they are on the disk, and with their packing undone: damage costs nothing that came before it."""

from __future__ import annotations

import contextlib
import gzip
import io
import lzma
import zipfile
import zlib
from collections.abc import Buffer, Iterator
from pathlib import Path
from typing import IO, Protocol, cast

import zstandard

from workbench.errors import UsageError

PACKED_ERRORS = (EOFError, zlib.error, lzma.LZMAError, gzip.BadGzipFile, zstandard.ZstdError, zipfile.BadZipFile)
"""What reading raises where the packing is damaged or cut off."""

_STEP = 65_536
"""Octets that are unpacked at a time."""


class _Stream(Protocol):
    """What reads a packing undone."""

    def read1(self, size: int, /) -> bytes: ...

    def close(self) -> None: ...


@contextlib.contextmanager
def unpacked(path: Path) -> Iterator[tuple[IO[bytes], IO[bytes]]]:
    """Open a file: as it is on the disk, and with its packing undone (gzip, zstd, or the one HAR within a zip)."""
    with contextlib.ExitStack() as stack:
        raw = stack.enter_context(path.open("rb"))
        magic = raw.peek(4)[:4] if hasattr(raw, "peek") else b""
        if magic.startswith(b"\x1f\x8b"):
            yield raw, careful(stack.enter_context(gzip.GzipFile(fileobj=raw)))
        elif magic == b"\x28\xb5\x2f\xfd":
            yield raw, careful(zstandard.ZstdDecompressor().stream_reader(raw, read_across_frames=True))
        elif magic.startswith(b"PK"):
            yield raw, careful(stack.enter_context(_within(stack, raw)))
        else:
            yield raw, raw


def careful(file: object) -> IO[bytes]:
    """Give what reads a packing undone as a file that gives all that comes before any damage."""
    return cast("IO[bytes]", _Careful(cast("_Stream", file)))


class _Careful(io.RawIOBase):
    """Gives all that comes before the damage, and raises at the next call."""

    def __init__(self, file: _Stream) -> None:
        super().__init__()
        self._file = file
        self._error: Exception | None = None

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1, /) -> bytes:
        """Read up to ``size`` octets, all when it is negative. Raises one of ``PACKED_ERRORS``, or OSError."""
        found = bytearray()
        while self._error is None and (size < 0 or len(found) < size):
            try:
                # One step at a time: what reads on until it has enough loses that when it cannot.
                block = self._file.read1(_STEP if size < 0 else min(_STEP, size - len(found)))
            except (*PACKED_ERRORS, OSError) as error:
                self._error = error
                break
            if not block:
                return bytes(found)
            found += block
        if self._error is not None and not found:
            raise self._error
        return bytes(found)

    def readinto(self, buffer: Buffer, /) -> int:
        view = memoryview(buffer).cast("B")
        block = self.read(len(view))
        view[: len(block)] = block
        return len(block)

    def close(self) -> None:
        self._file.close()
        super().close()


def _within(stack: contextlib.ExitStack, file: IO[bytes]) -> IO[bytes]:
    try:
        archive = stack.enter_context(zipfile.ZipFile(file))
    except zipfile.BadZipFile as error:
        raise UsageError("The zip is damaged.", hint="Save it again.") from error
    name = next((item for item in archive.namelist() if item.lower().endswith(".har")), "")
    if not name:
        raise UsageError("The zip has no HAR in it.")
    return archive.open(name)
