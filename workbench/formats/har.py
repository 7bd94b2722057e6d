"""Redacted HAR 1.2, rebuilt field by field from redacted exchanges.

Source: http://www.softwareishard.com/blog/har-12-spec/. WebSocket messages go to
``_webSocketMessages``, as Chrome writes them.
"""

from __future__ import annotations

from datetime import UTC, datetime
from urllib.parse import parse_qsl

from workbench import __version__
from workbench.exchange import (
    FORM_TYPE,
    Body,
    Exchange,
    Headers,
    JsonValue,
    Message,
    Redacted,
    Request,
    Response,
    essence_of,
)
from workbench.formats import cookies

type Record = dict[str, JsonValue]


_RESOURCE_TYPES = {"beacon": "ping", "worker": "script", "iframe": "document"}
"""Where Chrome's ``_resourceType`` has another word than ours."""


def creator() -> Record:
    return {"name": "Discovery Workbench", "version": __version__}


def page(identifier: str, title: str, started: float) -> Record:
    """Describe the page that a recording's entries refer to."""
    return {"startedDateTime": _moment(started), "id": identifier, "title": title, "pageTimings": {}}


def entry(exchange: Redacted, pageref: str = "") -> Record:
    """Give an exchange as a HAR entry."""
    # A stream that is still open has waited, but has no duration yet.
    whole = max(exchange.duration, exchange.waited)
    made: Record = {
        "startedDateTime": _moment(exchange.started),
        "time": _milliseconds(whole),
        "request": _request(exchange.request),
        "response": _response(exchange),
        "cache": {},
        "timings": {
            "send": 0,
            "wait": _milliseconds(exchange.waited),
            "receive": _milliseconds(whole - exchange.waited),
        },
        "_resourceType": _RESOURCE_TYPES.get(exchange.resource_type, exchange.resource_type),
    }
    if pageref:
        made = {"pageref": pageref, **made}
    if exchange.markers:
        made["comment"] = "; ".join(exchange.markers)
    if exchange.resource_type == "websocket":
        made["_webSocketMessages"] = [_frame(message) for message in exchange.messages]
    return made


def _request(request: Request) -> Record:
    made: Record = {
        "method": request.method,
        "url": request.url,
        "httpVersion": request.http_version,
        "cookies": cookies.of_request(request.headers),
        "headers": _headers(request.headers),
        "queryString": _pairs(_query(request.url)),
        "headersSize": -1,
        "bodySize": request.body.wire_size or request.body.size,
    }
    if request.body.text or request.body.omitted or request.body.size:
        made["postData"] = _post_data(request.body)
    return made


def _post_data(body: Body) -> Record:
    made: Record = {"mimeType": body.media_type, "text": body.text}
    if essence_of(body.media_type) == FORM_TYPE:
        made["params"] = _pairs(body.text)
    if body.omitted:
        made["comment"] = f"not kept: {body.omitted}"
    return made


def _response(exchange: Exchange) -> Record:
    response = exchange.response or Response(0)
    made: Record = {
        "status": response.status,
        "statusText": response.reason,
        "httpVersion": response.http_version,
        "cookies": cookies.of_response(response.headers),
        "headers": _headers(response.headers),
        "content": _content(response.body, exchange),
        "redirectURL": _first(response.headers, "location"),
        "headersSize": -1,
        "bodySize": response.body.wire_size or response.body.size,
    }
    if exchange.error:
        made["_error"] = exchange.error
    return made


def _content(body: Body, exchange: Exchange) -> Record:
    made: Record = {"size": body.size, "mimeType": body.media_type or "x-unknown"}
    text = body.text or _event_stream(exchange)
    if text:
        made["text"] = text
    if body.omitted and not text:
        made["comment"] = f"not kept: {body.omitted}"
    return made


def _event_stream(exchange: Exchange) -> str:
    """Write server-sent events as they stood on the wire (HTML Standard, 9.2.5)."""
    events = [message for message in exchange.messages if message.kind == "event"]
    return "".join(
        (f"event: {event.event}\n" if event.event else "")
        + (f"id: {event.id}\n" if event.id else "")
        + "".join(f"data: {line}\n" for line in event.data.split("\n"))
        + "\n"
        for event in events
    )


def _frame(message: Message) -> Record:
    return {
        "type": "send" if message.direction == "sent" else "receive",
        "time": message.at,
        "opcode": 2 if message.kind == "binary" else 1,
        "data": message.data,
    }


def _headers(headers: Headers) -> list[JsonValue]:
    return [{"name": name, "value": value} for name, value in headers]


def _first(headers: Headers, wanted: str) -> str:
    return next((value for name, value in headers if name.lower() == wanted), "")


def _query(url: str) -> str:
    # Not by urlsplit: it raises for hosts that no browser would go to, and those are recorded too.
    return url.partition("?")[2]


def _pairs(encoded: str) -> list[JsonValue]:
    return [{"name": name, "value": value} for name, value in parse_qsl(encoded, keep_blank_values=True)]


def _moment(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _milliseconds(seconds: float) -> float:
    return round(seconds * 1000, 3)
