"""mitmproxy's flow files, of any version that the installed mitmproxy reads."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import IO

from mitmproxy import exceptions, flow, http
from mitmproxy.io import FlowReader

from workbench.capture.flows import Copied, Facts, fields_of, flow_message, flow_to_exchange, flow_url
from workbench.capture.outline import BODY_CAP
from workbench.capture.resource import resource_type
from workbench.exchange import Exchange
from workbench.formats.event_stream import with_events
from workbench.formats.har_entry import SkippedError
from workbench.formats.har_stream import Broken

_MESSAGE_CAP = 1_000_000
"""Octets of one WebSocket message that are kept."""


def exchanges(file: IO[bytes], new_id: Callable[[float], str]) -> Iterator[Exchange | Broken | SkippedError]:
    """Give the raw exchanges of a flow file; after damage nothing can be found any more."""
    number = 0
    try:
        for item in FlowReader(_peekable(file)).stream():
            number += 1
            yield _exchange(item, new_id)
    except exceptions.FlowReadException:
        yield Broken(number + 1, "damaged or cut off: nothing after it can be read")


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
        heard = (flow_message(message, at, _MESSAGE_CAP) for at, message in enumerate(item.websocket.messages))
        return replace(exchange, resource_type="websocket", messages=tuple(heard))
    return with_events(exchange)


def _copied(message: http.Message) -> Copied:
    raw = message.raw_content
    if raw is None:
        return Copied(omitted="not in the file")
    return Copied(raw, len(raw)) if len(raw) <= BODY_CAP else Copied(wire_size=len(raw), omitted="capped")
