"""One endpoint: its template, inputs, outputs, evidence and exchanges."""

from __future__ import annotations

import asyncio
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.widget import Widget

from workbench.ui import opening
from workbench.ui.messages import OpenExchange, Promote
from workbench.ui.screens.parts import PartsScreen
from workbench.ui.show.endpoint import endpoint_parts
from workbench.ui.show.endpoint_rows import label
from workbench.ui.widgets.row_table import RowTable
from workbench.ui.widgets.traffic_table import TrafficTable
from workbench.workspace.views import EventKind, ExchangePage, ExchangeQuery


class EndpointScreen(PartsScreen):
    TITLE = "Endpoint"
    MODE = "endpoints"
    LISTENS: ClassVar[frozenset[EventKind]] = frozenset({"endpoints"})
    PARTS: ClassVar[tuple[tuple[str, str], ...]] = (
        ("overview", "Overview"),
        ("inputs", "Inputs"),
        ("responses", "Responses"),
        ("evidence", "Evidence"),
        ("exchanges", "Exchanges"),
    )

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("p", "promote", "Promote", id="endpoint.promote", tooltip="Make it an operation that agents may call"),
        Binding(
            "c", "correct", "Correct", id="endpoint.correct", tooltip="Another template, other words, split, merge"
        ),
    ]

    def part(self, part: str) -> Widget:
        if part == "exchanges":
            return TrafficTable(self._page, empty="No exchanges.", id=part)
        return super().part(part)

    async def load(self) -> None:
        endpoint = await self.api.endpoint(self.subject)
        self.show_subject(f"{endpoint.method} {label(endpoint)}")
        self.show_parts(await asyncio.to_thread(endpoint_parts, endpoint))
        self.query_one(TrafficTable).reload()

    async def _page(self, offset: int, limit: int) -> ExchangePage:
        query = ExchangeQuery(endpoint=self.subject, application_only=False, offset=offset, limit=limit)
        return await self.api.exchanges(query)

    @on(RowTable.Chosen)
    def open_exchange(self, message: RowTable.Chosen) -> None:
        self.post_message(OpenExchange(message.key))

    def action_correct(self) -> None:
        self.attempt(self._correct())

    async def _correct(self) -> None:
        endpoint = await self.api.endpoint(self.subject)
        self.app.push_screen(opening.correction(self.session, endpoint), self._corrected)

    def _corrected(self, endpoint: str | None) -> None:
        if endpoint:
            self.subject = endpoint
            self.refresher.ask()

    def action_promote(self) -> None:
        self.post_message(Promote(self.subject))
