"""One endpoint: its template, inputs, outputs, neighbours, evidence and exchanges."""

from __future__ import annotations

import asyncio
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.widget import Widget

from workbench.discovery.endpoint import Endpoint
from workbench.errors import NotFoundError
from workbench.ui import opening
from workbench.ui.messages import OpenExchange, Promote
from workbench.ui.screens.leading import LeadingToOperations
from workbench.ui.screens.parts import PartsScreen
from workbench.ui.session import Session
from workbench.ui.show import links
from workbench.ui.show.answers import Examples, answer_trees, examples_of
from workbench.ui.show.endpoint import endpoint_parts
from workbench.ui.show.endpoint_rows import label
from workbench.ui.widgets.list_table import ListTable
from workbench.ui.widgets.row_table import RowTable
from workbench.ui.widgets.traffic_table import TrafficTable
from workbench.ui.widgets.tree_table import TreeTable
from workbench.workspace.promoted import promoted
from workbench.workspace.views import EventKind, ExchangePage, ExchangeQuery

_SAMPLES = 4
"""Exchanges from which examples are taken: endpoints name one a status first."""


class EndpointScreen(LeadingToOperations, PartsScreen):
    TITLE = "Endpoint"
    MODE = "endpoints"
    LISTENS: ClassVar[frozenset[EventKind]] = frozenset({"endpoints", "catalog"})
    PARTS: ClassVar[tuple[tuple[str, str], ...]] = (
        ("overview", "Overview"),
        ("inputs", "Inputs"),
        ("responses", "Responses"),
        ("links", "Links"),
        ("evidence", "Evidence"),
        ("exchanges", "Exchanges"),
    )

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("p", "promote", "Promote", id="endpoint.promote", tooltip="Make it an operation that agents may call"),
        Binding(
            "c", "correct", "Correct", id="endpoint.correct", tooltip="Another template, other words, split, merge"
        ),
        Binding("O", "operation", "Operation", id="endpoint.operation", tooltip="The one that it became"),
        Binding("d", "differ", "Differences", id="endpoint.differ", tooltip="What is other in another recording"),
    ]

    _endpoint: Endpoint | None = None
    """As it was last loaded."""
    _operations: tuple[str, ...] = ()
    """What was made of it."""

    def __init__(self, session: Session, subject: str, part: str = "") -> None:
        super().__init__(session, subject)
        self._begin_at = part
        """The part to begin with: who walks the links goes on walking."""

    def part(self, part: str) -> Widget:
        if part == "exchanges":
            return TrafficTable(self._page, empty="No exchanges.", id=part)
        if part == "responses":
            return TreeTable(empty="No answer was kept.", id=part)
        if part == "links":
            return ListTable(links.COLUMNS, id=part)
        return super().part(part)

    def on_mount(self) -> None:
        if self._begin_at:
            self.open_part(self._begin_at)

    async def load(self) -> None:
        found = await self.api.neighbours(self.subject)
        endpoint = self._endpoint = found.endpoint
        self.show_subject(f"{endpoint.method} {label(endpoint)}")
        rows = (await self.api.operations()).operations
        self._operations = promoted([endpoint], rows).get(endpoint.id, ())
        self.show_parts(await asyncio.to_thread(endpoint_parts, endpoint, self._operations))
        self.query_one("#links", ListTable).show(links.link_rows(found))
        self.query_one("#responses", TreeTable).show_trees(answer_trees(endpoint, await self._examples(endpoint)))
        self.query_one(TrafficTable).reload()

    async def _examples(self, endpoint: Endpoint) -> Examples:
        """Take examples from what is left of the samples: their recording may be gone."""
        details = []
        for sample in endpoint.samples[:_SAMPLES]:
            try:
                details.append(await self.api.exchange(sample))
            except NotFoundError:
                continue
        return await asyncio.to_thread(examples_of, [detail.exchange for detail in details])

    async def _page(self, offset: int, limit: int) -> ExchangePage:
        query = ExchangeQuery(endpoint=self.subject, application_only=False, offset=offset, limit=limit)
        return await self.api.exchanges(query)

    @on(RowTable.Chosen, "#exchanges")
    def open_exchange(self, message: RowTable.Chosen) -> None:
        self.post_message(OpenExchange(message.key))

    @on(RowTable.Chosen, "#links")
    def walk(self, message: RowTable.Chosen) -> None:
        """Go to the endpoint at the other end; Escape comes back here."""
        if other := links.endpoint_of(message.key):
            self.app.push_screen(opening.endpoint(self.session, other, "links"))

    def action_correct(self) -> None:
        # At once: letters that follow are for the dialog.
        if self._endpoint:
            self.app.push_screen(opening.correction(self.session, self._endpoint), self._corrected)

    def _corrected(self, endpoint: str | None) -> None:
        if endpoint:
            self.subject = endpoint
            self.refresher.ask()

    def action_operation(self) -> None:
        self.open_operation(self._operations)

    def action_differ(self) -> None:
        self.app.push_screen(opening.differences(self.session, self.subject))

    def action_promote(self) -> None:
        self.post_message(Promote(self.subject))
