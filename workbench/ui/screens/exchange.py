"""One exchange: what was sent, what came back, what was hidden and what caused it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.widget import Widget

from workbench.exchange import Exchange, Request
from workbench.formats.request_code import curl, python
from workbench.text import safe_line, safe_text
from workbench.ui import opening
from workbench.ui.messages import Changed, OpenEndpoint, OpenSteps
from workbench.ui.screens.parts import PartsScreen
from workbench.ui.show.bodies import body_text
from workbench.ui.show.exchange import (
    HIDDEN_COLUMNS,
    NO_ENDPOINT,
    NOTHING_HIDDEN,
    conversation,
    exchange_parts,
    hidden_rows,
)
from workbench.ui.widgets.list_table import ListTable
from workbench.workspace.views import ExchangeDetail, HiddenValue, Inspection


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
        Binding("s", "steps", "Step", id="exchange.steps", tooltip="What was done to cause this, among all steps"),
        Binding("c", "copy_body", "Copy", id="exchange.copy", tooltip="The body of the part that is shown"),
        Binding("u", "copy_url", "URL", show=False, id="exchange.url", tooltip="Copy the URL"),
        Binding("r", "copy_curl", "curl", id="exchange.curl", tooltip="Copy the request as a curl command"),
        Binding(
            "y", "copy_python", "Python", show=False, id="exchange.python", tooltip="Copy the request as Python (httpx)"
        ),
        Binding(
            "m", "mark", "Secret!", id="exchange.mark", tooltip="A value should not be seen here: scrub it everywhere"
        ),
        Binding(
            "n", "keep", "No secret", id="exchange.keep", tooltip="What is selected under Hidden was a false alarm"
        ),
    ]

    _detail: ExchangeDetail | None = None
    _inspection = Inspection()

    def part(self, part: str) -> Widget:
        if part == "hidden":
            return ListTable(HIDDEN_COLUMNS, empty=NOTHING_HIDDEN, id=part)
        return super().part(part)

    async def load(self) -> None:
        if self._detail is None:
            self._detail = detail = await self.api.exchange(self.subject)
            self.show_parts(await asyncio.to_thread(exchange_parts, detail))
            self._inspection = await self.api.inspect(self.subject)
            self.query_one("#hidden", ListTable).show(hidden_rows(self._inspection))
            request = detail.exchange.request
            self.show_subject(f"{request.method} {request.url}")

    @on(Changed)
    def stream_went_on(self, message: Changed) -> None:
        """Look again at a stream that got messages, or ended."""
        event = message.event
        if event.text == self.subject or any(row.id == self.subject for row in event.rows):
            self._detail = None
            self.refresher.ask()

    def action_steps(self) -> None:
        if self._detail:
            exchange = self._detail.exchange
            self.post_message(OpenSteps(exchange.recording, exchange.cause.action))

    def action_endpoint(self) -> None:
        if self._detail and self._detail.endpoint:
            self.post_message(OpenEndpoint(self._detail.endpoint))
        elif self._detail:
            self.attempt(self._group())

    async def _group(self) -> None:
        """Have what arrived grouped, and open the endpoint that this belongs to then."""
        await self.api.endpoints(noise=True)
        self._detail = await self.api.exchange(self.subject)
        if self._detail.endpoint:
            self.show_parts(await asyncio.to_thread(exchange_parts, self._detail))
            self.post_message(OpenEndpoint(self._detail.endpoint))
        else:
            self.tell(NO_ENDPOINT)

    def action_copy_url(self) -> None:
        if self._detail:
            self.app.copy_to_clipboard(safe_line(self._detail.exchange.request.url))
            self.tell("URL copied.")

    def action_copy_curl(self) -> None:
        self._copy_request(curl, "curl command")

    def action_copy_python(self) -> None:
        self._copy_request(python, "Python script")

    def _copy_request(self, write: Callable[[Request], str], what: str) -> None:
        if self._detail:
            self.app.copy_to_clipboard(safe_text(write(self._detail.exchange.request)))
            self.tell(f"{what} copied: set TOKEN, COOKIE or SECRET where it names them.")

    def action_mark(self) -> None:
        self.app.push_screen(opening.marking(self.session, self._inspection.left), self._marked)

    def _marked(self, done: object) -> None:
        if done:
            self._detail = None
            self.refresher.ask()

    def action_keep(self) -> None:
        hidden = self._selected()
        if hidden is None:
            self.tell("Select what was hidden by mistake, under Hidden.")
            return
        if not hidden.by_name:
            self.tell(
                f"The rule {hidden.rule} goes by what a value looks like, not by its name: docs/redaction.md says how to change it."
            )
            return
        question = (
            f"Keep what stands under {safe_line(hidden.name, limit=60)} from the next recording on?"
            " This value is gone for good: nothing can bring it back."
        )
        self.app.push_screen(opening.question(question, "Keep"), partial(self._kept, hidden.name, hidden.rule))

    def _selected(self) -> HiddenValue | None:
        table = self.query_one("#hidden", ListTable)
        number = table.current.partition(" ")[0]
        if self.active_part != "hidden" or not number:
            return None
        return self._inspection.hidden[int(number)]

    def _kept(self, name: str, rule: str, sure: bool | None) -> None:
        if sure:
            self.attempt(self._keep(name, rule))

    async def _keep(self, name: str, rule: str) -> None:
        fresh = await self.api.keep_name(name, rule)
        self.tell(f"{name} is kept from the next recording on." if fresh else f"{name} is kept already.")

    def action_copy_body(self) -> None:
        if self._detail is None:
            return
        what, text = self._body(self._detail.exchange)
        if text:
            self.app.copy_to_clipboard(text)
            self.tell(f"{what} copied.")
        else:
            self.tell("There is no body here to copy: r copies the request as a curl command.")

    def _body(self, exchange: Exchange) -> tuple[str, str]:
        """Give what is shown, or what there is: a stream has messages for a body."""
        if self.active_part == "request" or exchange.response is None:
            return "Body", body_text(exchange.request.body)
        if exchange.messages:
            return "Messages", conversation(exchange)
        return "Body", body_text(exchange.response.body)
