"""Import a HAR, mitmproxy's flows or an OpenAPI document; leaving early takes the import back."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Iterable

from textual.notifications import SeverityLevel
from textual.widget import Widget
from textual.widgets import Input, Static

from workbench.errors import WorkbenchError
from workbench.text import safe_line, safe_text
from workbench.ui.screens.dialog import Dialog, field, problem
from workbench.ui.screens.export import absolute
from workbench.ui.session import Session
from workbench.ui.show import figures
from workbench.ui.widgets.progress_line import ProgressLine
from workbench.ui.widgets.tick import Tick
from workbench.workspace.views import ImportPlan, ImportProgress, ImportResult

_SHOWN = 3
"""Problems that are told in detail."""


class ImportDialog(Dialog[ImportResult]):
    AUTO_FOCUS = "#path"

    def __init__(self, session: Session) -> None:
        super().__init__("Import a file", "Import")
        self._session = session

    def body(self) -> Iterable[Widget]:
        yield Static(
            "HAR of any browser or proxy, mitmproxy's flows, OpenAPI 3. The file stays as it is.", markup=False
        )
        yield field("File", Input(placeholder="~/Downloads/portal.har", id="path", compact=True))
        yield field("Title", Input(placeholder="the file's name", id="title_", compact=True))
        yield field("Portal", Input(placeholder="made from its address", id="portal", compact=True))
        yield field("Origins to keep", Input(placeholder="guessed: most of the JSON", id="origins", compact=True))
        yield field("Identity origins", Input(placeholder="https://login.example", id="idp", compact=True))
        yield Tick("OpenAPI: replace catalog files that say otherwise", id="replace")
        yield ProgressLine(id="progress")
        yield problem()

    def accept(self) -> None:
        path = self._text("#path")
        if not path:
            self.say("Say which file to import.")
            return
        plan = ImportPlan(
            absolute(path),
            portal=self._text("#portal"),
            title=self._text("#title_"),
            origins=tuple(self._text("#origins").split()),
            identity=tuple(self._text("#idp").split()),
            replace=self.query_one("#replace", Tick).value,
        )
        # The worker ends with the dialog: what it had read by then is taken back.
        self.run_worker(self._import(plan), group="import", exclusive=True)

    def _text(self, selector: str) -> str:
        return self.query_one(selector, Input).value.strip()

    async def _import(self, plan: ImportPlan) -> None:
        try:
            await self._read(plan)
        except asyncio.CancelledError:
            self.app.notify("The import was taken back: nothing of it was kept.", markup=False)
            raise

    async def _read(self, plan: ImportPlan) -> None:
        self.say("")
        self.hold(held=True)
        line = self.query_one(ProgressLine)
        line.show(0.0, "beginning. Esc takes it back.")
        try:
            async with contextlib.aclosing(self._session.api.import_file(plan)) as steps:  # type: ignore[type-var]  # it is a generator
                async for step in steps:
                    line.show(step.share, progress(step))
                    if step.result is not None:
                        self._done(step.result)
        except (WorkbenchError, OSError) as error:
            line.hide()
            self.hold(held=False)
            self.say(str(error))

    def _done(self, result: ImportResult) -> None:
        if not (result.recording or result.operations):
            self.query_one(ProgressLine).hide()
            self.hold(held=False)
            self.say(imported(result))
            return
        severity: SeverityLevel = "warning" if result.unreadable or result.dropped else "information"
        self.app.notify(safe_text(imported(result), limit=1_000), markup=False, timeout=15, severity=severity)
        self.dismiss(result)


def progress(step: ImportProgress) -> str:
    """Say how far an import is."""
    return f"{step.phase}: {figures.several(step.entries, 'exchange')}. Esc takes it back."


def imported(result: ImportResult) -> str:
    """Say what came of an import, and what could not be read."""
    if result.operations:
        lines = [f"{figures.several(len(result.operations), 'operation')} written: review them under 4."]
    elif row := result.recording:
        kept = ", ".join(result.origins)
        lines = [
            f"{figures.several(row.exchanges, 'exchange')}, {figures.several(result.endpoints, 'endpoint')} in all.",
            f"Bodies are kept of {kept}{' (guessed)' if result.guessed else ''}.",
            f"{result.path} still holds every secret that was recorded in it.",
        ]
    else:
        lines = [nothing(result)]
    for each in result.problems[:_SHOWN]:
        lines.append(f"Not read: {f'entry {each.entry}: ' if each.entry else ''}{safe_line(each.reason, limit=160)}")
    if result.unreadable > _SHOWN:
        lines.append(f"Not read: {result.unreadable - _SHOWN:,} more.")
    return "\n".join(lines)


def nothing(result: ImportResult) -> str:
    """Say why nothing came of an import."""
    if result.unreadable:
        return "Nothing was imported: no entry of the file could be read. Export it again."
    if result.skipped:
        return f"Nothing to import: none of the file's {result.entries:,} entries went to a server."
    return f"Nothing to import: the file ({result.kind}) has no entries."
