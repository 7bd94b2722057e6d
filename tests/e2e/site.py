"""A page that keeps asking its server for more, as a portal's dashboard does."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse
from starlette.routing import Route

_PAGE = """<!doctype html><title>Busy</title><h1>Busy</h1><script>
let n = 0;
const more = async () => { await fetch(`/api/items/${++n}`); setTimeout(more, 10); };
more();
</script>"""


async def _page(_: Request) -> HTMLResponse:
    return HTMLResponse(_PAGE)


async def _item(request: Request) -> JSONResponse:
    return JSONResponse({"id": int(request.path_params["item"]), "name": "x" * 200})


@contextlib.contextmanager
def busy_site() -> Iterator[str]:
    """Serve the page on a free port; gives its URL."""
    routes = [Route("/", _page), Route("/api/items/{item:int}", _item)]
    config = uvicorn.Config(Starlette(routes=routes), port=0, log_level="critical", lifespan="off")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        while not server.started:
            thread.join(0.01)
        yield f"http://busy.localhost:{server.servers[0].sockets[0].getsockname()[1]}/"
    finally:
        server.should_exit = True
        thread.join()
