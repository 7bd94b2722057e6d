"""Look after sessions: save them again when they were renewed, close them when unused, bring them back when needed."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Callable

from workbench.browser.step import Step
from workbench.errors import WorkbenchError
from workbench.operation import Portal
from workbench.workspace.capturing import Capturing
from workbench.workspace.sessions import DEFAULT_ACCOUNT, RETURN, SOON, Sessions
from workbench.workspace.views import LoginPlan

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

    async def ensure(self, name: str, client: str) -> None:
        """Have a session for a call: one that was closed comes back by itself where it can. Raises what ``login`` does."""
        if self._capturing.open:
            return
        portal = self._sessions.portal(name)
        if portal is not None and await asyncio.to_thread(self._sessions.can_return, portal, DEFAULT_ACCOUNT):
            await self._sessions.login(LoginPlan(name), client)

    async def renew(self, name: str, client: str, began: float) -> bool:
        """Have a session renewed that the portal refused to a call that ``began`` then; whether it is another one now.

        The app renews its own token when it is loaded again; where it cannot, the recipe signs in.
        """
        portal = self._sessions.portal(name)
        if portal is None or not self._capturing.open or self._capturing.recording is not None:
            return False
        async with self._renewing:
            if self._renewed < began:
                if not await self._renew(portal, client):
                    return False
                self._renewed = time.monotonic()
        return True

    async def _renew(self, portal: Portal, client: str) -> bool:
        before, _ = await self._capturing.standing(portal.bearer)
        await self._capturing.perform(Step("goto", value=portal.start, title="load the app again", actor="script"))
        until = time.monotonic() + RETURN
        while time.monotonic() < until:
            stands, _ = await self._capturing.standing(portal.bearer)
            if stands.has_token and stands.token_expires != before.token_expires:
                return True
            await asyncio.sleep(SOON)
        if not await asyncio.to_thread(self._sessions.can_return, portal, DEFAULT_ACCOUNT):
            return False
        with contextlib.suppress(WorkbenchError):
            return (await self._sessions.login(LoginPlan(portal.name), client)).signed_in
        return False
