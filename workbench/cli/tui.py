"""``workbench`` alone: the TUI."""

from __future__ import annotations

import asyncio
import sys
from argparse import Namespace
from concurrent.futures import ThreadPoolExecutor

from workbench.cli.context import layout
from workbench.daemon.start import ensure, session
from workbench.errors import UsageError
from workbench.layout import Layout


def open_tui(options: Namespace) -> int:
    """Open the TUI as a client of the workspace's daemon."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError("The TUI needs a terminal.", hint="Run `workbench --help` for the commands that need none.")
    found = layout(options)
    # The daemon starts while Textual loads: each takes about a second.
    with ThreadPoolExecutor(1) as pool:
        ready = pool.submit(lambda: asyncio.run(ensure(found)))
        import workbench.ui.app  # noqa: F401, PLC0415 - loaded here so that both go on at once

        ready.result()
    asyncio.run(_show(found))
    return 0


async def _show(found: Layout) -> None:
    from workbench.ui.app import WorkbenchApp  # noqa: PLC0415 - loaded above

    async with session(found) as api:
        await WorkbenchApp(api).run_async()
