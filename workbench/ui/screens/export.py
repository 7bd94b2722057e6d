"""Write one recording, or all, as a redacted HAR, or what was found in them as OpenAPI."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from textual import on
from textual.widget import Widget
from textual.widgets import Input, Select, Static

from workbench.exchange import Recording
from workbench.text import safe_line, safe_text
from workbench.ui.refresher import guarded
from workbench.ui.screens.dialog import Dialog, field, problem
from workbench.ui.session import Session
from workbench.ui.show import figures
from workbench.ui.show.recordings import recording_name
from workbench.ui.widgets.tick import Tick
from workbench.workspace.views import ExportResult, OpenApiPlan

FORMATS = (
    ("HAR 1.2 of the exchanges", "har"),
    ("OpenAPI 3.1 of the endpoints", "endpoints"),
    ("OpenAPI 3.1 of the catalog", "catalog"),
)


class ExportDialog(Dialog[None]):
    AUTO_FOCUS = "#path"

    def __init__(self, session: Session, recording: Recording) -> None:
        super().__init__(f"Export {recording_name(recording)}", "Export")
        self._session = session
        self._recording = recording

    def body(self) -> Iterable[Widget]:
        yield Static("Rebuilt from the redacted journal; personal data is masked.", markup=False)
        yield field("File to write", Input(self._default(), id="path", compact=True))
        yield Tick("Every recording of this workspace", id="all")
        yield field("Format", Select(FORMATS, value="har", id="format", allow_blank=False, compact=True))
        yield problem()

    @on(Select.Changed, "#format")
    def format_changed(self) -> None:
        path = self.query_one("#path", Input)
        if Path(path.value).name in {self._file_name(form) for _, form in FORMATS}:
            path.value = self._default(self._format)

    @property
    def _format(self) -> str:
        return str(self.query_one("#format", Select).value)

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
        recording = "" if self.query_one("#all", Tick).value else self._recording.id
        self.run_worker(guarded(self, self._export(recording, absolute(text))), group="export", exclusive=True)

    async def _export(self, recording: str, path: str) -> None:
        self.say("Writing …")
        try:
            if self._format == "har":
                result = await self._session.api.export_har(recording, path)
            else:
                plan = OpenApiPlan(path, recording=recording, catalog=self._format == "catalog")
                result = await self._session.api.export_openapi(plan)
        finally:
            self.say("")
        self.app.notify(safe_text(exported(result)), markup=False)
        self.dismiss(None)


def absolute(path: str) -> str:
    """Give the path as seen from this process: the one that writes may stand elsewhere."""
    return str(Path(path).expanduser().absolute())


def exported(result: ExportResult) -> str:
    """Say what was written."""
    skipped = f", {result.skipped:,} left out" if result.skipped else ""
    return f"Wrote {result.entries:,} entries ({figures.size(result.bytes)}{skipped}) to {result.path}"
