"""Work that is not to be left half done: whoever asked for it may go away meanwhile."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine

_going: set[asyncio.Task[object]] = set()
"""The loop itself keeps no task alive."""


async def to_its_end[T](work: Coroutine[object, object, T]) -> T:
    """Do it, and give what it gives; cancelling this ends the waiting alone."""
    task = asyncio.ensure_future(work)
    _going.add(task)
    task.add_done_callback(_going.discard)
    return await asyncio.shield(task)
