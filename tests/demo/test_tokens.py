"""Tokens: each code once, refresh tokens rotate, what expired or was revoked opens nothing."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator

import pytest

from tests.demo.visitor import Visitor
from workbench.demo.identity.jwt import BadTokenError, Signer
from workbench.demo.portal import DemoPortal

ME = "/api/v1/users/me"


@pytest.fixture
def late() -> Iterator[Visitor]:
    """Somebody whose tokens have expired when they arrive."""
    with DemoPortal(token_lifetime=-1).in_thread() as portal, Visitor(portal) as visitor:
        yield visitor.sign_in()


def refresh(visitor: Visitor, token: str) -> tuple[int, dict[str, str]]:
    answer = visitor.ask(grant_type="refresh_token", refresh_token=token)
    return answer.status_code, answer.json()


def test_an_expired_token_is_answered_by_401(late: Visitor) -> None:
    answer = late.call("GET", ME)
    assert answer.status_code == 401
    assert "invalid_token" in answer.headers["www-authenticate"]
    assert "expired" in answer.json()["detail"]


def test_no_token_is_answered_by_401(stranger: Visitor) -> None:
    assert stranger.call("GET", ME, by="nothing").status_code == 401


def test_a_forged_token_is_answered_by_401(visitor: Visitor) -> None:
    head, claims, signature = visitor.tokens["access_token"].split(".")
    padded = claims + "=" * (-len(claims) % 4)
    more = json.loads(base64.urlsafe_b64decode(padded)) | {"exp": 9_999_999_999}
    visitor.tokens["access_token"] = ".".join(
        [head, base64.urlsafe_b64encode(json.dumps(more).encode()).decode().rstrip("="), signature]
    )
    assert visitor.call("GET", ME).status_code == 401


def test_an_identity_token_is_no_access_token(visitor: Visitor) -> None:
    visitor.tokens["access_token"] = visitor.tokens["id_token"]
    assert visitor.call("GET", ME).status_code == 401


def test_a_refresh_token_gives_another_one_and_is_good_once(visitor: Visitor) -> None:
    first = visitor.tokens["refresh_token"]
    status, tokens = refresh(visitor, first)
    assert status == 200
    assert tokens["refresh_token"] != first
    assert refresh(visitor, first) == (400, {"error": "invalid_grant"})


def test_the_use_of_an_old_refresh_token_revokes_what_came_of_it(visitor: Visitor) -> None:
    _, tokens = refresh(visitor, visitor.tokens["refresh_token"])
    refresh(visitor, visitor.tokens["refresh_token"])
    assert refresh(visitor, tokens["refresh_token"])[0] == 400
    visitor.tokens = tokens
    assert visitor.call("GET", ME).status_code == 401


def test_a_revoked_access_token_opens_nothing(visitor: Visitor) -> None:
    token = {"token": visitor.tokens["access_token"]}
    assert visitor.client.post(f"{visitor.portal.identity}/oauth2/revoke", data=token).status_code == 200
    assert visitor.call("GET", ME).status_code == 401


def test_an_authorization_code_is_good_once(visitor: Visitor) -> None:
    page, verifier = visitor.open_login()
    assert visitor.redeem(page, verifier).status_code == 200
    assert visitor.redeem(page, verifier).json() == {"error": "invalid_grant"}


def test_a_code_needs_the_verifier_of_its_challenge(visitor: Visitor) -> None:
    page, _ = visitor.open_login()
    assert visitor.redeem(page, "another-verifier").json() == {"error": "invalid_grant"}


@pytest.mark.parametrize("grant", [{"grant_type": "password"}, {"grant_type": "refresh_token", "client_id": "other"}])
def test_other_grants_and_clients_are_refused(stranger: Visitor, grant: dict[str, str]) -> None:
    assert stranger.ask(**grant).status_code == 400


def test_the_key_set_belongs_to_the_tokens(stranger: Visitor) -> None:
    metadata = stranger.client.get(f"{stranger.portal.identity}/.well-known/openid-configuration").json()
    assert metadata["issuer"] == stranger.portal.identity
    assert stranger.client.get(metadata["jwks_uri"]).json()["keys"][0]["kid"] == "demo-1"


@pytest.mark.parametrize("token", ["", "a.b.c", "not a token", "é.è.à"])
def test_what_is_no_token_is_a_bad_token(token: str) -> None:
    with pytest.raises(BadTokenError):
        Signer().check(token)
