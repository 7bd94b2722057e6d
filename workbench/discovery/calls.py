"""Take one exchange apart into calls: most are one; a batched GraphQL or JSON-RPC body is several."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple
from urllib.parse import unquote

from workbench.discovery import graphql, odata
from workbench.discovery.content import fields_of, json_of, pairs_of, parts_of, query_of
from workbench.discovery.discriminators import candidate
from workbench.discovery.endpoint import Discriminator, Location
from workbench.discovery.sent import Sent, sent_by
from workbench.discovery.sockets import operations_of
from workbench.exchange import APPLICATION_TYPES, FORM_TYPE, Exchange, JsonValue, essence_of
from workbench.urls import origin_of, target_of


class Call(NamedTuple):
    """One use of one endpoint."""

    method: str
    origin: str
    path: str
    """As sent, percent-encoded, without the query."""
    inputs: Mapping[Location, JsonValue]
    """What travels where; ``path`` is left out, it follows from the template."""
    sent: Sent
    discriminator: Discriminator | None = None
    document: str = ""
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
    path, query = target_of(request.url)
    found, value = json_of(request.body)
    answered, answer = json_of(response.body) if response else (False, None)
    sent = sent_by(request.headers)
    call = Call(
        method=request.method.upper(),
        origin=origin_of(request.url),
        path=_without_session(path) or "/",
        inputs=_inputs(query, sent),
        sent=sent,
        media_type=essence_of(request.body.media_type) if request.body.size or request.body.text else "",
        answered=answered,
        answer=answer,
        answer_type=essence_of(response.body.media_type) if response else "",
    )
    return _shared_calls(call, exchange, value) or [_plain_call(call, exchange, (found, value))]


def _without_session(path: str) -> str:
    """Leave out the session that Java servers write into paths (Servlet 6.0, section 7.1.3): it tells no resource."""
    return _SESSION.sub("", path) if ";" in path else path


_SESSION = re.compile(r";jsessionid=[^/;]*", re.IGNORECASE)


def _shared_calls(call: Call, exchange: Exchange, value: JsonValue) -> list[Call]:
    """Give the calls of a URL that many operations share by a protocol; none for any other."""
    calls: list[Call] = []
    if value or call.inputs["query"]:
        calls = list(_graphql_calls(call, value)) or list(_rpc_calls(call, value))
    if not calls and exchange.resource_type == "websocket":
        calls = list(_socket_calls(call, exchange))
    if not calls and "$batch" in call.path:
        calls = list(_odata_calls(call, (exchange.request.body.text, value)))
    return calls


def _inputs(query: str, sent: Sent) -> dict[Location, JsonValue]:
    inputs: dict[Location, JsonValue] = {"query": query_of(query)}
    if sent.custom:
        inputs["header"] = sent.custom
    if sent.cookies:
        inputs["cookie"] = sent.cookies
    return inputs


def _answers(call: Call, batched: bool, count: int) -> list[Call]:
    """Split a batch's answer; where it does not match the batch each call goes without one."""
    if not batched:
        return [call]
    parts = call.answer if isinstance(call.answer, list) and len(call.answer) == count else None
    return [call._replace(answered=parts is not None, answer=part) for part in parts or [None] * count]


def _graphql_calls(call: Call, value: JsonValue) -> Iterator[Call]:
    requests = value if isinstance(value, list) and value else [value or call.inputs["query"]]
    found = [graphql.read_call(request) for request in requests]
    if any(one is None for one in found):
        return
    for base, one in zip(_answers(call, isinstance(value, list), len(found)), found, strict=True):
        assert one is not None
        named = Discriminator("graphql", one.name, one.kind)
        inputs: dict[Location, JsonValue] = {"query": {}, "graphql": dict(one.variables)}
        yield base._replace(discriminator=named, document=one.document, inputs={**call.inputs, **inputs})


def _rpc_calls(call: Call, value: JsonValue) -> Iterator[Call]:
    requests = value if isinstance(value, list) and value else [value]
    if not all(map(_is_rpc, requests)):
        return
    for base, request in zip(_answers(call, isinstance(value, list), len(requests)), requests, strict=True):
        assert isinstance(request, dict)
        named = Discriminator("jsonrpc", str(request["method"]))
        inputs: dict[Location, JsonValue] = {"rpc": request.get("params", {})}
        yield base._replace(discriminator=named, inputs={**call.inputs, **inputs})


def _socket_calls(call: Call, exchange: Exchange) -> Iterator[Call]:
    for one in operations_of(exchange.messages):
        named = Discriminator("graphql", one.call.name, one.call.kind)
        inputs: dict[Location, JsonValue] = {"query": {}, "graphql": dict(one.call.variables)}
        told = call._replace(discriminator=named, document=one.call.document, inputs={**call.inputs, **inputs})
        yield told._replace(answered=one.answered, answer=one.answer)


def _odata_calls(call: Call, body: tuple[str, JsonValue]) -> Iterator[Call]:
    for part in odata.parts_of(call.path, body, call.answer):
        inputs: dict[Location, JsonValue] = {} if part.body is None else {"json": part.body}
        told = call._replace(discriminator=Discriminator("odata", part.name), inputs={**call.inputs, **inputs})
        yield told._replace(answered=part.answered, answer=part.answer)


def _is_rpc(value: JsonValue) -> bool:
    """Whether it is a JSON-RPC request (https://www.jsonrpc.org/specification), 1.0 or 2.0."""
    if not isinstance(value, dict) or not isinstance(value.get("method"), str):
        return False
    return "jsonrpc" in value or {"params", "id"} <= value.keys()


def _plain_call(call: Call, exchange: Exchange, json_body: tuple[bool, JsonValue]) -> Call:
    inputs = {**call.inputs, **_body_inputs(call.media_type, exchange, json_body)}
    discriminator = _discriminator(call, inputs, exchange)
    if discriminator is None and len(inputs) == len(call.inputs):
        return call
    return call._replace(discriminator=discriminator, inputs=inputs)


def _body_inputs(
    media_type: str, exchange: Exchange, json_body: tuple[bool, JsonValue]
) -> Mapping[Location, JsonValue]:
    body = exchange.request.body
    if media_type == FORM_TYPE:
        return {"form": fields_of(pairs_of(body.text))}
    if media_type.startswith("multipart/form-data"):
        return {"multipart": parts_of(body)}
    return {"json": json_body[1]} if json_body[0] else {}


def _discriminator(call: Call, inputs: Mapping[Location, JsonValue], exchange: Exchange) -> Discriminator | None:
    action = call.sent.action
    if not action and call.media_type == "application/soap+xml":
        match = re.search(r'action="?([^";]+)', exchange.request.body.media_type)
        action = match[1] if match else ""
    if action:
        return Discriminator("soap", action.rstrip("/").rpartition("/")[2])
    if call.media_type.startswith("application/grpc-web"):
        return Discriminator("grpc-web", unquote("/".join(call.path.split("/")[-2:])))
    return candidate(inputs)
