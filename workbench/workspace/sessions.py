"""Sessions of accounts at portals: how they stand, signing in, signing out."""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace

from workbench import host
from workbench.browser.signin import is_signed_in
from workbench.browser.step import Step
from workbench.browser.totp import OneTimeCodes, UsedCodes
from workbench.catalog import Catalog
from workbench.errors import UsageError, WorkbenchError
from workbench.invoke import PERSON
from workbench.layout import Layout
from workbench.operation import Limits, Portal, Recipe
from workbench.workspace.accounts import Accounts
from workbench.workspace.attempts import AttemptsFile
from workbench.workspace.browsers import Browsers
from workbench.workspace.capturing import Capturing
from workbench.workspace.credentials import Credentials, find, variable
from workbench.workspace.plans import Whose, record_plan, whose
from workbench.workspace.recipes import Recipes
from workbench.workspace.remembering import Remembering
from workbench.workspace.signing_in import LoginFailedError, SigningIn, by_hand, login_command
from workbench.workspace.views import LoginPlan, NeedsPersonError, RecordPlan, SessionStatus
from workbench.workspace.views.sessions import Given, Kept, state_of

RETURN, SOON = 6.0, 0.1
"""Seconds that a remembered session has to show that it is one, and between two looks."""

_LOOK = 0.5
"""Seconds between two looks whether the person has signed in."""


class Sessions:
    """Opens and ends sessions; says how they stand."""

    def __init__(
        self, layout: Layout, browsers: Browsers, catalog: Callable[[], Catalog], notify: Callable[[str, str], None]
    ) -> None:
        self._layout = layout
        self._browsers = browsers
        self._catalog = catalog
        self._notify = notify
        self._attempts = AttemptsFile(layout.attempts)
        self._codes = OneTimeCodes(used=UsedCodes(host.user_data_dir() / "codes"))
        self._one_at_a_time: defaultdict[tuple[str, str], asyncio.Lock] = defaultdict(asyncio.Lock)
        self._given: dict[tuple[str, str], Given] = {}
        """What a command's environment gave, for coming back by itself: in memory alone."""
        self.remembering = Remembering(layout, lambda text: notify("notice", text))
        self.recipes = Recipes(layout)
        self.accounts = Accounts(layout.accounts_file)

    async def status(self, portal: str = "", account: str = "", client: str = PERSON) -> list[SessionStatus]:
        """Give one line an account that a client may use, the open ones first."""
        found: dict[Whose, SessionStatus] = {}
        for browser in self._browsers.open:
            if (live := await self.live(browser)) is not None:
                found[live.portal, live.account] = live
        for known in self._catalog().portals:
            for name in self.accounts.names(known.name):
                # A portal whose accounts nobody listed has those that are open.
                if not any(p == known.name and (a == name or not self.accounts.all(p)) for p, a in found):
                    found[known.name, name] = SessionStatus(known.name, name)
        meant = [s for s in found.values() if portal in ("", s.portal) and account in ("", s.account)]
        meant = [s for s in meant if self.accounts.may(s.portal, s.account, client)]
        return [await asyncio.to_thread(self._with_means, status) for status in meant]

    async def live(self, browser: Capturing) -> SessionStatus | None:
        """Say how the session of a browser stands; None for one that is closed, or is being closed."""
        try:
            return await self._live(browser)
        except WorkbenchError:
            if browser.open:
                raise
            return None

    async def _live(self, browser: Capturing) -> SessionStatus | None:
        current = browser.current
        if current is None or not browser.open:
            return None
        known = self.portal(current.portal)
        stands, url = await browser.standing(known.bearer if known else None)
        signed_in = stands.has_token or await _looks_signed_in(browser, known)
        can_tell = browser.bearer is not None or (known is not None and _can_tell(known))
        return SessionStatus(
            current.portal,
            current.account,
            state_of(signed_in=signed_in, can_tell=can_tell, cookies=stands.cookies),
            stands.who,
            url,
            stands.cookies,
            stands.cookies_expire,
            stands.token_expires,
        )

    def portal(self, name: str) -> Portal | None:
        """Give the catalog's entry of a portal."""
        return next((portal for portal in self._catalog().portals if portal.name == name), None)

    def only_portal(self) -> Portal | None:
        """Give the catalog's only portal; None where it has another number of them."""
        portals = self._catalog().portals
        return portals[0] if len(portals) == 1 else None

    def _with_means(self, status: SessionStatus) -> SessionStatus:
        """Say by what means the account could sign in."""
        attempts = self._attempts.of(status.portal, status.account)
        portal = self.portal(status.portal)
        try:
            known = find(status.portal, status.account, (), self._layout.root).known()
        except UsageError:
            known = ()
        return replace(
            status,
            remembered=self.remembering.has(status.portal, status.account),
            recipe=portal is not None and portal.recipe is not None,
            credentials=known,
            failures=attempts.failures,
            blocked=attempts.blocked,
        )

    async def login(self, plan: LoginPlan, client: str = PERSON) -> SessionStatus:
        """Open the account's session. Raises NeedsPersonError, LoginFailedError, UsageError."""
        portal = self._catalog().portal(plan.portal)
        account = self.accounts.choose(portal.name, client, plan.account)
        self._browsers.is_at(client, (portal.name, account))
        if client == PERSON and self._browsers.front.recording is None:
            self._browsers.bring_forward((portal.name, account))
        async with self._one_at_a_time[portal.name, account]:
            if plan.reset and client == PERSON:
                self._attempts.reset(portal.name, account)
            if plan.given:
                self._given[portal.name, account] = plan.given
            if (status := await self.signed_in(portal, account)) is None:
                status = await self._sign_in(portal, account, plan, client)
            if (plan.remember and client == PERSON) or status.remembered:
                await self.remember(portal.name, account)
                status = replace(status, remembered=True)
            return status

    async def remember(self, portal: str, account: str) -> None:
        """Save the state of an account's browser."""
        forgotten = self.remembering.forgotten(portal, account)
        state = await self._browsers.of((portal, account)).state()
        await asyncio.to_thread(self.remembering.save, portal, account, state, forgotten)

    def means(self, plan: RecordPlan) -> tuple[Limits, Kept | None]:
        """Say how a plan's browser is limited, and with which remembered session it begins."""
        name, account = whose(plan)
        portal = self.portal(name)
        return portal.limits if portal else Limits(), self.remembering.load(name, account)

    def busy(self, portal: str, account: str) -> bool:
        """Whether a login of the account is under way."""
        return self._one_at_a_time[portal, account].locked()

    def can_return(self, portal: Portal, account: str) -> bool:
        """Whether a session comes back without the person: remembered, or by a recipe that has all it types."""
        if self.remembering.has(portal.name, account):
            return True
        if portal.recipe is None or not self.recipes.is_trusted(portal):
            return False
        if self._attempts.of(portal.name, account).blocked:
            return False
        known = find(portal.name, account, self._given.get((portal.name, account), ()), self._layout.root).known()
        return all(name in known for name in portal.recipe.credentials())

    async def signed_in(self, portal: Portal, account: str) -> SessionStatus | None:
        """Say how an account's session stands, if its browser is open and signed in."""
        live = await self.live(self._browsers.of((portal.name, account)))
        return await asyncio.to_thread(self._with_means, live) if live and live.signed_in else None

    async def _sign_in(self, portal: Portal, account: str, plan: LoginPlan, client: str) -> SessionStatus:
        if not plan.person and self.remembering.has(portal.name, account) and await self._back(portal, account, plan):
            pass
        elif portal.recipe is None or plan.person:
            if client != PERSON:
                raise NeedsPersonError(f"they sign in at {portal.name} themselves.", hint=by_hand(portal.name, account))
            await self._by_hand(portal, account, plan)
        else:
            await self._by_recipe(portal, portal.recipe, replace(plan, account=account))
        found = await self.live(self._browsers.of((portal.name, account)))
        if found is None:
            raise WorkbenchError("The browser was closed before the session was there.", hint="Sign in again.")
        return await asyncio.to_thread(self._with_means, replace(found, state="signed in"))

    async def _back(self, portal: Portal, account: str, plan: LoginPlan) -> bool:
        """Open the browser with what was remembered; whether that is a session still."""
        browser = self._browsers.of((portal.name, account))
        await browser.open_for(record_plan(portal, account, plan, headless=not plan.watch))
        await browser.perform(Step("goto", value=portal.start, actor="script"))
        until = time.monotonic() + RETURN
        while time.monotonic() < until:
            if await self.signed_in(portal, account):
                return True
            await asyncio.sleep(SOON)
        return False

    async def _by_recipe(self, portal: Portal, recipe: Recipe, plan: LoginPlan) -> None:
        name, account = portal.name, plan.account
        self.recipes.demand_trust(portal)
        if self._attempts.of(name, account).blocked:
            raise NeedsPersonError(
                f"the last logins at {name} failed, and another could block the account.",
                hint=f"They look at the credentials and run `{login_command(name, account)} --reset`.",
            )
        given = plan.given or self._given.get((name, account), ())
        credentials = await asyncio.to_thread(find, name, account, given, self._layout.root)
        _demand(recipe, credentials, name, account)
        await self._browsers.of((name, account)).open_for(record_plan(portal, account, plan, headless=not plan.watch))
        try:
            await self._run(portal, recipe, credentials, account)
        except LoginFailedError:
            left = self._attempts.failed(name, account)
            self._notify("notice", f"The login at {name} failed ({left.failures} in a row).")
            raise
        self._attempts.reset(name, account)

    async def _run(self, portal: Portal, recipe: Recipe, credentials: Credentials, account: str) -> None:
        browser = self._browsers.of((portal.name, account))
        await SigningIn(browser, portal, recipe, credentials, self._codes, account).run()

    async def _by_hand(self, portal: Portal, account: str, plan: LoginPlan) -> None:
        if not _can_tell(portal):
            raise UsageError(
                f"{portal.name}: nothing says how a signed-in page is known.",
                hint="Record the portal once: `workbench record URL`; promoting an endpoint notes where its token is."
                " Where there are cookies alone, `signed_in` under `login` in portal.json says what a signed-in page shows.",
            )
        browser = self._browsers.of((portal.name, account))
        await browser.open_for(record_plan(portal, account, plan, headless=False))
        await browser.perform(Step("goto", value=portal.start))
        self._notify("notice", f"Sign in at {portal.name} in the window; you have {plan.wait:.0f} s.")
        until = time.monotonic() + plan.wait
        while time.monotonic() < until and browser.open:
            if await self.signed_in(portal, account):
                return
            await asyncio.sleep(_LOOK)
        raise NeedsPersonError(f"nobody signed in at {portal.name} in time.", hint="Run the command again.")

    async def open_for_credentials(self, name: str, account: str) -> None:
        """Have a browser open for calls that the person's own credentials sign. Raises WorkbenchError."""
        browser = self._browsers.of((name, account))
        if not browser.open:
            await browser.open_for(record_plan(self._catalog().portal(name), account, LoginPlan(name), headless=True))

    async def forget(self, portal: str, account: str) -> None:
        """Close an account's session, and delete what was remembered of it."""
        if self._browsers.of((portal, account)).open:
            await self.logout(portal, account)
        self.remembering.forget(portal, account)

    def choose(self, portal: str, client: str, named: str = "") -> str:
        """Say as whom a client's call is sent. Raises NotAllowedError, NotFoundError, UsageError."""
        here = (each.whose[1] for each in self._browsers.open if each.whose[0] == portal)
        account = self.accounts.choose(portal, client, named, next(here, ""))
        self._browsers.is_at(client, (portal, account))
        return account

    def where(self, client: str) -> Whose:
        """Say in which account's browser a client acts that names none; the person's is the one in front.

        ``NOBODY`` where none is open that it may use.
        """
        if client == PERSON:
            return self._browsers.front.whose
        return self._browsers.where(client, lambda each: self.accounts.may(*each, client))

    async def logout(self, name: str, account: str = "", client: str = PERSON) -> SessionStatus:
        """Close the account's browser, and so forget all that it held. Raises UsageError, NotFoundError.

        A portal that is being recorded for the first time is in no catalog yet.
        """
        if not any(each.whose[0] == name for each in self._browsers.open):
            self._catalog().portal(name)
        account = self.choose(name, client, account)
        browser = self._browsers.of((name, account))
        if browser.recording is not None:
            raise UsageError("A recording is under way in that session.", hint="Stop it first.")
        await browser.close()
        self.remembering.forget(name, account)
        self._given.pop((name, account), None)
        return self._with_means(SessionStatus(name, account))


def _can_tell(portal: Portal) -> bool:
    """Whether the catalog says what a signed-in page of a portal is known by."""
    recipe = portal.login
    return portal.bearer is not None or (recipe is not None and bool(recipe.signed_in or recipe.signed_in_url))


async def _looks_signed_in(browser: Capturing, portal: Portal | None) -> bool:
    """Whether the page in front is what the recipe says that signed-in pages look like."""
    recipe = portal.login if portal else None
    if recipe is None or not (recipe.signed_in or recipe.signed_in_url):
        return False
    looked_for = replace(recipe, rules=(), errors=())
    return is_signed_in(looked_for, (await browser.look(looked_for, "", None)).facts)


def _demand(recipe: Recipe, credentials: Credentials, portal: str, account: str) -> None:
    """Raise NeedsPersonError when the recipe would type what nobody has given."""
    missing = [variable(portal, account, name) for name in recipe.credentials() if name not in credentials.known()]
    if missing:
        raise NeedsPersonError(
            f"the recipe of {portal} needs {', '.join(missing)}.",
            hint=f"Set them, or run `workbench credentials {portal} --set`. {by_hand(portal, account)}",
        )
