"""Whatever tool an agent uses and whatever the page then does: no write leaves before the person has allowed it."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from mcp import Client
from mcp_types import Implementation
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.routing import Route

from tests.e2e.serving import serving
from workbench.catalog import save_portal
from workbench.cli.setup import make
from workbench.layout import Layout
from workbench.operation import Portal
from workbench.serve.caps import parse
from workbench.serve.server import build_server
from workbench.workspace.views import Pending, RecordPlan
from workbench.workspace.workspace import Workspace

pytestmark = pytest.mark.long

_PAGE = """<!doctype html><title>Ways</title><link rel="icon" href="data:,">
<button id=fetch>fetch</button><button id=xhr>xhr</button><button id=beacon>beacon</button>
<button id=worker>worker</button><button id=frame>frame</button><button id=late>late</button>
<form method=post action="/api/write?by=form" target=sink><button id=form>form</button></form><iframe name=sink></iframe>
<form method=post action="/api/write?by=enter" target=sink><input id=enter></form>
<input id=fill><select id=select><option>one<option>two</select><a id=leave href="/elsewhere">leave</a>
<script>
const write = (by, options) => fetch(`${origin}/api/write?by=${by}`, { method: "POST", ...options });
const on = (id, event, act) => document.getElementById(id).addEventListener(event, act);
on("fetch", "click", () => write("fetch"));
on("xhr", "click", () => { const asked = new XMLHttpRequest(); asked.open("DELETE", "/api/write?by=xhr"); asked.send(); });
on("beacon", "click", () => navigator.sendBeacon("/api/write?by=beacon", "x"));
on("worker", "click", () => {
  const source = `fetch("${origin}/api/write?by=worker", { method: "PUT" })`;
  new Worker(URL.createObjectURL(new Blob([source])));
});
on("frame", "click", () => {
  const frame = document.createElement("iframe");
  frame.srcdoc = `<script>fetch("${origin}/api/write?by=frame", { method: "POST" })<` + "/script>";
  document.body.append(frame);
});
on("late", "click", () => setTimeout(() => write("late"), 1000));
on("fill", "input", () => write("fill"));
on("select", "change", () => write("select", { method: "PATCH" }));
addEventListener("pagehide", () => write("leave", { keepalive: true }));
if (location.search === "?load") write("load");
</script>"""

WAYS: tuple[tuple[str, str, dict[str, Any]], ...] = (
    *(
        (by, "click", {"selector": f"css=#{by}"})
        for by in ("fetch", "xhr", "beacon", "worker", "frame", "late", "form")
    ),
    ("enter", "press_key", {"selector": "css=#enter", "key": "Enter"}),
    ("fill", "fill", {"selector": "css=#fill", "value": "x"}),
    ("select", "select", {"selector": "css=#select", "value": "two"}),
    ("raw", "raw_request", {"request": "POST /api/write?by=raw {}"}),
    ("cookie", "api_call", {"method": "DELETE", "path": "/api/write?by=cookie"}),
    ("override", "api_call", {"method": "GET", "path": "/api/write?by=override&_method=DELETE"}),
    ("leave", "click", {"selector": "css=#leave"}),
    ("load", "navigate", {"path": "/?load"}),
)
"""What the request says of itself, and the tool that causes it."""


@dataclass
class Ways:
    """A portal whose page writes in every way that a page can."""

    url: str = ""
    written: list[str] = field(default_factory=list)

    def app(self) -> Starlette:
        everything = ["GET", "POST", "PUT", "PATCH", "DELETE"]
        return Starlette(
            routes=[
                Route("/", lambda _: HTMLResponse(_PAGE)),
                Route("/elsewhere", lambda _: HTMLResponse("<!doctype html><title>Elsewhere</title>")),
                Route("/api/write", self._write, methods=everything),
            ]
        )

    async def _write(self, request: Request) -> PlainTextResponse:
        self.written.append(request.query_params["by"])
        return PlainTextResponse("")


@contextlib.contextmanager
def ways() -> Iterator[Ways]:
    portal = Ways()
    with serving(portal.app(), "ways") as portal.url:
        yield portal


@asynccontextmanager
async def at_the_portal(folder: Path, portal: Ways) -> AsyncIterator[tuple[Workspace, Client]]:
    layout = Layout(folder)
    make(layout)
    save_portal(layout.catalog, Portal("ways", "Ways", f"{portal.url}/", (("portal", portal.url),)))
    async with Workspace.open(layout) as workspace:
        await workspace.start_recording(RecordPlan(f"{portal.url}/", portal="ways"))
        await workspace.stop_recording()
        server = build_server(workspace, parse("all"))
        async with Client(server, client_info=Implementation(name="burglar", version="1")) as client:
            yield workspace, client


async def asked_about(workspace: Workspace, by: str) -> Pending:
    async with asyncio.timeout(30):
        while True:
            for pending in await workspace.approvals():
                if isinstance(pending.request, dict) and f"by={by}" in str(pending.request["url"]):
                    return pending
            await asyncio.sleep(0.05)


async def test_no_tool_is_a_way_around_the_person(tmp_path: Path) -> None:
    with ways() as portal:
        async with at_the_portal(tmp_path, portal) as (workspace, client):
            for by, tool, arguments in WAYS:
                call = asyncio.ensure_future(client.call_tool(tool, arguments))
                pending = await asked_about(workspace, by)
                assert pending.client == "burglar"
                await workspace.refuse(pending.id)
                await call
                if by == "leave":
                    assert not (await client.call_tool("navigate", {"path": "/"})).is_error
            assert portal.written == []
            # The very same, once the person allows it, is sent once.
            call = asyncio.ensure_future(client.call_tool("click", {"selector": "css=#fetch"}))
            await workspace.approve((await asked_about(workspace, "fetch")).id)
            assert not (await call).is_error
            assert portal.written == ["fetch"]
