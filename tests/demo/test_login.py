"""The identity provider's login, as a browser without scripts sees it."""

from __future__ import annotations

import pyotp
import pytest

from tests.demo.visitor import Visitor
from workbench.demo.identity.totp import CodeCheck


def test_the_login_ends_with_tokens_and_a_session(visitor: Visitor) -> None:
    assert visitor.tokens["token_type"] == "Bearer"
    assert visitor.call("GET", "/api/v1/users/me").json()["email"] == visitor.portal.credentials.email


def test_a_wrong_password_is_refused_without_saying_which_part_was_wrong(stranger: Visitor) -> None:
    page, _ = stranger.open_login()
    page = stranger.submit(page, email="nobody@northwind.example")
    page = stranger.submit(page, password="guess")
    assert page.status_code == 401
    assert "do not match" in page.text


def test_a_one_time_code_is_refused_when_it_is_used_twice(stranger: Visitor) -> None:
    code = stranger.code_now()
    page, _ = stranger.to_code_page()
    assert "Trust this device" in stranger.submit(page, code=code).text
    page, _ = stranger.to_code_page()
    assert "used before" in stranger.submit(page, code=code).text


def test_after_a_code_was_used_no_earlier_one_counts() -> None:
    seed = "JBSWY3DPEHPK3PXP" * 2
    totp, check = pyotp.TOTP(seed), CodeCheck(seed)
    assert check.accept(totp.at(60), now=60.0)
    assert not check.accept(totp.at(30), now=61.0)
    assert not check.accept(totp.at(60), now=61.0)
    assert check.accept(totp.at(90), now=61.0)


def test_a_code_of_long_ago_is_refused() -> None:
    seed = "JBSWY3DPEHPK3PXP" * 2
    assert not CodeCheck(seed).accept(pyotp.TOTP(seed).at(0), now=120.0)


def test_a_trusted_device_is_not_asked_for_a_code_again(visitor: Visitor) -> None:
    visitor.client.get(f"{visitor.portal.identity}/oauth2/logout")
    page, verifier = visitor.to_code_page()
    assert visitor.redeem(page, verifier).status_code == 200


def test_an_untrusted_device_is_asked_again(stranger: Visitor) -> None:
    page, _ = stranger.to_code_page()
    stranger.submit(stranger.submit(page, code=stranger.code_now()), trust="no")
    stranger.client.get(f"{stranger.portal.identity}/oauth2/logout")
    page, _ = stranger.to_code_page()
    assert 'id="code"' in page.text


def test_a_stage_cannot_be_skipped(stranger: Visitor) -> None:
    page, _ = stranger.open_login()
    login = page.url.params["login"]
    answer = stranger.client.post(f"{stranger.portal.identity}/login/trust", data={"login": login, "trust": "yes"})
    assert answer.status_code == 410


def test_who_has_a_session_is_sent_back_at_once(visitor: Visitor) -> None:
    page, _ = visitor.open_login(prompt="none")
    assert str(page.url).startswith(visitor.callback)
    assert "code=" in str(page.url)


def test_without_a_session_a_silent_login_says_so(stranger: Visitor) -> None:
    page, _ = stranger.open_login(prompt="none")
    assert "error=login_required" in str(page.url)


@pytest.mark.parametrize("changed", [{"client_id": "other"}, {"redirect_uri": "https://evil.example/"}])
def test_a_foreign_client_or_callback_is_never_sent_a_code(stranger: Visitor, changed: dict[str, str]) -> None:
    page, _ = stranger.open_login()
    asked = dict(page.history[0].url.params) | changed
    answer = stranger.client.get(f"{stranger.portal.identity}/oauth2/authorize", params=asked)
    assert answer.status_code == 400
