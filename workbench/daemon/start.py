"""Reach a workspace's daemon, starting it when it does not run; ask it to stop."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from workbench import host
from workbench.daemon import transport
from workbench.daemon.client import connect, greet
from workbench.errors import WorkbenchError
from workbench.layout import Layout
from workbench.workspace.api import Api

START_SECONDS = 30.0
"""How long a daemon may take until it answers; a large log of the database has to be replayed first."""


@asynccontextmanager
async def session(layout: Layout) -> AsyncIterator[Api]:
    """Talk to the workspace's daemon, which is started when it does not run."""
    await ensure(layout)
    async with connect(layout) as api:
        yield api


async def ensure(layout: Layout) -> None:
    """Start the daemon unless it answers already."""
    if await running(layout):
        return
    process = _spawn(layout)
    deadline = time.monotonic() + START_SECONDS
    while not await running(layout):
        if process.poll() not in (None, 0) or time.monotonic() > deadline:
            raise WorkbenchError(
                "The workspace's daemon did not start.",
                kept="Nothing was changed.",
                hint=f"Run `workbench doctor`; the daemon's log is {layout.logs / 'daemon.log'}.",
            )
        await asyncio.sleep(0.03)


async def running(layout: Layout) -> bool:
    """Whether a daemon answers. Raises WorkbenchError when it is of another version."""
    try:
        _, writer, _ = await greet(layout, "api")
    except OSError:
        return False
    await transport.close(writer)
    return True


async def stop(layout: Layout) -> bool:
    """Ask the daemon to end and wait until it has; False when none ran."""
    try:
        reader, writer, welcome = await greet(layout, "stop")
    except OSError:
        return False
    await reader.read()
    await transport.close(writer)
    deadline = time.monotonic() + START_SECONDS
    while host.process_alive(welcome.pid) and time.monotonic() < deadline:  # noqa: ASYNC110 - no event tells of it
        await asyncio.sleep(0.03)
    return True


def _spawn(layout: Layout) -> subprocess.Popen[bytes]:
    host.private_dir(layout.state)
    host.private_dir(layout.logs)
    with host.open_private(layout.logs / "daemon.log", "ab") as log:
        return subprocess.Popen(  # noqa: S603 - our own interpreter and module
            [sys.executable, "-m", "workbench", "daemon", "--workspace", str(layout.root)],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
            env={name: value for name, value in os.environ.items() if not name.startswith("WORKBENCH_SECRET")},
        )
