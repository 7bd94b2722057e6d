"""What an agent may see of the page in front: redacted, on the portal's own origins, no typed secret."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.errors import UsageError
from workbench.exchange import JsonValue
from workbench.invoke import PERSON
from workbench.operation import Portal
from workbench.urls import origin_of
from workbench.workspace.capturing import Capturing
from workbench.workspace.live_browser import browsing
from workbench.workspace.views import PageView

if TYPE_CHECKING:
    from workbench.browser.session import BrowserSession

LONGEST = 200_000
"""Characters of an outline."""


@dataclass(frozen=True, slots=True)
class Viewing:
    """Looks at the page that steps act on, in one browser."""

    browser: Capturing
    portal: Portal

    async def outline(self) -> PageView:
        """Give the page's accessibility tree."""
        browser = self.here()
        text = await browsing().snapshot(browser)
        return PageView(await self._url(), text=await self._redacted(text[:LONGEST]))

    async def picture(self, *, whole: bool) -> PageView:
        """Give the page as PNG, in base64; what its outline would not show is painted over."""
        image = await browsing().picture(self.here(), self._redacted, whole=whole)
        return PageView(await self._url(), image=base64.b64encode(image).decode())

    async def query(self, selector: str, limit: int) -> PageView:
        """Give what a selector finds."""
        found: JsonValue = await browsing().query(self.here(), selector, limit)
        return PageView(await self._url(), found=await self.browser.redact(found))

    async def refuse_secret(self, selector: str, client: str) -> None:
        """Raise UsageError where an agent would type into what takes a password, a code or a card."""
        if client != PERSON and await browsing().is_secret(self.here(), selector):
            raise UsageError(
                "This field takes a password, a code or a card.",
                kept="Nothing was typed.",
                hint="Sign in with `login`, or ask the person to type it.",
            )

    async def _redacted(self, text: str) -> str:
        return str(await self.browser.redact(text))

    async def _url(self) -> str:
        return (await self.browser.page())[0]

    def origins(self) -> frozenset[str]:
        """Give the origins whose pages agents may look at."""
        return frozenset(origin for _, origin in self.portal.origins)

    def here(self) -> BrowserSession:
        """Give the browser, whose page in front is one of the portal's. Raises UsageError, WorkbenchError."""
        browser = self.browser.browser()
        if origin_of(browser.current_url()) not in self.origins():
            raise UsageError(
                "The page in front is not the portal's.",
                hint="Open one of the portal's with `navigate`, or ask the person to finish what they do there.",
            )
        return browser
