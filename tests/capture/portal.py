"""A small real server: what recorders must cope with, one route each."""

from __future__ import annotations

import asyncio
import gzip
import threading
import zlib
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import brotli  # type: ignore[import-untyped] # the wheel has no type information
import orjson
import uvicorn
import zstandard
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket

PARTNERS = {"partners": [{"id": 7, "name": "Contoso"}, {"id": 8, "name": "Fabrikam"}]}
_JSON = orjson.dumps(PARTNERS)
_CODINGS = {
    "gzip": gzip.compress(_JSON),
    "br": brotli.compress(_JSON),
    "zstd": zstandard.compress(_JSON),
    "deflate": zlib.compress(_JSON),
    "identity": _JSON,
}


@dataclass
class Portal:
    """The server as a test sees it."""

    port: int = 0
    scheme: str = "http"
    seen: list[dict[str, str]] = field(default_factory=list)
    """The headers of every request that arrived, in order."""
    finish: threading.Event = field(default_factory=threading.Event)
    """Set to let streams end that wait for it."""

    @property
    def origin(self) -> str:
        return f"{self.scheme}://127.0.0.1:{self.port}"

    @property
    def named_origin(self) -> str:
        return f"{self.scheme}://portal.localhost:{self.port}"

    def app(self) -> Starlette:
        routes = [
            Route("/api/partners", self._partners, methods=["GET", "POST", "OPTIONS"]),
            Route("/api/coded/{coding}", self._coded),
            Route("/api/echo", self._echo, methods=["POST"]),
            Route("/api/mirror", self._mirror, methods=["POST"]),
            Route("/api/events", self._events),
            Route("/api/slow", self._slow),
            Route("/api/cached", self._cached),
            Route("/api/picture", self._picture),
            Route("/download", self._download),
            Route("/challenge", self._challenge),
            Route("/page", self._page),
            Route("/elsewhere", self._elsewhere),
            WebSocketRoute("/ws", self._socket),
        ]
        return Starlette(routes=routes)

    async def _partners(self, request: Request) -> Response:
        self.seen.append(dict(request.headers))
        return JSONResponse(PARTNERS)

    async def _coded(self, request: Request) -> Response:
        coding = request.path_params["coding"]
        headers = {"content-encoding": coding} if coding != "identity" else {}
        return Response(_CODINGS[coding], media_type="application/json", headers=headers)

    async def _echo(self, request: Request) -> Response:
        return JSONResponse({"size": len(await request.body())})

    async def _mirror(self, request: Request) -> Response:
        return Response(await request.body(), media_type="application/json")

    async def _events(self, _request: Request) -> Response:
        async def events() -> AsyncIterator[bytes]:
            yield b'event: notice\ndata: {"number": 1}\n\ndata: {"num'
            await asyncio.sleep(0)
            yield b'ber": 2}\n\n'
            await asyncio.to_thread(self.finish.wait)

        return StreamingResponse(events(), media_type="text/event-stream")

    async def _slow(self, _request: Request) -> Response:
        async def lines() -> AsyncIterator[bytes]:
            yield b"[1,"
            await asyncio.to_thread(self.finish.wait)
            yield b"2]"

        return StreamingResponse(lines(), media_type="application/json")

    async def _cached(self, request: Request) -> Response:
        if "if-none-match" in request.headers:
            return Response(status_code=304)
        return JSONResponse(PARTNERS, headers={"etag": '"1"'})

    async def _picture(self, _request: Request) -> Response:
        return Response(b"\x89PNG" + b"\0" * 500, media_type="image/png")

    async def _download(self, request: Request) -> Response:
        size = int(request.query_params["size"])
        piece = b"x" * 65_536

        async def pieces() -> AsyncIterator[bytes]:
            for start in range(0, size, len(piece)):
                yield piece[: size - start]

        known = {"content-length": str(size)} if request.query_params.get("length") != "unknown" else {}
        return StreamingResponse(pieces(), media_type="application/json", headers=known)

    async def _challenge(self, _request: Request) -> Response:
        return HTMLResponse("<title>Just a moment...</title>", status_code=403, headers={"cf-mitigated": "challenge"})

    async def _elsewhere(self, request: Request) -> Response:
        return Response(status_code=302, headers={"Location": request.query_params["to"]})

    async def _page(self, _request: Request) -> Response:
        return HTMLResponse("<h1>hunter2hunter2</h1>", headers={"set-cookie": "sid=f00ba4f00ba4f00ba4"})

    async def _socket(self, socket: WebSocket) -> None:
        await socket.accept()
        async for text in socket.iter_text():
            await socket.send_text(f"echo {text}")


@contextmanager
def serve(certificate: Path | None = None) -> Iterator[Portal]:
    """Serve on a free port of loopback, in a thread, until the block is left; https with a PEM file of key and chain."""
    portal = Portal(scheme="https" if certificate else "http")
    config = uvicorn.Config(
        portal.app(), host="127.0.0.1", port=0, log_level="critical", ws="websockets-sansio", ssl_certfile=certificate
    )
    server = uvicorn.Server(config)
    socket = config.bind_socket()
    portal.port = socket.getsockname()[1]
    thread = threading.Thread(target=server.run, kwargs={"sockets": [socket]})
    thread.start()
    try:
        yield portal
    finally:
        portal.finish.set()
        server.should_exit = True
        server.force_exit = True
        thread.join()
        socket.close()
