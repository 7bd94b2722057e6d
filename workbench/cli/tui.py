"""``workbench`` alone: the TUI."""

from __future__ import annotations

import asyncio
import sys
from argparse import Namespace
from concurrent.futures import Executor, ThreadPoolExecutor

from workbench.cli.context import folder, is_workspace, layout
from workbench.cli.output import say
from workbench.cli.setup import make
from workbench.daemon.start import ensure, session_soon
from workbench.errors import UsageError
from workbench.layout import Layout


def open_tui(options: Namespace) -> int:
    """Open the TUI as a client of the workspace's daemon."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError("The TUI needs a terminal.", hint="Run `workbench --help` for the commands that need none.")
    offer(Layout(folder(options)))
    found = layout(options)
    with ThreadPoolExecutor(1) as pool:
        return asyncio.run(_show(found, pool))


def offer(found: Layout) -> None:
    """Ask whether a folder that is no workspace is to become one; Enter says yes."""
    if not is_workspace(found):
        say(f"{found.root} is no workspace yet. One has catalog/ for your operations and recordings/, kept out of git.")
        if input("Make it one? [Y/n] ").strip().lower() in {"", "y", "yes"}:
            make(found)


async def _show(found: Layout, pool: Executor) -> int:
    """Show it until the person leaves; 1 after a defect, whose place has been said."""
    from workbench.ui.app import WorkbenchApp  # noqa: PLC0415 - it loads Textual
    from workbench.ui.keys import chosen  # noqa: PLC0415 - as above
    from workbench.ui.themes import theme_names  # noqa: PLC0415 - as above

    # The daemon starts while the first screen is painted: any sooner, both would wait for the processor.
    there: asyncio.Future[None] = asyncio.wrap_future(pool.submit(lambda: asyncio.run(ensure(found))))
    async with session_soon(found, there) as (api, ready):
        app = WorkbenchApp(api, ready=ready, choices=chosen(theme_names()))
        await app.run_async()
        if ready.done() and not ready.cancelled():
            ready.result()
        return app.return_code or 0
