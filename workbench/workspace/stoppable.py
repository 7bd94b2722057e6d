"""Work in a thread that ends when whoever asked for it goes away."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from workbench import host
from workbench.store.stop import Stop

_POOL = ThreadPoolExecutor(8, "looking", host.give_way)
"""Looking through a million exchanges takes a core for a while: it takes none from a letter that is typed meanwhile."""


async def stoppable[T](work: Callable[[Stop], T]) -> T:
    """Run ``work`` in a thread; cancelling this ends what it asks of the database, too."""
    stop = Stop()
    try:
        return await asyncio.get_running_loop().run_in_executor(_POOL, partial(work, stop))
    except asyncio.CancelledError:
        stop.now()
        raise
