"""Do steps in the browser: find the element, wait for it, act."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Literal
from urllib.parse import urljoin

from playwright.async_api import Error, FilePayload, Locator, Page
from playwright.async_api import TimeoutError as PlaywrightTimeoutError

from workbench.browser.describe import element_words, title_of
from workbench.browser.failure import OVERTAKEN, BrowserError, net_error, unanswered
from workbench.browser.going import go
from workbench.browser.idle import Traffic
from workbench.browser.outline import REF
from workbench.browser.pages import Pages
from workbench.browser.secret_fields import demand_open
from workbench.browser.step import Step
from workbench.browser.totp import OneTimeCodes
from workbench.text import safe_line

type Learn = Callable[[tuple[str, ...]], Awaitable[None]]
"""Takes values that are about to be typed, and returns once whoever records knows them."""

_TYPED = frozenset({"fill", "press"})
_OPTIONAL = 2.0
_SLICE = 0.5
"""Seconds after which a wait looks again which page is in front."""


class Steps:
    """Does one step at a time in the page in front."""

    def __init__(self, pages: Pages, traffic: Traffic, learn: Learn) -> None:
        self._pages = pages
        self._traffic = traffic
        self._learn = learn
        self._codes = OneTimeCodes()

    async def do(self, step: Step) -> str:
        """Do ``step`` and say in words what was done. Raises BrowserError."""
        try:
            if step.kind in _ON_ELEMENTS or (step.kind in {"press", "wait"} and step.locator):
                return await self._on_element(step)
            await self._on_page(step)
        except Error as error:
            # Playwright's own text repeats what was typed: only the failure's name is taken from it.
            raise _failed(step, str(error)) from None
        return title_of(step)

    async def _on_element(self, step: Step) -> str:
        until = time.monotonic() + step.timeout
        try:
            locator = await self._find(step)
        except BrowserError:
            if step.optional:
                return f"{title_of(step, safe_line(step.locator, limit=80))} (left out: it is not there)"
            raise
        if step.actor == "agent" and step.kind in _TYPED:
            await demand_open(locator)
        words = await element_words(locator, step.locator)
        left = max(until - time.monotonic(), 1.0) * 1000
        await self._act(step, locator, left)
        return title_of(step, words)

    async def _find(self, step: Step) -> Locator:
        """Wait for the element in whichever page is in front by then."""
        state: Literal["attached", "visible"] = "attached" if step.kind == "upload" else "visible"
        until = time.monotonic() + (_OPTIONAL if step.optional else step.timeout)
        while (left := until - time.monotonic()) > 0:
            locator = locate(self._pages.front, step.locator)
            try:
                await locator.wait_for(state=state, timeout=min(left, _SLICE) * 1000)
            except PlaywrightTimeoutError:
                continue
            except Error as error:
                if not self._pages.seen or "strict mode" in str(error) or "arsing" in str(error):
                    raise
                await asyncio.sleep(0)
                continue
            return locator
        raise _missing(step)

    async def _act(self, step: Step, locator: Locator, timeout: float) -> None:  # noqa: ASYNC109 - Playwright's own, in milliseconds
        match step.kind:
            case "click":
                await locator.click(timeout=timeout)
            case "fill":
                await locator.fill(step.value, timeout=timeout)
            case "fill_secret":
                await self._learn((step.value,))
                await locator.fill(step.value, timeout=timeout)
            case "fill_totp":
                code = await self._codes.next(step.value)
                await self._learn((step.value, code))
                await locator.fill(code, timeout=timeout)
            case "press":
                await locator.press(step.value, timeout=timeout)
            case "select":
                await _select(locator, step.value, timeout)
            case "upload":
                content = FilePayload(
                    name=step.title or "file.txt", mimeType="application/octet-stream", buffer=step.value.encode()
                )
                await locator.set_input_files(content, timeout=timeout)

    async def _on_page(self, step: Step) -> None:
        match step.kind:
            case "goto":
                await self._open(step)
            case "press":
                await self._pages.front.keyboard.press(step.value)
            case "wait":
                await self._wait_for_url(step)
            case "idle":
                await self._traffic.quiet(step.timeout)
            case "back" | "forward" | "reload":
                await self._move(step)
            case "close_popups":
                await self._pages.close_popups()

    async def _move(self, step: Step) -> None:
        page = self._pages.front
        move = {"back": page.go_back, "forward": page.go_forward}.get(step.kind, page.reload)
        await move(wait_until="domcontentloaded", timeout=step.timeout * 1000)

    async def _open(self, step: Step) -> None:
        page = await self._pages.front_or_new()
        await go(page, urljoin(page.url, step.value), step.timeout)

    async def _wait_for_url(self, step: Step) -> None:
        until = time.monotonic() + (_OPTIONAL if step.optional else step.timeout)
        while (left := until - time.monotonic()) > 0:
            try:
                await self._pages.front.wait_for_url(step.value, wait_until="commit", timeout=min(left, _SLICE) * 1000)
            except PlaywrightTimeoutError:
                continue
            return
        if not step.optional:
            raise BrowserError(f"The page did not get to {safe_line(step.value)} within {step.timeout:g} s.")


_ON_ELEMENTS = frozenset({"click", "fill", "fill_secret", "fill_totp", "select", "upload"})


async def _select(locator: Locator, value: str, timeout: float) -> None:  # noqa: ASYNC109 - as above
    """Choose an option, which may be on its way still. Raises BrowserError for one that does not come."""
    try:
        await locator.select_option(value, timeout=timeout)
    except PlaywrightTimeoutError:
        if await locator.evaluate(_LACKS, value):
            raise BrowserError(
                f"The list has no option {safe_line(value, limit=60)!r}.",
                hint="A query for `option` within it shows which there are.",
            ) from None
        raise


_LACKS = "(list, value) => ![...(list.options ?? [])].some(each => each.value === value || each.label === value)"


def locate(page: Page, selector: str) -> Locator:
    """Give the element; ``frame=css=#help >> role=button`` looks into the frame first."""
    inside: Page | Locator = page
    while selector.startswith("frame="):
        frame, _, selector = selector.removeprefix("frame=").partition(" >> ")
        inside = inside.locator(f"{frame} >> internal:control=enter-frame >> css=:root")
    return inside.locator(selector)


def _missing(step: Step) -> BrowserError:
    """Say that an element is not there; of a number, that it was one of another document, or of the page as it was."""
    ref = step.locator.removeprefix(REF)
    if ref != step.locator and not step.title:
        return BrowserError(
            f"The page as it is now has no {safe_line(ref, limit=40)}.",
            hint="Numbers are those of one outline: look at the page again for the new ones.",
        )
    return BrowserError(
        f"{safe_line(step.title or step.locator, limit=120)} did not show within {step.timeout:g} s.",
        hint="Look at the page's outline for what is there.",
    )


def _failed(step: Step, text: str) -> BrowserError:
    what = title_of(step, safe_line(step.locator, limit=80)) if step.kind != "goto" else title_of(step)
    if network := net_error(text):
        if network == "ERR_TUNNEL_CONNECTION_FAILED":
            return unanswered("")
        return BrowserError(f"Could not {what}: {network}.", hint="Check the address and that the portal is up.")
    if "Timeout" in text:
        hint = "Is something in front of it?" if step.locator else "The portal is slow, or does not answer: try again."
        return BrowserError(f"Could not {what} within {step.timeout:g} s.", hint=hint)
    reason, hint = next((told for sign, told in _REASONS.items() if sign in text), _UNTOLD)
    return BrowserError(f"Could not {what}{reason}.", hint=hint)


_REASONS = {
    "strict mode": (": several elements match", "End the locator with ' >> nth=0'."),
    OVERTAKEN: (": the page went elsewhere by itself each time", "See where it went, and go on from there."),
    "closed": (": the page or the browser was closed", ""),
    "crashed": (": the page or the browser was closed", ""),
}
"""What is said, and advised, of an error whose text has this in it."""

_UNTOLD = ("", "Look at the page's outline for what is there.")
