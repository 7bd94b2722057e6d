"""From mitmproxy's flow to an exchange. Pure: it copies what is there and decides nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urldefrag

from mitmproxy import http
from mitmproxy.websocket import WebSocketMessage

from workbench.capture.outline import METADATA_HEADERS, page_of
from workbench.exchange import Body, Cause, Exchange, Headers, Message, Request, ResourceType, Response

_ERRORS = (
    ("client disconnected", "client disconnected"),
    ("connection killed", "refused by the recorder"),
    ("name or service not known", "host not found"),
    ("nodename nor servname", "host not found"),
    ("getaddrinfo", "host not found"),
    ("connection refused", "connection refused"),
    ("connect call failed", "connection refused"),
    ("certificate verify", "certificate not trusted"),
    ("tls", "TLS failed"),
    ("timed out", "timed out"),
    ("closed connection", "server disconnected"),
    ("server disconnected", "server disconnected"),
)


@dataclass(frozen=True, slots=True)
class Copied:
    """One direction's content as it was copied while it passed."""

    raw: bytes = b""
    wire_size: int = 0
    omitted: str = ""
    """Why there is no ``raw``; empty when it is whole."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the recorder knows about a flow beside the flow itself."""

    id: str
    resource_type: ResourceType
    cause: Cause = Cause()
    metadata_only: bool = False
    request: Copied = Copied()
    response: Copied = Copied()
    markers: tuple[str, ...] = ()


def flow_to_exchange(flow: http.HTTPFlow, facts: Facts) -> Exchange:
    """Copy a flow; bodies come from ``facts``, since those of the flow itself are streamed past.

    It belongs to no recording yet: the journal that it goes into says which.
    """
    headers = texts_of(flow.request.headers)
    fields = _by_name(headers)
    return Exchange(
        id=facts.id,
        recording="",
        started=flow.request.timestamp_start,
        request=_request(flow.request, headers, facts),
        response=_response(flow.response, facts) if flow.response else None,
        duration=_duration(flow),
        waited=_waited(flow),
        resource_type=facts.resource_type,
        cause=facts.cause,
        page=page_of(fields),
        error=error_of(flow),
        markers=facts.markers,
    )


def flow_message(message: WebSocketMessage, sequence: int, cap: int) -> Message:
    """Copy a WebSocket message; its text only, and only up to ``cap`` octets."""
    omitted = "binary" if not message.is_text else "capped" if len(message.content) > cap else ""
    return Message(
        sequence=sequence,
        at=message.timestamp,
        direction="sent" if message.from_client else "received",
        kind="text" if message.is_text else "binary",
        data="" if omitted else message.content.decode("utf-8", "replace"),
        size=len(message.content),
        omitted=omitted,
    )


def flow_url(request: http.Request) -> str:
    """Give the request's absolute URL, without a fragment."""
    return urldefrag(request.url).url


def error_of(flow: http.HTTPFlow) -> str:
    """Say in one of a few phrases why no whole answer came: mitmproxy's own words can quote the traffic."""
    if flow.error is None:
        return ""
    message = flow.error.msg.lower()
    return next((words for part, words in _ERRORS if part in message), "connection failed")


def fields_of(headers: http.Headers) -> dict[str, str]:
    """Give header fields by their name in lower case; repeated ones joined by commas (RFC 9110, section 5.3).

    mitmproxy's own look-up walks all fields each time, which is most of what a hook costs.
    """
    return _by_name(texts_of(headers))


def texts_of(headers: http.Headers) -> Headers:
    """Give header fields as text."""
    return tuple([(_name(name), _text(value)) for name, value in headers.fields])


def _by_name(headers: Headers) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, text in headers:
        key = name.lower()
        found[key] = f"{found[key]}, {text}" if key in found else text
    return found


def _request(request: http.Request, headers: Headers, facts: Facts) -> Request:
    return Request(
        method=request.method,
        url=flow_url(request),
        headers=_kept(headers, metadata_only=facts.metadata_only),
        body=_body(headers, facts.request),
        http_version=request.http_version,
    )


def _response(response: http.Response, facts: Facts) -> Response:
    headers = texts_of(response.headers)
    return Response(
        status=response.status_code,
        reason=response.reason,
        headers=_kept(headers, metadata_only=facts.metadata_only),
        body=_body(headers, facts.response),
        http_version=response.http_version,
    )


def _kept(headers: Headers, *, metadata_only: bool) -> Headers:
    return tuple(pair for pair in headers if pair[0].lower() in METADATA_HEADERS) if metadata_only else headers


@lru_cache(1_024)
def _name(octets: bytes) -> str:
    """Give a field's name, of which there are few."""
    return _text(octets)


def _text(octets: bytes) -> str:
    try:
        return octets.decode()
    except UnicodeDecodeError:
        return octets.decode("latin-1")


def _body(headers: Headers, copied: Copied) -> Body:
    fields = _by_name(headers)
    return Body(
        raw=b"" if copied.omitted else copied.raw,
        media_type=fields.get("content-type", ""),
        coding=fields.get("content-encoding", "") if copied.raw and not copied.omitted else "",
        size=copied.wire_size if copied.omitted else 0,
        wire_size=copied.wire_size,
        omitted=copied.omitted if copied.wire_size else "",
    )


def _duration(flow: http.HTTPFlow) -> float:
    end = flow.response.timestamp_end if flow.response else None
    end = end or (flow.error.timestamp if flow.error else None) or flow.request.timestamp_end
    return max(0.0, end - flow.request.timestamp_start) if end else 0.0


def _waited(flow: http.HTTPFlow) -> float:
    if flow.response is None or flow.request.timestamp_end is None:
        return 0.0
    return max(0.0, flow.response.timestamp_start - flow.request.timestamp_end)
