"""Run a login recipe without a browser: what the page shows goes in, what to do next comes out. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from typing import Literal

from workbench.operation.recipe import Means, Recipe, Rule, Target

STUCK = 20.0
"""Seconds in which a page has to show something that the recipe knows."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a page shows at one moment."""

    url: str
    seen: frozenset[Target] = frozenset()
    """Of the recipe's targets, those that are visible."""
    document: str = ""
    """Another one for every document that the browser loads."""
    has_token: bool = False
    """Whether the portal's bearer is there and has not run out."""

    @property
    def stamp(self) -> tuple[object, ...]:
        """Equal as long as nothing has changed since a rule was carried out."""
        return self.url.partition("?")[0], self.document, self.seen


@dataclass(frozen=True, slots=True)
class Progress:
    """What was done so far in one login."""

    done: tuple[tuple[int, tuple[object, ...]], ...] = ()
    """(number of the rule, stamp of the page on which it was done)"""


@dataclass(frozen=True, slots=True)
class Do:
    rule: Rule


@dataclass(frozen=True, slots=True)
class Wait:
    """Look again soon."""


@dataclass(frozen=True, slots=True)
class SignedIn:
    pass


@dataclass(frozen=True, slots=True)
class Failed:
    why: Means | Literal["stuck", "again"]
    """``stuck``: the page shows nothing that the recipe knows; ``again``: it asks for the same thing too often."""
    title: str = ""
    """Of the rule that it is about."""


type Decision = Do | Wait | SignedIn | Failed


def decide(recipe: Recipe, progress: Progress, facts: Facts, waited: float) -> tuple[Decision, Progress]:
    """Say what to do about a page that has shown nothing new for ``waited`` seconds."""
    if is_signed_in(recipe, facts):
        return SignedIn(), progress
    if (failure := _failure(recipe, progress, facts)) is not None:
        return failure, progress
    for number, rule in enumerate(recipe.rules):
        if rule.see in facts.seen and (not rule.url or fnmatchcase(facts.url, rule.url)):
            stamps = [stamp for done, stamp in progress.done if done == number]
            if facts.stamp in stamps:
                continue
            if len(stamps) >= rule.most:
                return Failed("again", rule.title), progress
            return Do(rule), replace(progress, done=(*progress.done, (number, facts.stamp)))
    return (Failed("stuck") if waited > STUCK else Wait()), progress


def is_signed_in(recipe: Recipe, facts: Facts) -> bool:
    """Whether a page is one that only a signed-in person sees."""
    if recipe.signed_in is not None and recipe.signed_in in facts.seen:
        return True
    return facts.has_token or bool(recipe.signed_in_url and fnmatchcase(facts.url, recipe.signed_in_url))


def _failure(recipe: Recipe, progress: Progress, facts: Facts) -> Failed | None:
    """Take an error text at its word; a refused code is tried again with the next one while the rule may be."""
    for error in recipe.errors:
        if error.see not in facts.seen:
            continue
        if error.means != "code":
            return Failed(error.means)
        typing = [n for n, rule in enumerate(recipe.rules) if any(act.value == "totp" for act in rule.acts)]
        if any(_count(progress, number) >= recipe.rules[number].most for number in typing):
            return Failed("code")
    return None


def _count(progress: Progress, number: int) -> int:
    return sum(done == number for done, _ in progress.done)
