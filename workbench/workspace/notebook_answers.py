"""What a workspace answers about what agents wrote down: proposals, discoveries, queries."""

from __future__ import annotations

from workbench.exchange import JsonValue
from workbench.workspace.parts import Parts
from workbench.workspace.views import (
    Discovery,
    SavedQuery,
    Suggestion,
)


class NotebookAnswers(Parts):
    """The part of ``Api`` that is about notes."""

    async def suggestions(self) -> list[Suggestion]:
        """List proposals."""
        return self._notes_of_agents.book.suggestions.all()

    async def reject_suggestion(self, suggestion: str) -> Suggestion:
        """Forget a proposal."""
        return self._notes_of_agents.book.suggestions.remove(suggestion)

    async def save_discovery(self, discovery: Discovery) -> Discovery:
        """Keep a discovery."""
        return await self._notes_of_agents.save_discovery(discovery)

    async def discoveries(self) -> list[Discovery]:
        """List discoveries."""
        return self._notes_of_agents.book.discoveries.all()

    async def delete_discovery(self, name: str) -> Discovery:
        """Forget a discovery."""
        return self._notes_of_agents.book.discoveries.remove(name)

    async def save_query(self, query: SavedQuery) -> SavedQuery:
        """Keep a query."""
        return await self._notes_of_agents.save_query(query)

    async def saved_queries(self, *, client: str = "") -> list[SavedQuery]:
        """List queries."""
        return self._notes_of_agents.queries(client)

    async def delete_query(self, name: str, *, client: str = "") -> SavedQuery:
        """Forget a query."""
        return self._notes_of_agents.delete_query(name, client)

    async def remembered(
        self, operation: str, given: dict[str, JsonValue], *, client: str = "", account: str = ""
    ) -> SavedQuery | None:
        """Give a saved query."""
        return self._notes_of_agents.remembered(operation, given, client, account)

    async def clear_queries(self, operation: str = "", *, client: str = "") -> int:
        """Forget queries."""
        return self._notes_of_agents.clear_queries(operation, client)
