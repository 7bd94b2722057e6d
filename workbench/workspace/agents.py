"""The person's switch for all agents at once: it outlives the daemon, and nothing that an agent reaches turns it."""

from __future__ import annotations

import time
from pathlib import Path

from workbench import host
from workbench.invoke import PERSON, NotAllowedError


class Agents:
    """A file that is there while agents may do nothing."""

    def __init__(self, file: Path) -> None:
        self._file = file

    @property
    def stopped(self) -> bool:
        return self._file.exists()

    def stop(self) -> None:
        """Let agents do nothing from now on."""
        host.private_dir(self._file.parent)
        host.write_private(self._file, f"{time.time():.0f}\n".encode())

    def resume(self) -> None:
        """Let agents go on."""
        self._file.unlink(missing_ok=True)

    def demand(self, client: str) -> None:
        """Raise NotAllowedError for an agent while all of them are stopped."""
        if client != PERSON and self.stopped:
            raise NotAllowedError(
                "The person has stopped all agents.",
                kept="Nothing was sent.",
                hint="Stop, and ask them: `workbench agents resume` lets you go on.",
            )
