"""End with the process that started this one, however it ended."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable


def watch_owner(gone: Callable[[], None]) -> None:
    """Call ``gone``, from a thread, when standard input reaches its end: the owner holds its other side.

    A pipe tells it at once and on every system, also after ``kill -9``; polling a process id does neither.
    """
    descriptor = sys.stdin.fileno()

    def wait() -> None:
        try:
            while os.read(descriptor, 4096):
                pass
        except OSError:
            pass
        gone()

    threading.Thread(target=wait, name="owner", daemon=True).start()
