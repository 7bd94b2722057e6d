"""One server, several origins: hand each request to the site that its Host names."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send


class Hosts:
    """An ASGI application that dispatches on the Host header; an unknown one gets 421."""

    def __init__(self, sites: Mapping[str, ASGIApp]) -> None:
        self._sites = sites

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        named = dict(scope["headers"]).get(b"host", b"").decode("latin-1").rpartition(":")
        site = self._sites.get((named[0] or named[2]).lower())
        if site is not None:
            await site(scope, receive, send)
        elif scope["type"] == "http":
            await PlainTextResponse("No such site here.", status_code=421)(scope, receive, send)
        else:
            await send({"type": "websocket.close", "code": 1008})
