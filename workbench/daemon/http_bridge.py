"""``workbench mcp --http``: MCP over loopback HTTP, for as long as the command and the daemon run."""

from __future__ import annotations

import asyncio
import secrets
import socket
from collections.abc import Callable
from contextlib import aclosing
from typing import Any, cast

import uvicorn

from workbench import host
from workbench.daemon.start import session
from workbench.errors import WorkbenchError
from workbench.layout import Layout
from workbench.serve.caps import Caps
from workbench.serve.http import PATH, http_app
from workbench.workspace.api import Api

PORT = 8931


def token_of(layout: Layout) -> str:
    """Give the workspace's token for HTTP clients, made at first use in a file that only the user can read."""
    file = layout.mcp_token
    host.private_dir(layout.state)
    token = host.keep_first(file, secrets.token_urlsafe(32).encode())
    if host.readable_by_others(file):
        raise WorkbenchError(
            f"Others than you can read {file}.",
            kept="Nothing is served.",
            hint="Delete it: the next start makes another one, and clients need to be told.",
        )
    return token.decode().strip()


async def serve_http(layout: Layout, caps: Caps, port: int, said: Callable[[str], None]) -> None:
    """Serve until interrupted; ``said`` is told the URL once it answers. Raises WorkbenchError."""
    token = token_of(layout)
    with _bound(port) as listener:
        taken = listener.getsockname()[1]
        async with session(layout) as api:
            app = http_app(api, caps, taken, token)
            config = uvicorn.Config(
                cast("Any", app), log_level="critical", lifespan="on", timeout_graceful_shutdown=1, access_log=False
            )
            server = uvicorn.Server(config)
            async with asyncio.TaskGroup() as group:
                watch = group.create_task(_until_gone(api, server))
                serving = group.create_task(server.serve(sockets=[listener]))
                while not (server.started or serving.done()):  # noqa: ASYNC110 - uvicorn tells nobody
                    await asyncio.sleep(0.01)
                said(f"http://127.0.0.1:{taken}{PATH}")
                await serving
                watch.cancel()


async def _until_gone(api: Api, server: uvicorn.Server) -> None:
    """End the server with the daemon: what it would answer then is nothing but errors."""
    try:
        async with aclosing(cast("Any", api.events())) as events:
            async for _ in events:
                pass
    finally:
        server.should_exit = True


def _bound(port: int) -> socket.socket:
    try:
        return host.loopback_listener(port)
    except OSError as error:
        raise WorkbenchError(
            f"Port {port} is taken, or not for you.", hint="Name another with --port; 0 takes any."
        ) from error
