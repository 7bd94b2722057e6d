"""Look after sessions: save them again when they were renewed, close them when unused, bring them back when needed."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Callable

from workbench.browser.step import Step
from workbench.errors import UsageError, WorkbenchError
from workbench.operation import Portal
from workbench.workspace.capturing import Capturing
from workbench.workspace.sessions import RETURN, SOON, Sessions
from workbench.workspace.turnstile import Whose
from workbench.workspace.views import LoginPlan, NeedsPersonError

_FOLLOW = 2.0
"""Seconds between two looks whether a session was renewed, or is not used."""


class SessionCare:
    """Does what nobody asks for."""

    def __init__(self, sessions: Sessions, capturing: Capturing, notify: Callable[[str, str], None]) -> None:
        self._sessions = sessions
        self._capturing = capturing
        self._notify = notify
        self._saved: object = None
        self._renewing = asyncio.Lock()
        self._renewed = 0.0

    async def follow(self) -> None:
        """Save what is remembered again whenever it was renewed; close a browser that nobody uses and that can return."""
        while True:
            await asyncio.sleep(_FOLLOW)
            try:
                await self._follow()
            except (WorkbenchError, OSError) as error:
                self._notify("notice", f"The session could not be looked after: {type(error).__name__}.")

    async def _follow(self) -> None:
        current = self._capturing.current
        if current is None or not self._capturing.open:
            return
        portal = self._sessions.portal(current.portal)
        stands, _ = await self._capturing.standing(portal.bearer if portal else None)
        if self._sessions.remembering.has(current.portal, current.account) and stands != self._saved and stands.cookies:
            await self._sessions.remember(current.portal, current.account)
            self._saved = stands
        idle = time.monotonic() - self._capturing.used
        unseen = (
            self._capturing.recording is None and self._capturing.plan is not None and self._capturing.plan.headless
        )
        if portal and unseen and idle > portal.limits.idle_seconds:
            busy = self._sessions.busy(current.portal, current.account)
            if not busy and await asyncio.to_thread(self._sessions.can_return, portal, current.account):
                await self._capturing.close()
                self._notify(
                    "notice", f"The browser of {portal.name} was not used and is closed; a call opens it again."
                )

    def choose(self, portal: str, client: str, named: str = "") -> str:
        """Say as whom a client's call is sent. Raises NotAllowedError, NotFoundError, UsageError."""
        current = self._capturing.current
        here = current.account if current and current.portal == portal and self._capturing.open else ""
        return self._sessions.accounts.choose(portal, client, named, here)

    def is_here(self, whose: Whose) -> bool:
        """Whether a call may go into the browser as it is: nobody else's at the same portal is open in it."""
        current = self._capturing.current
        portal, account = whose
        if current is None or not self._capturing.open:
            # What a call without a browser says is the call's own.
            return True
        return current.portal != portal or account in ("", current.account)

    async def come_back(self, whose: Whose, client: str) -> None:
        """Open a session that was closed and can come back by itself. Raises what ``login`` does."""
        portal, account = whose
        known = self._sessions.portal(portal)
        if known is None or self._capturing.open:
            return
        if await asyncio.to_thread(self._sessions.can_return, known, account):
            await self._sessions.login(LoginPlan(portal, account), client)

    async def switch(self, whose: Whose, client: str) -> None:
        """Close the session of another account, and open this one's. Raises NeedsPersonError, UsageError."""
        portal, account = whose
        known = self._sessions.portal(portal)
        if self._capturing.recording is not None:
            raise UsageError(
                f"A recording of another account of {portal} is under way.",
                kept="Nothing was sent.",
                hint="Wait for it.",
            )
        if known is None or not await asyncio.to_thread(self._sessions.can_return, known, account):
            raise NeedsPersonError(
                f"they sign in at {portal} as {account}.",
                hint=f"They run `workbench login {portal} --account {account}`.",
            )
        await self._sessions.login(LoginPlan(portal, account), client)

    async def renew(self, whose: Whose, client: str, began: float) -> bool:
        """Have a session renewed that the portal refused to a call that ``began`` then; whether it is another one now.

        The app renews its own token when it is loaded again; where it cannot, the recipe signs in.
        """
        name, account = whose
        portal = self._sessions.portal(name)
        if portal is None or not self._capturing.open or self._capturing.recording is not None:
            return False
        async with self._renewing:
            if self._renewed < began:
                if not await self._renew(portal, account, client):
                    return False
                self._renewed = time.monotonic()
        return True

    async def _renew(self, portal: Portal, account: str, client: str) -> bool:
        before, _ = await self._capturing.standing(portal.bearer)
        await self._capturing.perform(Step("goto", value=portal.start, title="load the app again", actor="script"))
        until = time.monotonic() + RETURN
        while time.monotonic() < until:
            stands, _ = await self._capturing.standing(portal.bearer)
            if stands.has_token and stands.token_expires != before.token_expires:
                return True
            await asyncio.sleep(SOON)
        if not await asyncio.to_thread(self._sessions.can_return, portal, account):
            return False
        with contextlib.suppress(WorkbenchError):
            return (await self._sessions.login(LoginPlan(portal.name, account), client)).signed_in
        return False
