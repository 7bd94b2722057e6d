"""A login recipe: what to do when a page shows something. It names credentials, it never holds one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Credential = Literal["username", "password", "totp"]

Means = Literal["credentials", "code", "blocked", "person"]
"""What an error text says: the portal refuses the credentials, or the one-time code, or the account; or only a person
can go on."""


@dataclass(frozen=True, slots=True)
class Target:
    """Something on a page. Of what is named here, the first that finds a visible element counts, in this order."""

    role: str = ""
    name: str = ""
    """The accessible name that the role has, in any case; ``{username}`` stands for the account's own."""
    label: str = ""
    """Of a field."""
    autocomplete: str = ""
    """A token of the field's ``autocomplete`` attribute (HTML, section 4.10.18.7)."""
    text: str = ""
    """A part of what is written there."""
    css: str = ""
    frame: str = ""
    """CSS selector of the frame that it is in."""


@dataclass(frozen=True, slots=True)
class Act:
    """One thing to do. Without ``at`` it is done to what the rule saw."""

    kind: Literal["fill", "click", "press"]
    value: str = ""
    """``fill``: which credential; ``press``: which key."""
    at: Target | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """When the page shows ``see``, do ``acts``. Optional and repeatable: what does not show is left out."""

    title: str
    see: Target
    acts: tuple[Act, ...]
    url: str = ""
    """Only where the page's URL matches this glob."""
    times: int = 0
    """How often in one login; 0: once where a password is typed, otherwise three times."""

    @property
    def most(self) -> int:
        typed = any(act.kind == "fill" and act.value == "password" for act in self.acts)
        return self.times or (1 if typed else 3)


@dataclass(frozen=True, slots=True)
class ErrorText:
    see: Target
    means: Means


@dataclass(frozen=True, slots=True)
class Recipe:
    rules: tuple[Rule, ...]
    """In order: the first that fits and has not been done to this very page is done."""
    errors: tuple[ErrorText, ...] = ()
    start: str = ""
    """Where to begin; the portal's start when empty."""
    signed_in: Target | None = None
    """What shows on a signed-in page; where the portal has a bearer, holding one is enough."""
    signed_in_url: str = ""
    """Or a glob that a signed-in page's URL matches."""

    def targets(self) -> tuple[Target, ...]:
        """Give everything to look for on a page."""
        seen = [rule.see for rule in self.rules] + [error.see for error in self.errors]
        return tuple(dict.fromkeys([*seen, *([self.signed_in] if self.signed_in else [])]))

    def credentials(self) -> tuple[Credential, ...]:
        """Say which credentials the recipe types."""
        typed = {act.value for rule in self.rules for act in rule.acts if act.kind == "fill"}
        wanted: tuple[Credential, ...] = ("username", "password", "totp")
        return tuple(name for name in wanted if name in typed)
