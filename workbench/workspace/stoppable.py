"""Work in a thread that ends when whoever asked for it goes away."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from workbench.store.stop import Stop


async def stoppable[T](work: Callable[[Stop], T]) -> T:
    """Run ``work`` in a thread; cancelling this ends what it asks of the database, too."""
    stop = Stop()
    try:
        return await asyncio.to_thread(work, stop)
    except asyncio.CancelledError:
        stop.now()
        raise
