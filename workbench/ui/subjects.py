"""What can be drafted, and what becomes of it when the person keeps it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from workbench.operation import Operation
from workbench.workspace.api import Api
from workbench.workspace.views import Choices, Draft, Suggestion


@dataclass(frozen=True, slots=True)
class Kept:
    """What came of a draft."""

    told: str
    opens: str = ""
    """The operation to show next: ``<portal>/<operation>``; empty to go back."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What is drafted."""

    title: str
    """What the screen is called: ``Promote``, ``Edit``, ``Review``."""
    draft: Draft
    """With the choices that it begins with."""
    keep: Callable[[Choices], Awaitable[Kept]]
    """Saves what was chosen. Raises WorkbenchError."""
    mode: str = "endpoints"
    """The main screen that it belongs to."""


def promotion(api: Api, endpoint: str) -> Subject:
    """Make an operation of an endpoint."""
    draft = Draft(endpoint)

    async def keep(choices: Choices) -> Kept:
        (operation,) = await api.save_drafts([replace(draft, choices=choices)])
        return _kept("Saved", operation)

    return Subject("Promote", draft, keep)


def edit(api: Api, operation: str) -> Subject:
    """Make another version of an operation."""
    draft = Draft(operation=operation)

    async def keep(choices: Choices) -> Kept:
        (changed,) = await api.save_drafts([replace(draft, choices=choices)])
        kept = _kept("Changed", changed)
        return replace(kept, opens="") if kept.opens == operation else kept

    return Subject("Edit", draft, keep, "operations")


def review(api: Api, suggestion: Suggestion) -> Subject:
    """Look at what an agent proposes, and promote it as it is or as the person changes it."""

    async def keep(choices: Choices) -> Kept:
        return _kept("Promoted", await api.accept_suggestion(suggestion.id, choices))

    draft = Draft(suggestion.endpoint, choices=suggestion.choices)
    return Subject(f"Review what {suggestion.client} proposes:", draft, keep, "agents")


def collected(draft: Draft, take: Callable[[Choices], None]) -> Subject:
    """Choose for one of several that are saved together later."""

    async def keep(choices: Choices) -> Kept:
        take(choices)
        return Kept("Kept for now: nothing is written before you save all of them.")

    return Subject("Promote", draft, keep)


def _kept(what: str, operation: Operation) -> Kept:
    name = f"{operation.portal}/{operation.name}"
    return Kept(f"{what} catalog/{name}.json. Agents that are connected see it now; u on Operations undoes it.", name)
