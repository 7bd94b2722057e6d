"""Watch a person sign in while they record, and make a recipe of it: once a recording, without a value."""

from __future__ import annotations

from collections.abc import Callable

from workbench.browser.learn import Doing, learn
from workbench.operation import Recipe

_MOST = 200
"""Things done until a sign-in is long over."""


class Learner:
    """Gathers what is done until the session is there."""

    def __init__(self, learned: Callable[[Recipe], None]) -> None:
        self._learned = learned
        self._doings: list[Doing] = []
        self._watching = False

    def begin(self) -> None:
        """Watch from now on: another recording has begun."""
        self._doings = []
        self._watching = True

    @property
    def has_password(self) -> bool:
        """Whether enough was seen to look whether the person is signed in by now."""
        return self._watching and any(doing.type == "password" for doing in self._doings)

    def take(self, doing: Doing) -> None:
        if self._watching and len(self._doings) < _MOST:
            self._doings.append(doing)

    def end(self, *, leave: int = 0) -> None:
        """Stop watching; what was done before the last ``leave`` things makes the recipe."""
        seen = self._doings[: len(self._doings) - leave]
        recipe = learn(seen) if self._watching else None
        self._doings, self._watching = [], False
        if recipe is not None:
            self._learned(recipe)
