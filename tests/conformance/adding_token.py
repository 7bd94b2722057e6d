"""A loopback proxy that adds the token: the conformance suite sends none."""

from __future__ import annotations

import contextlib
import socket
from collections.abc import AsyncIterator, Callable

import anyio
import httpx2
import uvicorn
from starlette.applications import Starlette
from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route
from starlette.types import ASGIApp

_HOP = {"connection", "keep-alive", "transfer-encoding", "content-length"}


@contextlib.asynccontextmanager
async def serving(make: Callable[[int], ASGIApp]) -> AsyncIterator[int]:
    """Serve the application that ``make`` gives for a free port of loopback; gives the port."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        server = uvicorn.Server(uvicorn.Config(make(port), log_level="critical", timeout_graceful_shutdown=1))
        async with anyio.create_task_group() as group:
            group.start_soon(server.serve, [listener])
            with anyio.fail_after(10):
                while not server.started:  # noqa: ASYNC110 - uvicorn tells nobody
                    await anyio.sleep(0.01)
            try:
                yield port
            finally:
                server.should_exit = True


@contextlib.asynccontextmanager
async def adding_token(to: int, token: str) -> AsyncIterator[int]:
    """Pass everything on to port ``to``, with the token; a Host or Origin that names the proxy names that port instead."""
    async with httpx2.AsyncClient(timeout=None) as http:

        async def forward(request: Request) -> Response:
            here = f":{request.scope['server'][1]}"
            headers = [
                (name, value.replace(here, f":{to}") if name in ("host", "origin") else value)
                for name, value in request.headers.items()
                if name not in _HOP
            ]
            headers.append(("authorization", f"Bearer {token}"))
            sent = http.build_request(
                request.method,
                f"http://127.0.0.1:{to}{request.url.path}",
                headers=headers,
                content=await request.body(),
            )
            answer = await http.send(sent, stream=True)
            kept = {name: value for name, value in answer.headers.items() if name not in _HOP}
            return StreamingResponse(
                answer.aiter_raw(), answer.status_code, kept, background=BackgroundTask(answer.aclose)
            )

        every = ["GET", "POST", "DELETE", "OPTIONS", "PUT"]
        app = Starlette(routes=[Route("/{path:path}", forward, methods=every)])
        async with serving(lambda _: app) as port:
            yield port
