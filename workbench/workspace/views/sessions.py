"""What front ends ask of sessions and get to know of them: never a value of a credential, cookie or token."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from workbench.browser.outline import Element
from workbench.browser.surroundings import Surroundings
from workbench.errors import WorkbenchError
from workbench.exchange import Action, JsonValue


@dataclass(frozen=True, slots=True)
class Kept:
    """A session's state as a file keeps it: raw, so in memory or encrypted."""

    storage: dict[str, Any] = field(default_factory=dict, repr=False)
    session: dict[str, dict[str, str]] = field(default_factory=dict, repr=False)


Given = tuple[tuple[Literal["username", "password", "totp"], str], ...]
"""Credentials out of the asker's own environment: (which, value)."""


@dataclass(frozen=True, slots=True)
class Account:
    """One identity at a portal."""

    portal: str
    name: str
    clients: tuple[str, ...] = ()
    """MCP clients that may use it; needed only where the portal has several accounts."""


class NeedsPersonError(WorkbenchError):
    """Only the person can go on: they have to sign in, look at something, or decide."""

    def __init__(self, what: str, *, hint: str = "", kept: str = "") -> None:
        super().__init__(f"needs the person: {what}", hint=hint, kept=kept)


@dataclass(frozen=True, slots=True)
class LoginPlan:
    """Whose session to open, and how."""

    portal: str
    account: str = ""
    """The only one when empty."""
    person: bool = False
    """Whether the person signs in by hand, in a window."""
    watch: bool = False
    """Whether the browser is shown while the recipe runs."""
    remember: bool = False
    """Whether the session is kept, encrypted, for the next browser."""
    reset: bool = False
    """Whether logins that failed before are forgotten: the person looked after them."""
    wait: float = 300.0
    """Seconds that the person has for signing in."""
    upstream_proxy: str = ""
    upstream_ca: str = ""
    given: Given = field(default=(), repr=False)
    surroundings: Surroundings = ()


SessionState = Literal["signed in", "signed out", "unknown", "closed"]


def state_of(*, signed_in: bool, can_tell: bool, cookies: int) -> SessionState:
    """Say how the session of an open browser stands, given whether anything but cookies would show that it is signed in."""
    if signed_in:
        return "signed in"
    return "signed out" if can_tell or not cookies else "unknown"


@dataclass(frozen=True, slots=True)
class SessionStatus:
    """One account's session as it is now."""

    portal: str
    account: str
    state: SessionState = "closed"
    """``closed``: no browser is open for it. ``unknown``: there are cookies, and nothing says what a signed-in page is known by."""
    who: str = ""
    """Masked, such as ``m…@c…``; empty when the page does not say."""
    url: str = ""
    """Of the page in front, redacted."""
    cookies: int = 0
    cookies_expire: float = 0.0
    """When the first of them runs out, in seconds since the epoch; 0 when none says."""
    token_expires: float = 0.0
    """When the page's bearer runs out, in seconds since the epoch; 0 when it does not say, or there is none."""
    remembered: bool = False
    """Whether its state is kept for the next browser."""
    recipe: bool = False
    """Whether ``portal.json`` says how to sign in."""
    credentials: tuple[str, ...] = ()
    """Which the workbench finds: ``username``, ``password``, ``totp``; where, it does not say."""
    failures: int = 0
    """Logins that failed, in a row."""
    blocked: bool = False
    """Whether no recipe signs in any more until a person resets it."""

    @property
    def signed_in(self) -> bool:
        return self.state == "signed in"


@dataclass(frozen=True, slots=True)
class Acted:
    """What came of an agent's step in the browser."""

    action: Action
    url: str = ""
    """Of the page in front afterwards, redacted."""
    approval: str = ""
    """What the step caused and that waits for the person; empty when nothing does."""
    problem: str = ""
    """What was not sent and why, or what waits and what to do next; empty when all is well."""


@dataclass(frozen=True, slots=True)
class PageView:
    """What an agent sees of the page in front. Redacted."""

    url: str
    text: str = ""
    """The accessibility tree, indented."""
    image: str = ""
    """PNG in base64."""
    found: JsonValue = None
    """``{count, elements}`` of what a selector finds."""


@dataclass(frozen=True, slots=True)
class BrowserView:
    """What the person sees of the browser, from a terminal. Redacted, without what secret fields hold."""

    open: bool = False
    """Whether there is one; all else is empty without."""
    portal: str = ""
    account: str = ""
    url: str = ""
    """Of the page in front."""
    title: str = ""
    elements: tuple[Element, ...] = ()
    origins: tuple[str, ...] = ()
    """Where the address bar may go: the portal's, and those of its identity providers."""
    signed_in: bool = False
    recording: bool = False
    """Whether what happens goes into a recording of the person's."""
    headless: bool = True
    note: str = ""
    """What the person said that they are doing; empty when nothing."""


@dataclass(frozen=True, slots=True)
class RecipeView:
    """A portal's login recipe as a person looks at it."""

    portal: str
    text: str
    """``portal.json`` as it is."""
    exists: bool
    trusted: bool
    """Whether it may type credentials on this machine."""
    learned: str = ""
    """What accepting a learned recipe would change, as a diff; empty when none waits."""
