"""Recordings as front ends see them: found by name, described by what is in them, deleted."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace

from workbench.errors import NotFoundError, UsageError
from workbench.exchange import Recording
from workbench.journal import read_recordings
from workbench.layout import Layout
from workbench.store import queries
from workbench.workspace import recovery
from workbench.workspace.browsers import Browsers
from workbench.workspace.index import Index
from workbench.workspace.to_its_end import to_its_end
from workbench.workspace.views import CALLS, RecordingRow


@dataclass(frozen=True, slots=True)
class Recordings:
    """What is on disk, what the index has of it, and what runs."""

    layout: Layout
    index: Index
    browsers: Browsers
    removing: asyncio.Lock = field(default_factory=asyncio.Lock)
    """Whoever comes second finds nothing to delete, and hears that."""

    async def all(self) -> list[Recording]:
        """List them, oldest first."""
        return await asyncio.to_thread(read_recordings, self.layout)

    async def rows(self) -> list[RecordingRow]:
        """Describe them, newest first; that of calls only once something is in it."""
        rows = [await self.row(recording) for recording in reversed(await self.all())]
        return [row for row in rows if row.exchanges or row.live or row.recording.title != CALLS]

    async def row(self, recording: Recording) -> RecordingRow:
        """Describe one."""
        counts = (await asyncio.to_thread(queries.counts, self.index.database)).get(recording.id)
        front = self.browsers.front
        live = front.recording
        row = RecordingRow(recording, live=live is not None and live.id == recording.id, note=recording.note)
        if counts:
            row = replace(row, exchanges=counts.exchanges, application=counts.application)
        stats = await front.stats() if row.live else None
        if stats:
            row = replace(row, held=stats.held, dropped=stats.dropped)
        return row

    async def find(self, name: str) -> Recording:
        """Give the one whose id begins so. Raises NotFoundError."""
        found = [recording for recording in await self.all() if recording.id.startswith(name)]
        if len(found) != 1:
            what = "more than one recording" if found else "no recording"
            raise NotFoundError(f"{name!r} names {what}.", hint="`workbench recordings` lists them.")
        return found[0]

    async def remove(self, name: str) -> Recording:
        """Delete one and what the index has of it. Raises NotFoundError, and UsageError while it is written."""
        return await to_its_end(self._remove(name))

    async def _remove(self, name: str) -> Recording:
        async with self.removing:
            found = await self.find(name)
            if any(each.current is not None and each.current.id == found.id for each in self.browsers.all):
                raise UsageError(f"Recording {found.id} is under way.", hint="Stop it first.")
            if await asyncio.to_thread(recovery.is_being_written, self.layout, found.id):
                raise UsageError(
                    f"Recording {found.id} is being written, by an import or by a recorder that was started by hand.",
                    kept="It was left as it is.",
                    hint="Once that has ended, remove it again.",
                )
            await asyncio.to_thread(recovery.take_away, self.layout, found.id)
            await asyncio.to_thread(self.index.forget, found.id)
            return found
