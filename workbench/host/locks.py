"""Locks on files, between threads and processes."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from workbench.host.files import open_private
from workbench.host.systems import WINDOWS

_LOOK_AGAIN = 0.002
"""Seconds."""


@contextlib.contextmanager
def exclusive_lock(path: Path) -> Iterator[bool]:
    """Hold a lock on a file for the block: True, or False when another process holds it.

    The system lets go of it when the process ends, however it ends.
    """
    with open_private(path, "ab") as file:
        try:
            _lock(file)
            alone = True
        except OSError:
            alone = False
        yield alone


@contextlib.contextmanager
def in_turn(path: Path) -> Iterator[None]:
    """Wait for the threads and processes that hold the lock on a file, then hold it for the block.

    On a file system that has no locks nobody waits.
    """
    with open_private(path, "ab") as file:
        while _is_taken(file):
            time.sleep(_LOOK_AGAIN)
        yield


def _is_taken(file: IO[bytes]) -> bool:
    """Whether another holds the lock on it; if not, and there are locks, this one does from now on."""
    try:
        _lock(file)
    except (BlockingIOError, PermissionError):
        return True
    except OSError:
        return False
    return False


def _lock(file: IO[bytes]) -> None:
    """Take the lock. Raises BlockingIOError (on Windows PermissionError) while another has it, another OSError without locks."""
    if WINDOWS:
        import msvcrt  # noqa: PLC0415 - exists on Windows only

        getattr(msvcrt, "locking")(file.fileno(), 2, 1)  # noqa: B009 - LK_NBLCK; mypy on Linux knows none
    else:
        import fcntl  # noqa: PLC0415 - absent on Windows

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def hold(file: int) -> None:
    """Show other processes that an open file is being written, until it is closed, however the process ends.

    On Windows a lock would keep them from reading it too: it shows nothing there.
    """
    if not WINDOWS:
        import fcntl  # noqa: PLC0415 - absent on Windows

        with contextlib.suppress(OSError):  # a file system without locks
            # Not without waiting: whoever asks at this moment whether it is held has it for as long as that takes.
            fcntl.flock(file, fcntl.LOCK_EX)


def is_held(path: Path) -> bool:
    """Say whether a file is being written by who holds it."""
    if WINDOWS:
        return False
    import fcntl  # noqa: PLC0415 - absent on Windows

    # It may be compressed, and gone by this name, at any moment.
    with contextlib.suppress(OSError), path.open("rb") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False
