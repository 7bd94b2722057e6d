"""The guard and the gate on mitmproxy's flows: refuse, hold, let go."""

from __future__ import annotations

import time
from urllib.parse import parse_qs

from mitmproxy import http

from workbench.capture.flows import Copied, Facts, fields_of, flow_to_exchange, flow_url
from workbench.capture.gate import Held
from workbench.capture.resource import resource_type
from workbench.capture.session import Session
from workbench.capture.tracked import length
from workbench.exchange import FORM_TYPE, Body, Cause, Exchange, Request, essence_of

ACTION = "workbench_action"
"""Where a flow's metadata say which action caused it."""

_REFUSAL = "workbench_refusal"
_HELD = "workbench_held"
_SAID = "workbench_said"

_MOST_SAID = 1000
"""Different messages of one socket that are remembered as the person's."""

SEND = "SEND"
"""What stands for a method where a page sends a message on a socket."""

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
"""RFC 9110, section 9.2.1."""

_RENEWALS = frozenset({"refresh_token", "authorization_code"})

_LARGEST = 4_000_000
"""Octets of a request that a person could be shown."""


class Guarding:
    """Looks at every request, also those that are not recorded."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def connect(self, flow: http.HTTPFlow) -> None:
        """Refuse a tunnel to where no request might go: mitmproxy would connect at once."""
        guard = self._session.guard
        if guard is None:
            return
        url = f"https://{flow.request.pretty_host}:{flow.request.port}"
        if why := guard.refusal(url, agent=self._session.gate.agent_action(0) > 0, call=False):
            self._refuse(flow, why)

    def headers(self, flow: http.HTTPFlow) -> None:
        """Decide by origin; what may have to be shown to a person is taken in whole."""
        action = int(flow.metadata.get(ACTION, 0))
        agent = self._session.gate.agent_action(action)
        if why := self._unfit(flow, action, agent=bool(agent)):
            flow.metadata[_REFUSAL] = why
        if agent and length(fields_of(flow.request.headers)) > _LARGEST:
            flow.metadata[_REFUSAL] = "it is too large to be shown to the person"
        if agent or _REFUSAL in flow.metadata:
            flow.request.stream = False

    def _unfit(self, flow: http.HTTPFlow, action: int, *, agent: bool) -> str:
        guard = self._session.guard
        if guard is None:
            return ""
        url = flow_url(flow.request)
        if why := guard.refusal(url, agent=agent, call=self._session.is_call(action)):
            return why
        writes = agent and flow.request.method not in SAFE
        return "an agent's page may only load from there" if writes and guard.is_foreign(url) else ""

    async def request(self, flow: http.HTTPFlow) -> bool:
        """Refuse the request, or hold it until the owner has decided; whether it goes on."""
        if why := flow.metadata.get(_REFUSAL):
            self._refuse(flow, str(why))
            return False
        agent = self._session.gate.agent_action(int(flow.metadata.get(ACTION, 0)))
        if not agent or not self._is_asked_about(flow.request):
            return True
        held = await self._hold(flow, agent)
        if held is None:
            self._refuse(flow, "the person did not allow it")
            return False
        flow.metadata[_HELD] = held
        return True

    async def message(self, flow: http.HTTPFlow) -> bool:
        """Hold what a page sends on a socket while an agent acts, unless the person's own use has sent the same.

        Whether the message goes on.
        """
        if flow.websocket is None or not flow.websocket.messages or not flow.websocket.messages[-1].from_client:
            return True
        message = flow.websocket.messages[-1]
        said: set[int] = flow.metadata.setdefault(_SAID, set())
        agent, content = self._session.gate.agent_action(0), hash(message.content)
        if agent and content not in said and not await self._may_say(flow, agent, message.content):
            message.drop()
            flow.websocket.messages.clear()
            return False
        if not agent and len(said) < _MOST_SAID:
            said.add(content)
        return True

    async def _may_say(self, flow: http.HTTPFlow, agent: int, content: bytes) -> bool:
        if len(content) > _LARGEST:
            return False
        body = Body(raw=content, media_type="application/json", size=len(content), wire_size=len(content))
        request = Request(SEND, flow_url(flow.request), (), body, "")
        told = Exchange("", "", time.time(), request, resource_type="fetch", cause=Cause(agent, "tag", "agent"))
        held = await self._hold_exchange(told, agent)
        if held is not None:
            held.status.set_result(101)
        return held is not None

    def answered(self, flow: http.HTTPFlow) -> None:
        """Tell who let a request go what came of it."""
        held = flow.metadata.get(_HELD)
        if isinstance(held, Held) and not held.status.done():
            held.status.set_result(flow.response.status_code if flow.response and not flow.error else 0)

    def _is_asked_about(self, request: http.Request) -> bool:
        if request.method in SAFE:
            return self._session.is_unsafe(request.method, flow_url(request))
        return not (self._session.is_identity(flow_url(request)) and _renews(request))

    async def _hold(self, flow: http.HTTPFlow, action: int) -> Held | None:
        raw = flow.request.raw_content or b""
        if len(raw) > _LARGEST:
            return None
        fields = fields_of(flow.request.headers)
        kind = resource_type(flow.request.method, flow_url(flow.request), fields)
        facts = Facts("", kind, Cause(action, "tag", "agent"), request=Copied(raw, len(raw)))
        return await self._hold_exchange(flow_to_exchange(flow, facts), action)

    async def _hold_exchange(self, exchange: Exchange, action: int) -> Held | None:
        redacted = await self._session.call(lambda: self._session.sink.redact(exchange))
        return await self._session.gate.hold(action, redacted) if redacted else None

    def _refuse(self, flow: http.HTTPFlow, why: str) -> None:
        self._session.refused += 1
        headers = {"Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store"}
        flow.response = http.Response.make(403, f"The workbench did not send this: {why}.", headers)


def _renews(request: http.Request) -> bool:
    """Whether it is the app's own request for tokens (RFC 6749, sections 4.1.3 and 6): it changes nothing."""
    if essence_of(request.headers.get("content-type", "")) != FORM_TYPE:
        return False
    form = parse_qs(request.get_text(strict=False) or "")
    return len(form.get("grant_type", [])) == 1 and form["grant_type"][0] in _RENEWALS
