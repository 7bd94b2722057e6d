"""One browser session: opened, driven step by step, tagged by action, closed without a trace."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from playwright.async_api import BrowserContext, Error, Frame, Page, ProxySettings

from workbench.browser.background import Background
from workbench.browser.chromium import Chromiums
from workbench.browser.failure import BrowserError
from workbench.browser.find import Browser
from workbench.browser.idle import Traffic
from workbench.browser.keep import State, give_session, take_state
from workbench.browser.launch import LaunchPlan
from workbench.browser.learn import Doing
from workbench.browser.page_pool import PagePool
from workbench.browser.pages import Pages
from workbench.browser.person import OnPerson, PersonListener
from workbench.browser.service_worker import TAG, ServiceWorkerAnswers, Submit
from workbench.browser.step import Step
from workbench.browser.steps import Learn, Steps
from workbench.browser.targets import NoCache, Targets
from workbench.exchange import Actor, Cause, Exchange
from workbench.text import safe_line, safe_text

_OUTLINE = 100_000

_PATIENT, _IMPATIENT = 5.0, 0.5
"""Seconds for all pages to take a header."""

_CLOSING = 10.0
"""Seconds for the context to end by itself."""


async def _nobody_learns(values: tuple[str, ...]) -> None:
    del values
    raise BrowserError("Nobody is there who keeps what is typed secret.", hint="Start a recording first.")


async def _nobody_takes(exchange: Exchange) -> None:
    del exchange


@dataclass(frozen=True, slots=True)
class Callbacks:
    """Whom a session tells what. The default of ``learn`` refuses."""

    learn: Learn = _nobody_learns
    """Awaited before a secret is typed."""
    submit: Submit = _nobody_takes
    """Takes raw exchanges that the proxy cannot see."""
    person: OnPerson | None = None
    """Takes what a person does in the window; answer it with ``BrowserSession.tag``."""
    navigated: Callable[[str], None] = lambda _url: None
    """Takes the URL of a page that went somewhere (raw)."""
    lost: Callable[[str], None] = lambda _reason: None
    """Takes why the browser, or a page of it, is gone without having been closed by us."""
    notice: Callable[[str], None] = lambda _line: None
    """Takes a line for the person, such as that there is no sandbox."""
    doing: Callable[[Doing], None] = lambda _doing: None
    """Takes what a person does, with what a login recipe needs to find the element again; told before ``person``."""


class BrowserSession:
    """A browser context in a running browser. Make one by ``start``."""

    def __init__(
        self, context: BrowserContext, plan: LaunchPlan, callbacks: Callbacks, end: Callable[[], Awaitable[None]]
    ) -> None:
        self._context = context
        self._end = end
        """Ends the session's part in the browser."""
        self._gone_already = False
        self._most_pages = plan.pages
        self._callbacks = callbacks
        self._background = Background()
        self._acting = asyncio.Lock()
        self._attached: dict[Page, asyncio.Event] = {}
        self._cause = Cause()
        self._closing = False
        self._patience = _PATIENT
        self.pages = Pages(context)
        self._person = PersonListener(self._background, callbacks.person, callbacks.doing) if callbacks.person else None
        answers = ServiceWorkerAnswers(self._background, callbacks.submit, lambda: self._cause)
        traffic = Traffic()
        watchers = (NoCache(), answers, traffic, *((self._person,) if self._person else ()))
        self._targets = Targets(self._background, watchers)
        self._traffic = traffic
        self._steps = Steps(self.pages, traffic, callbacks.learn)
        self.pool = PagePool(self.pages)
        """Pages of the workbench's own, in which ``run_fetch`` sends requests."""

    @classmethod
    async def start(
        cls,
        browser: Browser,
        plan: LaunchPlan,
        callbacks: Callbacks = Callbacks(),
        state: State | None = None,
        chromiums: Chromiums | None = None,
    ) -> BrowserSession:
        """Open one empty page, and with it what another session left behind in ``state``. Raises BrowserError.

        ``chromiums`` are those that it may share; without, it has a browser of its own.
        """
        shared = chromiums or Chromiums()
        running = await shared.take(browser, plan, callbacks.notice)
        end = partial(shared.give_back, running)
        try:
            with _as_lost():
                context = await running.browser.new_context(**_context_options(plan, state))
        except BaseException:
            await end()
            raise
        session = cls(context, plan, callbacks, end)
        try:
            with _as_lost():
                await session._open(headless=plan.headless)
                await give_session(session.pages.front, state.session if state else {})
        except BaseException:
            await session.close()
            raise
        return session

    async def _open(self, *, headless: bool) -> None:
        self._context.on("page", self._opened)
        self._context.on("close", self._context_closed)
        if not headless:
            # Without a listener Playwright answers a dialog by itself, before the person can.
            self._context.on("dialog", lambda _dialog: None)
        await self._attach(await self._context.new_page())

    def _opened(self, page: Page) -> None:
        if self.pages.is_own(page):
            return
        if len(self.pages.seen) > self._most_pages:
            self._callbacks.notice(f"More than {self._most_pages} pages are open: the newest was closed.")
            self._background.start(page.close())
        else:
            page.on("crash", self._crashed)
            page.on("close", self._closed)
            page.on("framenavigated", self._navigated)
            self._background.start(self._attach(page))

    def _context_closed(self, _: BrowserContext) -> None:
        self._gone_already = True
        self._gone("The browser was closed.")

    def _crashed(self, page: Page) -> None:
        self.pages.hide(page)
        self._gone("The page crashed.")
        self._background.start(page.close())

    def _closed(self, page: Page) -> None:
        self._attached.pop(page, None)

    def _navigated(self, frame: Frame) -> None:
        if frame.parent_frame is None:
            self._callbacks.navigated(frame.url)

    async def _attach(self, page: Page) -> None:
        """Attach to a page once; whoever comes second waits until that is done."""
        if done := self._attached.get(page):
            await done.wait()
            return
        done = self._attached[page] = asyncio.Event()
        try:
            await self._targets.attach(page)
        finally:
            done.set()

    def _gone(self, reason: str) -> None:
        if not self._closing:
            self._callbacks.lost(reason)

    @property
    def alive(self) -> bool:
        """Whether the browser runs, and the session's context in it."""
        browser = self._context.browser
        gone = self._closing or self._gone_already
        return not gone and browser is not None and browser.is_connected()

    async def perform(self, step: Step, number: int) -> str:
        """Do a step as action ``number``, and say in words what was done. Raises BrowserError."""
        self._check_alive()
        async with self._acting:
            if step.kind != "note":
                await self.tag(number, step.actor)
            with self._unheard():
                await self._prepare(step)
                return await self._steps.do(step)

    async def _prepare(self, step: Step) -> None:
        """See to it that the page in front is watched before anything happens in it."""
        with contextlib.suppress(Error):
            if step.kind == "goto":
                await self.pages.front_or_new()
            if self.pages.seen:
                await self._attach(self.pages.front)

    async def tag(self, number: int, actor: Actor = "person") -> None:
        """Let every request of the person's pages carry action ``number`` from now on."""
        self._cause = Cause(number, "tag", actor)
        try:
            async with asyncio.timeout(self._patience):
                await self._context.set_extra_http_headers({TAG: str(number)})
        except TimeoutError:
            # Every living page and worker has it: Playwright waits for a service worker that crashed.
            self._patience = _IMPATIENT
        except Error:
            # So it has when one page out of several crashed or was closed meanwhile.
            self._check_alive()

    @contextlib.contextmanager
    def _unheard(self) -> Iterator[None]:
        """Keep what the workbench does from being taken for what the person does."""
        if self._person:
            self._person.silent = True
        try:
            yield
        finally:
            if self._person:
                self._person.silent = False

    async def quiet(self, seconds: float) -> None:
        """Wait until no request of the application is under way, for so many seconds at most."""
        await self._traffic.quiet(seconds)

    def current_url(self) -> str:
        """Give the URL of the page in front (raw); empty when there is none."""
        return self.pages.front.url if self.pages.seen else ""

    async def title(self) -> str:
        """Give the title of the page in front, safe to show."""
        with _as_lost():
            return safe_line(await self.pages.front.title(), limit=200)

    async def outline(self) -> str:
        """Give the accessibility tree of the page in front as indented text (Playwright's aria snapshot). Raw."""
        with _as_lost():
            return safe_text(await self.pages.front.locator("body").aria_snapshot(), limit=_OUTLINE)

    async def state(self, *, databases: bool = False) -> State:
        """Take cookies and storage, raw, between two steps; with ``databases`` IndexedDB's too. Raises BrowserError."""
        with _as_lost():
            async with self._acting:
                return await take_state(self._context, self.pages.seen, databases=databases)

    async def close(self) -> None:
        """End the context and all that it held; the browser too, when nobody else has a part in it."""
        if self._closing:
            return
        self._closing = True
        with contextlib.suppress(Error, TimeoutError):
            async with asyncio.timeout(_CLOSING):
                await self._context.close()
        await self._background.close()
        await self._end()

    def _check_alive(self) -> None:
        if not self.alive:
            raise BrowserError("The browser is closed.", hint="Start a recording: it opens one.")


def _context_options(plan: LaunchPlan, state: State | None) -> dict[str, Any]:
    options: dict[str, Any] = {"accept_downloads": False, "no_viewport": not plan.headless}
    if plan.proxy_port is not None:
        options["proxy"] = ProxySettings(server=f"http://127.0.0.1:{plan.proxy_port}")
    if state is not None and state.storage:
        options["storage_state"] = state.storage
    if plan.locale:
        options["locale"] = plan.locale
    if plan.time_zone:
        options["timezone_id"] = plan.time_zone
    return options


@contextlib.contextmanager
def _as_lost() -> Iterator[None]:
    """Put a failure of Playwright's into words."""
    try:
        yield
    except Error:
        raise BrowserError("The page or the browser was closed.", hint="Start it again.") from None
