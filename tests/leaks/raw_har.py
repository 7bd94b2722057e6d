"""A HAR as browsers write it, with every secret in it: what a person imports."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

from tests.leaks.wire import MARK, event_text
from workbench.exchange import Body, Exchange, Headers
from workbench.redaction.codings import OmittedError, decode_content
from workbench.redaction.limits import Limits


def write(path: Path, marked: Iterable[tuple[str, Exchange]]) -> None:
    """Write exchanges, each with the mark by which it is found again."""
    entries = [_entry(mark, exchange) for mark, exchange in marked]
    log = {"version": "1.2", "creator": {"name": "WebInspector", "version": "537.36"}, "pages": [], "entries": entries}
    path.write_text(json.dumps({"log": log}))


def _entry(mark: str, exchange: Exchange) -> dict[str, object]:
    request, response = exchange.request, exchange.response
    made: dict[str, object] = {
        "startedDateTime": "2026-01-01T00:00:00.000Z",
        "time": 12,
        "request": {
            "method": request.method,
            "url": request.url,
            "httpVersion": "http/2.0",
            "headers": _headers((*request.headers, (MARK, mark))),
            "queryString": [{"name": n, "value": v} for n, v in parse_qsl(urlsplit(request.url).query)],
            "cookies": [],
            "headersSize": -1,
            "bodySize": len(request.body.raw or request.body.text),
        },
        "response": {
            "status": response.status if response else 0,
            "statusText": response.reason if response else "",
            "httpVersion": "http/2.0",
            "headers": _headers(response.headers if response else ()),
            "cookies": [],
            "content": _content(response.body if response else Body()),
            "redirectURL": "",
            "headersSize": -1,
            "bodySize": -1,
        },
        "cache": {},
        "timings": {"send": 0, "wait": 10, "receive": 2},
        "_resourceType": exchange.resource_type,
        "_initiator": {"type": "script", "url": request.url},
    }
    if request.body.raw or request.body.text:
        text = request.body.text or _text(request.body.raw)
        post = {"mimeType": request.body.media_type, "text": text}
        made["request"] = {**made["request"], "postData": post}  # type: ignore[dict-item]  # it is the one above
    if exchange.resource_type == "eventsource":
        octets = "".join(map(event_text, exchange.messages)).encode()
        content = _content(Body(raw=octets, media_type="text/event-stream"))
        made["response"] = {**made["response"], "content": content}  # type: ignore[dict-item]  # it is the one above
    elif exchange.messages:
        made["_webSocketMessages"] = [
            {
                "type": "send" if message.direction == "sent" else "receive",
                "time": message.at,
                "opcode": 2 if message.kind == "binary" else 1,
                "data": message.data,
            }
            for message in exchange.messages
        ]
    return made


def _text(octets: bytes) -> str:
    """Give octets as the text that a browser takes them for."""
    try:
        return octets.decode()
    except UnicodeDecodeError:
        return octets.decode("latin-1")


def _headers(headers: Headers) -> list[dict[str, str]]:
    return [{"name": name, "value": value} for name, value in headers]


def _content(body: Body) -> dict[str, object]:
    """Give the content as a browser does: codings undone, in base64."""
    try:
        octets = decode_content(body.raw, body.coding, Limits()) if body.raw else body.text.encode()
    except OmittedError:
        octets = body.raw
    text = base64.b64encode(octets).decode()
    return {"size": len(octets), "mimeType": body.media_type, "text": text, "encoding": "base64"}
