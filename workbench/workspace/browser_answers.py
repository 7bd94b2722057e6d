"""What a workspace answers about the page in front, and does there."""

from __future__ import annotations

from workbench.browser.step import Step
from workbench.exchange import Action
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

    async def page_outline(self) -> PageView:
        """Give the page's outline."""
        return await self._viewing.outline()

    async def page_picture(self, *, whole: bool = False) -> PageView:
        """Give the page's picture."""
        return await self._viewing.picture(whole=whole)

    async def page_query(self, selector: str, limit: int = 20) -> PageView:
        """Give what a selector finds."""
        return await self._viewing.query(selector, limit)

    async def act(self, step: Step, *, client: str) -> Acted:
        """Do an agent's step."""
        self._agents.demand(client)
        if step.kind in ("fill", "press") and step.locator:
            await self._viewing.refuse_secret(step.locator, client)
        self._sessions.demand_open(client)
        acted = await self._acting.act(step, client)
        if step.kind == "idle":
            await self._capturing.drain()
            await self._import_now()
        return acted

    async def raw_request(self, request: RawRequest, *, client: str) -> CallResult:
        """Send a raw request."""
        self._sessions.demand_open(client)
        known = await self.endpoints(noise=True)
        return await run_raw(self._operations.calls, request, self._open_portal(), known, client)

    async def evaluate(self, script: str, *, client: str) -> CallResult:
        """Run a script."""
        self._agents.demand(client)
        self._sessions.demand_open(client)
        return await self._evaluating.run(script, client)
