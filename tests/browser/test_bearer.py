from __future__ import annotations

import base64
import json
import time

import pytest
from playwright.async_api import Page

from tests.browser.portal import Portal
from workbench.browser.bearer import find_bearer_source, key_prefix, signed_in
from workbench.browser.session import BrowserSession
from workbench.browser.standing import standing
from workbench.browser.step import Step
from workbench.operation import BearerSource

OIDC = BearerSource("sessionStorage", "oidc.user:", "access_token")


def jwt(**claims: object) -> str:
    part = base64.urlsafe_b64encode(json.dumps(claims).encode()).decode().rstrip("=")
    return f"eyJhbGciOiJub25lIn0.{part}.c2lnbmF0dXJlLXNpZ25hdHVyZQ"


@pytest.fixture
async def page(session: BrowserSession, portal: Portal) -> Page:
    await session.perform(Step("goto", value=portal.url("/empty")), 1)
    page = session.pages.front
    await page.evaluate("() => { sessionStorage.clear(); localStorage.clear() }")
    return page


async def store(page: Page, storage: str, key: str, value: object) -> None:
    text = value if isinstance(value, str) else json.dumps(value)
    await page.evaluate("([storage, key, value]) => window[storage].setItem(key, value)", [storage, key, text])


async def test_an_oidc_clients_token_is_found(page: Page) -> None:
    user = {"access_token": jwt(sub="1"), "id_token": jwt(sub="1"), "refresh_token": "r" * 40}
    await store(page, "sessionStorage", "oidc.user:https://idp.example/realm:portal-app", user)
    await store(page, "localStorage", "theme", "dark")
    assert await find_bearer_source([page]) == OIDC


async def test_a_bare_jwt_is_found_under_its_key(page: Page) -> None:
    await store(page, "localStorage", "id_token", jwt(sub="1"))
    await store(page, "localStorage", "access_token", jwt(sub="2"))
    assert await find_bearer_source([page]) == BearerSource("localStorage", "access_token")


async def test_an_opaque_token_is_found_by_its_name(page: Page) -> None:
    await store(page, "localStorage", "authToken", "9f8a7b6c5d4e3f2a1b0c9d8e")
    assert await find_bearer_source([page]) == BearerSource("localStorage", "authToken")


async def test_a_token_inside_a_member_is_found(page: Page) -> None:
    entry = {"body": {"access_token": "9f8a7b6c5d4e3f2a1b0c9d8e"}, "expiresAt": 1}
    await store(page, "localStorage", "@@auth0spajs@@::app::default::openid", entry)
    found = await find_bearer_source([page])
    assert found is not None
    assert found.field == "body.access_token"
    assert await signed_in(page, found)


@pytest.mark.parametrize("key", ["refresh_token", "csrfToken", "device_id", "settings"])
async def test_what_is_no_bearer_is_not_taken_for_one(page: Page, key: str) -> None:
    await store(page, "localStorage", key, "9f8a7b6c5d4e3f2a1b0c9d8e")
    assert await find_bearer_source([page]) is None


async def test_signed_in_means_a_token_that_has_not_run_out(page: Page) -> None:
    assert not await signed_in(page, OIDC)
    await store(page, "sessionStorage", "oidc.user:a", {"access_token": "t", "expires_at": time.time() - 5})
    assert not await signed_in(page, OIDC)
    await store(page, "sessionStorage", "oidc.user:a", {"access_token": "t", "expires_at": time.time() + 60})
    assert await signed_in(page, OIDC)


async def test_a_jwts_own_expiry_counts(page: Page) -> None:
    bare = BearerSource("localStorage", "access_token")
    await store(page, "localStorage", "access_token", jwt(exp=time.time() - 5))
    assert not await signed_in(page, bare)
    await store(page, "localStorage", "access_token", jwt(exp=time.time() + 60))
    assert await signed_in(page, bare)


async def test_a_page_that_cannot_answer_is_not_signed_in(session: BrowserSession) -> None:
    page = await session.pages.context.new_page()
    await page.close()
    assert not await signed_in(page, OIDC)
    assert await find_bearer_source([page]) is None


@pytest.mark.parametrize(
    ("key", "prefix"),
    [
        ("oidc.user:https://idp.example/realm:app", "oidc.user:"),
        ("access_token", "access_token"),
        ("token.someone@example.com", "token."),
        ("auth-6f1c2d3e-1a2b-4c3d-8e9f-000000000001", "auth-"),
        ("6f1c2d3e-1a2b-4c3d-8e9f-000000000001.login", ""),
    ],
)
def test_what_belongs_to_an_account_is_cut_from_a_key(key: str, prefix: str) -> None:
    assert key_prefix(key) == prefix


@pytest.mark.parametrize(("claims", "who"), [({"name": "Ada Quimby"}, "A… Q…"), ({"iss": "home"}, "")])
async def test_a_token_that_names_nobody_is_nobodys(
    session: BrowserSession, page: Page, claims: dict[str, str], who: str
) -> None:
    await store(page, "localStorage", "access_token", jwt(**claims))
    stands = await standing(session.pages, BearerSource("localStorage", "access_token"))
    assert (stands.has_token, stands.who) == (True, who)
