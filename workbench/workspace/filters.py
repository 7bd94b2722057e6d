"""Filters of the traffic table that people keep, as a small text file in the workspace."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import Protocol

from workbench.errors import NotFoundError, UsageError
from workbench.layout import Layout
from workbench.text import safe_line
from workbench.workspace import decisions
from workbench.workspace.views import SavedFilter

LONGEST = 60
"""Characters of a name."""


class Clean(Protocol):
    """Takes secrets out of a value."""

    def __call__[T](self, value: object, kind: type[T], /) -> Awaitable[T]: ...


class Filters:
    """The file is for git, so that a team shares it: no filter that holds a secret goes in."""

    def __init__(self, layout: Layout, clean: Clean) -> None:
        self._file = layout.filters
        self._clean = clean

    def all(self) -> list[SavedFilter]:
        """Give them by name. Raises WorkbenchError for a file that is broken."""
        return sorted(decisions.load(self._file, SavedFilter), key=lambda saved: saved.name.casefold())

    async def save(self, saved: SavedFilter) -> SavedFilter:
        """Keep one. Raises UsageError for one without a name or a text, and for one that holds a secret."""
        kept = SavedFilter(safe_line(saved.name, limit=LONGEST), safe_line(saved.text))
        if not kept.name or not kept.text:
            raise UsageError("A saved filter has a name and a text.", hint="Such as errors: status:4xx.")
        if await self._clean([kept.name, kept.text], list[str]) != [kept.name, kept.text]:
            raise UsageError(
                "This filter holds a secret.", kept="It was not saved.", hint="Filter by what stands around it."
            )
        others = [other for other in self.all() if other.name != kept.name]
        decisions.save(self._file, [*others, kept])
        return kept

    def delete(self, name: str) -> SavedFilter:
        """Forget one. Raises NotFoundError."""
        kept = self.all()
        found = next((saved for saved in kept if saved.name == name), None)
        if found is None:
            raise NotFoundError(f"There is no filter {name!r}.", hint="`workbench filters` lists them.")
        decisions.save(self._file, [saved for saved in kept if saved is not found])
        return found
