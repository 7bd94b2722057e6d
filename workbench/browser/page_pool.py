"""Pages of the workbench's own, in which calls run: never in the person's tab.

A page of the pool is an empty document on the portal's origin. The document is made here and costs no request;
no script of the portal runs in it, and so no second copy of the app that would renew a rotating token. Cookies
and localStorage are those of the portal; no service worker controls it, so that the proxy sees every call. It
opens in the background: the person's tab keeps the focus.
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import secrets
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

from playwright.async_api import Error, JSHandle, Page, Route

from workbench.browser.failure import BrowserError
from workbench.browser.holders import Holders
from workbench.browser.pages import Pages
from workbench.browser.script import script
from workbench.browser.service_worker import TAG
from workbench.exchange import PAGE_TAGS

_SIZE = 3
"""Pages that an origin may have at most; each runs one call at a time, since its tag is the page's."""

# The icon keeps the browser from asking the portal for one.
_EMPTY = "<!doctype html><meta charset=utf-8><title>Workbench</title><link rel=icon href='data:,'>"


_SEND = script("call").replace("LOOK_UP", f"({script('bearer')})")


@dataclass(frozen=True, slots=True)
class CallPage:
    """A page in which calls run, one at a time."""

    page: Page
    tag: int
    """What its requests carry: of ``PAGE_TAGS`` on."""
    send: JSHandle
    """The function of ``js/call.js``, kept in the page."""


@dataclass(slots=True)
class _Origin:
    free: list[CallPage] = field(default_factory=list)
    slots: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(_SIZE))


class PagePool:
    """Opens pages as calls need them, and keeps them for the next."""

    def __init__(self, pages: Pages) -> None:
        self.pages = pages
        self.holders = Holders(pages)
        self._origins: dict[str, _Origin] = {}
        self._tags = itertools.count(PAGE_TAGS)

    @contextlib.asynccontextmanager
    async def lease(self, origin: str) -> AsyncIterator[CallPage]:
        """Give a page on ``origin``; one in which something failed is closed."""
        place = self._origins.setdefault(origin, _Origin())
        async with place.slots:
            found = await self._take(place, origin)
            try:
                yield found
            except BaseException:
                with contextlib.suppress(Error):
                    await found.page.close()
                raise
            place.free.append(found)

    async def empty(self, origin: str) -> None:
        """Close the pages on ``origin`` that run no call: the next call gets a new one."""
        place = self._origins[origin]
        gone, place.free = place.free, []
        for found in gone:
            with contextlib.suppress(Error):
                await found.page.close()

    async def _take(self, place: _Origin, origin: str) -> CallPage:
        while place.free:
            found = place.free.pop()
            if not found.page.is_closed():
                return found
        try:
            return await self._open(origin)
        except Error:
            raise BrowserError("No page could be opened for the call.", hint="Is the browser still there?") from None

    async def _open(self, origin: str) -> CallPage:
        page, tag = await self._background_page(), next(self._tags)
        page.on("crash", lambda crashed: self._drop(origin, crashed))
        session = await self.pages.context.new_cdp_session(page)
        try:
            await session.send("Network.enable")
            await session.send("Network.setBypassServiceWorker", {"bypass": True})
            await page.route("**/*", _answer_empty)
            await page.set_extra_http_headers({TAG: str(tag)})
            await page.goto(f"{origin}/", wait_until="load")
            # A route that stays would hide preflights from the proxy.
            await page.unroute("**/*", _answer_empty)
        finally:
            # A session that stays would bring the calls' headers, and so the token, into this process.
            await session.detach()
        return CallPage(page, tag, await page.evaluate_handle(_SEND))

    def _drop(self, origin: str, crashed: Page) -> None:
        """Use a page no more whose process has ended: it would answer nothing."""
        place = self._origins[origin]
        place.free = [found for found in place.free if found.page is not crashed]

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
