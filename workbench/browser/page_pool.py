"""Pages of the workbench's own, in which calls run: never in the person's tab.

A page of the pool is an empty document on the portal's origin. The document is made here and costs no request;
no script of the portal runs in it, and so no second copy of the app that would renew a rotating token. Cookies
and localStorage are those of the portal; no service worker controls it, so that the proxy sees every call. It
opens in the background: the person's tab keeps the focus.
"""

from __future__ import annotations

import asyncio
import contextlib
import secrets
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

from playwright.async_api import Error, Page, Route

from workbench.browser.failure import BrowserError
from workbench.browser.pages import Pages
from workbench.browser.service_worker import TAG

_SIZE = 3
"""Pages that an origin may have at most; each runs one call at a time, since its tag is the page's."""

# The icon keeps the browser from asking the portal for one.
_EMPTY = "<!doctype html><meta charset=utf-8><title>Workbench</title><link rel=icon href='data:,'>"


# A service worker that became active meanwhile may have claimed the page.
_UNCONTROLLED = "() => !navigator.serviceWorker?.controller"


@dataclass(slots=True)
class _Origin:
    free: list[Page] = field(default_factory=list)
    slots: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(_SIZE))


class PagePool:
    """Opens pages as calls need them, and keeps them for the next."""

    def __init__(self, pages: Pages) -> None:
        self.pages = pages
        self._origins: dict[str, _Origin] = {}

    @contextlib.asynccontextmanager
    async def lease(self, origin: str, number: int) -> AsyncIterator[Page]:
        """Give a page on ``origin`` whose requests carry action ``number``; a page in which something failed is closed."""
        place = self._origins.setdefault(origin, _Origin())
        async with place.slots:
            page = await self._take(place, origin)
            try:
                await page.set_extra_http_headers({TAG: str(number)})
                yield page
            except BaseException:
                with contextlib.suppress(Error):
                    await page.close()
                raise
            place.free.append(page)

    async def _take(self, place: _Origin, origin: str) -> Page:
        while place.free:
            page = place.free.pop()
            with contextlib.suppress(Error):
                if await page.evaluate(_UNCONTROLLED):
                    return page
                await page.close()
        try:
            return await self._open(origin)
        except Error:
            raise BrowserError("No page could be opened for the call.", hint="Is the browser still there?") from None

    async def _open(self, origin: str) -> Page:
        page = await self._background_page()
        session = await self.pages.context.new_cdp_session(page)
        try:
            await session.send("Network.enable")
            await session.send("Network.setBypassServiceWorker", {"bypass": True})
            await page.route("**/*", _answer_empty)
            await page.goto(f"{origin}/", wait_until="load")
            # A route that stays would hide preflights from the proxy.
            await page.unroute("**/*", _answer_empty)
        finally:
            # A session that stays would bring the calls' headers, and so the token, into this process.
            await session.detach()
        return page

    async def _background_page(self) -> Page:
        """Open a page behind the others: ``context.new_page`` would take the focus."""
        context = self.pages.context
        if context.browser is None:
            raise Error("no browser")
        marker = f"about:blank#{secrets.token_hex(8)}"
        self.pages.expect_own(marker)
        browser = await context.browser.new_browser_cdp_session()
        try:
            async with context.expect_page(lambda page: page.url == marker) as opened:
                await browser.send(
                    "Target.createTarget",
                    {"url": marker, "browserContextId": await self._context_id(), "background": True},
                )
            return await opened.value
        finally:
            await browser.detach()

    async def _context_id(self) -> str:
        session = await self.pages.context.new_cdp_session(self.pages.front)
        try:
            found = await session.send("Target.getTargetInfo")
            return str(found["targetInfo"]["browserContextId"])
        finally:
            await session.detach()


async def _answer_empty(route: Route) -> None:
    await route.fulfill(status=200, content_type="text/html; charset=utf-8", body=_EMPTY)
