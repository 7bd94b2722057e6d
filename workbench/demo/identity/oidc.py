"""OpenID Connect over HTTP: discovery, authorize, token, userinfo, revocation, logout, and the way to the support site."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode, urlsplit

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from workbench.demo.identity.login import SESSION_COOKIE, signed_in, to_login
from workbench.demo.identity.provider import GrantError
from workbench.demo.routes import ANONYMOUS, BEARER, Answer, Call, Operation, Refusal
from workbench.demo.settings import CLIENT_ID, Settings
from workbench.demo.world import World


def routes(world: World) -> list[Route]:
    """Give what a browser navigates to; what it fetches is in ``OPERATIONS``."""

    def authorize(request: Request) -> Response:
        return _authorize(world, request)

    def to_support(request: Request) -> Response:
        return _to_support(world, request)

    def log_out(request: Request) -> Response:
        world.identity.sessions.discard(request.cookies.get(SESSION_COOKIE, ""))
        response = RedirectResponse(world.settings.origin("portal") + "/signed-out")
        response.delete_cookie(SESSION_COOKIE)
        return response

    return [
        Route("/oauth2/authorize", authorize),
        Route("/sso/support", to_support),
        Route("/oauth2/logout", log_out),
    ]


def _authorize(world: World, request: Request) -> Response:
    query = request.query_params
    redirect_uri = query.get("redirect_uri", "")
    if query.get("client_id") != CLIENT_ID or redirect_uri != world.settings.origin("portal") + "/auth/callback":
        return JSONResponse({"error": "invalid_client"}, status_code=400)
    if query.get("response_type") != "code" or query.get("code_challenge_method") != "S256":
        return _back(redirect_uri, error="invalid_request", state=query.get("state", ""))
    if not signed_in(request, world.identity):
        if query.get("prompt") == "none":
            return _back(redirect_uri, error="login_required", state=query.get("state", ""))
        return to_login(world.identity, f"/oauth2/authorize?{request.url.query}")
    code = world.identity.grant(
        redirect_uri, query.get("code_challenge", ""), query.get("nonce", ""), query.get("scope", "openid")
    )
    return _back(redirect_uri, code=code, state=query.get("state", ""))


def _back(redirect_uri: str, **parameters: str) -> Response:
    return RedirectResponse(f"{redirect_uri}?{urlencode(parameters)}", status_code=302)


def _to_support(world: World, request: Request) -> Response:
    if not signed_in(request, world.identity):
        return to_login(world.identity, f"/sso/support?{request.url.query}")
    relay = urlsplit(request.query_params.get("relay", "/")).path
    parameters = urlencode({"ticket": world.identity.new_ticket(), "relay": relay})
    return RedirectResponse(f"{world.settings.origin('support')}/sso/callback?{parameters}", status_code=302)


def discovery_document(settings: Settings) -> dict[str, Any]:
    """Give the provider's metadata (OpenID Connect Discovery 1.0, section 3)."""
    issuer = settings.origin("identity")
    return {
        "issuer": issuer,
        "authorization_endpoint": f"{issuer}/oauth2/authorize",
        "token_endpoint": f"{issuer}/oauth2/token",
        "userinfo_endpoint": f"{issuer}/oauth2/userinfo",
        "revocation_endpoint": f"{issuer}/oauth2/revoke",
        "end_session_endpoint": f"{issuer}/oauth2/logout",
        "jwks_uri": f"{issuer}/oauth2/jwks",
        "response_types_supported": ["code"],
        "grant_types_supported": ["authorization_code", "refresh_token"],
        "code_challenge_methods_supported": ["S256"],
        "scopes_supported": ["openid", "profile", "email", "offline_access"],
    }


def _discover(call: Call) -> dict[str, Any]:
    return discovery_document(call.world.settings)


def _key_set(call: Call) -> dict[str, Any]:
    return call.world.identity.signer.key_set()


async def _token(call: Call) -> Answer | Response:
    form = await call.request.form()
    values = {name: str(value) for name, value in form.items()}
    provider = call.world.identity
    try:
        if values.get("client_id") != CLIENT_ID:
            raise GrantError("invalid_client")
        if values.get("grant_type") == "authorization_code":
            tokens = provider.redeem_code(
                values.get("code", ""), values.get("redirect_uri", ""), values.get("code_verifier", "")
            )
        elif values.get("grant_type") == "refresh_token":
            tokens = provider.refresh(values.get("refresh_token", ""))
        else:
            raise GrantError("unsupported_grant_type")
    except GrantError as error:
        return JSONResponse({"error": str(error)}, status_code=400)
    return Answer(tokens, headers={"Cache-Control": "no-store"})


async def _revoke(call: Call) -> Response:
    form = await call.request.form()
    call.world.identity.revoke_access(str(form.get("token", "")))
    return Response(status_code=200)


def _user_info(call: Call) -> dict[str, Any]:
    account = call.world.identity.account
    if call.subject != account.subject:
        raise Refusal(403, "Forbidden", "That subject is not known.")
    return {"sub": account.subject, "email": account.email, "email_verified": True, "name": account.name}


def _identity(name: str, method: str, path: str, handler: Any, **more: Any) -> Operation:
    return Operation(
        category="identity", name=name, kind="identity", site="identity", method=method, path=path, handler=handler,
        result=dict[str, Any], **({"auth": ANONYMOUS} | more),
    )  # fmt: skip


OPERATIONS = (
    _identity("discover", "GET", "/.well-known/openid-configuration", _discover),
    _identity("get_keys", "GET", "/oauth2/jwks", _key_set),
    _identity("get_token", "POST", "/oauth2/token", _token, risk="write"),
    _identity("revoke_token", "POST", "/oauth2/revoke", _revoke, risk="destructive"),
    _identity("get_user_info", "GET", "/oauth2/userinfo", _user_info, auth=BEARER),
)
