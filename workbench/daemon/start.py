"""Reach a workspace's daemon, starting it when it does not run; ask it to stop."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Awaitable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from pathlib import Path

from workbench import host
from workbench.daemon import transport
from workbench.daemon.client import Connection, connect, greet, opened, remote
from workbench.errors import WorkbenchError
from workbench.layout import Layout
from workbench.workspace.api import Api

_started: list[subprocess.Popen[bytes]] = []

START_SECONDS = 30.0
"""How long a daemon may take until it answers; a large log of the database has to be replayed first."""


@asynccontextmanager
async def session(layout: Layout) -> AsyncIterator[Api]:
    """Talk to the workspace's daemon, which is started when it does not run."""
    await ensure(layout)
    async with connect(layout) as api:
        yield api


@asynccontextmanager
async def session_soon(
    layout: Layout, started: Awaitable[object]
) -> AsyncIterator[tuple[Api, asyncio.Future[Connection]]]:
    """Give the workspace before its daemon, which ``started`` waits for, answers: calls wait, and fail as it failed.

    The future beside it is done when the daemon answers, and holds the error when it never will.
    """
    async with AsyncExitStack() as stack:

        async def open_connection() -> Connection:
            await started
            return await stack.enter_async_context(opened(layout))

        connecting = asyncio.ensure_future(open_connection())
        try:
            yield remote(connecting), connecting
        finally:
            connecting.cancel()
            with suppress(asyncio.CancelledError, Exception):
                await connecting


async def ensure(layout: Layout) -> None:
    """Start the daemon unless it answers already; of several clients at once, one starts it and all wait for it.

    Raises WorkbenchError when none answers within ``START_SECONDS``.
    """
    host.private_dir(layout.state)
    deadline = time.monotonic() + START_SECONDS
    while not await running(layout):
        if time.monotonic() > deadline:
            raise _not_started(layout)
        with host.exclusive_lock(layout.state / "start.lock") as first:
            if first and not await running(layout):
                await _start(layout, deadline)
        await asyncio.sleep(0.03)


async def _start(layout: Layout, deadline: float) -> None:
    process = _spawn(layout)
    # It outlives us on purpose; a Popen that is let go of would warn of that.
    _started.append(process)
    while process.poll() is None and time.monotonic() < deadline:
        if await running(layout):
            return
        await asyncio.sleep(0.03)
    # 0 says that an earlier daemon still has the workspace, on its way out: another try follows.
    if process.poll() not in (None, 0):
        raise _not_started(layout)


def _not_started(layout: Layout) -> WorkbenchError:
    log = layout.logs / "daemon.log"
    return WorkbenchError(
        f"The workspace's daemon did not start. {_last_words(log)}".rstrip(),
        kept="Nothing was changed.",
        hint=f"Run `workbench doctor`; the daemon's log is {log}.",
    )


def _last_words(log: Path) -> str:
    """Give the reason that the daemon wrote down, which is one of our own lines; empty when it gave none."""
    try:
        lines = log.read_text(errors="replace").splitlines()
    except OSError:
        return ""
    said = lines[-1] if lines else ""
    return said.removeprefix("workbench: ") if said.startswith("workbench: ") else ""


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
    for process in _started:
        process.poll()
    return True


def _spawn(layout: Layout) -> subprocess.Popen[bytes]:
    host.private_dir(layout.logs)
    with host.open_private(layout.logs / "daemon.log", "ab") as log:
        return subprocess.Popen(  # noqa: S603 - our own interpreter and module
            [sys.executable, "-m", "workbench", "daemon", "--workspace", str(layout.root)],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
            env=host.untelling_environment(),
        )
