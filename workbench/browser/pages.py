"""The pages of a session: which one is in front, and which ones are the workbench's own."""

from __future__ import annotations

from playwright.async_api import BrowserContext, Page

from workbench.browser.failure import BrowserError


class Pages:
    """The pages that a person sees. The one in front is the last that was opened and is still open."""

    def __init__(self, context: BrowserContext) -> None:
        self.context = context
        self._own: set[str] = set()
        self._hidden: set[Page] = set()

    @property
    def seen(self) -> list[Page]:
        """The person's pages, oldest first."""
        return [page for page in self.context.pages if page not in self._hidden and not page.is_closed()]

    @property
    def front(self) -> Page:
        """The page that steps act on. Raises BrowserError when every page was closed."""
        pages = self.seen
        if not pages:
            raise BrowserError(
                "Every page of the browser was closed.", hint="Go to an address of the portal: that opens one."
            )
        return pages[-1]

    async def front_or_new(self) -> Page:
        """Give the page in front, or open one."""
        return self.seen[-1] if self.seen else await self.context.new_page()

    def expect_own(self, marker: str) -> None:
        """Take the page that opens at URL ``marker`` for the workbench's own: nobody is shown it."""
        self._own.add(marker)

    def hide(self, page: Page) -> None:
        """Show a page to nobody any more."""
        self._hidden.add(page)
        page.once("close", self._forget)

    def is_own(self, page: Page) -> bool:
        if page.url in self._own:
            self._own.discard(page.url)
            self.hide(page)
        return page in self._hidden

    def _forget(self, page: Page) -> None:
        self._hidden.discard(page)

    async def close_popups(self) -> None:
        """Close every page but the first."""
        for page in self.seen[1:]:
            await page.close()
