"""The browser from a terminal: what the person sees of the page in front, and what they do in it."""

from __future__ import annotations

import asyncio
import contextlib
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import msgspec

from workbench.browser.failure import BrowserError
from workbench.browser.outline import Element
from workbench.browser.step import Step
from workbench.browser.surroundings import Surroundings
from workbench.capture.guard import Lists
from workbench.errors import UsageError
from workbench.exchange import Action
from workbench.text import safe_line
from workbench.urls import origin_of
from workbench.workspace.capturing import Capturing
from workbench.workspace.lists import override
from workbench.workspace.live_browser import browsing
from workbench.workspace.views import BrowserView, RecordPlan

if TYPE_CHECKING:
    from workbench.browser.session import BrowserSession

_LOOKS, _SOON = 5, 0.2
"""Looks at a page that is on its way elsewhere, and seconds between two of them."""


class Steering:
    """Acts for the person: on the portal's origins, and with secret fields' values told to the recorder first."""

    def __init__(self, front: Callable[[], Capturing], lists: Callable[[RecordPlan], Lists]) -> None:
        self._front = front
        self._lists = lists

    @property
    def _capturing(self) -> Capturing:
        return self._front()

    async def view(self, settle: float) -> BrowserView:
        """Give the page in front, ``settle`` seconds at most after it is quiet; without a browser a view that says so."""
        if not self._capturing.open:
            return BrowserView()
        if settle:
            await self._capturing.quiet(settle)
        browser, plan = self._capturing.browser(), self._capturing.plan
        current = self._capturing.current
        if self._capturing.bearer is None:
            await self._capturing.find_bearer()
        url, signed_in = await self._capturing.page()
        title, found = await self._look(browser)
        texts = [title, *(text for element in found for text in _texts(element))]
        safe = iter(msgspec.convert(await self._capturing.redact([*texts]), type=list[str]))
        return BrowserView(
            open=True,
            portal=current.portal if current else "",
            account=current.account if current else "",
            url=url,
            title=next(safe),
            elements=tuple(_with_texts(element, safe) for element in found),
            origins=allowed(self._lists(plan)) if plan else (),
            signed_in=signed_in,
            recording=self._capturing.recording is not None,
            headless=plan.headless if plan else True,
            note=self._capturing.note,
        )

    async def have_window(self, *, shown: bool, surroundings: Surroundings) -> None:
        """Give the browser in front a window, or take it. Raises UsageError where there is no display."""
        self._capturing.browser()
        plan = self._capturing.plan
        if plan is None or plan.headless is not shown:
            return
        plan = replace(plan, headless=not shown, surroundings=surroundings or plan.surroundings)
        if shown and not browsing().has_display(plan):
            raise UsageError(
                "There is no display to open a browser window on.",
                kept="The browser goes on without one.",
                hint="Go on from here, or run the workbench where DISPLAY or WAYLAND_DISPLAY is set.",
            )
        await self._capturing.have_window(plan)

    async def _look(self, browser: BrowserSession) -> tuple[str, tuple[Element, ...]]:
        """Give the page's title and elements; nothing of a page that is on its way elsewhere for longer than a moment."""
        for _ in range(_LOOKS):
            with contextlib.suppress(BrowserError):
                return await browser.title(), await browsing().elements(browser)
            await asyncio.sleep(_SOON)
        return "", ()

    async def perform(self, step: Step) -> Action:
        """Do the person's step. Raises UsageError for an address elsewhere."""
        if step.kind == "goto":
            step = replace(step, value=self._allowed(step.value))
        if step.kind == "fill" and await browsing().is_secret(self._capturing.browser(), step.locator):
            step = replace(step, kind="fill_secret")
        return await self._capturing.perform(step)

    def _allowed(self, typed: str) -> str:
        """Give the address that is meant. Raises UsageError where it is none of the portal's."""
        plan = self._capturing.plan
        origins = allowed(self._lists(plan)) if plan else ()
        address = absolute(typed, (self._capturing.browser().current_url(), plan.url if plan else ""), origins)
        origin = origin_of(address)
        if origin not in origins and not override():
            raise UsageError(
                f"{safe_line(origin or typed, limit=100)} is none of the portal's origins.",
                kept="Nothing was opened.",
                hint=f"They are {', '.join(origins) or 'not known'}; a recording may name further ones.",
            )
        return address


def absolute(typed: str, places: Sequence[str], origins: Sequence[str]) -> str:
    """Give the address that a person means. Pure.

    A host of the portal's goes without a scheme; a path belongs to the first of the places that is a page of the web:
    where every page was closed, that is where the recording began.
    """
    host = re.split("[/?#]", typed, maxsplit=1)[0]
    if known := next((origin for origin in origins if origin.partition("://")[2] == host.lower()), ""):
        return known + typed[len(host) :]
    here = next((place for place in places if place.startswith(("http://", "https://"))), "")
    return urljoin(here, typed)


def allowed(lists: Lists) -> tuple[str, ...]:
    """Give the origins that the person's address bar may go to. Pure."""
    return tuple(dict.fromkeys(map(origin_of, (*lists.call, *lists.portal))))


def _texts(element: Element) -> tuple[str, ...]:
    return (element.name, element.value, *element.options)


def _with_texts(element: Element, safe: Iterator[str]) -> Element:
    """Take as many texts as the element has, in the order of ``_texts``."""
    return replace(element, name=next(safe), value=next(safe), options=tuple(next(safe) for _ in element.options))
