"""Sessions of accounts at portals: how they stand, signing in, signing out."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from typing import Any

from workbench.browser.step import Step
from workbench.catalog import Catalog
from workbench.errors import UsageError
from workbench.invoke import PERSON
from workbench.operation import Portal
from workbench.workspace.capturing import Capturing
from workbench.workspace.views import Acted, LoginPlan, NeedsPersonError, RecordPlan, SessionStatus

_LOOK = 0.5
"""Seconds between two looks whether the person has signed in."""


class Sessions:
    """Opens and ends sessions; says how they stand."""

    def __init__(
        self, capturing: Capturing, catalog: Callable[[], Catalog], notify: Callable[[str, str], None]
    ) -> None:
        self._capturing = capturing
        self._catalog = catalog
        self._notify = notify

    async def status(self, portal: str = "", account: str = "") -> list[SessionStatus]:
        """Give one line an account, the open one first."""
        found: dict[tuple[str, str], SessionStatus] = {}
        if (live := await self._live()) is not None:
            found[live.portal, live.account] = live
        for known in self._catalog().portals:
            if not any(name == known.name for name, _ in found):
                found[known.name, "default"] = SessionStatus(known.name, "default")
        return [s for s in found.values() if portal in ("", s.portal) and account in ("", s.account)]

    async def _live(self) -> SessionStatus | None:
        current = self._capturing.current
        if current is None or not self._capturing.open:
            return None
        known = self._portal(current.portal)
        stands, url = await self._capturing.standing(known.bearer if known else None)
        return SessionStatus(
            current.portal,
            current.account,
            "signed in" if stands.has_token else "signed out",
            stands.who,
            url,
            stands.cookies,
            stands.cookies_expire,
            stands.token_expires,
        )

    def _portal(self, name: str) -> Portal | None:
        return next((portal for portal in self._catalog().portals if portal.name == name), None)

    async def login(self, plan: LoginPlan, client: str = PERSON) -> SessionStatus:
        """Open the account's session. Raises NeedsPersonError, UsageError."""
        portal = self._catalog().portal(plan.portal)
        account = plan.account or "default"
        for status in await self.status(portal.name, account):
            if status.signed_in:
                return status
        if client != PERSON:
            raise NeedsPersonError(
                f"they sign in at {portal.name} themselves.", hint=f"They run `workbench login {portal.name}`."
            )
        return await self._by_hand(portal, account, plan)

    async def _by_hand(self, portal: Portal, account: str, plan: LoginPlan) -> SessionStatus:
        if portal.bearer is None:
            raise UsageError(
                f"{portal.name}: nothing says how a signed-in page is known.",
                hint="Record the portal once: `workbench record URL`; promoting an endpoint notes where its token is.",
            )
        await self._capturing.open_for(record_plan(portal, account, plan, headless=False))
        await self._capturing.perform(Step("goto", value=portal.start))
        self._notify("notice", f"Sign in at {portal.name} in the window; you have {plan.wait:.0f} s.")
        until = time.monotonic() + plan.wait
        while time.monotonic() < until and self._capturing.open:
            for status in await self.status(portal.name, account):
                if status.signed_in:
                    return status
            await asyncio.sleep(_LOOK)
        raise NeedsPersonError(f"nobody signed in at {portal.name} in time.", hint="Run the command again.")

    async def logout(self, name: str, account: str = "") -> SessionStatus:
        """Close the account's browser, and so forget all that it held. Raises UsageError, NotFoundError."""
        portal = self._catalog().portal(name)
        current = self._capturing.current
        if current is not None and current.portal == name and account in ("", current.account):
            if self._capturing.recording is not None:
                raise UsageError("A recording is under way in that session.", hint="Stop it first.")
            await self._capturing.close()
        return SessionStatus(portal.name, account or "default")

    async def act(self, step: Step, client: str) -> Acted:
        """Do a step for an agent."""
        action = await self._capturing.perform(step, client=client)
        url, _ = await self._capturing.page()
        return Acted(action, url)


def record_plan(portal: Portal, account: str, plan: LoginPlan, *, headless: bool) -> RecordPlan:
    """Say how a session's browser is opened. Pure."""
    called = tuple(origin for _, origin in portal.origins)
    given: dict[str, Any] = {"upstream_proxy": plan.upstream_proxy, "upstream_ca": plan.upstream_ca}
    return RecordPlan(
        portal.start,
        portal=portal.name,
        account=account,
        origins=portal.record or called,
        identity=portal.identity,
        headless=headless,
        surroundings=plan.surroundings,
        **given,
    )
