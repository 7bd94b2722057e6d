"""What a workspace says when it is opened."""

from __future__ import annotations

import asyncio

import pytest

from tests.workspace.conftest import OpenJournal, exchange, recording
from workbench.journal import write_recording
from workbench.layout import Layout
from workbench.workspace import recovery
from workbench.workspace.importer import Imported
from workbench.workspace.index import Index
from workbench.workspace.workspace import Workspace


async def test_an_orderly_workspace_has_nothing_to_say(layout: Layout) -> None:
    async with Workspace.open(layout) as workspace:
        assert await workspace.notes() == []


async def test_a_database_that_cannot_be_read_is_made_anew_and_that_is_told_once(
    layout: Layout, journal: OpenJournal
) -> None:
    writer = journal()
    writer.exchange(exchange(1))
    writer.flush()
    layout.state.mkdir(parents=True)
    layout.database.write_bytes(b"no database" * 1000)
    async with Workspace.open(layout) as workspace:
        (note,) = await workspace.notes()
        assert note == "The database could not be read: it was made anew from the journals. Nothing is lost."
        assert (await workspace.recordings())[0].exchanges == 1
        assert await workspace.notes() == []


async def test_a_recording_that_was_cut_short_is_named(layout: Layout) -> None:
    recovery.mark_live(layout, recording())
    write_recording(layout, recording())
    async with Workspace.open(layout) as workspace:
        assert await workspace.notes() == ["Recording r1 was cut short; everything acknowledged was kept."]


async def test_traffic_is_followed_again_after_whatever_kept_it_from_the_index(
    layout: Layout, journal: OpenJournal, monkeypatch: pytest.MonkeyPatch
) -> None:
    failed = asyncio.Event()
    loop = asyncio.get_running_loop()

    def defect(_: Index) -> Imported:
        loop.call_soon_threadsafe(failed.set)
        raise RuntimeError

    async with Workspace.open(layout) as workspace:
        with monkeypatch.context() as broken:
            broken.setattr(Index, "catch_up", defect)
            await failed.wait()
        writer = journal()
        writer.exchange(exchange(1))
        writer.close()
        async with asyncio.timeout(20):
            while not (await workspace.status()).exchanges:  # noqa: ASYNC110 - no event tells of it
                await asyncio.sleep(0.05)
