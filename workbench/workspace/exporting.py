"""An export that says how far it is and can be taken back: the file is there whole, or not at all."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import AsyncGenerator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench.discovery.endpoint import Endpoint
from workbench.errors import WorkbenchError
from workbench.exchange import Recording
from workbench.layout import Layout
from workbench.store import queries
from workbench.store.database import Database
from workbench.workspace import exports, recovery
from workbench.workspace.exports import Watch
from workbench.workspace.views import ExportPlan, ExportProgress, ExportResult, OpenApiPlan

_STEP = 100
"""Entries between two words on how far it is."""


class CancelledExportError(WorkbenchError):
    """The person took the export back."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What an export is about, found before it begins."""

    recordings: Sequence[Recording] = ()
    """All of them when empty."""
    endpoints: Sequence[Endpoint] = ()


class Exporting:
    """One export. The work runs in a thread; ``run`` hands out how far it is."""

    def __init__(self, layout: Layout, database: Database, plan: ExportPlan, scope: Scope) -> None:
        self._layout = layout
        self._database = database
        self._plan = plan
        self._scope = scope
        self._stopped = False
        self._heard = threading.Event()
        self._steps: asyncio.Queue[ExportProgress | None] = asyncio.Queue()
        self._loop = asyncio.get_running_loop()

    async def run(self) -> AsyncGenerator[ExportProgress]:
        """Export; the last item has the result. Leaving before it is asked for takes it back: no file is left."""
        work = asyncio.ensure_future(asyncio.to_thread(self._write))
        work.add_done_callback(lambda _: self._steps.put_nowait(None))
        try:
            while (step := await self._steps.get()) is not None:
                yield step
            self._heard.set()
            result = await work
        except BaseException:
            self._stopped = True
            self._heard.set()
            with contextlib.suppress(WorkbenchError, OSError):
                await asyncio.shield(work)
            raise
        yield ExportProgress("done", result.entries, 1.0, result)

    def _write(self) -> ExportResult:
        plan, watch = self._plan, self._watch()
        with recovery.exporting(self._layout, Path(plan.path)):
            if plan.form == "har":
                return exports.write_har(self._layout, self._database, plan, self._scope.recordings, watch)
            return exports.write_openapi(self._layout, self._database, as_openapi(plan), self._scope.endpoints, watch)

    def _watch(self) -> Watch:
        total = max(1, self._total())

        def watch[T](items: Iterable[T]) -> Iterator[T]:
            for number, item in enumerate(items):
                self._go_on()
                if number % _STEP == 0:
                    self._say(ExportProgress("writing", number, min(1.0, number / total)))
                yield item
            self._say(None)
            # The file is put in place only once its reader has heard all before: one who left early finds none,
            # however far the writing was ahead.
            self._heard.wait()
            self._go_on()

        return watch

    def _go_on(self) -> None:
        if self._stopped:
            raise CancelledExportError("The export was taken back.", kept="No file was left.")

    def _total(self) -> int:
        if self._plan.form != "har":
            return len(self._scope.endpoints)
        counts = queries.counts(self._database)
        wanted = {each.id for each in self._scope.recordings} or counts.keys()
        return sum(count.exchanges for name, count in counts.items() if name in wanted)

    def _say(self, step: ExportProgress | None) -> None:
        self._loop.call_soon_threadsafe(self._steps.put_nowait, step)


def as_openapi(plan: ExportPlan) -> OpenApiPlan:
    """Give the plan of an OpenAPI document."""
    return OpenApiPlan(
        str(Path(plan.path)),
        recording=plan.recording,
        catalog=plan.form == "catalog",
        portal=plan.portal,
        noise=plan.noise,
        keep_personal=plan.keep_personal,
    )
