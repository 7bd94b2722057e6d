"""A daemon in this process, over a real socket."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.daemon.small_api import SmallApi
from workbench import host
from workbench.cli.setup import make
from workbench.daemon.client import connect
from workbench.daemon.server import Daemon
from workbench.daemon.start import running
from workbench.layout import Layout
from workbench.workspace.api import Api


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    made = Layout(tmp_path)
    make(made)
    host.private_dir(made.state)
    return made


@pytest.fixture
async def small(anyio_backend: str) -> SmallApi:
    del anyio_backend
    return SmallApi()


@asynccontextmanager
async def serving(daemon: Daemon) -> AsyncIterator[asyncio.Task[None]]:
    """Let a daemon serve for the block; what nobody caught in it fails the test."""
    unhandled: list[dict[str, Any]] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: unhandled.append(context))
    async with asyncio.TaskGroup() as group:
        task = group.create_task(daemon.serve())
        async with asyncio.timeout(10):
            while not await running(daemon.layout):  # noqa: ASYNC110 - a client hears of no event either
                await asyncio.sleep(0)
        yield task
        daemon.stop()
        async with asyncio.timeout(10):
            await task
    assert unhandled == []


@pytest.fixture
async def daemon(layout: Layout, small: SmallApi) -> AsyncIterator[Daemon]:
    made = Daemon(layout, small.as_api())
    async with serving(made):
        yield made


@pytest.fixture
async def client(daemon: Daemon) -> AsyncIterator[Api]:
    async with connect(daemon.layout) as api:
        yield api


async def until(event: asyncio.Event) -> None:
    """Wait for something that has to happen soon."""
    async with asyncio.timeout(10):
        await event.wait()
