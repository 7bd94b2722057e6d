"""From an entry of a HAR 1.1 to 1.3 file to a raw exchange, whichever tool wrote it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from workbench.capture.outline import page_of
from workbench.capture.resource import resource_type
from workbench.exchange import Exchange, Headers, Message, Request, ResourceType, Response
from workbench.formats import har_body
from workbench.formats.event_stream import with_events
from workbench.formats.har_body import Attachments
from workbench.urls import split_url

type Record = Mapping[str, Any]

_TYPES: Final[Mapping[str, ResourceType]] = {
    "xhr": "xhr",
    "fetch": "fetch",
    "ping": "beacon",
    "beacon": "beacon",
    "eventsource": "eventsource",
    "websocket": "websocket",
    "preflight": "preflight",
    "document": "document",
    "script": "script",
    "stylesheet": "stylesheet",
    "image": "image",
    "font": "font",
    "media": "media",
    "texttrack": "media",
    "manifest": "manifest",
}
"""Chrome's and Playwright's words (``_resourceType``, Playwright's also ``_type``); the other tools have none."""

_NET_ERROR = re.compile(r"(?:net::ERR_|NS_ERROR_)[A-Z_]{1,60}")
_SCHEMES = frozenset({"http", "https", "ws", "wss"})
_MOST_MESSAGES = 100_000
_LATEST = 253_402_300_799.0
"""The end of the year 9999."""


class EntryError(ValueError):
    """The entry is no exchange; ``str`` says why, without content."""


class SkippedError(EntryError):
    """There is nothing wrong with the entry: it is just no exchange with a server (a ``data:`` URL, a tunnel)."""


@dataclass(slots=True)
class EntryReader:
    """Reads the entries of one file in their order."""

    new_id: Callable[[float], str]
    """Makes an exchange's id from its time, in seconds since the epoch."""
    attached: Attachments | None = None
    """Where Playwright put the bodies (``_file``)."""
    pages: Mapping[str, str] = field(default_factory=dict)
    _last: float = 0.0

    def read(self, entry: Record) -> Exchange:
        """Give the raw exchange. Raises EntryError for what is none."""
        made = _object(entry, "request") or {}
        url, method = _text(made, "url"), _text(made, "method").upper()
        if not (url and method):
            raise EntryError("it has no request with method and URL")
        if url.startswith("/"):
            raise EntryError("its URL names no server")
        if method == "CONNECT" or url.partition(":")[0].lower() not in _SCHEMES:
            raise SkippedError("no request to a server")
        headers = _headers(made)
        fields = {name.lower(): value for name, value in headers}
        started = self._started(entry)
        exchange = Exchange(
            id=self.new_id(started),
            recording="",
            started=started,
            request=self._request(made, headers, fields),
            response=self._response(entry),
            duration=_seconds(entry.get("time")),
            waited=_seconds((_object(entry, "timings") or {}).get("wait")),
            resource_type=_resource_type(entry, method, url, fields),
            source="import",
            page=page_of(fields) or self._page(entry),
            messages=_messages(entry, started),
            error=_error(entry),
            markers=_markers(entry),
        )
        return with_events(exchange)

    def _started(self, entry: Record) -> float:
        """Read the time, which some tools write as milliseconds; one that is unreadable is a millisecond after the entry before."""
        told = entry.get("startedDateTime")
        try:
            if isinstance(told, int | float):
                self._last = min(max(0.0, told / 1000), _LATEST)
            else:
                self._last = max(0.0, datetime.fromisoformat(entry["startedDateTime"].strip()).timestamp())
        except (KeyError, AttributeError, ValueError, OverflowError, OSError):
            self._last += 0.001
        return self._last

    def _page(self, entry: Record) -> str:
        """Give the page's path where its title is its URL, as Chrome writes it."""
        title = self.pages.get(str(entry.get("pageref", "")), "")
        return split_url(title).path if title.startswith(("http://", "https://")) else ""

    def _request(self, made: Record, headers: Headers, fields: Mapping[str, str]) -> Request:
        posted = _object(made, "postData")
        body = har_body.of_request(posted, fields, self.attached) if posted else har_body.NOTHING
        return Request(_text(made, "method").upper(), _url(made), headers, body, _version(made))

    def _response(self, entry: Record) -> Response | None:
        """Give the answer; None where the tool says by a status of 0 or below, or by leaving it out, that there was none."""
        made = _object(entry, "response")
        status = _status(made) if made else 0
        if not made or not status:
            return None
        headers = _answer_headers(made, status)
        fields = {name.lower(): value for name, value in headers}
        body = har_body.of_response(made, fields, self.attached)
        return Response(status, _text(made, "statusText"), headers, body, _version(made))


def _status(made: Record) -> int:
    """Read the status, which some tools write as text; 0 for none."""
    told = made.get("status")
    if isinstance(told, str) and told.isascii() and told.isdecimal():
        told = int(told[:4])
    return int(told) if isinstance(told, int | float) and 100 <= told <= 999 else 0


def _answer_headers(made: Record, status: int) -> Headers:
    """Give the header fields; where a redirect leads that stands in ``redirectURL`` alone, too."""
    headers, target = _headers(made), _text(made, "redirectURL")
    if not target or not 300 <= status <= 399 or any(name.lower() == "location" for name, _ in headers):
        return headers
    return (*headers, ("Location", target))


def _url(made: Record) -> str:
    url, _, _ = _text(made, "url").partition("#")
    return url


def _object(record: Record, name: str) -> Record | None:
    value = record.get(name)
    return value if isinstance(value, dict) else None


def _text(record: Record, name: str) -> str:
    value = record.get(name)
    return value if isinstance(value, str) else ""


def _version(made: Record) -> str:
    """Give the HTTP version as the recorder writes it; tools write ``h2``, ``http/2.0`` or nothing."""
    said = _text(made, "httpVersion").upper()
    return {"H2": "HTTP/2.0", "HTTP/2": "HTTP/2.0", "H3": "HTTP/3", "": "HTTP/1.1", "UNKNOWN": "HTTP/1.1"}.get(
        said, said
    )


def _headers(made: Record) -> Headers:
    """Give the header fields, without HTTP/2's pseudo-fields; cookies that stand only in their list too."""
    pairs = [pair for pair in _pairs(made.get("headers")) if pair[0] and (pair[0][0] != ":" or pair[0] == ":protocol")]
    if made.get("cookies") and "url" in made and not any(name.lower() == "cookie" for name, _ in pairs):
        told = [f"{name}={value}" for name, value in _pairs(made["cookies"])]
        pairs += [("Cookie", "; ".join(told))] if told else []
    return tuple(pairs)


def _pairs(items: object) -> list[tuple[str, str]]:
    """Read a list of ``{"name": …, "value": …}``, or an object, which some tools write instead."""
    if isinstance(items, dict):
        return [(str(name), str(value)) for name, value in items.items()]
    pairs: list[tuple[str, str]] = []
    for item in items if isinstance(items, list) else ():
        if type(item) is dict:
            name, value = item.get("name"), item.get("value")
            # Nearly all are text, and there are many.
            pairs.append(
                (name if type(name) is str else _written(name), value if type(value) is str else _written(value))
            )
    return pairs


def _written(value: object) -> str:
    return "" if value is None else str(value)


def _seconds(milliseconds: object) -> float:
    """Read a duration; -1 stands for none."""
    usable = isinstance(milliseconds, int | float) and 0 <= milliseconds < 1e12
    return float(milliseconds) / 1000 if usable and isinstance(milliseconds, int | float) else 0.0


def _resource_type(entry: Record, method: str, url: str, fields: Mapping[str, str]) -> ResourceType:
    if url.startswith(("ws:", "wss:")) or entry.get("_webSocketMessages"):
        return "websocket"
    if method == "OPTIONS" and "access-control-request-method" in fields:
        return "preflight"
    told = _TYPES.get(_text(entry, "_resourceType").lower())
    if told == "document" and fields.get("sec-fetch-dest") in {"iframe", "frame"}:
        return "iframe"
    return told or resource_type(method, url, {name: value for name, value in fields.items() if name != "upgrade"})


def _messages(entry: Record, started: float) -> tuple[Message, ...]:
    """Read a WebSocket's messages, as Chrome, Playwright and mitmproxy write them."""
    found = entry.get("_webSocketMessages")
    frames = [frame for frame in found if isinstance(frame, dict)] if isinstance(found, list) else []
    return tuple(_message(number, frame, started) for number, frame in enumerate(frames[:_MOST_MESSAGES]))


def _message(number: int, frame: Record, started: float) -> Message:
    at, binary = frame.get("time"), frame.get("opcode") == 2
    data = _text(frame, "data")
    return Message(
        sequence=number,
        at=float(at) if isinstance(at, int | float) and 0 < at < 1e11 else started,
        direction="sent" if frame.get("type") in {"send", "sent", "request"} else "received",
        kind="binary" if binary else "text",
        data="" if binary else data,
        size=len(data) * 3 // 4 if binary else len(data.encode("utf-8", "replace")),
        omitted="binary" if binary else "",
    )


def _error(entry: Record) -> str:
    """Say why there was no answer, by the browser's own name for it; other words can quote the traffic."""
    said = _text(entry, "_error") or _text(_object(entry, "response") or {}, "_error")
    found = _NET_ERROR.search(said)
    return found[0] if found else "connection failed" if said else ""


def _markers(entry: Record) -> tuple[str, ...]:
    cache = _text(entry, "_fromCache") or ("memory" if entry.get("_fetchType") == "Memory Cache" else "")
    worker = bool(entry.get("_fetchedViaServiceWorker")) or entry.get("_fetchType") == "Service Worker"
    return tuple(text for text, there in (("from the browser's cache", cache), ("service worker", worker)) if there)
