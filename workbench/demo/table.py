"""The whole route table, and the sites that serve it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from workbench.demo import noise, rpc, streams, support
from workbench.demo.api import (
    apps,
    billing,
    bootstrap,
    files,
    issues,
    me,
    partners,
    products,
    reference,
    roles,
    session,
    users,
)
from workbench.demo.graph import endpoint as graph
from workbench.demo.hosts import Hosts
from workbench.demo.identity import login, oidc
from workbench.demo.respond import route
from workbench.demo.routes import Operation
from workbench.demo.settings import API, host_of
from workbench.demo.world import World

_ASSETS = Path(__file__).parent / "assets"

REST = (
    *me.OPERATIONS, *partners.OPERATIONS, *users.OPERATIONS, *roles.OPERATIONS, *apps.OPERATIONS,
    *products.OPERATIONS, *billing.OPERATIONS, *issues.OPERATIONS, *bootstrap.OPERATIONS,
)  # fmt: skip
"""The named operations, by category."""

_BESIDE = (
    *session.OPERATIONS, *reference.OPERATIONS, *files.OPERATIONS, streams.ACTIVITY, *support.OPERATIONS,
    *oidc.OPERATIONS, *noise.OPERATIONS,
)  # fmt: skip

OPERATIONS = (*REST, *graph.OPERATIONS, *rpc.OPERATIONS, *_BESIDE, streams.LIVE)
"""Everything that pages fetch, each with its own line."""


def make_application(world: World) -> Hosts:
    sites = {
        "portal": _portal(world),
        "identity": _identity(world),
        "support": _support(world),
        "metrics": _metrics(world),
        "cdn": _open_to_all(noise.cdn_routes()),
    }
    return Hosts({host_of(site): application for site, application in sites.items()})


def _served(world: World, site: str) -> list[Route]:
    """Give the routes of a site, literal segments before parameters, since the first that fits serves."""
    operations = [line for line in (*REST, *_BESIDE) if line.site == site]
    return [route(world, line) for line in sorted(operations, key=_literals_first)]


def _literals_first(operation: Operation) -> list[bool]:
    return [segment.startswith("{") for segment in operation.path.split("/")]


def _portal(world: World) -> Starlette:
    def shell(request: Request) -> Response:
        if request.url.path.startswith(API):
            return JSONResponse({"title": "Not found", "status": 404}, status_code=404)
        return FileResponse(_ASSETS / "index.html", headers={"Cache-Control": "no-cache"})

    def worker(_request: Request) -> Response:
        return FileResponse(_ASSETS / "sw.js", media_type="text/javascript", headers={"Cache-Control": "no-cache"})

    def documents(_request: Request) -> Response:
        return Response(f"export default {json.dumps(graph.DOCUMENTS)};\n", media_type="text/javascript")

    def popup(_request: Request) -> Response:
        return FileResponse(_ASSETS / "print.html")

    routes: list[BaseRoute] = [
        *_served(world, "portal"), graph.route(world), rpc.route(world), streams.live_route(world),
        Route("/assets/documents.js", documents), Mount("/assets", StaticFiles(directory=_ASSETS)),
        Route("/sw.js", worker), Route("/print", popup), Route("/{path:path}", shell),
    ]  # fmt: skip
    return Starlette(routes=routes)


def _identity(world: World) -> Starlette:
    cors = Middleware(
        CORSMiddleware, allow_origins=[world.settings.origin("portal")], allow_methods=["GET", "POST"],
        allow_headers=["authorization"],
    )  # fmt: skip
    routes: list[BaseRoute] = [
        *_served(world, "identity"), *oidc.routes(world), *login.routes(world),
        Mount("/assets", StaticFiles(directory=_ASSETS / "identity")),
    ]  # fmt: skip
    return Starlette(routes=routes, middleware=[cors])


def _support(world: World) -> Starlette:
    routes: list[BaseRoute] = [
        *_served(world, "support"), *support.page_routes(world),
        Mount("/assets", StaticFiles(directory=_ASSETS / "support")),
    ]  # fmt: skip
    return Starlette(routes=routes)


def _metrics(world: World) -> Starlette:
    cors = Middleware(
        CORSMiddleware, allow_origins=[world.settings.origin("portal")], allow_credentials=True,
        allow_methods=["POST"], allow_headers=["content-type"],
    )  # fmt: skip
    return Starlette(routes=[*_served(world, "metrics"), *noise.pixel_routes()], middleware=[cors])


def _open_to_all(routes: Sequence[BaseRoute]) -> Starlette:
    cors = Middleware(CORSMiddleware, allow_origins=["*"], allow_methods=["GET", "POST"], allow_headers=["*"])
    return Starlette(routes=routes, middleware=[cors])
