"""The login over HTTP: e-mail, password, one-time code, trust this device."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from urllib.parse import quote

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from workbench.demo.identity.pages import login_page
from workbench.demo.identity.provider import IdentityProvider, Login, Stage
from workbench.demo.world import World

SESSION_COOKIE = "idp_session"
TRUST_COOKIE = "device_trust"
_TRUST_SECONDS = 30 * 86_400


def signed_in(request: Request, provider: IdentityProvider) -> bool:
    return request.cookies.get(SESSION_COOKIE, "") in provider.sessions


def to_login(provider: IdentityProvider, return_to: str) -> Response:
    """Send the person through the login, and back to ``return_to`` (a path of this origin)."""
    return _to_stage("email", provider.start_login(return_to))


def routes(world: World) -> list[Route]:
    provider = world.identity
    pages = [Route("/login/{stage}", _show(provider), methods=["GET"])]
    return pages + [
        Route(f"/login/{stage}", _take(provider, stage, step), methods=["POST"]) for stage, step in _STEPS.items()
    ]


def _show(provider: IdentityProvider) -> Callable[[Request], Response]:
    def show(request: Request) -> Response:
        identifier = request.query_params.get("login", "")
        login = provider.logins.get(identifier)
        if login is None or login.stage != request.path_params["stage"]:
            return HTMLResponse("<h1>This login has ended. Go back to the portal.</h1>", status_code=410)
        return HTMLResponse(login_page(login.stage, identifier), headers={"Cache-Control": "no-store"})

    return show


type _Step = Callable[[IdentityProvider, Request, Login, FormData], str]
"""Moves the login on to its next stage, or gives the error to show."""


def _take(provider: IdentityProvider, stage: str, step: _Step) -> Callable[[Request], object]:
    async def take(request: Request) -> Response:
        form = await request.form()
        identifier = str(form.get("login", ""))
        login = provider.logins.get(identifier)
        if login is None or login.stage != stage:
            return HTMLResponse("<h1>This login has ended. Go back to the portal.</h1>", status_code=410)
        if error := step(provider, request, login, form):
            return HTMLResponse(login_page(stage, identifier, error), status_code=401)
        if login.stage != "done":
            return _to_stage(login.stage, identifier)
        del provider.logins[identifier]
        return _finish(provider, login, trust=form.get("trust") == "yes")

    return take


def _take_email(_provider: IdentityProvider, _request: Request, login: Login, form: FormData) -> str:
    login.email = str(form.get("email", "")).strip()
    login.stage = "password"
    return ""


def _take_password(provider: IdentityProvider, request: Request, login: Login, form: FormData) -> str:
    if not provider.password_fits(login, str(form.get("password", ""))):
        return "That e-mail address and password do not match."
    trusted = request.cookies.get(TRUST_COOKIE, "") in provider.trusted_devices
    login.stage = "done" if trusted else "code"
    return ""


def _take_code(provider: IdentityProvider, _request: Request, login: Login, form: FormData) -> str:
    if not provider.codes.accept(str(form.get("code", "")), time.time()):
        return "That code is wrong or was used before. Wait for the next one."
    login.stage = "trust"
    return ""


def _take_trust(_provider: IdentityProvider, _request: Request, login: Login, _form: FormData) -> str:
    login.stage = "done"
    return ""


_STEPS: dict[Stage, _Step] = {
    "email": _take_email,
    "password": _take_password,
    "code": _take_code,
    "trust": _take_trust,
}


def _to_stage(stage: Stage, login: str) -> Response:
    return RedirectResponse(f"/login/{stage}?login={quote(login)}", status_code=303)


def _finish(provider: IdentityProvider, login: Login, *, trust: bool) -> Response:
    response = RedirectResponse(login.return_to, status_code=303)
    secure = provider.settings.secure
    response.set_cookie(SESSION_COOKIE, provider.new_session(), httponly=True, secure=secure, samesite="lax")
    if trust:
        device = secrets.token_urlsafe(24)
        provider.trusted_devices.add(device)
        response.set_cookie(TRUST_COOKIE, device, max_age=_TRUST_SECONDS, httponly=True, secure=secure, samesite="lax")
    return response
