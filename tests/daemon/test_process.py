"""The daemon as a process of its own: started by whoever comes first, replaced when it dies, ended on request."""

from __future__ import annotations

import asyncio
import os
import signal
import stat
import subprocess
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from workbench import host
from workbench.cli.setup import make
from workbench.daemon import start
from workbench.daemon.client import DaemonGoneError, connect
from workbench.errors import WorkbenchError
from workbench.layout import Layout


@pytest.fixture(autouse=True)
def started(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[subprocess.Popen[bytes]]]:
    """Give the processes that the test started; all have ended when it has."""
    processes: list[subprocess.Popen[bytes]] = []
    monkeypatch.setattr(start, "_started", processes)
    yield processes
    for process in processes:
        process.wait(timeout=20)


@pytest.fixture
async def layout(anyio_backend: str, tmp_path: Path) -> AsyncIterator[Layout]:
    """Give a workspace whose daemon, if a test started one, is ended at the end."""
    del anyio_backend
    made = Layout(tmp_path)
    make(made)
    yield made
    await start.stop(made)


async def process_of(layout: Layout) -> int:
    async with connect(layout) as api:
        return (await api.status()).pid


async def gone(pid: int) -> None:
    async with asyncio.timeout(20):
        while host.process_alive(pid):  # noqa: ASYNC110 - no event tells of a process that is no child's end
            await asyncio.sleep(0.01)


async def test_ten_clients_at_once_start_one_daemon(layout: Layout) -> None:
    async with asyncio.TaskGroup() as group:
        for _ in range(10):
            group.create_task(start.ensure(layout))
    async with asyncio.TaskGroup() as group:
        found = [group.create_task(process_of(layout)) for _ in range(10)]
    pids = {task.result() for task in found}
    assert len(pids) == 1
    assert os.getpid() not in pids


async def test_a_client_that_comes_while_the_last_daemon_leaves_gets_a_new_one(
    layout: Layout, started: list[subprocess.Popen[bytes]]
) -> None:
    host.private_dir(layout.state)
    with host.exclusive_lock(layout.state / "daemon.lock"):
        coming = asyncio.ensure_future(start.ensure(layout))
        async with asyncio.timeout(20):
            while not any(process.poll() == 0 for process in started):  # noqa: ASYNC110 - as below
                await asyncio.sleep(0.01)
    await coming
    assert await start.running(layout)


async def test_it_owns_the_workspace_and_its_log_is_private(layout: Layout) -> None:
    before = os.umask(0)
    try:
        async with start.session(layout) as api:
            status = await api.status()
            assert (status.workspace, status.recording, status.browser) == (str(layout.root), None, "closed")
    finally:
        os.umask(before)
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in layout.state.rglob("*")}
    assert modes[layout.logs / "daemon.log"] == 0o600
    assert modes[layout.database] == 0o600
    assert {path.name for path, mode in modes.items() if mode & 0o077} == set()


async def test_the_next_client_starts_another_after_kill_9(layout: Layout) -> None:
    await start.ensure(layout)
    first = await process_of(layout)
    async with connect(layout) as api:
        os.kill(first, signal.SIGKILL)
        await gone(first)
        with pytest.raises(DaemonGoneError):
            await api.status()
    async with start.session(layout) as api:
        assert (await api.status()).pid != first


async def test_a_workspace_that_is_given_early_answers_once_its_daemon_does(layout: Layout) -> None:
    starts = asyncio.Event()

    async def daemon() -> None:
        await starts.wait()
        await start.ensure(layout)

    async with start.session_soon(layout, daemon()) as (api, answering):
        asked = [asyncio.ensure_future(api.status()) for _ in range(2)]
        asked.pop().cancel()
        await asyncio.sleep(0)
        assert not answering.done()
        starts.set()
        assert (await asked[0]).workspace == str(layout.root)
        assert answering.done()


async def test_a_workspace_that_is_given_early_fails_as_its_daemon_failed(layout: Layout) -> None:
    async def daemon() -> None:
        raise WorkbenchError("No daemon today.")

    async with start.session_soon(layout, daemon()) as (api, answering):
        with pytest.raises(WorkbenchError, match="No daemon today"):
            await api.status()
        assert isinstance(answering.exception(), WorkbenchError)


async def test_leaving_before_the_daemon_answers_waits_for_nothing(layout: Layout) -> None:
    async with asyncio.timeout(10):
        async with start.session_soon(layout, asyncio.get_running_loop().create_future()) as (_, answering):
            pass
    assert answering.cancelled()


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
async def test_a_signal_ends_it_in_order(layout: Layout, sign: signal.Signals) -> None:
    await start.ensure(layout)
    pid = await process_of(layout)
    os.kill(pid, sign)
    await gone(pid)
    assert not (layout.state / "daemon.json").exists()
    assert (layout.logs / "daemon.log").read_text() == ""


async def test_stop_returns_once_it_is_gone(layout: Layout) -> None:
    await start.ensure(layout)
    pid = await process_of(layout)
    assert await start.stop(layout)
    assert not host.process_alive(pid)
    assert not await start.running(layout)
    assert not await start.stop(layout)


async def test_it_leaves_when_nobody_needs_it(layout: Layout, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORKBENCH_IDLE", "0.2")
    await start.ensure(layout)
    async with asyncio.timeout(20):
        # Asking keeps it busy for a moment: ask more seldom than it idles.
        while await start.running(layout):  # noqa: ASYNC110 - as in gone
            await asyncio.sleep(0.5)
    assert (layout.logs / "daemon.log").read_text() == ""


async def test_a_daemon_that_cannot_start_says_where_to_look(layout: Layout) -> None:
    layout.database.mkdir(parents=True)
    with pytest.raises(WorkbenchError, match="did not start") as caught:
        await start.ensure(layout)
    log = layout.logs / "daemon.log"
    assert str(log) in caught.value.hint
    assert log.read_text().startswith("workbench: ")
    assert "Traceback" not in log.read_text()


async def test_an_old_log_is_added_to_and_made_private(layout: Layout) -> None:
    layout.logs.mkdir(parents=True)
    log = layout.logs / "daemon.log"
    log.write_text("of yesterday\n")
    log.chmod(0o644)
    await start.ensure(layout)
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
    assert log.read_text().startswith("of yesterday\n")
