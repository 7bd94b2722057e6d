"""Follow flows from their first header to their last octet, copying what is to be recorded."""

from __future__ import annotations

import time
from dataclasses import dataclass

from mitmproxy import http

from workbench.capture.challenge import REFUSALS, SNIFF
from workbench.capture.flows import Facts, error_of, fields_of, flow_message, flow_to_exchange, flow_url
from workbench.capture.guarding import ACTION
from workbench.capture.handing import holds_placeholder, outgoing, put_back
from workbench.capture.items import CloseItem, EventsItem, EventStream, ExchangeItem, MessageItem, OpenItem
from workbench.capture.outline import BODY_CAP
from workbench.capture.resource import resource_type
from workbench.capture.session import Session
from workbench.capture.tee import LiveTee, Tee
from workbench.capture.tracked import BINARY, Tracked, length, media_type, protection, request_copy, response_copy
from workbench.exchange import APPLICATION_TYPES, Cause, Exchange
from workbench.ids import new_id
from workbench.journal import CloseEntry

TAG = "viewport-width"
"""The request header that carries the number of the action that caused a request: it neither adds a
CORS preflight nor breaks ``fetch``. It never leaves the proxy."""

_ELSEWHERE = "workbench_elsewhere"
"""Where a flow's metadata say that its origin is on no list."""

_CONDITIONAL = frozenset({"if-none-match", "if-modified-since"})

_SHORT = 65_536
"""Octets of an answer that mitmproxy may take in whole: for those, passing them piece by piece costs more."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of one flow is copied."""

    body_cap: int = BODY_CAP
    """Octets on the wire of a body that is kept."""
    seconds_cap: float = 120.0
    """Seconds after which an answer that still runs is recorded as far as it came."""
    whole_answers: bool = True
    """Whether conditional headers are removed from application requests, so that no 304 hides a body."""


class Tracker:
    """The hooks' work. Runs on mitmproxy's loop, so it copies and queues, and nothing more."""

    def __init__(self, session: Session, limits: Limits) -> None:
        self._session = session
        self._limits = limits
        self._tracked: dict[str, Tracked] = {}

    def request_headers(self, flow: http.HTTPFlow) -> None:
        request = flow.request
        fields = fields_of(request.headers)
        tag = _take_tag(request.headers, fields)
        action = flow.metadata[ACTION] = self._session.action_of(tag, request.timestamp_start)
        url = flow_url(request)
        kind = resource_type(request.method, url, fields)
        extent = self._session.scope.extent(url, application=kind in APPLICATION_TYPES)
        if extent == "nothing":
            self._session.elsewhere.asked(url, kind)
            flow.metadata[_ELSEWHERE] = url, kind
            return
        cause = self._session.cause(action)
        tracked = Tracked(new_id("x"), flow, url, kind, extent, cause, self._session.epoch)
        self._tracked[flow.id] = tracked
        if extent == "whole" and self._limits.whole_answers:
            for name in _CONDITIONAL & fields.keys():
                del request.headers[name]
        if not 0 <= length(fields) <= self._limits.body_cap:
            request.stream = tracked.request = Tee(self._limits.body_cap if extent == "whole" else 0)

    async def request_whole(self, flow: http.HTTPFlow) -> None:
        """Turn the placeholders in a call's request back into what they stand for."""
        tracked = self._tracked.get(flow.id)
        if tracked and tracked.extent == "whole" and self._session.is_call(tracked.cause.action):
            sent = outgoing(flow.request)
            if holds_placeholder(sent):
                put_back(flow.request, sent, await self._session.restore(sent))

    def response_headers(self, flow: http.HTTPFlow) -> None:
        """Choose what happens to the answer's body; what may be long passes at once and is never buffered."""
        response, tracked = flow.response, self._tracked.get(flow.id)
        if response is None or response.status_code == 101:
            return
        answer = fields_of(response.headers)
        if elsewhere := flow.metadata.get(_ELSEWHERE):
            url, kind = elsewhere
            self._session.elsewhere.answered(url, kind, media_type(answer))
        if tracked is not None:
            tracked.answer = answer
        if tracked is not None and tracked.extent == "whole" and media_type(answer) == "text/event-stream":
            self._open_events(tracked, response)
        elif 0 <= length(answer) <= _SHORT:
            return
        elif tracked is None:
            response.stream = True
        else:
            response.stream = tracked.response = Tee(self._cap(tracked, response))

    def finished(self, flow: http.HTTPFlow) -> None:
        """Queue what was copied: the whole answer has passed, or ``flow.error`` says why not."""
        tracked = self._tracked.get(flow.id)
        if tracked is None or (flow.websocket and tracked.extent == "whole" and not flow.error):
            return
        del self._tracked[flow.id]
        if tracked.opened:
            self._close(tracked, error_of(flow))
        else:
            self._session.put(ExchangeItem(self._exchange(tracked)))

    def websocket_start(self, flow: http.HTTPFlow) -> None:
        if tracked := self._tracked.get(flow.id):
            tracked.opened = True
            self._session.put(OpenItem(self._exchange(tracked)))

    def websocket_message(self, flow: http.HTTPFlow) -> None:
        if flow.websocket is None or not flow.websocket.messages:
            return
        message = flow.websocket.messages[-1]
        # mitmproxy would keep every message of a connection that may live for days.
        flow.websocket.messages.clear()
        tracked = self._tracked.get(flow.id)
        if tracked is None or not tracked.opened:
            return
        copied = flow_message(message, tracked.messages, self._limits.body_cap)
        tracked.messages += 1
        self._session.put(MessageItem(tracked.id, tracked.url, copied))

    def websocket_end(self, flow: http.HTTPFlow) -> None:
        if tracked := self._tracked.pop(flow.id, None):
            abnormal = flow.websocket is not None and flow.websocket.close_code == 1006
            self._close(tracked, "disconnected" if abnormal else "")

    def expire(self, now: float) -> None:
        """Record what has been answering for longer than the cap as far as it came; it goes on unrecorded."""
        for tracked in list(self._tracked.values()):
            begun = tracked.flow.response is not None and not tracked.opened and tracked.flow.websocket is None
            if begun and now - tracked.flow.request.timestamp_start > self._limits.seconds_cap:
                self._give_up(tracked, "capped")

    def close(self) -> None:
        """Record what is still under way as cut short."""
        for tracked in list(self._tracked.values()):
            if not tracked.opened:
                self._give_up(tracked, "cut short")

    def forget(self, flow: http.HTTPFlow) -> None:
        """Record nothing of a request that was not sent."""
        self._tracked.pop(flow.id, None)

    def _give_up(self, tracked: Tracked, why: str) -> None:
        del self._tracked[tracked.flow.id]
        exchange = self._exchange(tracked, unfinished=why)
        self._session.put(ExchangeItem(exchange))
        if isinstance(tracked.response, Tee):
            tracked.response.stop()

    def _cap(self, tracked: Tracked, response: http.Response) -> int:
        if tracked.extent == "whole" and not media_type(tracked.answer).startswith(BINARY):
            too_long = length(tracked.answer) > self._limits.body_cap
            return SNIFF if too_long else self._limits.body_cap
        return SNIFF if response.status_code in REFUSALS else 0

    def _open_events(self, tracked: Tracked, response: http.Response) -> None:
        stream = EventStream(tracked.id, tracked.url, tracked.answer.get("content-encoding", ""))
        tracked.events, tracked.opened = stream, True
        self._session.put(OpenItem(self._exchange(tracked)))
        put = self._session.put
        tracked.response = LiveTee(lambda data: put(EventsItem(stream, data, time.time())))
        response.stream = tracked.response

    def _close(self, tracked: Tracked, error: str) -> None:
        entry = CloseEntry(tracked.id, time.time(), error=error)
        self._session.put(CloseItem(entry, tracked.events))

    def _exchange(self, tracked: Tracked, unfinished: str = "") -> Exchange:
        request, response = request_copy(tracked), response_copy(tracked, unfinished)
        facts = Facts(
            id=tracked.id,
            resource_type=tracked.resource_type,
            # A tag of an earlier recording would name another action here.
            cause=tracked.cause if tracked.epoch == self._session.epoch else Cause(),
            metadata_only=tracked.extent != "whole",
            request=request,
            response=response,
            markers=self._markers(tracked, unfinished, {request.omitted, response.omitted}),
        )
        return flow_to_exchange(tracked.flow, facts)

    def _markers(self, tracked: Tracked, unfinished: str, omitted: set[str]) -> tuple[str, ...]:
        markers = [unfinished] if unfinished else []
        if "capped" in omitted and unfinished != "capped":
            markers.append("capped")
        if name := protection(tracked):
            self._session.saw_challenge(name)
            markers.append(f"challenge: {name}")
        return tuple(markers)


def _take_tag(headers: http.Headers, fields: dict[str, str]) -> int:
    """Remove the action's number from a request's headers and give it; 0 without one."""
    tag = fields.get(TAG, "")
    if not (tag.isascii() and tag.isdigit() and len(tag) < 10):
        return 0
    del headers[TAG]
    return int(tag)
