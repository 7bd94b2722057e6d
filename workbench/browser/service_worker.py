"""Answers that a service worker gave without asking the network: the proxy never sees them.

They are taken from DevTools events (Network domain). ``serviceWorkerResponseSource`` says where the worker had
the answer from; ``network`` is left out, since the worker's own request went through the proxy.
"""

from __future__ import annotations

import base64
import dataclasses
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from workbench.browser.background import Background
from workbench.browser.targets import Params, Target
from workbench.exchange import APPLICATION_TYPES, Body, Cause, Exchange, Headers, Request, ResourceType, Response
from workbench.ids import new_id

type Submit = Callable[[Exchange], Awaitable[None]]
"""Takes a raw exchange; whoever records redacts it."""

TAG = "viewport-width"
"""The request header that carries the number of the action (a client hint: it needs no preflight)."""

_OPEN = 2000
"""Requests under way that are remembered; the oldest is forgotten first."""

_TYPES: dict[str, ResourceType] = {
    "XHR": "xhr",
    "Fetch": "fetch",
    "EventSource": "eventsource",
    "Document": "document",
    "Script": "script",
    "Stylesheet": "stylesheet",
    "Image": "image",
    "Font": "font",
    "Media": "media",
    "Manifest": "manifest",
}


@dataclass(slots=True)
class _Open:
    sent: Params
    cause: Cause
    received: Params = field(default_factory=dict)


class ServiceWorkerAnswers:
    """Follows requests, and submits those that a service worker answered by itself."""

    def __init__(self, background: Background, submit: Submit, cause: Callable[[], Cause]) -> None:
        self._background = background
        self._submit = submit
        self._cause = cause
        self._open: OrderedDict[tuple[int, str], _Open] = OrderedDict()

    async def set_up(self, target: Target) -> None:
        """Need nothing: the Network domain is on already."""

    def event(self, target: Target, method: str, params: Params) -> None:
        key = (id(target), str(params.get("requestId", "")))
        match method:
            case "Network.requestWillBeSent" if params["request"]["url"].startswith("http"):
                self._open[key] = _Open(params, self._cause_of(params))
                if len(self._open) > _OPEN:
                    self._open.popitem(last=False)
            case "Network.responseReceived" if key in self._open:
                if _answered_alone(params["response"]):
                    self._open[key].received = params
                else:
                    del self._open[key]
            case "Network.loadingFailed":
                self._open.pop(key, None)
            case "Network.loadingFinished" if found := self._open.pop(key, None):
                if found.received:
                    self._background.start(self._finish(target, key[1], found, params))

    def _cause_of(self, sent: Params) -> Cause:
        tag = next((value for name, value in sent["request"]["headers"].items() if name.lower() == TAG), "")
        cause = self._cause()
        return dataclasses.replace(cause, action=int(tag)) if tag.isdecimal() else cause

    async def _finish(self, target: Target, request: str, found: _Open, finished: Params) -> None:
        application = resource_type(found.received.get("type", "")) in APPLICATION_TYPES
        content = b""
        if application:
            got = await target.send("Network.getResponseBody", {"requestId": request})
            content = base64.b64decode(got["body"]) if got["base64Encoded"] else got["body"].encode()
        duration = finished["timestamp"] - found.sent["timestamp"]
        await self._submit(
            exchange_of(found.sent, found.received, content if application else None, (duration, found.cause))
        )


def _answered_alone(response: Params) -> bool:
    return bool(response.get("fromServiceWorker")) and response.get("serviceWorkerResponseSource") != "network"


def resource_type(kind: str) -> ResourceType:
    """Translate DevTools' name of a resource type."""
    return _TYPES.get(kind, "other")


def exchange_of(sent: Params, received: Params, content: bytes | None, timing: tuple[float, Cause]) -> Exchange:
    """Build the raw exchange of ``Network.requestWillBeSent`` and ``Network.responseReceived``.

    ``content`` is the answer's body with codings undone, None when it is not kept; ``timing`` is
    (seconds that it took, cause). ``recording`` stays empty: the recorder knows it.
    """
    request, response = sent["request"], received["response"]
    duration, cause = timing
    return Exchange(
        id=new_id("x"),
        recording="",
        started=float(sent["wallTime"]),
        request=Request(
            method=request["method"],
            url=request["url"].partition("#")[0],
            headers=_headers(request["headers"]),
            body=_body((request.get("postData") or "").encode(), request["headers"]),
        ),
        response=Response(
            status=response["status"],
            reason=response.get("statusText", ""),
            headers=_headers(response["headers"]),
            body=_body(content, response["headers"]),
        ),
        duration=duration,
        resource_type=resource_type(received.get("type", "")),
        source="browser",
        cause=cause,
        page=sent.get("documentURL", "").partition("?")[0].partition("#")[0],
        markers=("service worker",),
    )


def _headers(fields: dict[str, str]) -> Headers:
    # DevTools joins repeated fields by line feeds.
    return tuple((name, line) for name, value in fields.items() if name.lower() != TAG for line in value.split("\n"))


def _body(content: bytes | None, headers: dict[str, str]) -> Body:
    media = next((value for name, value in headers.items() if name.lower() == "content-type"), "")
    if content is None:
        return Body(media_type=media, omitted="metadata-only")
    return Body(raw=content, media_type=media, size=len(content), wire_size=len(content))
