"""A page that keeps asking its server for more, as a portal's dashboard does."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse
from starlette.routing import Route

from tests.e2e.serving import serving

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
    with serving(Starlette(routes=routes), "busy") as origin:
        yield f"{origin}/"
