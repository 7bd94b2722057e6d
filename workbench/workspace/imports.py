"""Imports on the daemon's loop: told about as they go on, taken back when nobody listens any more."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Awaitable, Callable
from dataclasses import dataclass, replace

from workbench.discovery.grouping import Taken
from workbench.errors import WorkbenchError
from workbench.exchange import Recording
from workbench.formats.source import recognise
from workbench.journal import read_recording
from workbench.layout import Layout
from workbench.workspace.endpoints import Endpoints
from workbench.workspace.importing import Importing, checked_path
from workbench.workspace.index import Index
from workbench.workspace.openapi_import import import_openapi
from workbench.workspace.views import ImportPlan, ImportProgress, ImportResult, RecordingRow


@dataclass(frozen=True, slots=True)
class Imports:
    """What an import needs of the workspace."""

    layout: Layout
    index: Index
    endpoints: Endpoints
    catch_up: Callable[[], Awaitable[None]]
    """Brings the journals into the index, and says so to the front ends."""
    row: Callable[[Recording], Awaitable[RecordingRow]]

    async def run(self, plan: ImportPlan) -> AsyncGenerator[ImportProgress]:
        """Import a file; the last item has the result. Leaving early takes the import back."""
        source = await asyncio.to_thread(recognise, checked_path(plan.path))
        if source.kind == "openapi":
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
            async with contextlib.aclosing(self._done(importing, steps)) as done:
                async for step in done:
                    yield step

    async def _done(
        self, importing: Importing, steps: asyncio.Queue[ImportProgress | None]
    ) -> AsyncGenerator[ImportProgress]:
        """Do it, and say how far it is."""
        work = asyncio.ensure_future(asyncio.to_thread(importing.run))
        work.add_done_callback(lambda _: steps.put_nowait(None))
        try:
            while (step := await steps.get()) is not None:
                yield step
            result = await work
        except BaseException:
            importing.stop()
            await self._forget(importing, work)
            raise
        yield ImportProgress("grouping", result.entries)
        yield ImportProgress("done", result.entries, 1.0, await self._described(importing, result))

    async def _forget(self, importing: Importing, work: asyncio.Future[ImportResult]) -> None:
        """Let the work end, then drop what the index has of it."""
        with contextlib.suppress(WorkbenchError, OSError):
            await asyncio.shield(work)
        if importing.recording:
            await asyncio.to_thread(self.index.forget, importing.recording)
            self.endpoints.forget()

    async def _described(self, importing: Importing, result: ImportResult) -> ImportResult:
        """Group what was imported, and say what came of it."""
        if not importing.recording:
            return result
        shares, _ = await asyncio.gather(asyncio.to_thread(self._shares, importing), self.catch_up())
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
