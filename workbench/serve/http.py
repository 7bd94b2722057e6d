"""MCP over streamable HTTP, on loopback, for whoever shows the token."""

from __future__ import annotations

import hmac
from typing import Any

from mcp.server.lowlevel import Server
from mcp.server.transport_security import TransportSecuritySettings
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from workbench.serve.caps import Caps
from workbench.serve.server import build_server
from workbench.workspace.api import Api

PATH = "/mcp"

_NAMES = ("127.0.0.1", "localhost", "[::1]")


def http_app(api: Api, caps: Caps, port: int, token: str) -> ASGIApp:
    """Give the application that serves a workspace on ``port``; its lifespan has to be run."""
    return behind_door(build_server(api, caps), port, token)


def behind_door(server: Server[Any], port: int, token: str) -> ASGIApp:
    """Give the application that serves an MCP server on ``port`` of loopback to those who have the token."""
    hosts = [f"{name}:{port}" for name in _NAMES]
    origins = [f"http://{host}" for host in hosts]
    # The door has looked at both already; the SDK's own check stays on behind it.
    security = TransportSecuritySettings(allowed_hosts=hosts, allowed_origins=origins)
    inner = server.streamable_http_app(streamable_http_path=PATH, transport_security=security)
    return Door(inner, frozenset(hosts), frozenset(origins), token)


class Door:
    """Lets in what names this server, comes from no other site, and has the token; in this order.

    A page in a browser can reach loopback, so a foreign ``Host`` (a name that was bound to this address) is answered
    421, a foreign ``Origin`` 403, ``null`` too, and a missing or wrong token 401, preflights included.
    """

    def __init__(self, app: ASGIApp, hosts: frozenset[str], origins: frozenset[str], token: str) -> None:
        self._app = app
        self._hosts = hosts
        self._origins = origins
        self._token = f"Bearer {token}".encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan" or (refusal := self._refusal(scope)) is None:
            await self._app(scope, receive, send)
        elif scope["type"] == "http":
            await refusal(scope, receive, send)

    def _refusal(self, scope: Scope) -> PlainTextResponse | None:
        if scope["type"] != "http":
            return PlainTextResponse("Only HTTP is served here.", 400)
        headers = Headers(scope=scope)
        if headers.getlist("host") != [host for host in headers.getlist("host")[:1] if host in self._hosts]:
            return PlainTextResponse("This server does not go by that name.", 421)
        if any(origin not in self._origins for origin in headers.getlist("origin")):
            return PlainTextResponse("No other site may call this server.", 403)
        given = headers.getlist("authorization")
        if len(given) != 1 or not hmac.compare_digest(given[0].encode(), self._token):
            return PlainTextResponse("A token is needed.", 401, {"WWW-Authenticate": "Bearer"})
        return None
