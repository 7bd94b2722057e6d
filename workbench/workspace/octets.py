"""The octets of something that is looked at, in blocks of a size that fits."""

from __future__ import annotations

import codecs
import io
from collections.abc import Callable, Iterator
from functools import partial
from typing import IO, Final, cast

type Open = Callable[[], IO[bytes]]
"""Opens a file, or a part of one, from its beginning; more than once."""

BLOCK: Final = 4_000_000
"""Octets of a text or a binary file that are looked at in one go."""

OVERLAP: Final = 20_000

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def blocks(opened: Open, overlap: int = OVERLAP) -> Iterator[tuple[int, bytes]]:
    """Give a file's content with where each block starts; each repeats the end of the one before."""
    start, tail = 0, b""
    with opened() as file:
        while block := file.read(BLOCK):
            yield start - len(tail), tail + block
            start += len(block)
            tail = block[-overlap:] if overlap else b""


def as_utf8(opened: Open, head: bytes) -> Open:
    """Give the same text in UTF-8 where its first octets say that it is in UTF-16 or UTF-32."""
    encoding = next((name for mark, name in _MARKS if head.startswith(mark)), "")
    return partial(_recoded, opened, encoding) if encoding else opened


def _recoded(opened: Open, encoding: str) -> IO[bytes]:
    return cast("IO[bytes]", io.BufferedReader(_Recoded(opened(), encoding), 1 << 20))


class _Recoded(io.RawIOBase):
    """Gives a text in UTF-8, whatever it was in; what cannot be decoded is replaced."""

    def __init__(self, file: IO[bytes], encoding: str) -> None:
        super().__init__()
        self._file = file
        self._decode = codecs.getincrementaldecoder(encoding)("replace").decode
        self._ready = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview, /) -> int:  # type: ignore[override]  # BufferedReader gives no other buffer
        while not self._ready and (block := self._file.read(1 << 18)):
            self._ready = self._decode(block).encode("utf-8", "replace")
        part, self._ready = self._ready[: len(buffer)], self._ready[len(buffer) :]
        buffer[: len(part)] = part
        return len(part)

    def close(self) -> None:
        self._file.close()
        super().close()
