"""Endpoints by origin and category."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Label, Static

from workbench.discovery.endpoint import Endpoint
from workbench.ui import opening
from workbench.ui.messages import OpenEndpoint, Promote
from workbench.ui.screens.base import MainScreen
from workbench.ui.screens.leading import LeadingToOperations
from workbench.ui.session import Session
from workbench.ui.show import figures
from workbench.ui.show.endpoint import overview
from workbench.ui.show.endpoint_rows import (
    COLUMNS,
    NONE_PROMOTED,
    Promoted,
    Shown,
    endpoint_rows,
    group_key,
    matching,
    members_of,
)
from workbench.ui.widgets.line_pane import LinePane
from workbench.ui.widgets.list_table import ListTable
from workbench.ui.widgets.row_table import RowTable
from workbench.workspace.promoted import promoted
from workbench.workspace.views import EventKind

NO_ENDPOINTS = "No endpoints yet: record a portal (1, then n) and use it."

NOT_FOUND = "No endpoint has these words. Esc shows all."


class EndpointsScreen(LeadingToOperations, MainScreen):
    TITLE = "Endpoints"
    MODE = "endpoints"
    LISTENS: ClassVar[frozenset[EventKind]] = frozenset({"endpoints", "catalog", "recording"})
    AUTO_FOCUS = "ListTable"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "p",
            "promote",
            "Promote",
            id="endpoints.promote",
            tooltip="Make an operation of it, or of all that are marked",
        ),
        Binding("O", "operation", "Operation", show=False, id="endpoints.operation", tooltip="The one that it became"),
        Binding("m", "mark", "Mark", id="endpoints.mark", tooltip="Mark it, or a whole category, to promote several"),
        Binding(
            "c", "correct", "Correct", id="endpoints.correct", tooltip="Another template, other words, split, merge"
        ),
        Binding("slash", "filter", "Filter", id="endpoints.filter", key_display="/"),
        Binding("a", "noise", "Noise", id="endpoints.noise", tooltip="Show analytics, health checks and the like"),
        Binding("o", "only", "This recording", id="endpoints.only", tooltip="Only what this recording has seen"),
        Binding("space", "fold", "Fold", show=False, id="endpoints.fold", tooltip="Fold or unfold a category"),
        Binding("d", "differ", "Differences", show=False, id="endpoints.differ", tooltip="Between two recordings"),
        Binding("escape", "clear", "Clear filter and marks", show=False, id="endpoints.clear"),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._endpoints: list[Endpoint] = []
        self._seen: list[Endpoint] = []
        """Those that the filter lets through."""
        self._folded: set[str] = set()
        self._marked: set[str] = set()
        self._promoted: Promoted = NONE_PROMOTED
        self._noise = False
        self._only = False
        self._corrected_one = ""
        """The endpoint that came of a correction, until it is shown."""

    def body(self) -> Iterable[Widget]:
        with Horizontal(id="filter-line"):
            yield Label("/", markup=False)
            yield Input(
                placeholder="filter: method, path, name, category, risk, auth, promoted", id="filter", compact=True
            )
            yield Static("", id="count", markup=False)
        with Horizontal(id="split"):
            yield ListTable(COLUMNS, empty=NO_ENDPOINTS, id="endpoints")
            yield LinePane(id="about", classes="aside wide-only")

    @property
    def table(self) -> ListTable:
        return self.query_one("#endpoints", ListTable)

    @property
    def selected(self) -> Endpoint | None:
        """The endpoint under the cursor."""
        key = self.table.current
        return next((endpoint for endpoint in self._endpoints if endpoint.id == key), None)

    @property
    def _operations(self) -> tuple[str, ...]:
        """What was made of the endpoint under the cursor."""
        return self._promoted.get(self.table.current, ())

    async def load(self) -> None:
        row = self.session.recording
        recording = row.recording.id if row and self._only else ""
        self._endpoints = await self.api.endpoints(recording, noise=self._noise)
        self._promoted = promoted(self._endpoints, (await self.api.operations()).operations)
        self._show()
        self._show_corrected()

    def _show(self) -> None:
        words = self.query_one("#filter", Input).value
        shown = self._seen = matching(self._endpoints, words, self._promoted)
        self._marked &= {endpoint.id for endpoint in self._endpoints}
        folded = frozenset[str]() if words else frozenset(self._folded)
        self.table.empty = NOT_FOUND if self._endpoints else NO_ENDPOINTS
        self.table.show(endpoint_rows(shown, Shown(folded, frozenset(self._marked), self._promoted)))
        parts = [
            f"{len(self._marked)} marked, p promotes" if self._marked else "",
            figures.several(len(shown), "endpoint"),
            "this recording" if self._only else "",
            "with noise" * self._noise,
        ]
        self.query_one("#count", Static).update(Content(" · ".join(filter(None, parts))))

    def _show_corrected(self) -> None:
        """Put the cursor on what was corrected; a filter that its new path does not fit would hide it."""
        wanted, self._corrected_one = self._corrected_one, ""
        if wanted and wanted not in {endpoint.id for endpoint in self._seen}:
            with self.prevent(Input.Changed):
                self.query_one("#filter", Input).value = ""
            self._show()
        self.table.go_to(wanted)

    @on(Input.Changed, "#filter")
    def filter_changed(self) -> None:
        """Show what fits; where the row under the cursor does not, go to the first that does."""
        before = self.table.current
        self._show()
        if self._seen and self.table.current != before:
            self.table.go_to(self._in_order()[0])

    def _in_order(self) -> list[str]:
        """Give the ids of the endpoints that are shown, from the top."""
        seen = {endpoint.id for endpoint in self._seen}
        return [key for key in self.table.keys if key in seen]

    @on(Input.Submitted, "#filter")
    def filter_done(self) -> None:
        self.set_focus(self.table)

    @on(RowTable.Moved)
    def show_about(self) -> None:
        endpoint = self.selected
        self.query_one("#about", LinePane).show(overview(endpoint, self._operations) if endpoint else [])

    @on(RowTable.Chosen)
    def open_endpoint(self, message: RowTable.Chosen) -> None:
        if self.selected:
            self.post_message(OpenEndpoint(message.key))
        else:
            self.action_fold()

    def action_fold(self) -> None:
        """Fold the group that the cursor is on or in."""
        key = self.table.current
        if endpoint := self.selected:
            key = group_key(endpoint)
        if key:
            self._folded ^= {key}
            self._show()
            self.table.go_to(key)

    def action_mark(self) -> None:
        """Mark the endpoint under the cursor or take its mark away; on a heading all below it."""
        endpoint = self.selected
        meant = [endpoint] if endpoint else members_of(self._seen, self.table.current)
        ids = {each.id for each in meant}
        self._marked = self._marked - ids if ids <= self._marked else self._marked | ids
        self._show()
        if endpoint:
            below = self._in_order()
            self.table.go_to(below[min(below.index(endpoint.id) + 1, len(below) - 1)])

    def action_promote(self) -> None:
        if self._marked:
            marked = [endpoint.id for endpoint in self._endpoints if endpoint.id in self._marked]
            self.app.push_screen(opening.several(self.session, marked), self._saved)
        elif endpoint := self.selected:
            self.post_message(Promote(endpoint.id))

    def _saved(self, saved: bool | None) -> None:
        """Take the marks away once what they were for is done."""
        if saved:
            self._marked.clear()
            self.refresher.ask()

    def action_operation(self) -> None:
        if self.selected:
            self.open_operation(self._operations)

    def action_differ(self) -> None:
        self.app.push_screen(opening.differences(self.session))

    def action_correct(self) -> None:
        if endpoint := self.selected:
            self.app.push_screen(opening.correction(self.session, endpoint), self._corrected)

    def _corrected(self, endpoint: str | None) -> None:
        if endpoint:
            self._corrected_one = endpoint
            self.refresher.ask()

    def action_filter(self) -> None:
        self.set_focus(self.query_one("#filter", Input))

    def action_clear(self) -> None:
        self.query_one("#filter", Input).value = ""
        self._marked.clear()
        self._show()
        self.set_focus(self.table)

    def action_noise(self) -> None:
        self._noise = not self._noise
        self.refresher.ask()

    def action_only(self) -> None:
        self._only = not self._only
        self.refresher.ask()
