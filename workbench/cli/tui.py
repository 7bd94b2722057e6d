"""``workbench`` alone: the TUI."""

from __future__ import annotations

import asyncio
import sys
from argparse import Namespace

from workbench.cli.context import layout
from workbench.daemon.start import session
from workbench.errors import UsageError
from workbench.ui.app import WorkbenchApp


def open_tui(options: Namespace) -> int:
    """Open the TUI as a client of the workspace's daemon."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError("The TUI needs a terminal.", hint="Run `workbench --help` for the commands that need none.")

    async def show() -> None:
        async with session(layout(options)) as api:
            await WorkbenchApp(api).run_async()

    asyncio.run(show())
    return 0
