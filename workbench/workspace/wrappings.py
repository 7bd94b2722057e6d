"""What is in a file once its packing is undone: gzip, zstd, bzip2, xz, zip archives, and each of them within another."""

from __future__ import annotations

import bz2
import contextlib
import gzip
import io
import lzma
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO, Final, cast

import zstandard

from workbench.errors import WorkbenchError
from workbench.formats.packed import careful
from workbench.workspace.octets import Open, as_utf8

UNREADABLE: Final = (
    OSError,
    EOFError,
    RuntimeError,
    ValueError,
    zlib.error,
    lzma.LZMAError,
    zipfile.BadZipFile,
    zstandard.ZstdError,
)
"""What reading damaged, locked or encrypted content raises."""

_HEAD = 4096
_DEEPEST = 5
"""Packings within each other that are undone."""
_INNER = 64_000_000
"""Octets of an archive within something packed: it has to be in memory, since nothing of it may lie on a disk."""
_FREELY = 4_000_000_000
_FOLD = 400
"""Octets that are unpacked of any file, and for each of its own where that is more; honest files unfold less."""

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_CLOSED = {b"7z\xbc\xaf\x27\x1c": "7-Zip", b"Rar!\x1a\x07": "RAR", b"\x04\x22\x4d\x18": "LZ4", b"\x1f\x9d": "compress"}


@dataclass(frozen=True, slots=True)
class Content:
    """What is looked at as one: a file, or a part of one that was packed."""

    label: str
    """The members of archives that it is in; empty for a file itself."""
    opened: Open
    head: bytes = b""
    packed: bool = False
    unread: str = ""
    """Why it cannot be looked at."""


class TooMuchError(WorkbenchError):
    """What is packed unfolds without an end."""


@dataclass(slots=True)
class _Budget:
    """What may still be unpacked of a file."""

    left: int


def contents(path: Path) -> Iterator[Content]:
    """Give all that is in a file. What cannot be opened says so, and costs nothing of what stands beside it."""
    budget = _Budget(max(_FREELY, _FOLD * path.stat().st_size))
    yield from _contents(Content("", lambda: path.open("rb")), budget, 0)


def why(error: Exception) -> str:
    """Say what is wrong with something that could not be read, without a word of what is in it."""
    if isinstance(error, WorkbenchError):
        return str(error)
    if isinstance(error, OSError) and error.strerror:
        return f"not readable: {error.strerror}"
    if isinstance(error, RuntimeError):
        return "not readable: encrypted, or packed by a method that is not known; unpack it and look at that"
    return f"not readable: damaged or cut off ({type(error).__name__}); what came before was looked at"


def _contents(found: Content, budget: _Budget, depth: int) -> Iterator[Content]:
    try:
        with found.opened() as file:
            head = file.read(_HEAD)
    except UNREADABLE as error:
        yield Content(found.label, found.opened, unread=why(error))
        return
    undo = _undoing(head)
    closed = next((name for mark, name in _CLOSED.items() if head.startswith(mark)), "")
    if closed:
        yield Content(found.label, found.opened, unread=f"not looked into: {closed}; unpack it and look at that")
    elif depth == _DEEPEST and (undo or head.startswith(_ZIP)):
        yield Content(found.label, found.opened, unread=f"not looked into: packed more than {_DEEPEST} times")
    elif undo:
        inner = partial(_undone, found.opened, undo, budget)
        yield from _contents(Content(found.label, inner, packed=True), budget, depth + 1)
    elif head.startswith(_ZIP):
        yield from _archive(found, budget, depth)
    else:
        yield Content(found.label, as_utf8(found.opened, head), head, packed=found.packed)


def _undoing(head: bytes) -> Callable[[IO[bytes]], object] | None:
    return next((undo for mark, undo in _UNDOING.items() if head.startswith(mark)), None)


def _zstd(file: IO[bytes]) -> object:
    return zstandard.ZstdDecompressor().stream_reader(file, read_across_frames=True, closefd=True)


_UNDOING: Final[dict[bytes, Callable[[IO[bytes]], object]]] = {
    b"\x1f\x8b": lambda file: gzip.GzipFile(fileobj=file),
    b"\x28\xb5\x2f\xfd": _zstd,
    b"BZh": bz2.BZ2File,
    b"\xfd7zXZ\0": lzma.LZMAFile,
}


def _undone(opened: Open, undo: Callable[[IO[bytes]], object], budget: _Budget) -> IO[bytes]:
    source = opened()
    return cast("IO[bytes]", _Counted(careful(undo(source)), budget, source))


def _archive(found: Content, budget: _Budget, depth: int) -> Iterator[Content]:
    with contextlib.ExitStack() as stack:
        try:
            file = stack.enter_context(found.opened() if depth == 0 else _in_memory(found.opened))
            archive = stack.enter_context(zipfile.ZipFile(file))
        except (*UNREADABLE, TooMuchError) as error:
            yield Content(found.label, found.opened, unread=why(error))
            return
        yield Content(_joined(found.label, "names"), partial(io.BytesIO, _names(archive)), packed=True)
        for member in archive.infolist():
            if not member.is_dir():
                opened = partial(_member, archive, member, budget)
                label = _joined(found.label, member.filename)
                yield from _contents(Content(label, opened, packed=True), budget, depth + 1)


def _in_memory(opened: Open) -> IO[bytes]:
    with opened() as file:
        octets = file.read(_INNER + 1)
    if len(octets) > _INNER:
        raise TooMuchError(f"not looked into: an archive of more than {_INNER // 1_000_000} MB within a packed file")
    return io.BytesIO(octets)


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, budget: _Budget) -> IO[bytes]:
    source = archive.open(member)
    return cast("IO[bytes]", _Counted(careful(source), budget, source))


def _names(archive: zipfile.ZipFile) -> bytes:
    """Give what an archive says itself: its members' names and the comments on them."""
    said = [text for item in archive.infolist() for text in (item.filename.encode("utf-8", "replace"), item.comment)]
    return b"\n".join(filter(None, (*said, archive.comment)))


def _joined(*labels: str) -> str:
    return ": ".join(filter(None, labels))


class _Counted(io.RawIOBase):
    """Gives what a file holds as long as the budget lasts."""

    def __init__(self, file: IO[bytes], budget: _Budget, source: IO[bytes]) -> None:
        super().__init__()
        self._file, self._budget, self._source = file, budget, source

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1, /) -> bytes:
        """Read as a file does. Raises TooMuchError."""
        block = self._file.read(size)
        self._budget.left -= len(block)
        if self._budget.left < 0:
            raise TooMuchError("not looked into any further: it unfolds without an end, as a bomb does")
        return block

    def close(self) -> None:
        self._file.close()
        self._source.close()
        super().close()
