"""A small portal for tests: it remembers every request that reaches it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from urllib.parse import unquote

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

TAG = "viewport-width"

_HOME = """<!doctype html><title>Portal</title>
<h1>Partners</h1>
<button onclick="fetch('/api/clicked', {method: 'POST'})">Save it</button>
<button>Twin</button><button>Twin</button>
<label>E-mail <input id=email type=email></label>
<label>Password <input id=password type=password oninput="document.title = 'typed'"></label>
<label>Code <input id=code></label>
<label>Country <select id=country><option value=be>Belgium<option value=nl>Netherlands</select></label>
<label>File <input id=file type=file onchange="this.files[0].text().then(t => fetch('/api/file', {method: 'POST', body: t}))"></label>
<a href="/second">Next page</a> <a href="/popup" target=_blank>Help</a> <a href="/download">Report</a>
<div contenteditable id=note aria-label="Note">private words</div>
<iframe id=help src="/frame"></iframe>
"""

_PAGE = "<!doctype html><title>{0}</title><h1>{0}</h1><button onclick=\"fetch('/api/{0}')\">Ask</button>"

_WORKER = "onmessage = async e => { for (const url of e.data) await (await fetch(url)).text(); postMessage('done') }"

_SERVICE_WORKER = """
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(clients.claim()));
self.addEventListener('fetch', event => {
  const path = new URL(event.request.url).pathname;
  if (path === '/sw/made') event.respondWith(new Response('{"made": "by worker"}', {headers: {'content-type': 'application/json'}}));
  if (path === '/sw/passed') event.respondWith(fetch(event.request));
});
"""


@dataclass(frozen=True)
class Seen:
    method: str
    path: str
    headers: dict[str, str]
    body: bytes


@dataclass
class Portal:
    port: int = 0
    token: str = "tok-3f9a8c71d2e64b05-SECRET"
    seen: list[Seen] = field(default_factory=list)

    def url(self, path: str = "/", host: str = "portal") -> str:
        return f"http://{host}.localhost:{self.port}{path}"

    def requests(self, path: str) -> list[Seen]:
        return [seen for seen in self.seen if seen.path == path]

    def tags(self, path: str) -> list[str]:
        return [seen.headers.get(TAG, "") for seen in self.requests(path)]


def routes(portal: Portal) -> list[Route]:
    async def note(request: Request) -> None:
        seen = Seen(request.method, request.url.path, dict(request.headers), await request.body())
        portal.seen.append(seen)

    async def page(request: Request) -> Response:
        await note(request)
        name = request.url.path.strip("/")
        return HTMLResponse(_PAGE.format(name) if name else _HOME)

    async def script(request: Request) -> Response:
        text = _SERVICE_WORKER if request.url.path == "/sw.js" else _WORKER
        return Response(text, media_type="text/javascript")

    async def cacheable(request: Request) -> Response:
        await note(request)
        return JSONResponse({"cached": True}, headers={"Cache-Control": "max-age=3600"})

    async def bearer(request: Request) -> Response:
        await note(request)
        allowed = request.headers.get("authorization") == f"Bearer {portal.token}"
        return JSONResponse({"allowed": allowed}, status_code=200 if allowed else 401, headers=_cors(request))

    async def preflight(request: Request) -> Response:
        await note(request)
        return Response(headers=_cors(request))

    async def csrf(request: Request) -> Response:
        await note(request)
        same = request.headers.get("x-csrf-token") == unquote(request.cookies.get("csrf", "none"))
        return JSONResponse({"same": same})

    async def upload(request: Request) -> Response:
        async with request.form() as form:
            parts = {
                name: value
                if isinstance(value, str)
                else [value.filename, value.content_type, (await value.read()).decode()]
                for name, value in form.items()
            }
        return JSONResponse(parts)

    async def events(request: Request) -> Response:
        async def stream() -> AsyncIterator[str]:
            for number in range(1000):
                yield f"event: tick\ndata: {number}\n\n"
                await asyncio.sleep(0.01)

        return StreamingResponse(stream(), media_type="text/event-stream")

    async def never(request: Request) -> Response:
        await note(request)
        while not await request.is_disconnected():
            await asyncio.sleep(0.05)
        return PlainTextResponse("late")

    async def big(request: Request) -> Response:
        return PlainTextResponse("é" * 500_000)

    async def binary(request: Request) -> Response:
        return Response(bytes(range(256)) * 4, media_type="application/octet-stream")

    async def download(request: Request) -> Response:
        await note(request)
        return Response(b"report", headers={"Content-Disposition": "attachment; filename=report.bin"})

    async def other(request: Request) -> Response:
        await note(request)
        return JSONResponse({"path": request.url.path})

    every = ["GET", "POST"]
    return [
        *(Route(path, page) for path in ("/", "/second", "/popup", "/frame", "/empty")),
        *(Route(path, script) for path in ("/sw.js", "/worker.js")),
        Route("/cacheable/{name}", cacheable),
        Route("/api/bearer", bearer, methods=every),
        Route("/api/bearer", preflight, methods=["OPTIONS"]),
        Route("/api/csrf", csrf, methods=every),
        Route("/api/upload", upload, methods=every),
        Route("/api/events", events),
        Route("/api/never", never),
        Route("/api/big", big),
        Route("/api/binary", binary),
        Route("/download", download),
        Route("/{rest:path}", other, methods=every),
    ]


def _cors(request: Request) -> dict[str, str]:
    return {
        "Access-Control-Allow-Origin": request.headers.get("origin", "*"),
        "Access-Control-Allow-Headers": "authorization, content-type",
        "Access-Control-Allow-Methods": "GET, POST, PUT",
    }
