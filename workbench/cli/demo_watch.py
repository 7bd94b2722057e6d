"""The demo in the TUI: a person watches the tour and goes on from there."""

from __future__ import annotations

import asyncio

from workbench.daemon.start import session, stop
from workbench.demo.run import Demo
from workbench.errors import WorkbenchError
from workbench.ui.app import WorkbenchApp
from workbench.ui.keys import chosen
from workbench.ui.themes import theme_names
from workbench.workspace.api import Api

HINT = "Tour done. Next: 3 endpoints → Enter inspects one, p promotes it; 5 agents → the snippet that connects your MCP client."


async def watch(demo: Demo) -> None:
    """Show the tour as it happens; everything ends when the person quits."""
    try:
        async with session(demo.layout) as api:
            app = WorkbenchApp(
                api,
                hint="The tour of the stand-in portal is under way.",
                initial="traffic",
                choices=chosen(theme_names()),
            )
            async with asyncio.TaskGroup() as group:
                walk = group.create_task(_walk(demo, api, app))
                await app.run_async()
                walk.cancel()
    finally:
        await stop(demo.layout)


async def _walk(demo: Demo, api: Api, app: WorkbenchApp) -> None:
    try:
        await demo.record(api)
        await demo.group(api)
        app.show_hint(HINT)
    except WorkbenchError as error:
        app.show_hint(f"The tour ended early: {error}")
