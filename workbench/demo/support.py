"""The support site: another origin, entered by single sign-on; cases open only from a list."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from workbench.demo.models.common import CursorQuery, Page, PageQuery, Slice
from workbench.demo.models.service import Case, CaseDetail, Post, SupportStatus
from workbench.demo.pagination import page_of, slice_of
from workbench.demo.respond import SUPPORT_COOKIE
from workbench.demo.routes import ANONYMOUS, BY_CURSOR, PAGED, Call, Handler, Link, Operation, not_found
from workbench.demo.routes import SUPPORT_COOKIE as BY_SUPPORT_COOKIE
from workbench.demo.world import World

_PAGES = Path(__file__).parent / "assets" / "support"
_LISTS = ("/", "/cases/mine", "/cases/history")


def _list(cases: Sequence[CaseDetail], query: PageQuery) -> Page[Case]:
    page = page_of(cases, query)
    short = [Case(**{name: getattr(case, name) for name in Case.__struct_fields__}) for case in page.items]
    return Page(items=short, page=page.page, page_size=page.page_size, total=page.total)


def list_mine(call: Call) -> Page[Case]:
    return _list(list(call.world.cases[False].values()), call.query)


def list_historical(call: Call) -> Page[Case]:
    return _list(list(call.world.cases[True].values()), call.query)


def get_case(call: Call) -> CaseDetail:
    identifier = call.path["case_id"]
    for cases in call.world.cases.values():
        if identifier in cases:
            return cases[identifier]
    what = f"case {identifier}"
    raise not_found(what)


def list_feed(call: Call) -> Slice[Post]:
    return slice_of(call.world.feed(get_case(call).id), call.query)


def get_status(_call: Call) -> SupportStatus:
    return SupportStatus(state="operational", message=None)


def page_routes(world: World) -> list[Route]:
    """Give what a browser navigates to."""

    def shell(request: Request) -> Response:
        if request.cookies.get(SUPPORT_COOKIE, "") not in world.support_sessions:
            return RedirectResponse(f"{world.settings.origin('identity')}/sso/support?relay={quote(request.url.path)}")
        return FileResponse(_PAGES / "index.html")

    def case(_request: Request) -> Response:
        return HTMLResponse("<h1>This page has expired.</h1><p>Open the case from a list.</p>", status_code=404)

    def widget(_request: Request) -> Response:
        return FileResponse(_PAGES / "widget.html")

    pages = [Route(path, shell) for path in _LISTS]
    more = [Route("/case/{case_id}", case), Route("/widget", widget), Route("/sso/callback", _callback(world))]
    return pages + more


def _callback(world: World) -> Any:
    def callback(request: Request) -> Response:
        if not world.identity.redeem_ticket(request.query_params.get("ticket", "")):
            return HTMLResponse("<h1>That ticket was used before.</h1>", status_code=401)
        relay = request.query_params.get("relay", "/")
        response = RedirectResponse(relay if relay in _LISTS else "/", status_code=302)
        session = secrets.token_urlsafe(24)
        world.support_sessions[session] = world.identity.account.subject
        secure = world.settings.secure
        response.set_cookie(SUPPORT_COOKIE, session, httponly=True, secure=secure, samesite="lax")
        return response

    return callback


def _support(name: str, path: str, handler: Handler, result: Any, **more: Any) -> Operation:
    return Operation(
        category="support", name=name, kind="support", site="support", method="GET", path=path, handler=handler,
        result=result, **({"auth": BY_SUPPORT_COOKIE} | more),
    )  # fmt: skip


_FROM_LISTS = tuple(
    Link(f"support.{name}", "$.items[*].id", "case_id") for name in ("list_my_cases", "list_historical_cases")
)

OPERATIONS = (
    _support("list_my_cases", "/api/cases/mine", list_mine, Page[Case], query=PageQuery, pagination=PAGED),
    _support("list_historical_cases", "/api/cases/history", list_historical, Page[Case], query=PageQuery, pagination=PAGED),
    _support("get_case", "/api/cases/{case_id}", get_case, CaseDetail, links=_FROM_LISTS),
    _support(
        "list_case_feed", "/api/cases/{case_id}/feed", list_feed, Slice[Post], query=CursorQuery,
        pagination=BY_CURSOR, links=(*_FROM_LISTS, Link("support.list_case_feed", "$.nextCursor", "cursor", "query")),
    ),
    _support("get_status", "/api/status", get_status, SupportStatus, auth=ANONYMOUS),
)  # fmt: skip
