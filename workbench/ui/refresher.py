"""Ask again, but never twice at once: many events become one question."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from textual.css.query import NoMatches
from textual.dom import DOMNode
from textual.message_pump import MessagePump
from textual.timer import Timer
from textual.worker import Worker, get_current_worker

from workbench.errors import WorkbenchError
from workbench.ui.messages import Failed

_TRIES = 40
"""Looks for a part of a screen, a pause apart, before its absence counts as a defect."""


class Refresher:
    """Runs ``refresh`` for whoever asks; what is asked while it runs is run once more, after it.

    An error that a person can act on becomes a ``Failed`` message of ``owner``.
    """

    def __init__(self, owner: DOMNode, refresh: Callable[[], Awaitable[None]], *, pause: float = 0.05) -> None:
        self._owner = owner
        self._refresh = refresh
        self._pause = pause
        """Seconds between two runs: events come in bursts."""
        self._asked = False
        self._running = False
        self._missed = 0
        self._later: Timer | None = None
        self._worker: Worker[None] | None = None
        """What runs, or ran last."""

    def ask_within(self, seconds: float) -> None:
        """Refresh after so long, unless something asks before: what streams in is shown in bunches."""
        if not self._asked and self._later is None and self._owner.is_attached:
            self._later = self._owner.set_timer(seconds, self.ask)

    def ask(self) -> None:
        """Refresh soon."""
        if self._later is not None:
            self._later.stop()
            self._later = None
        self._asked = True
        if not self._running and self._owner.is_attached:
            self._running = True
            self._worker = self._owner.run_worker(self._run, group="refresh")

    def ask_instead(self) -> None:
        """Give up what is being asked: its answer is of no use any more."""
        self.give_up()
        self.ask()

    def give_up(self) -> None:
        """Ask nothing any more, and end what is being asked."""
        self._asked = False
        if self._later is not None:
            self._later.stop()
            self._later = None
        if self._running and self._worker is not None:
            self._worker.cancel()
            self._running = False

    @property
    def busy(self) -> bool:
        """Whether something that was asked for is not shown yet."""
        return self._asked or self._running

    async def _run(self) -> None:
        mine = get_current_worker()
        try:
            while self._asked:
                self._asked = False
                try:
                    await guarded(self._owner, self._refresh())
                    self._missed = 0
                except NoMatches:
                    self._miss()
                await asyncio.sleep(self._pause)
        finally:
            if self._worker is mine:
                self._running = False

    def _miss(self) -> None:
        """Try again when a part is not there: it is just being mounted, or the screen is going away."""
        self._missed += 1
        if self._missed > _TRIES:
            raise NoMatches(f"{type(self._owner).__name__} lacks a part that it shows")
        self._asked = self._owner.is_attached


async def guarded(owner: MessagePump, work: Awaitable[None]) -> None:
    """Do ``work``; turn what a person can act on into a ``Failed`` message."""
    try:
        await work
    except (WorkbenchError, OSError) as error:
        owner.post_message(Failed(error))
