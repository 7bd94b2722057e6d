"""Look after sessions: save them again when they were renewed, close them when unused, bring them back when needed."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections import defaultdict
from collections.abc import Callable

from workbench.browser.step import Step
from workbench.errors import WorkbenchError
from workbench.invoke import PERSON, NotAllowedError
from workbench.operation import Portal
from workbench.urls import origin_of
from workbench.workspace.browsers import NOBODY, Browsers
from workbench.workspace.capturing import Capturing
from workbench.workspace.plans import Whose
from workbench.workspace.sessions import RETURN, SOON, Sessions
from workbench.workspace.signing_in import by_hand
from workbench.workspace.views import LoginPlan, NeedsPersonError

MOST_OPEN = 8
"""Browsers that are open at once before one that can return makes room: each costs some 140 MB with its recorder."""

_RESTED = 60.0
"""Seconds without use after which a browser makes room."""

_FOLLOW = 2.0
"""Seconds between two looks whether a session was renewed, or is not used."""


class SessionCare:
    """Does what nobody asks for."""

    def __init__(self, sessions: Sessions, browsers: Browsers, notify: Callable[[str, str], None]) -> None:
        self._sessions = sessions
        self._browsers = browsers
        self._notify = notify
        self._saved: dict[Whose, object] = {}
        self._giving: defaultdict[Whose, asyncio.Lock] = defaultdict(asyncio.Lock)
        """Held while a browser is given to a call, or closed since it was not used."""
        self._renewing: defaultdict[Whose, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._renewed: dict[tuple[Whose, str], float] = {}

    async def follow(self) -> None:
        """Save what is remembered again whenever it was renewed; close browsers that nobody uses and that can return."""
        while True:
            await asyncio.sleep(_FOLLOW)
            for browser in self._browsers.open:
                try:
                    await self._follow(browser)
                except (WorkbenchError, OSError) as error:
                    self._notify("notice", f"The session could not be looked after: {type(error).__name__}.")

    async def _follow(self, browser: Capturing) -> None:
        name, account = whose = browser.whose
        portal = self._sessions.portal(name)
        stands, _ = await browser.standing(portal.bearer if portal else None)
        known = self._saved.get(whose)
        if self._sessions.remembering.has(name, account) and stands != known and stands.cookies:
            await self._sessions.remember(name, account)
            self._saved[whose] = stands
        if portal and browser in self._browsers.unused(portal.limits.idle_seconds):
            await self._close(browser, portal.limits.idle_seconds)

    async def _close(self, browser: Capturing, seconds: float) -> bool:
        """Close a browser that can return, unless it was given to a call meanwhile; whether it is closed."""
        name, account = whose = browser.whose
        portal = self._sessions.portal(name)
        if portal is None or self._sessions.busy(name, account):
            return False
        async with self._giving[whose]:
            returns = await asyncio.to_thread(self._sessions.can_return, portal, account)
            if not returns or browser not in self._browsers.unused(seconds):
                return False
            await browser.close()
        self._notify("notice", f"The browser of {name} was not used and is closed; a call opens it again.")
        return True

    async def _make_room(self) -> None:
        """Close the browser that was not used for longest, where many are open. Without one the next opens all the same."""
        if len(self._browsers.open) >= MOST_OPEN:
            for browser in self._browsers.unused(_RESTED):
                if await self._close(browser, _RESTED):
                    return

    def choose(self, portal: str, client: str, named: str = "") -> str:
        """Say as whom a client's call is sent. Raises NotAllowedError, NotFoundError, UsageError."""
        return self._sessions.choose(portal, client, named)

    async def place(self, whose: Whose, client: str) -> Capturing:
        """Give the browser of an account, opened where that needs nobody. Raises NeedsPersonError, and what ``login`` does.

        The only account of a portal, whose browser cannot come back by itself, goes out from the browser that is in
        front at another portal: the person may have signed in at both there.
        """
        browser = self._browsers.of(whose)
        async with self._giving[whose]:
            if browser.open or await self._come_back(whose, client):
                browser.used = time.monotonic()
                return browser
        portal, account = whose
        several, front = bool(self._sessions.accounts.all(portal)), self._browsers.front
        if not several and front.open and front.whose[0] != portal:
            return front
        if several:
            raise NeedsPersonError(
                f"they sign in at {portal} as {account}.",
                hint=f"They run `workbench login {portal} --account {account}`.",
            )
        if client != PERSON and self._sessions.portal(portal):
            raise NeedsPersonError(f"they sign in at {portal}.", hint=by_hand(portal, account))
        return browser

    async def _come_back(self, whose: Whose, client: str) -> bool:
        """Open a session that can come back by itself; whether it can. Raises what ``login`` does."""
        portal, account = whose
        known = self._sessions.portal(portal)
        if known is None or not await asyncio.to_thread(self._sessions.can_return, known, account):
            return False
        await self._make_room()
        await self._sessions.login(LoginPlan(portal, account), client)
        return True

    async def place_of(self, client: str) -> Capturing:
        """Give the browser in which a client acts that names no account. Raises what ``place`` does, NotAllowedError."""
        if client == PERSON:
            return self._browsers.front
        whose = self._sessions.where(client)
        if whose == NOBODY and (portal := self._sessions.only_portal()):
            whose = portal.name, self._sessions.choose(portal.name, client)
        if whose != NOBODY:
            return await self.place(whose, client)
        if self._browsers.open:
            raise NotAllowedError(
                f"No session that is open is for {client}.",
                kept="Nothing was sent.",
                hint="Say which is meant: `login` takes the portal, and the account where there are several.",
            )
        return self._browsers.front

    async def renew(self, whose: Whose, client: str, began: float, site: str = "") -> bool:
        """Have a session renewed that the portal refused to a call that ``began`` then; whether it is another one now.

        The app renews its own token when it is loaded again; where it cannot, the recipe signs in. ``site`` is an origin
        whose cookies were refused: another one than the app's has a session of its own, by the sign-in that there is.
        """
        name, account = whose
        portal, browser = self._sessions.portal(name), self._browsers.of(whose)
        if portal is None or not browser.open or browser.recording is not None:
            return False
        site = "" if site == origin_of(portal.start) else site
        async with self._renewing[whose]:
            if self._renewed.get((whose, site), 0.0) < began:
                if not (
                    await self._visit(portal, account, site) if site else await self._renew(portal, account, client)
                ):
                    return False
                self._renewed[whose, site] = time.monotonic()
        return True

    async def _visit(self, portal: Portal, account: str, site: str) -> bool:
        """Open another of the portal's sites, which signs itself in, and come back to the app."""
        browser = self._browsers.of((portal.name, account))
        for url in (f"{site}/", portal.start):
            await browser.perform(Step("goto", value=url, title="open the site again", actor="script"))
            await browser.quiet(RETURN)
        return True

    async def _renew(self, portal: Portal, account: str, client: str) -> bool:
        browser = self._browsers.of((portal.name, account))
        before, _ = await browser.standing(portal.bearer)
        await browser.perform(Step("goto", value=portal.start, title="load the app again", actor="script"))
        until = time.monotonic() + RETURN
        while time.monotonic() < until:
            stands, _ = await browser.standing(portal.bearer)
            if stands.has_token and stands.token_expires != before.token_expires:
                return True
            await asyncio.sleep(SOON)
        if not await asyncio.to_thread(self._sessions.can_return, portal, account):
            return False
        with contextlib.suppress(WorkbenchError):
            return (await self._sessions.login(LoginPlan(portal.name, account), client)).signed_in
        return False
