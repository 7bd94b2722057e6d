"""A helper that takes exchanges in for a grouper, in a process of its own: it reads them as lines of JSON, and leaves with its owner."""

from __future__ import annotations

import contextlib
import gc
import pickle
import queue
import subprocess
import sys
import threading
from collections.abc import Sequence

import msgspec

from workbench import host
from workbench.discovery.endpoint import Override
from workbench.discovery.grouping import Grouper, Taken
from workbench.store.reading import Stored

_MOST_WAITING = 32_000_000
"""Octets that may wait for the helper, so that it has enough to do while its owner takes in what waits with itself."""


class HelperError(Exception):
    """The helper ended early: what it was given is lost."""


class GroupingProcess:
    """The owner's side."""

    def __init__(self, overrides: Sequence[Override]) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
            [sys.executable, "-m", __name__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=host.bare_environment(),
        )
        self._waiting = queue.Queue[bytes]()
        self._handed = 0
        self._written = 0
        """Octets; each thread counts its own."""
        self._waiting.put(msgspec.json.encode(overrides) + b"\n")
        self._writer = threading.Thread(target=self._write, daemon=True)
        self._writer.start()

    def offer(self, exchanges: Sequence[Stored]) -> bool:
        """Hand exchanges over; False, and nothing is, while the helper has enough to do. Their messages do not go with them."""
        if self._handed - self._written > _MOST_WAITING:
            return False
        block = "".join(f"{one.detail}\n" for one in exchanges).encode()
        if block:
            self._handed += len(block)
            self._waiting.put(block)
        return True

    def finish(self) -> None:
        """Say that nothing more is handed over."""
        self._waiting.put(b"")

    def taken(self) -> Taken:
        """Wait for the helper, which has to be told to finish before, and give what it has taken in. Raises HelperError."""
        output = self._process.stdout
        assert output is not None
        try:
            # Nobody else writes to that pipe.
            taken: Taken = pickle.load(output)  # noqa: S301 - as said
        except (EOFError, OSError, pickle.UnpicklingError) as error:
            raise HelperError from error
        return taken

    def close(self) -> None:
        """End the process, whatever it does."""
        self._process.kill()
        self._process.wait()
        self._waiting.put(b"")
        self._writer.join()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()

    def _write(self) -> None:
        pipe = self._process.stdin
        assert pipe is not None
        try:
            while block := self._waiting.get():
                pipe.write(block)
                self._written += len(block)
            pipe.close()
        except (OSError, ValueError):
            # It has ended, which shows when it is asked for what it has; its owner must not wait for room meanwhile.
            while self._waiting.get():
                pass


def main() -> None:
    """Be the process: exchanges from standard input, what was taken in to standard output."""
    host.forbid_core_dumps()
    sys.excepthook = lambda kind, _error, _trace: sys.stderr.write(f"{kind.__name__}\n") and None
    # Exchanges have no cycles, and the look for some takes a fifth of the time.
    gc.disable()
    lines = sys.stdin.buffer
    grouper = Grouper(msgspec.json.decode(lines.readline(), type=list[Override]))
    for line in lines:
        grouper.add((Stored(line.decode()).whole(),))
    pickle.dump(grouper.taken(), sys.stdout.buffer, protocol=pickle.HIGHEST_PROTOCOL)


if __name__ == "__main__":
    main()
