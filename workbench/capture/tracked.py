"""A flow under way, and what has been copied of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from mitmproxy import http

from workbench.capture.challenge import REFUSALS, SNIFF, challenge
from workbench.capture.codings import CodingError, decoder
from workbench.capture.flows import Copied
from workbench.capture.items import EventStream
from workbench.capture.scope import Extent
from workbench.capture.tee import LiveTee, Tee
from workbench.exchange import Cause, ResourceType, essence_of

BINARY: Final = ("image/", "audio/", "video/", "font/")
"""Media types whose content is never kept, even when a script asks for it."""


@dataclass(slots=True)
class Tracked:
    id: str
    flow: http.HTTPFlow
    url: str
    resource_type: ResourceType
    extent: Extent
    cause: Cause
    epoch: int
    """The recording in which it began, as ``Session.epoch`` counts them."""
    request: Tee | None = None
    response: Tee | LiveTee | None = None
    answer: dict[str, str] = field(default_factory=dict)
    """The answer's header fields by their names in lower case."""
    events: EventStream | None = None
    messages: int = 0
    opened: bool = False
    """Whether it is a stream whose ``open`` line is on its way."""


def media_type(fields: Mapping[str, str]) -> str:
    """Give the Content-Type without its parameters, in lower case."""
    return essence_of(fields.get("content-type", ""))


def length(fields: Mapping[str, str]) -> int:
    """Give the Content-Length; -1 without one that makes sense."""
    text = fields.get("content-length", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else -1


def request_copy(tracked: Tracked) -> Copied:
    raw = tracked.flow.request.raw_content or b""
    size = tracked.request.size if tracked.request else 0
    if tracked.extent != "whole":
        return _left_out(max(size, len(raw)), "metadata-only")
    if tracked.request is None or not size:
        return Copied(raw, len(raw))
    return _teed(tracked.request)


def response_copy(tracked: Tracked, unfinished: str = "") -> Copied:
    """Give the answer's body; left out when it is not whole, whether by a cap or by ``unfinished``."""
    response, tee = tracked.flow.response, tracked.response
    if response is None or tracked.opened:
        return Copied()
    size = tee.size if tee else len(response.raw_content or b"")
    if tracked.extent != "whole":
        return _left_out(size, "metadata-only")
    if media_type(tracked.answer).startswith(BINARY):
        return _left_out(size, "binary")
    if unfinished or tracked.flow.error:
        return _left_out(size, unfinished or "cut short")
    return _teed(tee) if isinstance(tee, Tee) else Copied(response.raw_content or b"", size)


def protection(tracked: Tracked) -> str:
    """Name the bot protection that answered instead of the portal; empty when none did."""
    response, tee = tracked.flow.response, tracked.response
    if response is None or response.status_code not in REFUSALS:
        return ""
    start = tee.copy if isinstance(tee, Tee) else response.raw_content or b""
    try:
        start = decoder(tracked.answer.get("content-encoding", ""))(start[:SNIFF]) if start else b""
    except CodingError:
        start = b""
    return challenge(response.status_code, tracked.answer, start)


def _teed(tee: Tee) -> Copied:
    return Copied(tee.copy, tee.size) if tee.complete else _left_out(tee.size, "capped")


def _left_out(size: int, why: str) -> Copied:
    return Copied(wire_size=size, omitted=why if size else "")
