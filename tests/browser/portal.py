"""A small portal for tests: it remembers every request that reaches it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from urllib.parse import unquote

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

TAG = "viewport-width"

# Waits until the page is controlled.
WITH_SERVICE_WORKER = """async () => {
  await navigator.serviceWorker.register('/sw.js');
  while (!navigator.serviceWorker.controller)
    await new Promise(done => navigator.serviceWorker.addEventListener('controllerchange', done, {once: true}));
}"""

_HOME = """<!doctype html><link rel="icon" href="data:,"><title>Portal</title>
<h1>Partners</h1>
<button onclick="fetch('/api/clicked', {method: 'POST'})">Save it</button>
<button>Twin</button><button>Twin</button>
<label>E-mail <input id=email type=email></label>
<label>Password <input id=password type=password oninput="document.title = 'typed'"></label>
<label>Code <input id=code></label>
<label>Country <select id=country><option value=be>Belgium<option value=nl>Netherlands</select></label>
<label>File <input id=file type=file onchange="this.files[0].text().then(t => fetch('/api/file', {method: 'POST', body: t}))"></label>
<a href="/second">Next page</a> <a href="/popup" target=_blank>Help</a> <a href="/download">Report</a>
<form><label>Name <input name=name></label></form>
<div contenteditable id=note aria-label="Note">private words</div>
<iframe id=help src="/frame"></iframe>
"""

_PAGE = "<!doctype html><link rel=icon href=data:,><title>{0}</title><h1>{0}</h1><button onclick=\"fetch('/api/{0}')\">Ask</button>"

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
    release: asyncio.Event = field(default_factory=asyncio.Event)
    """What ``/api/never`` waits for."""

    loop: asyncio.AbstractEventLoop | None = None

    def stop(self) -> None:
        """Let what waits for ever go, from another thread."""
        if self.loop:
            self.loop.call_soon_threadsafe(self.release.set)

    def url(self, path: str = "/", host: str = "portal") -> str:
        return f"http://{host}.localhost:{self.port}{path}"

    def requests(self, path: str) -> list[Seen]:
        return [seen for seen in self.seen if seen.path == path]

    def tags(self, path: str) -> list[str]:
        return [seen.headers.get(TAG, "") for seen in self.requests(path)]


async def note(request: Request) -> Portal:
    portal: Portal = request.app.state.portal
    portal.seen.append(Seen(request.method, request.url.path, dict(request.headers), await request.body()))
    return portal


async def page(request: Request) -> Response:
    await note(request)
    name = request.url.path.strip("/")
    return HTMLResponse(_PAGE.format(name) if name else _HOME)


async def script(request: Request) -> Response:
    text = _SERVICE_WORKER if request.url.path == "/sw.js" else _WORKER
    return Response(text, media_type="text/javascript")


async def cacheable(request: Request) -> Response:
    await note(request)
    return JSONResponse({"cached": True}, headers={"Cache-Control": "max-age=3600"} | _cors(request))


async def bearer(request: Request) -> Response:
    portal = await note(request)
    allowed = request.headers.get("authorization") == f"Bearer {portal.token}"
    return JSONResponse({"allowed": allowed}, status_code=200 if allowed else 401, headers=_cors(request))


async def preflight(request: Request) -> Response:
    await note(request)
    return Response(headers=_cors(request))


async def csrf(request: Request) -> Response:
    await note(request)
    same = request.headers.get("x-csrf-token") == unquote(request.cookies.get("csrf", "none"))
    return JSONResponse({"same": same})


async def session(request: Request) -> Response:
    """Hand the anti-forgery value out in an answer, as single-page applications have it."""
    await note(request)
    return JSONResponse({"csrf": {"token": unquote(request.cookies.get("csrf", "")), "other": 7}})


async def upload(request: Request) -> Response:
    parts: dict[str, object] = {}
    async with request.form() as form:
        for name, value in form.items():
            if isinstance(value, str):
                parts[name] = value
            else:
                parts[name] = [value.filename, value.content_type, (await value.read()).decode()]
    return JSONResponse(parts)


async def events(request: Request) -> Response:
    del request

    async def stream() -> AsyncIterator[str]:
        for number in range(1000):
            yield f"event: tick\ndata: {number}\n\n"
            await asyncio.sleep(0.01)

    return StreamingResponse(stream(), media_type="text/event-stream")


async def never(request: Request) -> Response:
    portal = await note(request)
    portal.loop = asyncio.get_running_loop()
    await portal.release.wait()
    return PlainTextResponse("late")


async def big(request: Request) -> Response:
    del request
    return PlainTextResponse("é" * 500_000)


async def binary(request: Request) -> Response:
    del request
    return Response(bytes(range(256)) * 4, media_type="application/octet-stream")


async def download(request: Request) -> Response:
    await note(request)
    return Response(b"report", headers={"Content-Disposition": "attachment; filename=report.bin"})


async def other(request: Request) -> Response:
    await note(request)
    return JSONResponse({"path": request.url.path})


_EVERY = ["GET", "POST"]

ROUTES = [
    *(Route(path, page) for path in ("/", "/second", "/popup", "/frame", "/empty")),
    *(Route(path, script) for path in ("/sw.js", "/worker.js")),
    Route("/cacheable/{name}", cacheable),
    Route("/api/bearer", bearer, methods=_EVERY),
    Route("/api/bearer", preflight, methods=["OPTIONS"]),
    Route("/api/csrf", csrf, methods=_EVERY),
    Route("/api/session", session),
    Route("/api/upload", upload, methods=_EVERY),
    Route("/api/events", events),
    Route("/api/never", never),
    Route("/api/big", big),
    Route("/api/binary", binary),
    Route("/download", download),
    Route("/{rest:path}", other, methods=_EVERY),
]


def application(portal: Portal) -> Starlette:
    app = Starlette(routes=ROUTES)
    app.state.portal = portal
    return app


def _cors(request: Request) -> dict[str, str]:
    return {
        "Access-Control-Allow-Origin": request.headers.get("origin", "*"),
        "Access-Control-Allow-Headers": "authorization, content-type",
        "Access-Control-Allow-Methods": "GET, POST, PUT",
    }
