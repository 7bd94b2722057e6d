"""Tell a client that its call is still under way, where it has asked to be told."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import anyio
from mcp.server.session import ServerSession

EVERY = 5.0
"""Seconds between two reports: clients that reset their time-out on progress wait for the person as long as it takes."""


@asynccontextmanager
async def progress(session: ServerSession) -> AsyncIterator[None]:
    """Report within the block, every few seconds, how many seconds have passed."""
    failure: Exception | None = None
    async with anyio.create_task_group() as group:
        group.start_soon(_report, session)
        try:
            yield
        except Exception as error:  # noqa: BLE001 - raised below as it is: the group would wrap it
            failure = error
        group.cancel_scope.cancel()
    if failure is not None:
        raise failure


async def _report(session: ServerSession) -> None:
    seconds = 0.0
    # A client that is gone is told nothing; its call is cancelled elsewhere.
    with suppress(anyio.BrokenResourceError, anyio.ClosedResourceError):
        while True:
            await anyio.sleep(EVERY)
            seconds += EVERY
            await session.report_progress(
                seconds, None, f"{seconds:.0f} s: still under way, or waiting for the person."
            )
