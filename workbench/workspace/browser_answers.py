"""What a workspace answers about the page in front, and does there."""

from __future__ import annotations

from workbench.browser.step import Step
from workbench.browser.surroundings import Surroundings
from workbench.errors import UsageError
from workbench.exchange import Action
from workbench.workspace.call import Caller
from workbench.workspace.endpoint_answers import EndpointAnswers
from workbench.workspace.raw_calls import run_raw
from workbench.workspace.views import (
    Acted,
    BrowserView,
    CallResult,
    PageView,
    RawRequest,
)


class BrowserAnswers(EndpointAnswers):
    """The part of ``Api`` that is about the page in front, and of what agents send there."""

    async def perform(self, step: Step) -> Action:
        """Do a step in the browser."""
        return await (self._steering if step.actor == "person" else self._capturing).perform(step)

    async def browser(self, *, settle: float = 0) -> BrowserView:
        """Show the page to the person."""
        return await self._steering.view(settle)

    async def have_window(self, *, shown: bool, surroundings: Surroundings = ()) -> BrowserView:
        """Give the browser in front a window, or take it."""
        if self._sessions.busy(*self._capturing.whose):
            raise UsageError("A sign-in is under way.", hint="Try again once it is done.", kept="It goes on.")
        await self._steering.have_window(shown=shown, surroundings=surroundings)
        return await self._steering.view(0)

    async def page_outline(self, *, client: str = "") -> PageView:
        """Give the page's outline."""
        return await (await self._viewing(client)).outline()

    async def page_picture(self, *, whole: bool = False, client: str = "") -> PageView:
        """Give the page's picture."""
        return await (await self._viewing(client)).picture(whole=whole)

    async def page_query(self, selector: str, limit: int = 20, *, client: str = "") -> PageView:
        """Give what a selector finds."""
        return await (await self._viewing(client)).query(selector, limit)

    async def act(self, step: Step, *, client: str) -> Acted:
        """Do an agent's step."""
        self._agents.demand(client)
        browser = await self._care.place_of(client)
        if step.kind in ("fill", "press"):
            await (await self._viewing(client)).refuse_secret(step.locator, client)
        acted = await self._acting.act(browser, step, client)
        if step.kind == "idle":
            await browser.drain()
            await self._import_now()
        return acted

    async def raw_request(self, request: RawRequest, *, client: str) -> CallResult:
        """Send a raw request."""
        self._agents.demand(client)
        known, portal = await self.endpoints(noise=True), self._portal_at((await self._care.place_of(client)).whose)
        by = Caller(client, self._sessions.choose(portal.name, client))
        return await run_raw(self._operations.calls, request, portal, known, by)

    async def evaluate(self, script: str, *, client: str) -> CallResult:
        """Run a script."""
        self._agents.demand(client)
        return await self._evaluating.run(script, client)
