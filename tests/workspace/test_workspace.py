"""What a workspace says when it is opened."""

from __future__ import annotations

from tests.workspace.conftest import OpenJournal, exchange, recording
from workbench.journal import write_recording
from workbench.layout import Layout
from workbench.workspace import recovery
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
