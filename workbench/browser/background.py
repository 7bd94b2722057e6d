"""Work that events start: kept, awaited at the end, and never silently lost."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine

from playwright.async_api import Error

_log = logging.getLogger(__name__)


class Background:
    """The tasks of one browser session. A page that goes away in the midst of one ends it quietly."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self, work: Coroutine[object, object, None]) -> None:
        """Run ``work`` beside everything else."""
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if task.cancelled():
            return
        error = task.exception()
        if error is not None and not isinstance(error, Error):
            _log.error("work beside the browser failed: %s", type(error).__name__)

    async def close(self) -> None:
        """Cancel what still runs and wait until it has ended."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
