"""A portal where each user sees their own: a form to sign in, a bearer in sessionStorage, a cookie."""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Iterator
from dataclasses import dataclass, field

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse
from starlette.routing import Route

from tests.e2e.serving import serving

PASSWORDS = {"ada": "Ada-Pass-1815-canary", "bob": "Bob-Pass-1950-canary"}

_PAGE = """<!doctype html><title>Tenants</title><link rel="icon" href="data:,"><div id=app></div><script>
const app = document.getElementById("app");
const kept = JSON.parse(sessionStorage.getItem("auth.user") || "null");
if (kept) app.innerHTML = `<h1>Hello ${kept.user}</h1><button id=save>Save it</button>`;
else app.innerHTML = "<form><label>User <input name=user autocomplete=username></label>"
  + "<label>Password <input name=password type=password></label><button>Sign in</button></form>";
document.addEventListener("submit", async (event) => {
  event.preventDefault();
  const answer = await fetch("/login", { method: "POST", body: new URLSearchParams(new FormData(event.target)) });
  if (answer.ok) { sessionStorage.setItem("auth.user", JSON.stringify(await answer.json())); location.reload(); }
});
document.addEventListener("click", (event) => {
  if (event.target.id !== "save") return;
  fetch("/api/notes", { method: "POST", headers: { Authorization: `Bearer ${kept.access_token}` } });
});
</script>"""


@dataclass
class Tenants:
    url: str = ""
    tokens: dict[str, str] = field(default_factory=dict)
    """Token → user."""
    asked: list[tuple[str, str, str]] = field(default_factory=list)
    """(path, the bearer's user, the cookie's user) of each call."""

    def app(self) -> Starlette:
        return Starlette(
            routes=[
                Route("/", lambda _: HTMLResponse(_PAGE)),
                Route("/login", self._login, methods=["POST"]),
                Route("/api/me", self._me),
                Route("/api/notes", self._me, methods=["POST"]),
            ]
        )

    async def _login(self, request: Request) -> JSONResponse:
        form = await request.form()
        user = str(form["user"])
        if PASSWORDS.get(user) != form["password"]:
            return JSONResponse({}, status_code=401)
        token = secrets.token_urlsafe(24)
        self.tokens[token] = user
        answer = JSONResponse({"access_token": token, "user": user})
        answer.set_cookie("sid", token)
        return answer

    async def _me(self, request: Request) -> JSONResponse:
        user = self.tokens.get(request.headers.get("authorization", "").removeprefix("Bearer "), "")
        self.asked.append((request.url.path, user, self.tokens.get(request.cookies.get("sid", ""), "")))
        return JSONResponse({"user": user}, status_code=200 if user else 401)


@contextlib.contextmanager
def tenants() -> Iterator[Tenants]:
    """Serve it on a free port."""
    portal = Tenants()
    with serving(portal.app(), "tenants") as portal.url:
        yield portal
