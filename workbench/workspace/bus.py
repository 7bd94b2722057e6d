"""Tells every front end what changed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

from workbench.workspace.views import Event

BACKLOG = 10_000
"""Events that may wait for a slow front end; past that its oldest are dropped: it asks again anyway."""


class Bus:
    """Hands each event to every subscriber in order. Use it on the loop's own thread."""

    def __init__(self) -> None:
        self._subscribers: set[asyncio.Queue[Event]] = set()

    def publish(self, event: Event) -> None:
        for queue in self._subscribers:
            if queue.full():
                queue.get_nowait()
            queue.put_nowait(event)

    async def events(self) -> AsyncIterator[Event]:
        """Give events from now on, until the consumer leaves."""
        queue: asyncio.Queue[Event] = asyncio.Queue(BACKLOG)
        self._subscribers.add(queue)
        try:
            while True:
                yield await queue.get()
        finally:
            self._subscribers.discard(queue)
