"""Take one exchange apart into calls: most are one; a batched GraphQL or JSON-RPC body is several."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import SplitResult, unquote

from workbench.discovery import graphql, odata
from workbench.discovery.content import fields_of, header, json_of, pairs_of, parts_of
from workbench.discovery.credentials import choosing_cookies
from workbench.discovery.discriminators import candidate
from workbench.discovery.endpoint import Discriminator, Location
from workbench.discovery.headers import custom_headers
from workbench.discovery.sockets import operations_of
from workbench.exchange import APPLICATION_TYPES, FORM_TYPE, Exchange, JsonValue, essence_of
from workbench.urls import origin_of, split_url


@dataclass(frozen=True, slots=True)
class Call:
    """One use of one endpoint."""

    method: str
    origin: str
    path: str
    """As sent, percent-encoded, without the query."""
    discriminator: Discriminator | None = None
    document: str = ""
    inputs: dict[Location, JsonValue] = field(default_factory=dict)
    """What travels where; ``path`` is left out, it follows from the template."""
    media_type: str = ""
    """Essence of the request body's type."""
    answered: bool = False
    """Whether ``answer`` holds a JSON value."""
    answer: JsonValue = None
    answer_type: str = ""


def is_application(exchange: Exchange) -> bool:
    """Whether an exchange can make an endpoint: the page's script asked for it, and it is no preflight."""
    return exchange.resource_type in APPLICATION_TYPES and exchange.resource_type != "preflight"


def calls_of(exchange: Exchange) -> list[Call]:
    """Give the calls of an application exchange, at least one."""
    request, response = exchange.request, exchange.response
    url = split_url(request.url)
    found, value = json_of(request.body)
    answered, answer = json_of(response.body) if response else (False, None)
    call = Call(
        method=request.method.upper(),
        origin=origin_of(request.url),
        path=_without_session(url.path) or "/",
        inputs=_inputs(exchange, url),
        media_type=essence_of(request.body.media_type) if request.body.size or request.body.text else "",
        answered=answered,
        answer=answer,
        answer_type=essence_of(response.body.media_type) if response else "",
    )
    calls = list(_graphql_calls(call, value)) or list(_rpc_calls(call, value))
    calls = calls or list(_socket_calls(call, exchange)) or list(_odata_calls(call, (request.body.text, value)))
    return calls or [_plain_call(call, exchange, (found, value))]


def _without_session(path: str) -> str:
    """Leave out the session that Java servers write into paths (Servlet 6.0, section 7.1.3): it tells no resource."""
    return _SESSION.sub("", path) if ";" in path else path


_SESSION = re.compile(r";jsessionid=[^/;]*", re.IGNORECASE)


def _inputs(exchange: Exchange, url: SplitResult) -> dict[Location, JsonValue]:
    inputs: dict[Location, JsonValue] = {"query": dict(fields_of(pairs_of(url.query)))}
    if own := custom_headers(exchange.request.headers):
        inputs["header"] = dict(fields_of(own))
    if cookies := choosing_cookies(exchange.request.headers):
        inputs["cookie"] = dict(cookies)
    return inputs


def _answers(call: Call, batched: bool, count: int) -> list[Call]:
    """Split a batch's answer; where it does not match the batch each call goes without one."""
    if not batched:
        return [call]
    parts = call.answer if isinstance(call.answer, list) and len(call.answer) == count else None
    return [replace(call, answered=parts is not None, answer=part) for part in parts or [None] * count]


def _graphql_calls(call: Call, value: JsonValue) -> Iterator[Call]:
    requests = value if isinstance(value, list) and value else [value or call.inputs["query"]]
    found = [graphql.read_call(request) for request in requests]
    if any(one is None for one in found):
        return
    for base, one in zip(_answers(call, isinstance(value, list), len(found)), found, strict=True):
        assert one is not None
        named = Discriminator("graphql", one.name, one.kind)
        inputs: dict[Location, JsonValue] = {"query": {}, "graphql": dict(one.variables)}
        yield replace(base, discriminator=named, document=one.document, inputs=call.inputs | inputs)


def _rpc_calls(call: Call, value: JsonValue) -> Iterator[Call]:
    requests = value if isinstance(value, list) and value else [value]
    if not all(map(_is_rpc, requests)):
        return
    for base, request in zip(_answers(call, isinstance(value, list), len(requests)), requests, strict=True):
        assert isinstance(request, dict)
        named = Discriminator("jsonrpc", str(request["method"]))
        inputs: dict[Location, JsonValue] = {"rpc": request.get("params", {})}
        yield replace(base, discriminator=named, inputs=call.inputs | inputs)


def _socket_calls(call: Call, exchange: Exchange) -> Iterator[Call]:
    for one in operations_of(exchange.messages) if exchange.resource_type == "websocket" else ():
        named = Discriminator("graphql", one.call.name, one.call.kind)
        inputs: dict[Location, JsonValue] = {"query": {}, "graphql": dict(one.call.variables)}
        told = replace(call, discriminator=named, document=one.call.document, inputs=call.inputs | inputs)
        yield replace(told, answered=one.answered, answer=one.answer)


def _odata_calls(call: Call, body: tuple[str, JsonValue]) -> Iterator[Call]:
    for part in odata.parts_of(call.path, body, call.answer):
        inputs: dict[Location, JsonValue] = {} if part.body is None else {"json": part.body}
        told = replace(call, discriminator=Discriminator("odata", part.name), inputs=call.inputs | inputs)
        yield replace(told, answered=part.answered, answer=part.answer)


def _is_rpc(value: JsonValue) -> bool:
    """Whether it is a JSON-RPC request (https://www.jsonrpc.org/specification), 1.0 or 2.0."""
    if not isinstance(value, dict) or not isinstance(value.get("method"), str):
        return False
    return "jsonrpc" in value or {"params", "id"} <= value.keys()


def _plain_call(call: Call, exchange: Exchange, json_body: tuple[bool, JsonValue]) -> Call:
    body = exchange.request.body
    inputs: dict[Location, JsonValue] = {}
    if call.media_type == FORM_TYPE:
        inputs["form"] = dict(fields_of(pairs_of(body.text)))
    elif call.media_type.startswith("multipart/form-data"):
        inputs["multipart"] = dict(parts_of(body))
    elif json_body[0]:
        inputs["json"] = json_body[1]
    inputs = call.inputs | inputs
    return replace(call, discriminator=_discriminator(call, inputs, exchange), inputs=inputs)


def _discriminator(call: Call, inputs: Mapping[Location, JsonValue], exchange: Exchange) -> Discriminator | None:
    action = header(exchange.request.headers, "soapaction").strip('" ')
    if not action and call.media_type == "application/soap+xml":
        match = re.search(r'action="?([^";]+)', exchange.request.body.media_type)
        action = match[1] if match else ""
    if action:
        return Discriminator("soap", action.rstrip("/").rpartition("/")[2])
    if call.media_type.startswith("application/grpc-web"):
        return Discriminator("grpc-web", unquote("/".join(call.path.split("/")[-2:])))
    return candidate(inputs)
