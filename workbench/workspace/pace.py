"""Use a portal no harder than its file says: so many calls at once, so many a minute."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable

from workbench.operation import Limits

_MINUTE = 60.0


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
        self._queue = asyncio.Lock()

    @contextlib.asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Wait for a turn, and have it for the block."""
        async with self._slots or contextlib.nullcontext():
            if self._most:
                await self._wait()
            yield

    async def _wait(self) -> None:
        async with self._queue:
            while self._started and self._clock() - self._started[0] >= _MINUTE:
                self._started.popleft()
            if len(self._started) >= self._most:
                await self._sleep(self._started.popleft() + _MINUTE - self._clock())
            self._started.append(self._clock())
