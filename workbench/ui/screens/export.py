"""Write one recording, or all, as a redacted HAR, or what was found in them as OpenAPI; leaving early leaves no file."""

from __future__ import annotations

import asyncio
import contextlib
import os
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Literal, cast

from textual import on
from textual.widget import Widget
from textual.widgets import Input, Select, Static

from workbench.errors import WorkbenchError
from workbench.exchange import Recording
from workbench.text import safe_line, safe_text
from workbench.ui.screens.confirm import ConfirmDialog
from workbench.ui.screens.dialog import Dialog, field, problem
from workbench.ui.session import Session
from workbench.ui.show import figures
from workbench.ui.show.recordings import recording_name
from workbench.ui.widgets.progress_line import ProgressLine
from workbench.ui.widgets.tick import Tick
from workbench.workspace.views import ExportPlan, ExportResult

type Form = Literal["har", "openapi", "catalog"]

FORMATS: tuple[tuple[str, Form], ...] = (
    ("HAR 1.2 of the exchanges", "har"),
    ("OpenAPI 3.1 of the endpoints", "openapi"),
    ("OpenAPI 3.1 of the catalog", "catalog"),
)


class ExportDialog(Dialog[None]):
    AUTO_FOCUS = "#path"

    def __init__(self, session: Session, recording: Recording) -> None:
        super().__init__(f"Export {recording_name(recording)}", "Export")
        self._session = session
        self._recording = recording

    def body(self) -> Iterable[Widget]:
        yield Static("Rebuilt from the redacted journal; the file is there whole or not at all.", markup=False)
        yield field("Format", Select(FORMATS, value="har", id="format", allow_blank=False, compact=True))
        yield field("File to write", Input(self._default(), id="path", compact=True))
        yield Tick("Every recording of this workspace", id="all")
        yield Tick("Analytics and health checks too (endpoints)", id="noise")
        yield Tick("Personal data as it was seen, not masked", id="personal")
        yield ProgressLine(id="progress")
        yield problem()

    @on(Select.Changed, "#format")
    def format_changed(self) -> None:
        path = self.query_one("#path", Input)
        if Path(path.value).name in {self._file_name(form) for _, form in FORMATS}:
            path.value = self._default(self._format)
        self._offer()

    def _offer(self) -> None:
        """Offer what the format can have."""
        self.query_one("#all", Tick).disabled = self._format == "catalog"
        self.query_one("#noise", Tick).disabled = self._format != "openapi"

    @property
    def _format(self) -> Form:
        return cast("Form", str(self.query_one("#format", Select).value))

    def _file_name(self, form: str) -> str:
        return f"{safe_line(self._recording.portal, limit=48)}.{'har' if form == 'har' else 'openapi.json'}"

    def _default(self, form: str = "har") -> str:
        """Propose a file in the workspace: the current folder may be anybody's."""
        name = self._file_name(form)
        status = self._session.status
        return str(Path(status.workspace) / name) if status else name

    def accept(self) -> None:
        text = self.query_one("#path", Input).value.strip()
        if not text:
            self.say("Say where to write the file.")
            return
        every = self.query_one("#all", Tick).value or self._format == "catalog"
        plan = ExportPlan(
            absolute(text),
            self._format,
            "" if every else self._recording.id,
            noise=self.query_one("#noise", Tick).value,
            keep_personal=self.query_one("#personal", Tick).value,
        )
        self._begin(plan)

    def _begin(self, plan: ExportPlan) -> None:
        # The worker ends with the dialog: what was written by then is taken back.
        self.run_worker(self._export(plan), group="export", exclusive=True)

    async def _export(self, plan: ExportPlan) -> None:
        if not plan.replace and await asyncio.to_thread(os.path.lexists, plan.path):
            question = f"{safe_line(plan.path, limit=200)} is there already. Write over it?"
            self.app.push_screen(ConfirmDialog(question, "Write over it"), partial(self._replace, plan))
            return
        try:
            await self._write(plan)
        except asyncio.CancelledError:
            self.app.notify("The export was taken back: no file was left.", markup=False)
            raise

    def _replace(self, plan: ExportPlan, sure: bool | None) -> None:
        if sure:
            self._begin(replace(plan, replace=True))

    async def _write(self, plan: ExportPlan) -> None:
        self.say("")
        self.hold(held=True)
        line = self.query_one(ProgressLine)
        line.show(0.0, "beginning. Esc takes it back.")
        try:
            async with contextlib.aclosing(self._session.api.export(plan)) as steps:  # type: ignore[type-var]  # it is a generator
                async for step in steps:
                    line.show(step.share, f"{figures.several(step.entries, 'item')} written. Esc takes it back.")
                    if step.result is not None:
                        self.app.notify(safe_text(exported(step.result, plan.form)), markup=False)
                        self.dismiss(None)
        except (WorkbenchError, OSError) as error:
            line.hide()
            self.hold(held=False)
            self._offer()
            self.say(str(error))


def absolute(path: str) -> str:
    """Give the path as seen from this process: the one that writes may stand elsewhere."""
    return str(Path(path).expanduser().absolute())


def exported(result: ExportResult, form: Form) -> str:
    """Say what was written."""
    skipped = f", {result.skipped:,} left out" if result.skipped else ""
    written = figures.several(result.entries, "exchange" if form == "har" else "operation")
    return f"Wrote {written} ({figures.size(result.bytes)}{skipped}) to {result.path}"
