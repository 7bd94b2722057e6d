"""What a workspace answers about files: imports and exports."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from pathlib import Path
from typing import Literal

from workbench.errors import UsageError
from workbench.text import safe_line
from workbench.workspace.endpoint_answers import EndpointAnswers
from workbench.workspace.exporting import Exporting, Scope
from workbench.workspace.trust import name_of
from workbench.workspace.views import (
    ExportPlan,
    ExportProgress,
    ExportResult,
    ImportPlan,
    ImportProgress,
    OpenApiPlan,
)


class FileAnswers(EndpointAnswers):
    """The part of ``Api`` that is about files in and out."""

    def import_file(self, plan: ImportPlan) -> AsyncIterator[ImportProgress]:
        """Import a file; what the person brings into the catalog so they trust."""
        return self._trusting(self._imports.run(plan))

    async def _trusting(self, steps: AsyncGenerator[ImportProgress]) -> AsyncIterator[ImportProgress]:
        async with aclosing(steps):
            async for step in steps:
                if step.result and step.result.operations:
                    self._operations.written(map(name_of, step.result.operations), {})
                yield step

    async def export(self, plan: ExportPlan) -> AsyncGenerator[ExportProgress]:
        """Export. Raises UsageError where something is there that is not to be replaced."""
        await asyncio.to_thread(_refuse_what_is_there, plan)
        await self._import_now()
        chosen = [await self._recordings.find(plan.recording)] if plan.recording else []
        found = await self.endpoints(plan.recording, noise=plan.noise) if plan.form == "openapi" else []
        exporting = Exporting(self._layout, self._index.database, plan, Scope(chosen, found))
        async with aclosing(exporting.run()) as steps:
            async for step in steps:
                yield step

    async def export_har(
        self, recording: str, path: str, *, keep_personal: bool = False, replace: bool = False
    ) -> ExportResult:
        """Write a redacted HAR."""
        return await self._exported(ExportPlan(path, recording=recording, keep_personal=keep_personal, replace=replace))

    async def export_openapi(self, plan: OpenApiPlan) -> ExportResult:
        """Write OpenAPI."""
        form: Literal["openapi", "catalog"] = "catalog" if plan.catalog else "openapi"
        return await self._exported(
            ExportPlan(plan.path, form, plan.recording, plan.portal, plan.noise, plan.keep_personal, plan.replace)
        )

    async def _exported(self, plan: ExportPlan) -> ExportResult:
        result = None
        async with aclosing(self.export(plan)) as steps:
            async for step in steps:
                result = step.result
        assert result is not None
        return result


def _refuse_what_is_there(plan: ExportPlan) -> None:
    if not os.path.lexists(plan.path):
        return
    shown = safe_line(plan.path, limit=200)
    if not plan.replace:
        raise UsageError(
            f"{shown} is there already.",
            kept="It was left as it is.",
            hint="Name another file, or say that it is to be replaced (--replace).",
        )
    if not Path(plan.path).is_file():
        # For root even /dev/null can be replaced.
        raise UsageError(f"{shown} is there, and is no file.", kept="It was left as it is.", hint="Name another file.")
