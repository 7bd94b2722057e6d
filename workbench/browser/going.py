"""Open an address in a page, whatever the page is doing by itself meanwhile."""

from __future__ import annotations

import time

from playwright.async_api import Error, Page, Response

from workbench.browser.failure import OVERTAKEN, is_the_recorders, unanswered


async def go(page: Page, url: str, timeout: float) -> None:  # noqa: ASYNC109 - Playwright's own
    """Open ``url`` within ``timeout`` seconds.

    Raises Playwright's Error, and BrowserError where the recorder says that the portal gave no answer.
    """
    answer = await _go(page, url, timeout)
    if answer is not None and is_the_recorders(answer.status, answer.headers):
        raise unanswered(await answer.text())


async def _go(page: Page, url: str, timeout: float) -> Response | None:  # noqa: ASYNC109 - as above
    """Ask again if the page was on its way elsewhere still and got there first."""
    until = time.monotonic() + timeout
    while True:
        left = max(until - time.monotonic(), 0.001) * 1000
        try:
            return await page.goto(url, wait_until="domcontentloaded", timeout=left)
        except Error as error:
            if OVERTAKEN not in str(error) or time.monotonic() > until:
                raise
