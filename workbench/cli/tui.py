"""``workbench`` alone: the TUI."""

from __future__ import annotations

import asyncio
import sys
from argparse import Namespace
from concurrent.futures import Executor, ThreadPoolExecutor

from workbench.cli.context import layout
from workbench.daemon.start import ensure, session_soon
from workbench.errors import UsageError
from workbench.layout import Layout


def open_tui(options: Namespace) -> int:
    """Open the TUI as a client of the workspace's daemon."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError("The TUI needs a terminal.", hint="Run `workbench --help` for the commands that need none.")
    found = layout(options)
    with ThreadPoolExecutor(1) as pool:
        asyncio.run(_show(found, pool))
    return 0


async def _show(found: Layout, pool: Executor) -> None:
    from workbench.ui.app import WorkbenchApp  # noqa: PLC0415 - it loads Textual

    # The daemon starts while the first screen is painted: any sooner, both would wait for the processor.
    there: asyncio.Future[None] = asyncio.wrap_future(pool.submit(lambda: asyncio.run(ensure(found))))
    async with session_soon(found, there) as (api, ready):
        await WorkbenchApp(api, ready=ready).run_async()
        if ready.done():
            ready.result()
