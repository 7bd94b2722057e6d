"""The portal's data with something nasty in every text that is captured."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import cast

from tests.ui import portal_data as data
from tests.ui.memory_api import MemoryApi, exchange_row
from workbench.discovery.endpoint import Endpoint
from workbench.exchange import Body, Exchange, Headers, Hidden, JsonSchema, JsonValue, Message
from workbench.operation import Binding, Operation
from workbench.workspace.views import (
    AuditEntry,
    BrowserView,
    Caller,
    CallResult,
    CatalogProblem,
    ClientRow,
    EndpointChange,
    EndpointDiff,
    ExchangeDetail,
    Pending,
    Permission,
    SavedFilter,
)

PAYLOADS = {
    "escapes": "\x1b]52;c;cHduZWQ=\x07\x1b[2J\x1b]8;;http://evil.example\x1b\\link\x9b31m\x90q\x9c\x00\x7f\x08",
    "markup": "[/nope][@click=app.quit]quit[/][link=http://evil.example]x[/link] [bold",
    "bidi": "\u202egnp.exe\u202c \u2066x\u2069 \u200f\u061c\u2028\u2029 \ufeff\U000e0041\U000e0042",
    "long": "A" * 1_000_000,
    "wide": "日本語テキスト" * 40 + "👩‍👩‍👧‍👦" * 10 + "e" + "\u0301" * 200 + "\ud7b0\u1160ﷺ",
    "lines": "one\ntwo\r\nthree\rfour\x0b\x0cfive\x85six\ttab",
}


def hostile_api(text: str) -> MemoryApi:
    """Give the interface with ``text`` wherever a portal, a file or a client may put text."""
    api = _HostileApi(text)
    api.found = [_endpoint(endpoint, text) for endpoint in data.endpoints()]
    api.kept = [dataclasses.replace(recording, title=text, portal=text, account=text) for recording in api.kept]
    api.problems = (CatalogProblem(f"catalog/{text}.json", 3, text),)
    api.clients = (ClientRow(text, data.START, 1),)
    api.pending = (Pending(data.START, "partners/invite_user", text, {text: text}, "a1", {text: text}),)
    api.permissions = (Permission("p", text, text),)
    api.catalog = [
        dataclasses.replace(
            row,
            operation=_operation(row.operation, text),
            tool=text,
            allowed=text,
            callers=(Caller(text, 1, data.START),),
            drift=(text,),
        )
        for row in api.catalog
    ]
    api.page = _page(text)
    api.acted = [dataclasses.replace(action, target=text, url=text) for action in api.acted]
    api.meant = dict.fromkeys(api.meant, text)
    api.saved = [SavedFilter(text[:60], text)]
    api.sessions = [dataclasses.replace(session, who=text, url=text) for session in api.sessions]
    return api


def _page(text: str) -> BrowserView:
    elements = [
        dataclasses.replace(element, name=text, value=text, states=(text,), options=(text,) if element.options else ())
        for element in data.PAGE.elements
    ]
    return dataclasses.replace(data.PAGE, url=text, title=text, elements=tuple(elements), note=text)


class _HostileApi(MemoryApi):
    def __init__(self, text: str) -> None:
        super().__init__(0, live=False)
        self.text = text
        for number in range(10):
            exchange = _exchange(data.exchange(number), text)
            endpoint = data.endpoint_of(number)
            self.rows.append(dataclasses.replace(exchange_row(exchange, endpoint), cause=text, note=text))
            self.details[exchange.id] = ExchangeDetail(exchange, endpoint, text, text)

    async def compare_recordings(self, before: str, after: str, endpoint: str = "") -> list[EndpointDiff]:
        text = self.text
        return [EndpointDiff("e", text, text, 1, 1, (EndpointChange("changed", text, text, text),))]

    async def audit(self, client: str | None = None, *, last: int = 0) -> list[AuditEntry]:
        return [AuditEntry(data.START, self.text, self.text, {self.text: self.text}, self.text, self.text, self.text)]

    async def call(
        self,
        operation: str,
        arguments: dict[str, JsonValue],
        *,
        client: str = "",
        account: str = "",
        patient: bool = True,
    ) -> CallResult:
        return CallResult(200, self.text, {self.text: [self.text]}, truncated=True)


def _operation(operation: Operation, text: str) -> Operation:
    member: JsonSchema = {"type": "string", "description": text, "enum": [text], "default": text, "format": text}
    properties: JsonSchema = {text: member, f"b{text}": {"type": "array", "description": text}}
    schema: JsonSchema = {"type": "object", "properties": properties, "required": [text]}
    return dataclasses.replace(
        operation,
        title=text,
        category=text,
        description=text,
        input_schema=schema,
        output_schema=schema,
        bindings=(Binding(text, "query", text), Binding(f"b{text}", "query", text)),
        constants=(("query", text, text),),
    )


def _exchange(exchange: Exchange, text: str) -> Exchange:
    headers: Headers = ((text, text),)
    body = Body(text=f'{{"{text}": "{text}"}}', media_type=text, size=9)
    response = exchange.response
    return dataclasses.replace(
        exchange,
        request=dataclasses.replace(
            exchange.request, method=text[:9], url=f"{data.PORTAL}/{text}?{text}={text}", headers=headers, body=body
        ),
        response=dataclasses.replace(response, reason=text, headers=headers, body=body) if response else None,
        page=text,
        messages=(Message(0, data.START, "received", "event", text, 9, text),),
        error=text,
        markers=(text[:50],),
        hidden=(Hidden(text, text[:40]),),
    )


def _endpoint(endpoint: Endpoint, text: str) -> Endpoint:
    schema: JsonSchema = {"type": "object", "properties": {text: {"type": text, "enum": [text], "description": text}}}
    parameters = (
        dataclasses.replace(p, name=text, examples=(text,), source=text, schema=schema) for p in endpoint.parameters
    )
    return dataclasses.replace(
        endpoint,
        path=f"{endpoint.path}/{text}",
        name=text,
        title=text,
        category=text,
        noise=text if endpoint.noise else "",
        parameters=tuple(parameters),
        request_schema=schema,
        document=text,
        responses=tuple(dataclasses.replace(shape, media_type=text, schema=schema) for shape in endpoint.responses),
        reasons=(text,),
        links=tuple(dataclasses.replace(link, field=text, parameter=text) for link in endpoint.links),
    )


def control_characters(texts: Iterable[str]) -> set[str]:
    """Give what a terminal would obey rather than show."""
    forbidden = {*range(0x20), *range(0x7F, 0xA0), 0x61C, 0x200E, 0x200F, 0x2028, 0x2029, 0xFEFF}
    forbidden |= {*range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0xE0000, 0xE0080)}
    return {
        character for text in texts for character in cast("Iterable[str]", set(text)) if ord(character) in forbidden
    }
