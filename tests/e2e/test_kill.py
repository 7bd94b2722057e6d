"""Whatever is killed, whenever: what the journal acknowledged is there afterwards."""

from __future__ import annotations

import asyncio
import contextlib
import os
import random
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.machine import descendants, processes_of, until
from tests.e2e.site import busy_site
from workbench.cli.setup import make
from workbench.daemon.start import session, stop
from workbench.errors import WorkbenchError
from workbench.journal import ExchangeEntry, read_recording, read_segment, segments
from workbench.layout import Layout
from workbench.workspace.api import Api
from workbench.workspace.views import ExchangeQuery, RecordPlan

VICTIMS = {"recorder": "workbench.capture.child", "browser": "--remote-debugging-pipe"}


def victim(daemon: int, name: str) -> int:
    """Give the process to kill: the daemon, or one of those that it started (of the browser's many, the first)."""
    if name == "daemon":
        return daemon
    found = descendants(daemon).items()
    return min(pid for pid, line in found if VICTIMS[name] in line and "--type=" not in line)


def acknowledged(folder: Path) -> set[str]:
    """Read the exchanges that are in a recording's journal at this moment."""
    entries = (line.entry for segment in segments(folder) for line in read_segment(segment.path))
    return {entry.exchange.id for entry in entries if isinstance(entry, ExchangeEntry)}


@pytest.mark.parametrize("name", ["daemon", "recorder", "browser"])
@pytest.mark.parametrize("seed", range(3))
async def test_a_kill_loses_nothing_that_was_acknowledged(tmp_path: Path, name: str, seed: int) -> None:
    layout = Layout(tmp_path / "workspace")
    make(layout)
    wanted = random.Random(f"{name}{seed}").randint(1, 60)
    with busy_site() as url, nothing_left(layout):
        recording, kept = await record_and_kill(layout, url, name, wanted)
        try:
            async with session(layout) as api:
                await check_kept(api, recording, kept)
                again = await api.start_recording(RecordPlan(url, portal="busy"))
                await asyncio.to_thread(until, lambda: len(acknowledged(layout.recording(again.id))) >= 3)
        finally:
            with contextlib.suppress(WorkbenchError):
                await stop(layout)
        await asyncio.to_thread(until, lambda: processes_of(layout.root) == {})


@contextlib.contextmanager
def nothing_left(layout: Layout) -> Iterator[None]:
    """End what a failed test would leave running."""
    try:
        yield
    finally:
        for pid in processes_of(layout.root):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)


async def record_and_kill(layout: Layout, url: str, name: str, wanted: int) -> tuple[str, set[str]]:
    """Record until ``wanted`` exchanges are acknowledged, then kill; gives the recording and what it had by then."""
    async with session(layout) as api:
        recording = await api.start_recording(RecordPlan(url, portal="busy"))
        folder = layout.recording(recording.id)
        await asyncio.to_thread(until, lambda: len(acknowledged(folder)) >= wanted)
        kept = acknowledged(folder)
        os.kill(victim((await api.status()).pid, name), signal.SIGKILL)
        if name != "daemon":
            await asyncio.to_thread(until, lambda: read_recording(folder).note)
    return recording.id, kept


async def check_kept(api: Api, recording: str, kept: set[str]) -> None:
    """See that every acknowledged exchange is in the index once, and that the recording says how it ended."""
    row = next(row for row in await api.recordings() if row.recording.id == recording)
    query = ExchangeQuery(recording=recording, application_only=False, limit=100_000)
    found = [exchange.id for exchange in (await api.exchanges(query)).rows]
    assert kept <= set(found)
    assert len(set(found)) == len(found)
    assert "kept" in row.note
    assert row.recording.ended > 0
