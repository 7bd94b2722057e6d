"""Background work of the workspace: kept alive while it runs, awaited at the end."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from types import TracebackType

_log = logging.getLogger(__name__)


class Jobs:
    """A task group whose jobs may fail alone: a failure is logged by its kind, and the others go on."""

    def __init__(self) -> None:
        self._group = asyncio.TaskGroup()
        self._tasks: set[asyncio.Task[None]] = set()
        self._loop: asyncio.AbstractEventLoop | None = None

    async def __aenter__(self) -> Jobs:
        self._loop = asyncio.get_running_loop()
        await self._group.__aenter__()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for task in self._tasks:
            task.cancel()
        await self._group.__aexit__(kind, error, trace)

    def start(self, work: Coroutine[object, object, object]) -> None:
        """Run something in the background."""
        task = self._group.create_task(_guarded(work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def from_thread[*A](self, function: Callable[[*A], None]) -> Callable[[*A], None]:
        """Give a function that a thread may call, and that runs on the loop."""
        loop = self._loop
        assert loop is not None
        return lambda *arguments: (loop.call_soon_threadsafe(function, *arguments), None)[1]


async def _guarded(work: Coroutine[object, object, object]) -> None:
    try:
        await work
    except Exception as error:  # noqa: BLE001 - one job's failure must not end the daemon
        _log.warning("background work failed: %s", type(error).__name__)
