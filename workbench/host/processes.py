"""What processes are to the system: running, dumping their memory, in a hurry or not."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from pathlib import Path

from workbench.host.systems import WINDOWS

_PATIENT = 10
"""The nice value of threads that give way: 0 is usual, 19 the most."""


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
