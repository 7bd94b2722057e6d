"""What every page drags along: metrics, a pixel, health pings, fonts and scripts from elsewhere."""

from __future__ import annotations

import base64

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from workbench.demo.models.service import Accepted, Health, Metric
from workbench.demo.routes import ANONYMOUS, Call, Operation

_PIXEL = base64.b64decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")
_FONT = b"wOF2" + bytes(508)
_STYLE = """@font-face { font-family: "Demo Sans"; src: url("/fonts/demo-sans.woff2") format("woff2"); }
body { font-family: "Demo Sans", system-ui, sans-serif; }
"""
_SCRIPT = "globalThis.vendor = { loaded: true };\n"
_LOGO = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8"
fill="#3d5afe"/><path d="M9 23V9l14 14V9" fill="none" stroke="#fff" stroke-width="3"/></svg>"""


def collect(call: Call) -> Accepted:
    return Accepted(accepted=len(call.body))


def check_health(_call: Call) -> Health:
    return Health(status="ok")


OPERATIONS = (
    Operation(
        category="noise", name="collect_metrics", kind="noise", site="metrics", method="POST", path="/collect",
        handler=collect, result=Accepted, body=list[Metric], auth=ANONYMOUS, risk="write", status=202,
    ),
    Operation(
        category="noise", name="check_health", kind="noise", method="GET", path="/healthz", handler=check_health,
        result=Health, auth=ANONYMOUS,
    ),
)  # fmt: skip


def pixel_routes() -> list[Route]:
    def pixel(_request: Request) -> Response:
        return Response(_PIXEL, media_type="image/gif", headers={"Cache-Control": "no-store"})

    return [Route("/pixel.gif", pixel)]


def cdn_routes() -> list[Route]:
    def style(_request: Request) -> Response:
        return PlainTextResponse(_STYLE, media_type="text/css")

    def script(_request: Request) -> Response:
        return PlainTextResponse(_SCRIPT, media_type="text/javascript")

    def font(_request: Request) -> Response:
        return Response(_FONT, media_type="font/woff2")

    def logo(_request: Request) -> Response:
        return Response(_LOGO, media_type="image/svg+xml")

    return [
        Route("/fonts/demo-sans.css", style),
        Route("/fonts/demo-sans.woff2", font),
        Route("/vendor.js", script),
        Route("/logo.svg", logo),
    ]
