"""Sign in by a portal's recipe: look, decide, act, until the session is there or it is clear why not."""

from __future__ import annotations

import asyncio
import shlex
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from workbench.browser.signin import Do, Failed, Progress, SignedIn, decide
from workbench.browser.step import Step
from workbench.browser.totp import OneTimeCodes
from workbench.errors import WorkbenchError
from workbench.operation import Portal, Recipe
from workbench.operation.recipe import Act, Rule
from workbench.text import safe_line
from workbench.urls import origin_of
from workbench.workspace.accounts import DEFAULT_ACCOUNT
from workbench.workspace.capturing import Capturing
from workbench.workspace.credentials import Credentials
from workbench.workspace.views import NeedsPersonError

if TYPE_CHECKING:
    from workbench.browser.look import View

_WITHIN = 120.0
"""Seconds for a whole login."""

_LOOK = 0.1
"""Seconds between two looks at a page that has nothing new."""


class LoginFailedError(WorkbenchError):
    """A recipe did not get in."""


@dataclass(slots=True)
class SigningIn:
    """One login."""

    capturing: Capturing
    portal: Portal
    recipe: Recipe
    credentials: Credentials
    codes: OneTimeCodes
    account: str = DEFAULT_ACCOUNT
    _progress: Progress = field(default_factory=Progress)

    async def run(self) -> None:
        """Sign in. Raises LoginFailedError, NeedsPersonError, and what the browser raises."""
        start = self.recipe.start or self.portal.start
        try:
            async with asyncio.timeout(_WITHIN):
                await self.capturing.perform(Step("goto", value=start, title="open the sign-in", actor="script"))
                await self._follow()
        except TimeoutError:
            raise LoginFailedError(f"{self.portal.name}: signing in took over {_WITHIN:.0f} s.", hint=_WATCH) from None

    async def _follow(self) -> None:
        stamp: tuple[object, ...] = ()
        since = time.monotonic()
        while True:
            view = await self.capturing.look(self.recipe, self.credentials.username, self.portal.bearer)
            if view.facts.stamp != stamp:
                stamp, since = view.facts.stamp, time.monotonic()
            decision, self._progress = decide(self.recipe, self._progress, view.facts, time.monotonic() - since)
            match decision:
                case SignedIn():
                    return
                case Do(rule):
                    await self._do(rule, view)
                case Failed():
                    raise self._failure(decision, view.facts.url)
                case _:
                    await asyncio.sleep(_LOOK)

    async def _do(self, rule: Rule, view: View) -> None:
        for act in rule.acts:
            target = act.at or rule.see
            selector = view.found.get(target) or await self.capturing.reach(target, self.credentials.username)
            try:
                await self._act(rule, act, selector)
            except LoginFailedError:
                raise
            except WorkbenchError as error:
                # A page that left meanwhile has taken what was done before.
                if act is rule.acts[0] or act.kind == "fill":
                    msg = f"{self.portal.name}: “{safe_line(rule.title, limit=80)}” could not be done."
                    raise LoginFailedError(msg, hint=_WATCH) from error
                return

    async def _act(self, rule: Rule, act: Act, selector: str) -> None:
        title = f"sign in: {safe_line(rule.title, limit=80)}"
        if act.kind != "fill":
            kind = act.kind
            await self.capturing.perform(Step(kind, selector, act.value, title, actor="script"))
            return
        await self._check_origin(selector)
        value = await self._value(act)
        await self.capturing.perform(
            Step("fill" if act.value == "username" else "fill_secret", selector, value, title, actor="script")
        )

    async def _check_origin(self, selector: str) -> None:
        """Type credentials nowhere but where ``portal.json`` says that they belong."""
        allowed = {origin_of(url) for url in (*dict(self.portal.origins).values(), *self.portal.identity)}
        origin = await self.capturing.origin_at(selector)
        if origin not in allowed:
            raise LoginFailedError(
                f"{safe_line(origin, limit=120) or 'A page'} asks for credentials of {self.portal.name}.",
                kept="Nothing was typed.",
                hint="If it is the portal's identity provider, name it under `identity` in portal.json.",
            )

    async def _value(self, act: Act) -> str:
        if act.value == "totp":
            code = await self.codes.next(self.credentials.totp)
            await self.capturing.learn((self.credentials.totp,))
            return code
        return self.credentials.username if act.value == "username" else self.credentials.password

    def _failure(self, failed: Failed, url: str) -> WorkbenchError:
        name, where = self.portal.name, origin_of(url) or "an empty page"
        match failed.why:
            case "credentials":
                return LoginFailedError(f"{name} refused the user name or the password.", hint=_CREDENTIALS)
            case "code":
                return LoginFailedError(f"{name} refused the one-time code.", hint="Is this machine's clock right?")
            case "blocked":
                return LoginFailedError(f"{name} says that the account is blocked.", hint="Ask the portal's support.")
            case "again":
                title = safe_line(failed.title, limit=80)
                return LoginFailedError(f"{name} asked again for “{title}”: it did not take it.", hint=_CREDENTIALS)
            case "person":
                return NeedsPersonError(
                    f"{name} asks for something that no recipe can do.", hint=by_hand(name, self.account)
                )
        return LoginFailedError(f"{name}: {where} shows nothing that the recipe knows.", hint=_WATCH)


_WATCH = "Run `workbench login --watch` to see it, or `workbench login --person` to sign in yourself."
_CREDENTIALS = "Look at the credentials: `workbench credentials` says which are found."


def by_hand(portal: str, account: str) -> str:
    """Say how the person signs in themselves."""
    return f"The person runs `{login_command(portal, account)} --person`."


def login_command(portal: str, account: str) -> str:
    """Write the command that signs an account in. Pure."""
    named = "" if account == DEFAULT_ACCOUNT else f" --account {shlex.quote(account)}"
    return f"workbench login {portal}{named}"
