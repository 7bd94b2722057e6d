"""A real mitmproxy with our addon in this process, in front of a real server."""

from __future__ import annotations

import asyncio
import contextlib
import warnings
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx2
import msgspec
import pytest

from tests.capture.portal import Portal, serve
from workbench.capture.client import ControlClient
from workbench.capture.deed import Deed
from workbench.capture.link import new_path
from workbench.capture.recorder import Recorder
from workbench.exchange import Actor, Exchange
from workbench.journal import CloseEntry, Entry, ExchangeEntry, read_segment, segments
from workbench.layout import Layout

with warnings.catch_warnings():
    # mitmproxy 12 uses names that its own dependencies have deprecated.
    warnings.simplefilter("ignore")
    from mitmproxy import options
    from mitmproxy.tools.dump import DumpMaster

FETCH = {"sec-fetch-dest": "empty"}
"""What marks a request as the application's own."""


@dataclass
class Running:
    """A recorder at work."""

    layout: Layout
    port: int
    control: ControlClient
    portal: Portal

    @property
    def folder(self) -> Path:
        return self.layout.recording("r1")

    def client(self) -> httpx2.AsyncClient:
        """Make a client that goes through the proxy, loopback too."""
        return httpx2.AsyncClient(proxy=f"http://127.0.0.1:{self.port}", trust_env=False, timeout=30)

    async def entries(self) -> list[Entry]:
        """Give the lines of the journal but the headers, once all is written."""
        await self.control.ask("drain")
        return journal_entries(self.folder)

    async def closed(self) -> CloseEntry:
        """Give the journal's last line, once it closes a stream."""

        async def last() -> CloseEntry | None:
            entry = (await self.entries())[-1]
            return entry if isinstance(entry, CloseEntry) else None

        return await until(last)

    async def exchanges(self) -> list[Exchange]:
        return [entry.exchange for entry in await self.entries() if isinstance(entry, ExchangeEntry)]


def deed(number: int, actor: Actor, **fields: Any) -> dict[str, Any]:
    """Say who does an action, as the control socket takes it."""
    told: dict[str, Any] = msgspec.to_builtins(Deed(number, actor, **fields))
    return told


def journal_entries(folder: Path) -> list[Entry]:
    return [line.entry for segment in segments(folder) for line in read_segment(segment.path) if line.start]


@asynccontextmanager
async def recorder(
    portal: Portal, workspace: Path, authority: Path, **given: str | int | bool
) -> AsyncIterator[Running]:
    """Run mitmproxy with the recorder in this loop."""
    path = new_path()
    opts = options.Options(mode=["regular@127.0.0.1:0"], confdir=str(authority))
    master = DumpMaster(opts, with_termlog=False, with_dumper=False)
    master.addons.add(Recorder())
    settings: dict[str, str | int | bool] = {
        "workbench_workspace": str(workspace),
        "workbench_recording": "r1",
        "workbench_origins": f"{portal.origin},{portal.named_origin}",
        "workbench_control": str(path),
    }
    opts.update(**{**settings, **given})
    async with asyncio.TaskGroup() as group:
        running = group.create_task(master.run())
        control = await connect(path)
        ready = await control.ask("ready")
        try:
            yield Running(Layout(workspace), ready["port"], control, portal)
        finally:
            control.close()
            # mitmproxy leaves its listening sockets to the end of the process.
            await master.addons.get("proxyserver").servers.update([])
            master.shutdown()
            await running


async def connect(path: Path) -> ControlClient:
    """Connect to a recorder's control socket as soon as it is there."""

    async def attempt() -> ControlClient | None:
        with contextlib.suppress(OSError):
            return await ControlClient.connect(path)
        return None

    return await until(attempt)


async def until[T](attempt: Callable[[], Awaitable[T | None]], seconds: float = 30) -> T:
    """Try until something comes of it; fail after ``seconds``."""
    async with asyncio.timeout(seconds):
        while (found := await attempt()) is None:  # noqa: ASYNC110 - it waits for files and other processes
            await asyncio.sleep(0.01)
    return found


@pytest.fixture
def portal() -> Iterator[Portal]:
    with serve() as running:
        yield running


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give one certificate authority to all: making a key takes a second."""
    return tmp_path_factory.mktemp("authority")


@pytest.fixture
async def proxy(portal: Portal, tmp_path: Path, authority: Path) -> AsyncIterator[Running]:
    async with recorder(portal, tmp_path, authority) as running:
        yield running
