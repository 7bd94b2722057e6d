"""mitmproxy's flow files, of any version that the installed mitmproxy reads."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import IO

from mitmproxy import exceptions, flow, http
from mitmproxy.io import FlowReader
from mitmproxy.websocket import WebSocketMessage

from workbench.capture.flows import Copied, Facts, fields_of, flow_message, flow_to_exchange, flow_url
from workbench.capture.outline import BODY_CAP
from workbench.capture.resource import resource_type
from workbench.exchange import Exchange
from workbench.formats.event_stream import with_events
from workbench.formats.har_entry import SkippedError
from workbench.formats.har_stream import Broken

_MESSAGE_CAP = 1_000_000
"""Octets of one WebSocket message that are kept."""

_DAMAGED = "damaged or cut off: nothing after it can be read"
_OTHER_VERSION = "of a version that this mitmproxy cannot read: neither it nor what follows"


def exchanges(file: IO[bytes], new_id: Callable[[float], str]) -> Iterator[Exchange | Broken | SkippedError]:
    """Give the raw exchanges of a flow file; after damage nothing can be found any more."""
    number = 0
    try:
        for item in FlowReader(_peekable(file)).stream():
            number += 1
            yield _readable(item, new_id) or Broken(number, "no flow that can be read")
    except exceptions.FlowReadException as error:
        yield Broken(number + 1, _OTHER_VERSION if "flow format version" in str(error) else _DAMAGED)


def _readable(item: flow.Flow, new_id: Callable[[float], str]) -> Exchange | SkippedError | None:
    """Give a flow's exchange; None where the file has put something else in place of texts and numbers."""
    try:
        return _exchange(item, new_id)
    except (AttributeError, TypeError, ValueError):
        return None


def _peekable(file: IO[bytes]) -> io.BufferedReader:
    if isinstance(file, io.BufferedReader):
        return file
    return io.BufferedReader(file)  # type: ignore[arg-type]  # decompressed streams have what it calls


def _exchange(item: flow.Flow, new_id: Callable[[float], str]) -> Exchange | SkippedError:
    if not isinstance(item, http.HTTPFlow) or item.request.method == "CONNECT":
        return SkippedError("no request to a server")
    url = flow_url(item.request)
    facts = Facts(
        id=new_id(item.request.timestamp_start),
        resource_type=resource_type(item.request.method, url, fields_of(item.request.headers)),
        request=_copied(item.request),
        response=_copied(item.response) if item.response else Copied(),
    )
    exchange = replace(flow_to_exchange(item, facts), source="import")
    if item.websocket:
        heard = (flow_message(_octets(each), at, _MESSAGE_CAP) for at, each in enumerate(item.websocket.messages))
        return replace(exchange, resource_type="websocket", messages=tuple(heard))
    return with_events(exchange)


def _octets(message: WebSocketMessage) -> WebSocketMessage:
    """Give a message with octets as its content: mitmproxy 6 and before wrote text as text."""
    content: bytes | str = message.content
    if isinstance(content, str):
        message.content = content.encode("utf-8", "replace")
    return message


def _copied(message: http.Message) -> Copied:
    raw = message.raw_content
    if raw is None:
        return Copied(omitted="not in the file")
    return Copied(raw, len(raw)) if len(raw) <= BODY_CAP else Copied(wire_size=len(raw), omitted="capped")
