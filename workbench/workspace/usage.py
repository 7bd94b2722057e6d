"""How often operations were called, and how that went: on this machine, never in the catalog."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from workbench.workspace import decisions


@dataclass(frozen=True, slots=True)
class Use:
    operation: str
    """``<portal>/<operation>``."""
    status: Literal["never run", "verified", "failing"] = "never run"
    last_called: float = 0.0
    calls: int = 0


class Usage:
    """A small private file; it is read once, and written by ``save``: not within a call, which would wait for the disk."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._uses = {use.operation: use for use in decisions.load(file, Use)}
        self._unsaved = False

    def of(self, operation: str) -> Use:
        return self._uses.get(operation, Use(operation))

    def note(self, operation: str, *, worked: bool) -> None:
        """Count a call."""
        use = self.of(operation)
        status: Literal["verified", "failing"] = "verified" if worked else "failing"
        self._uses[operation] = replace(use, status=status, last_called=time.time(), calls=use.calls + 1)
        self._unsaved = True

    def save(self) -> None:
        """Write what was counted since the last time. Raises OSError."""
        if self._unsaved:
            self._unsaved = False
            decisions.save(self._file, sorted(self._uses.values(), key=lambda item: item.operation), private=True)
