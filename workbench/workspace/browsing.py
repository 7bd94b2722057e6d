"""What the workspace asks of browser and recorder. Loads Playwright: import it only to use them."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from workbench.browser import viewing
from workbench.browser.bearer import find_bearer_source, signed_in
from workbench.browser.chromium import Chromiums
from workbench.browser.covering import to_cover, unmarked
from workbench.browser.dom_copy import copy_of
from workbench.browser.evaluate import evaluate
from workbench.browser.failure import BrowserError
from workbench.browser.fetch import PageAnswer, PageFetch
from workbench.browser.fetch_page import Begin, run_fetch
from workbench.browser.find import Browser
from workbench.browser.install import Report, ensure_browser
from workbench.browser.keep import State
from workbench.browser.launch import LaunchPlan, this_machine
from workbench.browser.look import View, look, origin_at
from workbench.browser.outline import Element
from workbench.browser.session import BrowserSession, Callbacks
from workbench.browser.standing import Standing, standing
from workbench.browser.surroundings import as_seen_from
from workbench.capture.proxy import ProxyProcess
from workbench.exchange import JsonValue, Recording
from workbench.layout import Layout
from workbench.operation import BearerSource, Limits, Recipe
from workbench.operation.recipe import Target
from workbench.workspace.views import RecordPlan
from workbench.workspace.views.sessions import Kept

type Redact = Callable[[str], Awaitable[str]]
"""Takes secrets out of a text."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a browser is started for."""

    plan: RecordPlan
    limits: Limits
    kept: Kept | None = None
    chromiums: Chromiums | None = None
    """The browsers that it may have a part in."""
    before: BrowserSession | None = None
    """The one that it takes the session over from; whoever asks closes that."""

    async def state(self) -> State | None:
        """Give what the browser begins with. Raises BrowserError."""
        if self.before is not None:
            return await self.before.state(databases=True)
        return State(self.kept.storage, self.kept.session) if self.kept else None


_REACH = 10.0
"""Seconds for what a recipe acts on to show."""


class Browsing:
    """Functions under one name, so that one late import brings them all."""

    Told = Callbacks
    Asked = Wanted
    Chromiums = Chromiums

    def ensure_browser(self, report: Report, plan: RecordPlan) -> Browser:
        return ensure_browser(report, as_seen_from(plan.surroundings))

    async def start_recorder(self, layout: Layout, recording: Recording, plan: RecordPlan) -> ProxyProcess:
        return await ProxyProcess.start(
            layout,
            recording,
            identity=plan.identity,
            upstream_proxy=plan.upstream_proxy,
            upstream_ca=plan.upstream_ca,
        )

    async def start_browser(
        self, found: Browser, layout: Layout, proxy: ProxyProcess, told: Callbacks, asked: Wanted
    ) -> BrowserSession:
        """Start a browser that trusts the recorder, and it alone, beside what the system trusts."""
        plan, chromiums = launch_plan(layout, proxy, asked), asked.chromiums or Chromiums()
        # What a browser holds that this one takes over from is taken once this one runs, which takes seconds:
        # a token that was renewed meanwhile is the one that counts.
        running = await chromiums.take(found, plan, told.notice)
        try:
            state = await asked.state()
            return await BrowserSession.start(found, plan, told, state, chromiums)
        finally:
            await chromiums.give_back(running)

    def has_display(self, plan: RecordPlan) -> bool:
        """Whether a window has somewhere to open."""
        return this_machine(as_seen_from(plan.surroundings)).display

    async def state(self, session: BrowserSession) -> Kept:
        state = await session.state()
        return Kept(state.storage, state.session)

    async def send(self, session: BrowserSession, fetch: PageFetch, begin: Begin) -> PageAnswer:
        return await run_fetch(session.pool, fetch, begin)

    async def find_bearer(self, session: BrowserSession) -> BearerSource | None:
        return await find_bearer_source(session.pages.seen)

    async def any_signed_in(self, session: BrowserSession, source: BearerSource) -> bool:
        """Whether a page of the person's holds a token that has not run out."""
        return any([await signed_in(page, source) for page in session.pages.seen])

    async def standing(self, session: BrowserSession, source: BearerSource | None) -> Standing:
        return await standing(session.pages, source)

    async def look(self, session: BrowserSession, recipe: Recipe, username: str, source: BearerSource | None) -> View:
        view = await look(session.pages.front, recipe.targets(), username)
        has_token = source is not None and await signed_in(session.pages.front, source)
        return replace(view, facts=replace(view.facts, has_token=has_token))

    async def reach(self, session: BrowserSession, target: Target, username: str) -> str:
        until = time.monotonic() + _REACH
        while time.monotonic() < until:
            if found := (await look(session.pages.front, (target,), username)).found:
                return found[target]
            await asyncio.sleep(0.1)
        raise BrowserError("The page does not show what the recipe acts on.")

    async def snapshot(self, session: BrowserSession) -> str:
        return await viewing.snapshot(session.pages.front)

    async def elements(self, session: BrowserSession) -> tuple[Element, ...]:
        return await viewing.elements(session.pages.front)

    async def picture(self, session: BrowserSession, redact: Redact, *, whole: bool) -> bytes:
        front = session.pages.front
        outline = await viewing.marked_outline(front)
        cover = to_cover(outline, await redact(unmarked(outline)))
        if cover is None:
            raise BrowserError("What of this page may be shown cannot be told.", hint="Look at its outline instead.")
        return await viewing.screenshot(front, whole=whole, cover=cover)

    async def query(self, session: BrowserSession, selector: str, limit: int) -> JsonValue:
        return await viewing.query(session.pages.front, selector, limit)

    async def copy(self, session: BrowserSession, origins: frozenset[str]) -> str:
        return await copy_of(session.pages.front, origins)

    async def evaluate(self, session: BrowserSession, copy: str, script: str) -> JsonValue:
        browser = session.pages.context.browser
        if browser is None:
            raise BrowserError("The browser is closed.")
        return await evaluate(browser, copy, script)

    async def is_secret(self, session: BrowserSession, selector: str) -> bool:
        return await viewing.is_secret(session.pages.front, selector)

    async def origin_at(self, session: BrowserSession, selector: str) -> str:
        return await origin_at(session.pages.front, selector)


def launch_plan(layout: Layout, proxy: ProxyProcess, asked: Wanted) -> LaunchPlan:
    """Say how a browser is started behind a recorder."""
    limits = asked.limits
    return LaunchPlan(
        layout.browser,
        proxy.port,
        proxy.spki,
        headless=asked.plan.headless,
        locale=limits.locale,
        time_zone=limits.time_zone,
        pages=limits.pages,
        environ=as_seen_from(asked.plan.surroundings),
    )
