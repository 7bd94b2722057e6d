"""The browsers of a workspace: one an account, behind a recorder of its own, side by side. One is in front, the person's."""

from __future__ import annotations

import time
from collections.abc import Callable

from workbench.errors import UsageError
from workbench.workspace.capturing import Capturing
from workbench.workspace.plans import Whose

NOBODY: Whose = ("", "")


class Browsers:
    """Opens none by itself: what is given may be closed."""

    def __init__(self, make: Callable[[], Capturing]) -> None:
        self._make = make
        self._by_account: dict[Whose, Capturing] = {}
        self._front = NOBODY
        self._last: dict[str, Whose] = {}
        """Client → the account as which it was there last."""

    def of(self, whose: Whose) -> Capturing:
        """Give an account's."""
        if whose not in self._by_account:
            self._by_account[whose] = self._make()
        return self._by_account[whose]

    @property
    def all(self) -> list[Capturing]:
        """Those that were opened at some time."""
        return list(self._by_account.values())

    @property
    def open(self) -> list[Capturing]:
        """Those that are open, the one in front first, then those used last."""
        front = self.front
        return sorted((each for each in self.all if each.open), key=lambda each: (each is not front, -each.used))

    def unused(self, seconds: float) -> list[Capturing]:
        """Give those without a window or a recording that nobody has used for so long, the longest unused first."""
        now = time.monotonic()
        unseen = (each for each in self.open if each.recording is None and each.plan is not None and each.plan.headless)
        return sorted((each for each in unseen if now - each.used > seconds), key=lambda each: each.used)

    @property
    def front(self) -> Capturing:
        """Give the one that the person sees: where they record, else the one they opened last, else any that is open."""
        meant = self.of(self._front)
        if any(found := [each for each in self.all if each.recording]):
            return found[0]
        others = (each for each in self.all if each.open)
        return meant if meant.open else max(others, key=lambda each: each.used, default=meant)

    def bring_forward(self, whose: Whose) -> Capturing:
        """Put an account's in front. Raises UsageError while the person records in another one."""
        meant = self.of(whose)
        if (running := self.front.recording) is not None and self.front is not meant:
            raise UsageError(f"Recording {running.id} is under way.", hint="Stop it first: it is kept, of course.")
        self._front = whose
        return meant

    def is_at(self, client: str, whose: Whose) -> None:
        """Note as whom a client was there last."""
        self._last[client] = whose

    def where(self, client: str, may: Callable[[Whose], bool]) -> Whose:
        """Say as whom a client acts that names nobody: as last time, else in the first open browser that it may use.

        ``NOBODY`` where there is none.
        """
        last = self._last.get(client, NOBODY)
        if last != NOBODY and may(last):
            return last
        return next((each.whose for each in self.open if may(each.whose)), NOBODY)
