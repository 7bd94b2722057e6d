from __future__ import annotations

import pytest

from tests.workspace.conftest import exchange
from workbench.discovery.endpoint import Auth, Endpoint
from workbench.errors import UsageError
from workbench.exchange import JsonValue, Request, Response
from workbench.operation import BearerSource
from workbench.workspace.ladder import alike, headers_of, ladder, sample_of, sendable
from workbench.workspace.views import CallResult

BEARER = BearerSource("sessionStorage", "oidc.user:", "access_token")
SECRET = "redacted.token.0123456789abcdef0123"


def names(auth: Auth, bearer: BearerSource | None = None) -> list[str]:
    return [rung.name for rung in ladder(auth, bearer)]


def test_each_kind_of_credential_has_its_lesser_ones() -> None:
    assert names(Auth()) == ["anonymous", "cookie"]
    assert names(Auth("cookie", cookies=("sid",))) == ["anonymous", "cookie"]
    assert names(Auth("cookie", csrf_header="X-CSRF")) == ["anonymous", "cookie", "cookie and X-CSRF"]
    assert names(Auth("bearer", "Authorization"), BEARER) == ["anonymous", "cookie", "bearer", "bearer and cookie"]
    assert names(Auth("api_key", "X-Api-Key")) == ["anonymous", "api_key in X-Api-Key"]


def test_nobody_sends_what_they_do_not_sign_with() -> None:
    rungs = ladder(Auth("bearer", "Authorization"), BEARER)
    assert [(rung.credentials, rung.auth.kind) for rung in rungs] == [
        ("omit", "anonymous"),
        ("include", "cookie"),
        ("omit", "bearer"),
        ("include", "bearer"),
    ]


@pytest.mark.parametrize(
    "auth", [Auth("signed", "Authorization"), Auth("bearer", "Authorization"), Auth("api_key", "?key")]
)
def test_what_cannot_be_sent_whole_is_not_tried(auth: Auth) -> None:
    with pytest.raises(UsageError, match="Nothing was sent"):
        ladder(auth, None)


@pytest.mark.parametrize(
    ("method", "path", "risk"),
    [("POST", "/search", "read"), ("GET", "/logout", "read"), ("GET", "/users/{id}/delete", "read"), ("GET", "/ops/{id}:cancel", "read"), ("GET", "/a", "write")],
)  # fmt: skip
def test_only_what_plainly_reads_is_sent(method: str, path: str, risk: str) -> None:
    endpoint = Endpoint("e", method, "https://portal.example", path, risk=risk)  # type: ignore[arg-type]  # of the table
    with pytest.raises(UsageError, match="may change something"):
        sendable(endpoint)


def test_a_read_may_be_sent() -> None:
    sendable(Endpoint("e", "GET", "https://portal.example", "/api/cases/open"))


def test_the_sample_went_well_and_holds_no_secret() -> None:
    failed = exchange(1, response=Response(500))
    secret = exchange(2, request=Request("GET", f"https://portal.example/a?key={SECRET}"))
    good = exchange(3)
    assert sample_of([failed, secret, good]) is good
    with pytest.raises(UsageError, match="holds a secret"):
        sample_of([failed, secret])


def test_headers_are_the_api_s_own_without_credentials() -> None:
    headers = (
        ("Accept", "text/csv"),
        ("X-Tenant", "7"),
        ("Authorization", "Bearer x"),
        ("X-Api-Key", "k"),
        ("Cookie", "a=b"),
    )
    assert headers_of(exchange(1, request=Request("GET", "https://portal.example/a", headers))) == (
        ("Accept", "text/csv"),
        ("X-Tenant", "7"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("value", "other", "same"),
    [
        ({"a": 1, "b": [{"c": "x"}]}, {"a": 2, "b": [{"c": "y"}, {"c": "z"}]}, True),
        ({"a": 1}, {"a": "1"}, False),
        ({"items": [{"id": 1}]}, {"items": []}, False),
        ("<html>1</html>", "<html>1</html>", True),
        ("<html>you</html>", "<html>sign in</html>", False),
        (None, None, True),
    ],
)
def test_answers_are_compared_by_shape(value: JsonValue, other: JsonValue, same: bool) -> None:
    one, two = (CallResult(200, "application/json", each) for each in (value, other))
    assert alike(one, two) is same


def test_another_status_or_type_is_another_answer() -> None:
    whole = CallResult(200, "application/json; charset=utf-8", {})
    assert alike(whole, CallResult(200, "application/json", {}))
    assert not alike(whole, CallResult(204, "application/json", {}))
    assert not alike(whole, CallResult(200, "text/html", {}))
