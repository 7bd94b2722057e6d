from __future__ import annotations

import json

from tests.browser.portal import Portal
from workbench.browser.fetch import PageFetch
from workbench.browser.fetch_page import run_fetch
from workbench.browser.session import BrowserSession
from workbench.browser.step import Step
from workbench.operation import BearerSource

SOURCE = BearerSource("sessionStorage", "oidc.user:", "access_token")


async def sign_in(session: BrowserSession, portal: Portal) -> None:
    await session.perform(Step("goto", value=portal.url("/empty")), 1)
    value = json.dumps({"access_token": portal.token, "id_token": "x.y.z"})
    await session.pages.front.evaluate("v => sessionStorage.setItem('oidc.user:https://idp:app', v)", value)


async def test_a_call_uses_the_bearer_of_the_signed_in_tab(session: BrowserSession, portal: Portal) -> None:
    await sign_in(session, portal)
    answer = await run_fetch(session.pool, PageFetch("GET", portal.url("/api/bearer"), bearer=SOURCE), 41)
    assert (answer.status, json.loads(answer.body)) == (200, {"allowed": True})
    assert portal.tags("/api/bearer") == ["41"]
