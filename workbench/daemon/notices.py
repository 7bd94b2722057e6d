"""Pass on what the workspace has to say while a client waits for something long."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable

from workbench.workspace.api import Api


@contextlib.asynccontextmanager
async def notices(api: Api, say: Callable[[str], None]) -> AsyncIterator[None]:
    """Hand the workspace's notices to ``say`` within the block."""

    async def follow() -> None:
        async for event in api.events():
            if event.kind == "notice":
                say(event.text)

    async with asyncio.TaskGroup() as group:
        task = group.create_task(follow())
        # It asks for events before anything that the block asks for.
        await asyncio.sleep(0)
        yield
        task.cancel()
