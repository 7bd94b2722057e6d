from __future__ import annotations

from tests.discovery.make import exchange
from workbench.discovery.endpoint import Auth
from workbench.discovery.grouping import group
from workbench.exchange import Headers, Redacted

SECRET, OTHER, TASTE = (f"redacted.cookie.{letter * 12}" for letter in "abc")
SET: Headers = (
    ("Set-Cookie", f"pp={SECRET}; Path=/; HttpOnly; Secure"),
    ("Set-Cookie", f"theme={TASTE}; Path=/"),
    ("Set-Cookie", f"AWSALB={OTHER}; Path=/; HttpOnly"),
)
CARRIED: Headers = (("Cookie", f"pp={SECRET}; theme={TASTE}; lastpage={OTHER}; AWSALB={OTHER}"),)
GUARDED: Headers = (*CARRIED, ("X-Verification", "redacted.csrf.3f9a1c22b0d4"))
STRANGER: Headers = (("Cookie", f"theme={TASTE}"),)


def auths(*exchanges: Redacted) -> dict[str, Auth]:
    return {f"{endpoint.method} {endpoint.path}": endpoint.auth for endpoint in group(exchanges).endpoints}


def sign_in(path: str = "/api/login") -> Redacted:
    return exchange(f"POST {path}", {"ok": True}, body={"user": "ada", "password": "x"}, answer_headers=SET)


def test_a_cookie_that_a_sign_in_set_for_the_browser_alone_is_a_session_whatever_its_name() -> None:
    found = auths(sign_in(), exchange("GET /api/orders", [], headers=CARRIED))
    assert found == {"POST /api/login": Auth(), "GET /api/orders": Auth("cookie", cookies=("pp",))}


def test_a_request_with_a_password_is_a_sign_in_whatever_its_path() -> None:
    found = auths(sign_in("/enter"), exchange("GET /api/orders", [], headers=CARRIED))
    assert found["GET /api/orders"] == Auth("cookie", cookies=("pp",))


def test_a_cookie_that_any_other_answer_set_is_no_session() -> None:
    visit = exchange("GET /api/banner", {}, answer_headers=SET)
    assert auths(visit, exchange("GET /api/orders", [], headers=CARRIED))["GET /api/orders"] == Auth()


def test_what_was_refused_without_a_cookie_and_answered_with_it_needs_it() -> None:
    session: Headers = (("Cookie", f"pp={SECRET}; theme={TASTE}"),)
    refused = exchange("GET /api/me", status=401, headers=STRANGER)
    found = auths(refused, exchange("GET /api/me", {}, headers=session), exchange("GET /api/x", {}, headers=session))
    assert found == dict.fromkeys(("GET /api/me", "GET /api/x"), Auth("cookie", cookies=("pp",)))


def test_what_was_refused_with_the_very_same_cookies_says_nothing_of_them() -> None:
    refused = exchange("GET /api/me", status=401, headers=CARRIED)
    assert auths(refused, exchange("GET /api/me", {}, headers=CARRIED)) == {"GET /api/me": Auth()}


def test_an_anti_forgery_header_guards_the_cookie_beside_it() -> None:
    sent: Headers = (("Cookie", f"username-localhost-8888={SECRET}; _xsrf={TASTE}"), ("X-XSRFToken", TASTE))
    assert auths(exchange("PUT /api/contents", {}, headers=sent)) == {
        "PUT /api/contents": Auth(
            "cookie", cookies=("username-localhost-8888",), csrf_header="X-XSRFToken", csrf_source="cookie:_xsrf"
        )
    }


def test_where_a_name_speaks_of_a_session_nothing_is_guessed() -> None:
    named: Headers = (("Cookie", f"sessionid={SECRET}; pp={OTHER}"),)
    assert auths(sign_in(), exchange("GET /api/orders", [], headers=named))["GET /api/orders"].cookies == ("sessionid",)


def test_an_anti_forgery_value_is_known_by_what_it_was_hidden_as() -> None:
    told = exchange("GET /api/session", {"antiForgery": "redacted.csrf.3f9a1c22b0d4"}, headers=CARRIED)
    endpoints = group([sign_in(), told, exchange("POST /api/orders", {}, headers=GUARDED)]).endpoints
    ordered = next(endpoint for endpoint in endpoints if endpoint.path == "/api/orders")
    assert ordered.parameters == ()
    assert ordered.auth == Auth(
        "cookie",
        cookies=("pp",),
        csrf_header="X-Verification",
        csrf_source="response:GET /api/session$.antiForgery",
    )


def test_a_session_of_two_accounts_is_no_parameter() -> None:
    accounts: list[Headers] = [(("Cookie", f"pp={value}"),) for value in (SECRET, OTHER)]
    calls = [exchange("GET /api/orders", [], headers=headers) for headers in accounts for _ in range(3)]
    (orders,) = (endpoint for endpoint in group([sign_in(), *calls]).endpoints if endpoint.path == "/api/orders")
    assert orders.auth.cookies == ("pp",)
    assert orders.parameters == ()


def test_a_cookie_that_is_taken_away_is_not_given() -> None:
    away: Headers = (("Set-Cookie", "pp=; Max-Age=0; HttpOnly"),)
    left = exchange("POST /api/auth/logout", {}, answer_headers=away)
    assert auths(left, exchange("GET /api/orders", [], headers=CARRIED))["GET /api/orders"] == Auth()
