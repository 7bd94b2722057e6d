"""A visitor without a browser: signs in over HTTP, and keeps cookies per site as a browser does."""

from __future__ import annotations

import re
import secrets
import ssl
import time
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit

import httpx2
import pyotp

from workbench.demo.identity.provider import s256
from workbench.demo.portal import DemoPortal
from workbench.demo.settings import CLIENT_ID


class Loopback(httpx2.HTTPTransport):
    """Reaches every ``*.localhost`` at 127.0.0.1, as browsers do; not every system's resolver does."""

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        there = httpx2.Request(
            request.method,
            request.url.copy_with(host="127.0.0.1"),
            headers=request.headers,
            stream=request.stream,
            extensions=dict(request.extensions) | {"sni_hostname": request.url.host},
        )
        return super().handle_request(there)


class Visitor:
    """One person with one device."""

    def __init__(self, portal: DemoPortal) -> None:
        trust = ssl.create_default_context(cafile=portal.ca_file) if portal.ca_file else True
        self.portal = portal
        self.client = httpx2.Client(transport=Loopback(verify=trust), follow_redirects=True)
        self.tokens: dict[str, Any] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.client.close()

    def open_login(self, prompt: str = "") -> tuple[httpx2.Response, str]:
        """Go to the authorize endpoint; gives what is shown, and the PKCE verifier."""
        verifier = secrets.token_urlsafe(40)
        query = {
            "client_id": CLIENT_ID, "redirect_uri": self.callback, "response_type": "code", "state": "s", "nonce": "n",
            "scope": "openid offline_access", "code_challenge": s256(verifier), "code_challenge_method": "S256",
        } | ({"prompt": prompt} if prompt else {})  # fmt: skip
        return self.client.get(f"{self.portal.identity}/oauth2/authorize", params=query), verifier

    @property
    def callback(self) -> str:
        return f"{self.portal.portal}/auth/callback"

    def submit(self, page: httpx2.Response, **fields: str) -> httpx2.Response:
        """Send the form that a page of the login shows."""
        action = re.search(r'action="([^"]+)"', page.text)
        login = re.search(r'name="login" value="([^"]+)"', page.text)
        assert action, page.text
        assert login, page.text
        return self.client.post(self.portal.identity + action[1], data={"login": login[1], **fields})

    def code_now(self, ahead: int = 0) -> str:
        """Give the code of now, or that of some steps of 30 seconds later."""
        return pyotp.TOTP(self.portal.credentials.totp_seed).at(int(time.time()), counter_offset=ahead)

    def to_code_page(self) -> tuple[httpx2.Response, str]:
        page, verifier = self.open_login()
        page = self.submit(page, email=self.portal.credentials.email)
        return self.submit(page, password=self.portal.credentials.password), verifier

    def redeem(self, shown: httpx2.Response, verifier: str) -> httpx2.Response:
        """Exchange the code in the callback's URL for tokens."""
        code = parse_qs(urlsplit(str(shown.url)).query)["code"][0]
        return self.ask(grant_type="authorization_code", code=code, redirect_uri=self.callback, code_verifier=verifier)

    def ask(self, **grant: str) -> httpx2.Response:
        return self.client.post(f"{self.portal.identity}/oauth2/token", data={"client_id": CLIENT_ID, **grant})

    def sign_in(self) -> Self:
        """Do the whole login, and open the cookie session beside it."""
        page, verifier = self.to_code_page()
        asked, page = page, self.submit(page, code=self.code_now())
        if page.status_code == 401:  # somebody else has signed in by that code, which counts once
            page = self.submit(asked, code=self.code_now(ahead=1))
        self.tokens = self.redeem(self.submit(page, trust="yes"), verifier).json()
        if self.portal.settings.token_lifetime > 0:
            assert self.call("POST", "/api/v1/session").status_code == 201
        return self

    def call(self, method: str, path: str, *, by: str = "bearer", **more: Any) -> httpx2.Response:
        """Call the portal's API ``by`` bearer, cookie or nothing; ``more`` goes to httpx2."""
        headers = dict(more.pop("headers", {}))
        if by == "bearer":
            headers["Authorization"] = f"Bearer {self.tokens['access_token']}"
        if by == "cookie":
            headers["X-CSRF-Token"] = self.client.cookies.get("csrf_token", domain="portal.localhost") or ""
        return self.client.request(method, self.portal.portal + path, headers=headers, **more)
