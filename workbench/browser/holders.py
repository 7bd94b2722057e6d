"""Which page was last found to hold a portal's bearer, and where it hands it over: looking for it asks every page."""

from __future__ import annotations

import secrets
from collections import Counter
from collections.abc import Sequence

from playwright.async_api import Frame, Page

from workbench.browser.bearer import ask, source_argument
from workbench.browser.pages import Pages
from workbench.browser.script import script
from workbench.operation import BearerSource
from workbench.urls import origin_of

type Asked = tuple[BearerSource, str]
"""Where the bearer is kept, and the origin that is called."""

_HAND_OVER = script("hand_bearer").replace("LOOK_UP", f"({script('bearer')})")


class Holders:
    """What was found counts for as long as the same pages are open at the same origins."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages
        self._found: dict[Asked, Page] = {}
        self._when: tuple[tuple[Page, str], ...] = ()
        self._channels: dict[tuple[Page, BearerSource], str] = {}
        self._documents: Counter[Page] = Counter()
        """How many documents a page has had since it was first asked."""

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

    async def channel(self, page: Page, source: BearerSource) -> str:
        """Give the name of the channel on which a page hands its bearer over, to whoever knows the name and asks."""
        if page not in self._documents:
            self._documents[page] = 0
            page.on("framenavigated", self._moved)
            page.once("close", self._closed)
        if known := self._channels.get((page, source)):
            return known
        name, document = secrets.token_hex(16), self._documents[page]
        await ask(page, _HAND_OVER, {"source": source_argument(source), "channel": name})
        if document == self._documents[page]:
            self._channels[page, source] = name
        return name

    def forget(self) -> None:
        """Look anew: a page held it no longer, or did not answer."""
        self._found = {}
        self._channels = {}

    def _moved(self, frame: Frame) -> None:
        """Take a page's next document for one that listens nowhere yet."""
        if frame.parent_frame is None:
            self._documents[frame.page] += 1
            self._drop(frame.page)

    def _closed(self, page: Page) -> None:
        del self._documents[page]
        self._drop(page)

    def _drop(self, gone: Page) -> None:
        self._channels = {key: name for key, name in self._channels.items() if key[0] is not gone}

    def _now(self) -> tuple[tuple[Page, str], ...]:
        return tuple((page, origin_of(page.url)) for page in self.pages())
