"""What agents write down: proposals, discoveries, saved queries."""

from __future__ import annotations

from typing import Protocol

from workbench.exchange import JsonValue
from workbench.operation import Operation
from workbench.workspace.views import (
    Choices,
    Discovery,
    SavedQuery,
    Suggestion,
)


class NotebookApi(Protocol):
    """The part of ``Api`` that is about notes."""

    async def suggest(self, suggestion: Suggestion) -> Suggestion:
        """Keep an operation that an agent proposes, for the person to decide about."""

    async def suggestions(self) -> list[Suggestion]:
        """List what agents propose, oldest first."""

    async def accept_suggestion(self, suggestion: str, choices: Choices | None = None) -> Operation:
        """Promote what an agent proposed, as it proposed it, or as the person chose instead."""

    async def reject_suggestion(self, suggestion: str) -> Suggestion:
        """Forget what an agent proposed."""

    async def save_discovery(self, discovery: Discovery) -> Discovery:
        """Keep what an agent found out, redacted."""

    async def discoveries(self) -> list[Discovery]:
        """List what agents found out, oldest first."""

    async def delete_discovery(self, name: str) -> Discovery:
        """Forget what an agent found out."""

    async def save_query(self, query: SavedQuery) -> SavedQuery:
        """Keep the arguments of a read, redacted, for the account that its client is."""

    async def saved_queries(self, *, client: str = "") -> list[SavedQuery]:
        """List the saved queries of the accounts that a client is, the most used first."""

    async def delete_query(self, name: str, *, client: str = "") -> SavedQuery:
        """Forget one of them."""

    async def remembered(
        self, operation: str, given: dict[str, JsonValue], *, client: str = "", account: str = ""
    ) -> SavedQuery | None:
        """Give, and count, the most used of them that is about an operation and that ``given`` does not contradict.

        Of the named account, else of that which the client is.
        """

    async def clear_queries(self, operation: str = "", *, client: str = "") -> int:
        """Forget all of them, or those of one operation; gives how many."""
