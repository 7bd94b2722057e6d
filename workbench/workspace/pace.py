"""Use a portal no harder than its file says: so many calls at once, so many a minute."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from math import ceil

from workbench.errors import WorkbenchError
from workbench.operation import Limits

_MINUTE = 60.0
_PATIENCE = 20.0
"""Seconds that a call may wait: clients give up after a minute, and the portal has its own time to answer."""


class Pace:
    """Calls wait here until they may start; the order is that of their coming."""

    def __init__(
        self,
        limits: Limits,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._slots = asyncio.Semaphore(limits.calls_at_once) if limits.calls_at_once else None
        self._most = limits.calls_per_minute
        self._clock = clock
        self._sleep = sleep
        self._started: deque[float] = deque()
        """When the calls of the last minute started, or will."""

    @contextlib.asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Wait for a turn, and have it for the block. Raises WorkbenchError where that would take long."""
        async with self._slots or contextlib.nullcontext():
            if wait := self._booked() if self._most else 0.0:
                await self._sleep(wait)
            yield

    def _booked(self) -> float:
        """Give the seconds until the call may start, which nobody else does then."""
        now = self._clock()
        while self._started and now - self._started[0] >= _MINUTE:
            self._started.popleft()
        at = max(now, self._started[-self._most] + _MINUTE) if len(self._started) >= self._most else now
        if at - now > _PATIENCE:
            raise WorkbenchError(
                f"The portal's limit of {self._most} calls a minute is used up.",
                kept="Nothing was sent.",
                hint=f"Call again in {ceil(at - now)} s.",
            )
        self._started.append(at)
        return at - now
