"""What differs between operating systems, with a fallback each. Tested on Linux only."""

from __future__ import annotations

import contextlib
import os
import re
import socket
import stat
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO

WINDOWS = sys.platform == "win32"
MACOS = sys.platform == "darwin"

SOCKET_PATH_LIMIT = 100
"""Octets that a unix socket's path may have (sun_path is 104 on macOS, 108 on Linux)."""

SOCKET_NAME_LENGTH = 32
"""Octets of it that a socket's own name may take."""

_PATIENT = 10
"""The nice value of threads that give way: 0 is usual, 19 the most."""


def has_unix_sockets() -> bool:
    """Whether processes here can meet on a unix socket; else they use a loopback port and a token."""
    return not WINDOWS


def loopback_listener(port: int) -> socket.socket:
    """Give a socket bound to a port of 127.0.0.1, 0 for any that is free. Raises OSError when it is taken."""
    # Named as TCP, since asyncio spares only such sockets the 40 ms for which a second small write may wait.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if not WINDOWS:  # there it would let two programs have one port
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind(("127.0.0.1", port))
    except BaseException:
        listener.close()
        raise
    return listener


def user_data_dir() -> Path:
    """Give the folder for this user's data: XDG on Linux, Application Support on macOS, LOCALAPPDATA on Windows."""
    if WINDOWS:
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif MACOS:
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return base / "discovery-workbench"


def user_config_dir() -> Path:
    """Give the folder for what this user chose: XDG on Linux, Application Support on macOS, APPDATA on Windows."""
    if WINDOWS:
        base = Path(os.environ.get("APPDATA") or Path.home() / "AppData" / "Roaming")
    elif MACOS:
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    return base / "discovery-workbench"


def runtime_dir() -> Path:
    """Give a short folder of this user alone for sockets, made 0700 when it is missing."""
    base = os.environ.get("XDG_RUNTIME_DIR")
    folder = Path(base or "/") / "discovery-workbench"
    usable = base and Path(base).is_dir() and os.access(base, os.W_OK)
    if not usable or len(os.fsencode(folder)) > SOCKET_PATH_LIMIT - SOCKET_NAME_LENGTH:
        user = os.getuid() if hasattr(os, "getuid") else os.environ.get("USERNAME", "user")
        folder = Path(tempfile.gettempdir()) / f"discovery-workbench-{user}"
    private_dir(folder)
    return folder


def private_dir(folder: Path) -> Path:
    """Make ``folder`` (and its parents) so that only this user can enter it; refuse someone else's.

    Raises PermissionError when it exists and belongs to another user, or is a symbolic link.
    """
    # Not by mkdir's own `parents`: it leaves their modes to the umask.
    for missing in reversed([path for path in (folder, *folder.parents) if not path.exists()]):
        missing.mkdir(exist_ok=True, mode=0o700)
    if WINDOWS:
        return folder
    status = folder.lstat()
    if not stat.S_ISDIR(status.st_mode) or status.st_uid != os.getuid():
        msg = f"{folder} is not a folder of this user"
        raise PermissionError(msg)
    if status.st_mode & 0o077:
        folder.chmod(0o700)
    return folder


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


def readable_by_others(path: Path) -> bool:
    """Whether group or world may read or write ``path``. Windows has no such bits: False."""
    return not WINDOWS and bool(path.stat().st_mode & 0o077)


def give_way() -> None:
    """Let the calling thread, and those that it starts, yield the processor to what a person waits for (Linux)."""
    if sys.platform == "linux":
        # Elsewhere priorities are whole processes'. Who may not is as fast as before.
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _PATIENT)


def forbid_core_dumps() -> None:
    """Keep this process's memory off the disk when it crashes, and from other processes of the user."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - absent on Windows

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


@contextlib.contextmanager
def private_umask() -> Iterator[None]:
    """Let files that a library makes be 0600 and folders 0700 within the block. Not thread-safe."""
    before = os.umask(0o077)
    try:
        yield
    finally:
        os.umask(before)


def process_alive(pid: int) -> bool:
    """Whether a process of that number runs (a zombie counts as gone where that can be told)."""
    if pid <= 0:
        return False
    if WINDOWS:
        return _windows_process_alive(pid)
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    with contextlib.suppress(OSError, IndexError):
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    return True


def _windows_process_alive(pid: int) -> bool:
    import ctypes  # noqa: PLC0415 - windll exists on Windows only

    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - mypy on Linux knows no windll
    handle = kernel.OpenProcess(0x1000, False, pid)
    if not handle:
        return False
    kernel.CloseHandle(handle)
    return True


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


_LOOK_AGAIN = 0.002
"""Seconds."""


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
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def is_held(path: Path) -> bool:
    """Say whether a file is being written by who holds it."""
    if WINDOWS or not path.exists():
        return False
    import fcntl  # noqa: PLC0415 - absent on Windows

    with path.open("rb") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
        except OSError:
            return False
    return False


_BESIDE = re.compile(r"\.(.+)\.[a-z0-9_]{8}")
"""Names of files that replace others: ``mkstemp`` gives them."""

_CREDENTIALS = re.compile(r"WORKBENCH_\w+_(?:USERNAME|PASSWORD|TOTP)|WORKBENCH_SECRET\w*", re.IGNORECASE)

_TELLING = re.compile(
    r"""SSLKEYLOGFILE | MITMPROXY_SSLKEYLOGFILE          # the keys of connections
      | DEBUG | DEBUGP | DEBUG_FILE | (?:NPM_CONFIG_)?PW(?:DEBUG|TEST|_)\w* # Playwright's log: all that is typed, read, sent
      | NODE_(?:OPTIONS|DEBUG\w*|V8_COVERAGE|REDIRECT_WARNINGS) # its driver's, and ports through which it can be steered
      | SELENIUM_REMOTE_\w+                             # a browser elsewhere
      | CHROME_LOG_FILE
      | PYTHON(?:DEVMODE|ASYNCIODEBUG)                  # slow calls, with their arguments
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What has a browser, a proxy, a driver or Python write down the keys of its connections, or what it says to others."""


def untelling_environment(environ: Mapping[str, str] = os.environ) -> dict[str, str]:
    """Give an environment without what has a process log what would give secrets away."""
    return {name: value for name, value in environ.items() if not _TELLING.fullmatch(name)}


def tell_nothing() -> None:
    """Forget what in this process's environment would have a library log secrets: before that library is imported."""
    for name in os.environ.keys() - untelling_environment().keys():
        del os.environ[name]


def bare_environment(environ: Mapping[str, str] = os.environ) -> dict[str, str]:
    """Give an environment without the credentials of accounts that a person put into it: for every child but the daemon.

    Nor does a child learn from it to log what would give secrets away.
    """
    return {name: value for name, value in untelling_environment(environ).items() if not _CREDENTIALS.fullmatch(name)}
