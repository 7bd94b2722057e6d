"""Imports on the daemon's loop: told about as they go on, taken back when nobody listens any more."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Awaitable, Callable
from dataclasses import dataclass, field, replace

from workbench.discovery.grouping import Taken
from workbench.errors import WorkbenchError
from workbench.exchange import Recording
from workbench.formats.source import recognise
from workbench.journal import read_recording
from workbench.layout import Layout
from workbench.workspace import recovery, scrub
from workbench.workspace.endpoints import Endpoints
from workbench.workspace.importing import Importing, checked_path
from workbench.workspace.index import Index
from workbench.workspace.openapi_import import import_openapi
from workbench.workspace.views import ImportPlan, ImportProgress, ImportResult, RecordingRow


@dataclass(frozen=True, slots=True)
class _UnderWay:
    """An import, and what was marked since it began."""

    importing: Importing
    account: str
    marked: list[tuple[str, str]] = field(default_factory=list, repr=False)


@dataclass(frozen=True, slots=True)
class Imports:
    """What an import needs of the workspace."""

    layout: Layout
    index: Index
    endpoints: Endpoints
    catch_up: Callable[[], Awaitable[None]]
    """Brings the journals into the index, and says so to the front ends."""
    row: Callable[[Recording], Awaitable[RecordingRow]]
    catalog_turn: asyncio.Lock
    """Held by who changes the catalog."""
    _under_way: list[_UnderWay] = field(default_factory=list)

    def mark(self, value: str, kind: str) -> None:
        """Have a value taken out of what is being imported, once it is written: who writes it does not know the value."""
        for each in self._under_way:
            each.marked.append((value, kind))

    @property
    def recordings(self) -> set[str]:
        """The ids of what is being imported."""
        return {each.importing.recording for each in self._under_way}

    async def run(self, plan: ImportPlan) -> AsyncGenerator[ImportProgress]:
        """Import a file; the last item has the result. Leaving early takes the import back."""
        source = await asyncio.to_thread(recognise, checked_path(plan.path))
        if source.kind == "openapi":
            async with self.catalog_turn:
                result = await asyncio.to_thread(import_openapi, self.layout, source, plan)
            yield ImportProgress("done", result.entries, 1.0, result)
            return
        # What is there is grouped before anything new is, which can then be added as it was taken in elsewhere.
        with contextlib.suppress(WorkbenchError):
            await self.endpoints.refresh()
        steps: asyncio.Queue[ImportProgress | None] = asyncio.Queue()
        loop = asyncio.get_running_loop()

        def say(step: ImportProgress) -> None:
            loop.call_soon_threadsafe(steps.put_nowait, step)

        with contextlib.closing(Importing(self.layout, source, plan, say)) as importing:
            under_way = _UnderWay(importing, plan.account)
            self._under_way.append(under_way)
            try:
                async with contextlib.aclosing(self._done(under_way, steps)) as done:
                    async for step in done:
                        yield step
            finally:
                self._under_way[:] = [each for each in self._under_way if each is not under_way]

    async def _done(
        self, under_way: _UnderWay, steps: asyncio.Queue[ImportProgress | None]
    ) -> AsyncGenerator[ImportProgress]:
        """Do it, and say how far it is."""
        importing = under_way.importing
        work = asyncio.ensure_future(asyncio.to_thread(importing.run))
        work.add_done_callback(lambda _: steps.put_nowait(None))
        try:
            while (step := await steps.get()) is not None:
                yield step
            result = await work
            await self._scrub(under_way)
        except BaseException:
            importing.stop()
            await self._forget(importing, work)
            raise
        yield ImportProgress("grouping", result.entries)
        yield ImportProgress("done", result.entries, 1.0, await self._described(under_way, result))

    async def _forget(self, importing: Importing, work: asyncio.Future[ImportResult]) -> None:
        """Let the work end, then drop what there is of it: it may have been done before it heard that it was to stop."""
        with contextlib.suppress(WorkbenchError, OSError):
            await asyncio.shield(work)
        if importing.recording:
            await asyncio.to_thread(recovery.take_away, self.layout, importing.recording)
            await asyncio.to_thread(self.index.forget, importing.recording)
            self.endpoints.forget()

    async def _scrub(self, under_way: _UnderWay) -> None:
        """Take out what was marked meanwhile."""
        for value, kind in under_way.marked if under_way.importing.recording else ():
            redactor = await asyncio.to_thread(scrub.knowing_one, self.layout, under_way.account, value, kind)
            await asyncio.to_thread(scrub.scrub_recording, self.layout, under_way.importing.recording, redactor)

    async def _described(self, under_way: _UnderWay, result: ImportResult) -> ImportResult:
        """Group what was imported, and say what came of it."""
        importing = under_way.importing
        if not importing.recording:
            return result
        shares, _ = await asyncio.gather(asyncio.to_thread(self._shares, importing), self.catch_up())
        if not under_way.marked:
            # Who wrote it knows nothing of what was taken out since: that is grouped as it is in the database.
            await self.endpoints.take_over(shares)
        await self.endpoints.refresh()
        recording = await asyncio.to_thread(read_recording, self.layout.recording(importing.recording))
        found = await self.endpoints.all()
        origins = set(result.origins)
        count = sum(not endpoint.noise and endpoint.origin in origins for endpoint in found)
        return replace(result, recording=await self.row(recording), endpoints=count)

    def _shares(self, importing: Importing) -> list[Taken]:
        """Have grouped what was written, where it was written; what is not comes from the database later."""
        try:
            return importing.group(self.endpoints.overrides())
        except WorkbenchError:
            return []
