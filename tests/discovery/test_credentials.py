from __future__ import annotations

import pytest

from tests.discovery.make import exchange
from workbench.discovery.endpoint import Auth
from workbench.discovery.grouping import group
from workbench.exchange import Headers, Redacted

BEARER: Headers = (("Authorization", "Bearer redacted.bearer.3f9a1c22b0d4"),)
COOKIES = "portal_session=redacted.cookie.aaaaaaaaaaaa; csrf_token=redacted.cookie.bbbbbbbbbbbb; device_trust=redacted.cookie.cccccccccccc"
COOKIE: Headers = (("Cookie", COOKIES),)
CSRF: Headers = (*COOKIE, ("X-CSRF-Token", "redacted.csrf.bbbbbbbbbbbb"))


def auth_of(*exchanges: Redacted) -> Auth:
    return group(exchanges).endpoints[0].auth


@pytest.mark.parametrize(
    ("headers", "auth"),
    [
        ((), Auth()),
        (BEARER, Auth("bearer", header="Authorization")),
        ((*COOKIE, *BEARER), Auth("bearer", header="Authorization")),
        ((("authorization", "Basic redacted.basic.3f9a1c22b0d4"),), Auth("basic", header="Authorization")),
        ((("X-Api-Key", "redacted.key.3f9a1c22b0d4"),), Auth("api_key", header="X-Api-Key")),
        (
            (("Authorization", "AWS4-HMAC-SHA256 redacted.signature.3f9a1c22b0d4"),),
            Auth("signed", header="Authorization"),
        ),
        (COOKIE, Auth("cookie", cookies=("portal_session",))),
        ((("Cookie", "_token=redacted.cookie.aaaaaaaaaaaa"),), Auth("cookie", cookies=("_token",))),
        (
            (
                (
                    "Cookie",
                    ".AspNetCore.Cookies=redacted.cookie.aaaaaaaaaaaa; .AspNetCore.Antiforgery.x=redacted.csrf.b",
                ),
            ),
            Auth("cookie", cookies=(".AspNetCore.Cookies",)),
        ),
        ((("Cookie", "device_trust=redacted.cookie.cccccccccccc; theme=dark"),), Auth()),
    ],
)
def test_the_credential_is_read_from_the_headers(headers: Headers, auth: Auth) -> None:
    assert auth_of(exchange("GET /api/x", {}, headers=headers)) == auth


def test_an_anti_forgery_header_names_the_cookie_that_it_repeats() -> None:
    assert auth_of(exchange("PATCH /api/x", {}, headers=CSRF)) == Auth(
        "cookie", cookies=("portal_session",), csrf_header="X-CSRF-Token", csrf_source="cookie:csrf_token"
    )


def test_what_once_worked_without_a_credential_is_anonymous() -> None:
    before, after = exchange("GET /api/config", {}), exchange("GET /api/config", {}, headers=COOKIE)
    assert auth_of(before, after) == Auth()


def test_a_refusal_without_a_credential_does_not_make_it_anonymous() -> None:
    refused = exchange("GET /api/x", {}, status=401)
    assert auth_of(refused, exchange("GET /api/x", {}, headers=BEARER)).kind == "bearer"


def test_a_cookie_that_just_comes_along_is_no_credential() -> None:
    guarded = exchange("GET /api/preferences", {}, headers=CSRF)
    idle = exchange("GET /api/config", {}, headers=COOKIE)
    stream = exchange("GET /api/stream", headers=COOKIE, resource_type="eventsource")
    kinds = {e.path: e.auth.kind for e in group([guarded, idle, stream]).endpoints}
    assert kinds == {"/api/preferences": "cookie", "/api/config": "anonymous", "/api/stream": "cookie"}


def test_a_download_that_a_link_started_relies_on_its_cookie() -> None:
    navigation: Headers = (*COOKIE, ("Sec-Fetch-Mode", "navigate"))
    guarded = exchange("GET /api/me", {}, headers=CSRF)
    download = exchange("GET /downloads/report", headers=navigation)
    found = {e.path: e.auth.kind for e in group([guarded, download]).endpoints}
    assert found == {"/api/me": "cookie", "/downloads/report": "cookie"}


def test_an_anti_forgery_value_that_an_answer_gave_names_that_answer() -> None:
    session: Headers = (("Cookie", "portal_session=redacted.cookie.aaaaaaaaaaaa"),)
    sent: Headers = (*session, ("X-CSRF-Token", "redacted.csrf.bbbbbbbbbbbb"))
    endpoints = group(
        [
            exchange("GET /api/session", {"csrf": {"token": "redacted.csrf.bbbbbbbbbbbb"}}, headers=session),
            exchange("POST /api/orders", {"id": 7}, headers=sent, body={"a": 1}),
        ]
    ).endpoints

    (posted,) = (endpoint for endpoint in endpoints if endpoint.method == "POST")

    assert posted.auth == Auth(
        "cookie",
        cookies=("portal_session",),
        csrf_header="X-CSRF-Token",
        csrf_source="response:GET /api/session$.csrf.token",
    )
