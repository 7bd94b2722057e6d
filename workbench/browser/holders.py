"""Which page was last found to hold a portal's bearer: looking for it asks every page."""

from __future__ import annotations

from collections.abc import Sequence

from playwright.async_api import Page

from workbench.browser.pages import Pages
from workbench.operation import BearerSource
from workbench.urls import origin_of

type Asked = tuple[BearerSource, str]
"""Where the bearer is kept, and the origin that is called."""


class Holders:
    """What was found counts for as long as the same pages are open at the same origins."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages
        self._found: dict[Asked, Page] = {}
        self._when: tuple[tuple[Page, str], ...] = ()

    def pages(self) -> Sequence[Page]:
        """Give the person's pages that may hold a bearer, the one in front first."""
        return [page for page in reversed(self._pages.seen) if page.url.startswith("http")]

    def of(self, asked: Asked) -> Page | None:
        """Give the page that held it when it was last looked for; None when it has to be looked for."""
        return self._found.get(asked) if self._when == self._now() else None

    def keep(self, asked: Asked, page: Page) -> None:
        """Note which page holds it."""
        if self._when != (now := self._now()):
            self._found, self._when = {}, now
        self._found[asked] = page

    def forget(self) -> None:
        """Look anew: a page held it no longer."""
        self._found = {}

    def _now(self) -> tuple[tuple[Page, str], ...]:
        return tuple((page, origin_of(page.url)) for page in self.pages())
