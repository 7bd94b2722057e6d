"""The browser that a recorder runs behind: what is done in its pages, and what they show."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.browser.fetch import PageAnswer, PageFetch
from workbench.browser.step import Step
from workbench.capture.deed import Deed
from workbench.exchange import Action, Actor
from workbench.operation import BearerSource, Recipe
from workbench.operation.recipe import Target
from workbench.workspace.live_recorder import LiveRecorder
from workbench.workspace.plans import words_of
from workbench.workspace.views.sessions import Kept

if TYPE_CHECKING:
    from workbench.browser.look import View
    from workbench.browser.session import BrowserSession
    from workbench.browser.standing import Standing
    from workbench.workspace.browsing import Browsing


def browsing() -> Browsing:
    """Give what needs Playwright: it takes a second to load, and a daemon that only answers does without it."""
    from workbench.workspace.browsing import Browsing  # noqa: PLC0415 - as said above

    return Browsing()


class LiveBrowser(LiveRecorder):
    """Adds what happens in pages."""

    def browser(self) -> BrowserSession:
        """Give the browser that is open. Raises WorkbenchError."""
        return self._need_browser()

    def demand_browser(self) -> None:
        """Raise WorkbenchError where no browser could send a call."""
        self._need_browser()

    async def perform(self, step: Step) -> Action:
        """Do a step as an action of its own."""
        return await self.carry_out(step, await self.announce(step))

    async def announce(self, step: Step, client: str = "") -> Action:
        """Give a step its action before it is done; with ``client`` it is that agent's, and the gate is closed to it."""
        self._need_browser()
        actor: Actor = "agent" if client else step.actor
        what = Deed(0, actor, target=step.title or words_of(step), gated=actor == "agent")
        return await self._act(step.kind, what, client)

    async def carry_out(self, step: Step, action: Action) -> Action:
        """Do a step that was announced."""
        step = replace(step, actor=action.actor)
        title = await self._need_browser().perform(step, action.number)
        return replace(action, target=title or action.target)

    async def call(
        self, fetch: PageFetch, title: str, actor: Actor, *, client: str = "", cleared: bool = False
    ) -> PageAnswer:
        """Send a request from inside the page, as an action of its own; an agent's waits at the gate unless ``cleared``.

        ``cleared`` says that it has passed the queue already, as it is.
        """
        what = Deed(0, actor, target=title, call=True, gated=actor == "agent" and not cleared)

        begun = list[int]()

        async def begin(page: int) -> None:
            begun.append((await self._act("call", replace(what, page=page), client)).number)

        async with self._pace.turn(), self._under_way.call():
            answer = await browsing().send(self._need_browser(), fetch, begin)
        return replace(answer, action=begun[-1] if begun else 0)

    async def page(self) -> tuple[str, bool]:
        """Give the URL of the page in front, redacted, and whether it holds a token; empty without a browser."""
        browser, proxy = self._browser, self._proxy  # which may be gone by the time that one of them has answered
        if browser is None or not browser.alive or proxy is None:
            return "", False
        url = await proxy.redact_url(browser.current_url())
        return url, self.bearer is not None and await browsing().any_signed_in(browser, self.bearer)

    async def standing(self, source: BearerSource | None) -> tuple[Standing, str]:
        """Say how the session of the open browser stands, and the URL of the page in front, redacted."""
        browser = self._need_browser()
        stands = await browsing().standing(browser, source or self.bearer)
        return stands, await self._need_proxy().redact_url(browser.current_url())

    async def state(self) -> Kept:
        """Take the session's cookies and storage, raw: to be encrypted."""
        return await browsing().state(self._need_browser())

    async def look(self, recipe: Recipe, username: str, source: BearerSource | None) -> View:
        """Look at the page in front for what a recipe knows."""
        return await browsing().look(self._need_browser(), recipe, username, source)

    async def reach(self, target: Target, username: str) -> str:
        """Wait until a target shows; gives its selector. Raises BrowserError."""
        return await browsing().reach(self._need_browser(), target, username)

    async def origin_at(self, selector: str) -> str:
        """Give the origin of the document that an element of the page in front is in."""
        return await browsing().origin_at(self._need_browser(), selector)

    async def quiet(self, seconds: float) -> None:
        """Wait until the pages have no request under way, for so long at most."""
        await self._need_browser().quiet(seconds)

    async def find_bearer(self) -> BearerSource | None:
        """Say where the page keeps its token, looking now if a page is there."""
        await self._look_for_bearer()
        return self.bearer

    async def _look_for_bearer(self) -> None:
        if self._browser is not None and self._browser.alive:
            found = await browsing().find_bearer(self._browser)
            if found is not None and found != self.bearer:
                self.bearer = found
                self.bearer_seen(found)
