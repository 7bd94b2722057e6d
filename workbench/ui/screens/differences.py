"""What is other in one recording than in another: of one endpoint, or of all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Label, Select, Static

from workbench.text import safe_line
from workbench.ui.screens.base import SubScreen
from workbench.ui.session import Session
from workbench.ui.show import figures
from workbench.ui.show.differences import comparable, difference_lines, first_and_last
from workbench.ui.show.spans import Lines, line
from workbench.ui.widgets.line_pane import LinePane
from workbench.workspace.views import RecordingRow


class DifferencesScreen(SubScreen):
    TITLE = "Differences"
    MODE = "endpoints"
    AUTO_FOCUS = "#differences"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("s", "swap", "Swap", id="differences.swap", tooltip="The other way round"),
    ]

    def __init__(self, session: Session, endpoint: str = "") -> None:
        super().__init__(session)
        self._endpoint = endpoint
        self._filled = False

    def body(self) -> Iterable[Widget]:
        yield Static("", id="subject", markup=False)
        with Horizontal(id="between"):
            for name, title in (("before", "Before"), ("after", "After")):
                yield Label(title, markup=False)
                yield Select[str]([], id=name, prompt="a recording", compact=True)
        yield LinePane(id="differences")

    async def load(self) -> None:
        if not self._filled:
            await self._begin()
        before, after = self._chosen("before"), self._chosen("after")
        if before and after:
            self._show([line("Comparing … Esc ends it.", "dim")])
            self._show(difference_lines(await self.api.compare_recordings(before, after, self._endpoint)))

    async def _begin(self) -> None:
        what = "all endpoints"
        if self._endpoint:
            endpoint = await self.api.endpoint(self._endpoint)
            what = f"{endpoint.method} {endpoint.path}"
        self.query_one("#subject", Static).update(Content(safe_line(f"Differences of {what}", limit=400)))
        self._offer(comparable(await self.api.recordings()))
        self._filled = True

    def _offer(self, rows: Sequence[RecordingRow]) -> None:
        """Offer recordings, and begin with the first two, from the older to the newer."""
        options = [(Content(_name(row)), row.recording.id) for row in rows]
        for name in ("before", "after"):
            self.query_one(f"#{name}", Select).set_options(options)
        ends = first_and_last(rows[:2])
        if ends is None:
            self._show([line("There is one recording with traffic: record the portal again to compare.", "dim")])
            return
        with self.prevent(Select.Changed):
            self.query_one("#before", Select).value, self.query_one("#after", Select).value = ends

    def _show(self, lines: Lines) -> None:
        self.query_one("#differences", LinePane).show(lines)

    def _chosen(self, name: str) -> str:
        value = self.query_one(f"#{name}", Select).value
        return value if isinstance(value, str) else ""

    @on(Select.Changed)
    def chosen(self) -> None:
        if self._filled:
            self.refresher.ask_instead()

    def action_swap(self) -> None:
        before, after = self.query_one("#before", Select), self.query_one("#after", Select)
        with self.prevent(Select.Changed):
            before.value, after.value = after.value, before.value
        self.refresher.ask_instead()


def _name(row: RecordingRow) -> str:
    when = figures.moment(row.recording.started)
    return safe_line(
        f"{when}  {row.recording.title or row.recording.portal}, {figures.several(row.application, 'exchange')}",
        limit=100,
    )
