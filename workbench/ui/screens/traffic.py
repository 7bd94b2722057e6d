"""A recording's traffic as it arrives."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Iterable
from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Input, Label

from workbench.store.filter import reads_bodies
from workbench.text import safe_line
from workbench.ui.messages import Compare, OpenEndpoint, OpenExchange, OpenSteps
from workbench.ui.refresher import Refresher
from workbench.ui.screens.base import LATER, MainScreen
from workbench.ui.screens.export import ExportDialog
from workbench.ui.screens.filters import FiltersDialog
from workbench.ui.screens.noting import Noting
from workbench.ui.session import Session
from workbench.ui.show import figures
from workbench.ui.show.exchange import NO_ENDPOINT
from workbench.ui.show.recordings import recording_name
from workbench.ui.show.spans import fit_cells
from workbench.ui.show.steps import cause_words
from workbench.ui.show.traffic import found_words
from workbench.ui.widgets.found_table import FoundTable
from workbench.ui.widgets.row_table import RowTable
from workbench.ui.widgets.traffic_table import TrafficTable
from workbench.ui.widgets.words import Words
from workbench.workspace.views import Event, EventKind, ExchangePage, ExchangeQuery, Looked, RecordingRow, foremost

FIELDS = 'method: status: type: host: path: action: note: body:   - before one: not   "two words"'
"""What the line below says while a filter is typed."""

_ROOM = 54
"""Cells that the number of rows and the recording's name take at most."""

_FOUND_AT_ONCE = 1_000
"""Rows that a search through bodies finds until it waits for the person to come to their end."""

_LOOKING_BACK = 1.0
"""Seconds that the number of rows may be behind while older ones are looked at."""

_REST = 4
"""Times as long as it took to look, until what arrived since is looked for."""

_TYPING = 0.25
"""Seconds without a letter after which one is looked for at the latest."""

_PATIENCE = 0.5
"""Seconds after which a search says that it still goes on."""


class TrafficScreen(Noting, MainScreen):
    TITLE = "Traffic"
    MODE = "traffic"
    LISTENS: ClassVar[frozenset[EventKind]] = frozenset({"exchange", "recording", "endpoints"})
    AUTO_FOCUS = "TrafficTable"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "filter", "Filter", id="traffic.filter", key_display="/"),
        Binding("f", "follow", "Follow", id="traffic.follow", tooltip="Stay on the newest row"),
        Binding("a", "all", "Assets", id="traffic.assets", tooltip="Show documents, scripts, images and noise too"),
        Binding(
            "F", "filters", "Filters", id="traffic.filters", tooltip="Use a filter that was kept, or keep this one"
        ),
        Binding("s", "steps", "Step", id="traffic.steps", tooltip="What was done to cause this, among all steps"),
        Binding(
            "n",
            "note",
            "Note",
            show=False,
            id="traffic.note",
            tooltip="Say what you are about to do: the traffic carries it",
        ),
        Binding("t", "endpoint", "Endpoint", id="traffic.endpoint", tooltip="The endpoint that this belongs to"),
        Binding(
            "m", "mark", "Mark", show=False, id="traffic.mark", tooltip="Mark this exchange, to compare another with"
        ),
        Binding("v", "compare", "Compare", show=False, id="traffic.compare", tooltip="Beside the one that is marked"),
        Binding("e", "export", "Export", id="traffic.export", tooltip="Write a redacted HAR"),
        Binding("escape", "clear", "Clear filter", show=False, id="traffic.clear"),
    ]

    _shown = ""
    """The recording whose rows the table has."""

    _live = False
    """Whether that recording ran when it was last looked at."""

    _all = False

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._arrivals = Refresher(self, self._grow)
        self._typing = Refresher(self, self._look_soon)
        self._took = 0.0
        """Seconds that the last page took to come."""

    def body(self) -> Iterable[Widget]:
        with Horizontal(id="filter-line"):
            yield Label("/", markup=False)
            yield Input(placeholder="such as: contoso status:4xx body:expired", id="filter", compact=True)
            yield Words(id="count")
        yield TrafficTable(self._page, empty="Nothing here yet. Press a to show assets, Esc to clear the filter.")
        found = FoundTable(
            self._search, empty="No body has this. Press a to look into assets too, Esc to clear the filter."
        )
        found.display = False
        yield found
        yield Words(id="cause")

    @property
    def table(self) -> TrafficTable | FoundTable:
        """The one that is shown: pages of the recording, or what a search through bodies finds."""
        return self.found if self.found.display else self.pages

    @property
    def pages(self) -> TrafficTable:
        return self.query_one(TrafficTable)

    @property
    def found(self) -> FoundTable:
        return self.query_one(FoundTable)

    async def load(self) -> None:
        if self.session.filter is not None:
            self.query_one("#filter", Input).value, self.session.filter = self.session.filter, None
        row = self.session.recording
        if row is None or not (row.live or self.session.picked):
            row = self.session.recording = foremost(await self.api.recordings())
        if row is None:
            self._count(0)
        elif row.recording.id != self._shown:
            self._open(row)
        else:
            self._again(row)

    def _open(self, row: RecordingRow) -> None:
        self._shown = row.recording.id
        self._live = self.pages.follow = row.live
        self._restart()
        self.set_focus(self.table)

    def _restart(self) -> None:
        """Look anew, in the table that the filter asks for."""
        searching = reads_bodies(self.query_one("#filter", Input).value)
        if searching != self.found.display:
            had_focus = self.table.has_focus
            self.found.clear()
            self.found.display, self.pages.display = searching, not searching
            if had_focus:
                self.set_focus(self.table)
        self.table.restart()

    def _again(self, row: RecordingRow) -> None:
        """Show what came since; a recording that has begun to run is followed."""
        if row.live and not self._live:
            self._live = self.pages.follow = True
        self.table.reload()

    def heard(self, event: Event) -> None:
        """Show what arrives in bunches, and only what arrives: what stands in the table does not change by it."""
        if event.kind == "exchange" and event.recording == self._shown and self._live:
            # A search through a million bodies is not begun again for each exchange that arrives.
            following = self._following
            self._arrivals.ask_within(max(LATER if following else _LOOKING_BACK, _REST * self._took))
        else:
            super().heard(event)

    async def _grow(self) -> None:
        self.table.grow()

    async def _page(self, offset: int, limit: int) -> ExchangePage:
        if not self._shown:
            return ExchangePage((), 0)
        began = time.monotonic()
        try:
            return await self.api.exchanges(replace(self._query(), offset=offset, limit=limit))
        finally:
            # Also where it was given up: that it took so long counts.
            self._took = time.monotonic() - began

    def _search(self, before: str) -> AsyncIterator[Looked]:
        return self.api.search(replace(self._query(), before=before, limit=_FOUND_AT_ONCE))

    def _query(self) -> ExchangeQuery:
        text = self.query_one("#filter", Input).value
        return ExchangeQuery(self._shown, text=text, application_only=not self._all, noise=self._all)

    @on(TrafficTable.Counted)
    def _counted(self, message: TrafficTable.Counted) -> None:
        self._count(message.total)
        self._show_cause()

    @on(FoundTable.Came)
    def _came(self) -> None:
        self._count(self.found.row_count)
        self._show_cause()

    @property
    def _following(self) -> bool:
        return self.pages.follow and not self.found.display

    def _count(self, total: int) -> None:
        row = self.session.recording
        name = recording_name(row.recording) if row else "no recording"
        words = self._found_words() if self.found.display else self._row_words(total)
        room = min(self.size.width // 2, _ROOM) - len(words) - 3
        self.query_one("#count", Words).say(f"{words} · {fit_cells(name, room).rstrip()}" if room > 8 else words)

    def _row_words(self, total: int) -> str:
        facts = [figures.several(total, "row"), "all" if self._all else "app", "following" if self._following else ""]
        return " · ".join(filter(None, facts))

    def _found_words(self) -> str:
        found = self.found
        return found_words(found.row_count, found.looked, found.total, going=found.looking)

    @on(Input.Changed, "#filter")
    def filter_changed(self) -> None:
        self._typing.ask_instead()

    async def _look_soon(self) -> None:
        """Look when the typing pauses for as long as looking took last: it would take the processor from the letters."""
        await asyncio.sleep(_TYPING if self.found.display else min(self._took, _TYPING))
        self._restart()
        self.set_timer(_PATIENCE, self._still_looking)

    def _still_looking(self) -> None:
        if not self.table.answered:
            self.query_one("#count", Words).say("still looking … Esc gives up")

    @on(Input.Submitted, "#filter")
    def filter_done(self) -> None:
        self.set_focus(self.table)

    @on(RowTable.Chosen)
    def open_exchange(self, message: RowTable.Chosen) -> None:
        self.post_message(OpenExchange(message.key))

    @on(RowTable.Moved)
    def _moved(self) -> None:
        self._count(self.table.row_count)
        self._show_cause()

    def on_descendant_focus(self) -> None:
        self._show_cause()

    def _show_cause(self) -> None:
        """Say what caused the row under the cursor; what can be typed, while a filter is."""
        typing = self.query_one("#filter", Input).has_focus
        words = FIELDS if typing else safe_line(cause_words(self.table.exchange_row()), limit=400)
        self.query_one("#cause", Words).say(words)

    def action_filter(self) -> None:
        # At once: ``focus()`` waits for a turn of the loop, and letters typed meanwhile would go to the table.
        self.set_focus(self.query_one("#filter", Input))

    def action_clear(self) -> None:
        self.query_one("#filter", Input).value = ""
        self.set_focus(self.table)

    def action_follow(self) -> None:
        self.pages.follow = not self.pages.follow
        self._count(self.table.row_count)

    def action_all(self) -> None:
        self._all = not self._all
        self._restart()

    def action_filters(self) -> None:
        text = self.query_one("#filter", Input).value.strip()
        self.app.push_screen(FiltersDialog(self.session, text), self._use)

    def _use(self, text: str | None) -> None:
        if text is not None:
            self.query_one("#filter", Input).value = text
        self.set_focus(self.table)

    def action_steps(self) -> None:
        row = self.table.exchange_row()
        if self._shown:
            self.post_message(OpenSteps(self._shown, row.action if row else 0))

    def action_endpoint(self) -> None:
        row = self.table.exchange_row()
        if row and row.endpoint:
            self.post_message(OpenEndpoint(row.endpoint))
        elif row:
            self.attempt(self._group(row.id))

    async def _group(self, exchange: str) -> None:
        """Have what arrived grouped, and open the endpoint of one of them."""
        await self.api.endpoints(noise=True)
        if found := (await self.api.exchange(exchange)).endpoint:
            self.post_message(OpenEndpoint(found))
        else:
            self.tell(NO_ENDPOINT)

    def action_mark(self) -> None:
        if row := self.table.exchange_row():
            self.pages.marked = self.found.marked = row.id
            self.table.rows_changed()
            self.tell(f"Marked {row.method} {safe_line(row.path, limit=60)}: go to another and press v.")

    def action_compare(self) -> None:
        row = self.table.exchange_row()
        if not self.pages.marked:
            self.tell("Mark an exchange first, with m.")
        elif row:
            self.post_message(Compare(self.pages.marked, row.id))

    def action_export(self) -> None:
        if self.session.recording:
            self.app.push_screen(ExportDialog(self.session, self.session.recording.recording))
