"""The cookie session beside the bearer, and the ticket that opens a WebSocket."""

from __future__ import annotations

import secrets
from uuid import UUID

from workbench.demo.models.service import LiveTicket, SessionOpened
from workbench.demo.respond import SESSION_COOKIE
from workbench.demo.routes import COOKIE_CSRF, Answer, Call, Operation
from workbench.demo.settings import API
from workbench.demo.world import PortalSession

CSRF_COOKIE = "csrf_token"


def open_session(call: Call) -> Answer:
    world = call.world
    identifier, csrf = secrets.token_urlsafe(24), secrets.token_urlsafe(18)
    world.sessions[identifier] = PortalSession(call.subject, csrf)
    common = {"secure": world.settings.secure, "samesite": "lax"}
    return Answer(
        SessionOpened(csrf_header=COOKIE_CSRF.csrf_header, csrf_cookie=CSRF_COOKIE, user_id=UUID(call.subject)),
        cookies=(
            {"key": SESSION_COOKIE, "value": identifier, "httponly": True} | common,
            {"key": CSRF_COOKIE, "value": csrf} | common,
        ),
    )


def close_session(call: Call) -> Answer:
    call.world.sessions.pop(call.request.cookies.get(SESSION_COOKIE, ""), None)
    expired = ({"key": name, "value": "", "max_age": 0} for name in (SESSION_COOKIE, CSRF_COOKIE))
    return Answer(None, cookies=tuple(expired))


def get_live_ticket(call: Call) -> LiveTicket:
    ticket = secrets.token_urlsafe(18)
    call.world.live_tickets.add(ticket)
    return LiveTicket(ticket=ticket, expires_in=30)


OPERATIONS = (
    Operation(
        category="session", name="open", kind="auxiliary", method="POST", path=f"{API}/session",
        handler=open_session, result=SessionOpened, risk="write", status=201,
    ),
    Operation(
        category="session", name="close", kind="auxiliary", method="DELETE", path=f"{API}/session",
        handler=close_session, auth=COOKIE_CSRF, risk="destructive", status=204,
    ),
    Operation(
        category="session", name="get_live_ticket", kind="auxiliary", method="POST", path=f"{API}/session/live-ticket",
        handler=get_live_ticket, result=LiveTicket, risk="write",
    ),
)  # fmt: skip
