"""How often operations were called, and how that went: on this machine, never in the catalog."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from workbench.workspace import decisions
from workbench.workspace.views import Caller

MOST_CALLERS = 20
"""Clients that are remembered by name for each operation."""


@dataclass(frozen=True, slots=True)
class Use:
    operation: str
    """``<portal>/<operation>``."""
    status: Literal["never run", "verified", "failing"] = "never run"
    last_called: float = 0.0
    calls: int = 0
    callers: tuple[Caller, ...] = ()
    """The most recent first."""


class Usage:
    """A small private file; it is read once, and written by ``save``: not within a call, which would wait for the disk."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._uses = {use.operation: use for use in decisions.load(file, Use)}
        self._unsaved = False

    def of(self, operation: str) -> Use:
        return self._uses.get(operation, Use(operation))

    def note(self, operation: str, client: str = "", *, worked: bool) -> None:
        """Count a call of a client's; an empty name is the person."""
        use, now = self.of(operation), time.time()
        status: Literal["verified", "failing"] = "verified" if worked else "failing"
        callers = _counted(use.callers, client, now)
        self._uses[operation] = replace(use, status=status, last_called=now, calls=use.calls + 1, callers=callers)
        self._unsaved = True

    def save(self) -> None:
        """Write what was counted since the last time. Raises OSError."""
        if self._unsaved:
            self._unsaved = False
            decisions.save(self._file, sorted(self._uses.values(), key=lambda item: item.operation), private=True)


def _counted(callers: tuple[Caller, ...], client: str, now: float) -> tuple[Caller, ...]:
    before = next((each.calls for each in callers if each.client == client), 0)
    others = tuple(each for each in callers if each.client != client)
    return (Caller(client, before + 1, now), *others)[:MOST_CALLERS]
