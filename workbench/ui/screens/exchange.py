"""One exchange: what was sent, what came back, what was hidden and what caused it."""

from __future__ import annotations

import asyncio
from typing import ClassVar

from textual.binding import Binding, BindingType

from workbench.text import safe_line
from workbench.ui.messages import OpenEndpoint
from workbench.ui.screens.parts import PartsScreen
from workbench.ui.show.bodies import body_text
from workbench.ui.show.exchange import exchange_parts
from workbench.workspace.views import ExchangeDetail


class ExchangeScreen(PartsScreen):
    TITLE = "Exchange"
    MODE = "traffic"
    PARTS: ClassVar[tuple[tuple[str, str], ...]] = (
        ("overview", "Overview"),
        ("request", "Request"),
        ("response", "Response"),
        ("messages", "Messages"),
        ("hidden", "Hidden"),
    )

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("t", "endpoint", "Endpoint", id="exchange.endpoint"),
        Binding("c", "copy_body", "Copy", id="exchange.copy", tooltip="The body of the part that is shown"),
        Binding("u", "copy_url", "URL", id="exchange.url", tooltip="Copy the URL"),
    ]

    _detail: ExchangeDetail | None = None

    async def load(self) -> None:
        if self._detail is None:
            self._detail = detail = await self.api.exchange(self.subject)
            self.show_parts(await asyncio.to_thread(exchange_parts, detail))
            request = detail.exchange.request
            self.show_subject(f"{request.method} {request.url}")

    def action_endpoint(self) -> None:
        if self._detail and self._detail.endpoint:
            self.post_message(OpenEndpoint(self._detail.endpoint))
        else:
            self.tell("This exchange belongs to no endpoint.")

    def action_copy_url(self) -> None:
        if self._detail:
            self.app.copy_to_clipboard(safe_line(self._detail.exchange.request.url))
            self.tell("URL copied.")

    def action_copy_body(self) -> None:
        if self._detail is None:
            return
        exchange = self._detail.exchange
        if self.active_part == "request" or exchange.response is None:
            body = exchange.request.body
        else:
            body = exchange.response.body
        self.app.copy_to_clipboard(body_text(body))
        self.tell("Body copied.")
