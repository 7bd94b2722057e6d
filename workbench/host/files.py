"""Files that only this user can read, replaced as a whole."""

from __future__ import annotations

import contextlib
import os
import re
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from workbench.host.systems import WINDOWS

_BESIDE = re.compile(r"\.(.+)\.[a-z0-9_]{8}")
"""Names of files that replace others: ``mkstemp`` gives them."""


def _no_follow() -> int:
    return getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)


def open_private(path: Path, mode: str = "wb") -> IO[bytes]:
    """Open a file that only this user may read (0600), following no symbolic link.

    ``mode`` is ``xb`` (must be new), ``wb`` (truncate) or ``ab`` (append).
    """
    how = {"xb": os.O_EXCL, "wb": os.O_TRUNC, "ab": os.O_APPEND}[mode]
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | how | _no_follow(), 0o600)
    if not WINDOWS:
        os.fchmod(descriptor, 0o600)
    return os.fdopen(descriptor, "ab" if mode == "ab" else "wb")


def write_private(path: Path, content: bytes) -> None:
    """Replace a file atomically by one that only this user may read; on the disk when it returns."""
    replace_file(path, content, mode=0o600)


def keep_first(path: Path, content: bytes) -> bytes:
    """Give what a private file holds, made of ``content`` where there is none.

    Of several processes that come at once one wins, for all of them; none sees a part.
    """
    if not path.exists():
        with _written_beside(path, content, 0o600) as made, contextlib.suppress(FileExistsError):
            _put_first(made, path, content)
    return path.read_bytes()


def _put_first(made: Path, path: Path, content: bytes) -> None:
    """Let a file that is made be ``path``. Raises FileExistsError where there is one."""
    try:
        os.link(made, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        with open_private(path, "xb") as file:
            file.write(content)


def replace_file(path: Path, content: bytes, *, mode: int = 0o644) -> None:
    """Replace a file atomically: readers see the old content or the new, never a part."""
    with _written_beside(path, content, mode) as made:
        made.replace(path)


@contextlib.contextmanager
def _written_beside(path: Path, content: bytes, mode: int) -> Iterator[Path]:
    """Give a file with the content, on the disk, in the same folder; gone after the block unless it was moved."""
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    made = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if not WINDOWS:
            made.chmod(mode)
        yield made
    finally:
        made.unlink(missing_ok=True)


def sweep(folder: Path, *, name: str = "", seconds: float = 60.0) -> None:
    """Take away what killed processes left beside files that they were replacing: of ``name`` alone if that is given.

    What has changed within so many ``seconds`` may be being written still.
    """
    if not folder.is_dir():
        return
    for file in folder.iterdir():
        found = _BESIDE.fullmatch(file.name)
        if found and name in ("", found[1]):
            with contextlib.suppress(OSError):
                if file.is_file(follow_symlinks=False) and time.time() - file.stat().st_mtime >= seconds:
                    file.unlink()


def ends_torn(path: Path) -> bool:
    """Whether a file's last line has no end: a crash or a full disk cut it short. Raises FileNotFoundError."""
    with path.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - 1))
        return file.read() not in {b"", b"\n"}


def readable_by_others(path: Path) -> bool:
    """Whether group or world may read or write ``path``. Windows has no such bits: False."""
    return not WINDOWS and bool(path.stat().st_mode & 0o077)


@contextlib.contextmanager
def private_umask() -> Iterator[None]:
    """Let files that a library makes be 0600 and folders 0700 within the block. Not thread-safe."""
    before = os.umask(0o077)
    try:
        yield
    finally:
        os.umask(before)
