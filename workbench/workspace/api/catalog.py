"""The catalog: operations proposed, promoted, changed, retired."""

from __future__ import annotations

from typing import Protocol

from workbench.exchange import JsonValue
from workbench.operation import Operation
from workbench.workspace.views import (
    CallResult,
    CatalogChange,
    CatalogView,
    Choices,
    Draft,
    Proposal,
    ToolView,
)


class CatalogApi(Protocol):
    """The part of ``Api`` that is about operations."""

    async def propose(self, endpoint: str, choices: Choices = Choices()) -> Proposal:
        """Show what promoting would write, without writing it."""

    async def promote(self, endpoint: str, choices: Choices = Choices()) -> Operation:
        """Write the catalog file."""

    async def preview(self, draft: Draft) -> Proposal:
        """Show what saving a draft would write, without writing it."""

    async def save_drafts(self, drafts: list[Draft]) -> list[Operation]:
        """Write drafts to the catalog, all or none, as one change that can be undone."""

    async def try_out(self, draft: Draft, arguments: dict[str, JsonValue]) -> CallResult:
        """Run a draft as the person, before it is saved. Front ends ask before they try what is no read."""

    async def retire(self, operation: str) -> CatalogChange:
        """Take an operation out of the catalog: agents lose it at once, its permissions end; it can be undone."""

    async def catalog_changes(self) -> list[CatalogChange]:
        """List what the workbench did to the catalog and can be undone, oldest first."""

    async def undo(self, change: str = "") -> CatalogChange:
        """Put back what stood in the catalog before a change; before the last one when none is named.

        Raises UsageError where a file was changed since; nothing is undone then.
        """

    async def operations(self) -> CatalogView:
        """List promoted operations and the catalog files that do not load."""

    async def tool(self, operation: str) -> ToolView:
        """Show an operation (``<portal>/<name>``, or the name when it is unique) as an agent sees it."""
