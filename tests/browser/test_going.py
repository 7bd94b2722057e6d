from __future__ import annotations

import asyncio

from tests.browser.portal import Portal
from workbench.browser.going import go
from workbench.browser.session import BrowserSession

# The answer to the page's own navigation comes while its script runs, so it takes the page's place only afterwards.
_LEAVE_AND_BE_BUSY = """() => {
  location.href = "/second";
  setTimeout(() => { const end = Date.now() + 1000; while (Date.now() < end); });
}"""


async def test_a_page_that_is_still_on_its_way_elsewhere_does_not_keep_from_opening_another(
    session: BrowserSession, portal: Portal
) -> None:
    page = await session.pages.front_or_new()
    await go(page, portal.url(), 10)
    async with page.expect_request("**/second"):
        await page.evaluate(_LEAVE_AND_BE_BUSY)
    # Until the answer is in the browser too, which nothing outside it can see.
    await asyncio.sleep(0.2)
    await go(page, portal.url("/popup"), 10)
    assert page.url == portal.url("/popup")
