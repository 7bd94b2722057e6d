"""What a workspace answers about its catalog: operations made, tried, changed, retired, and that undone."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence

from workbench import catalog
from workbench.discovery.endpoint import Endpoint
from workbench.errors import NotFoundError, UsageError
from workbench.exchange import JsonValue
from workbench.operation import AS_PROPOSED, Choices, Operation, Portal, tool_view
from workbench.store import queries
from workbench.workspace import promotion
from workbench.workspace.parts import Parts
from workbench.workspace.permissions import full_name
from workbench.workspace.portals import draft as draft_portal
from workbench.workspace.promotion import Ready
from workbench.workspace.to_its_end import to_its_end
from workbench.workspace.trust import name_of
from workbench.workspace.views import (
    CallResult,
    CatalogChange,
    CatalogView,
    Draft,
    Proposal,
    Suggestion,
    ToolView,
)
from workbench.workspace.views.catalog import ChangeKind


class CatalogAnswers(Parts):
    """The part of ``Api`` that is about operations."""

    async def operations(self) -> CatalogView:
        """List the catalog."""
        found = self._operations.catalog()
        seen = await self._endpoints.known()
        return self._operations.view(await asyncio.to_thread(self._operations.drifts.of, found, seen))

    async def tool(self, operation: str) -> ToolView:
        """Show an operation as an agent sees it."""
        return tool_view(self._operations.catalog().operation(operation))

    async def call(
        self,
        operation: str,
        arguments: dict[str, JsonValue],
        *,
        client: str = "",
        account: str = "",
        patient: bool = True,
    ) -> CallResult:
        """Run an operation."""
        return await self._operations.call(operation, arguments, client, account, patient=patient)

    async def propose(self, endpoint: str, choices: Choices = AS_PROPOSED) -> Proposal:
        """Show what promoting would write."""
        return await self.preview(Draft(endpoint, choices=choices))

    async def promote(self, endpoint: str, choices: Choices = AS_PROPOSED) -> Operation:
        """Write the catalog file."""
        (operation,) = await self.save_drafts([Draft(endpoint, choices=choices)])
        return operation

    async def preview(self, draft: Draft) -> Proposal:
        """Show what saving a draft would write."""
        return await asyncio.to_thread(promotion.shown, self._layout, await self._ready(draft))

    async def save_drafts(self, drafts: list[Draft]) -> list[Operation]:
        """Write drafts to the catalog, all or none."""
        return await to_its_end(self._save_drafts(drafts))

    async def _save_drafts(self, drafts: list[Draft]) -> list[Operation]:
        async with self._operations.turn:
            return await self._save(
                [await self._ready(draft) for draft in drafts], edited=all(d.operation for d in drafts)
            )

    async def _save(self, wanted: list[Ready], *, edited: bool) -> list[Operation]:
        before = self._operations.trusted()
        files = promotion.files_of(self._layout, wanted)
        texts = await asyncio.to_thread(self._operations.changes.texts, files)
        names = [full_name(each.operation) for each in wanted]
        kind: ChangeKind = "edited" if edited else "promoted"
        with self._operations.changes.all_or_none(texts):
            await asyncio.to_thread(promotion.write, self._layout, wanted)
            self._operations.changes.note(kind, names, texts, trusted=_of(before, wanted))
        self._forget(f"{each.portal.name}/{each.replaces}" for each in wanted if each.replaces)
        self._operations.written(names, before)
        return [each.operation for each in wanted]

    async def try_out(self, draft: Draft, arguments: dict[str, JsonValue]) -> CallResult:
        """Run a draft."""
        wanted = await self._ready(draft)
        return await self._operations.try_out(wanted.operation, wanted.portal, arguments)

    async def retire(self, operation: str) -> CatalogChange:
        """Take an operation out of the catalog."""
        return await to_its_end(self._retire(operation))

    async def _retire(self, operation: str) -> CatalogChange:
        async with self._operations.turn:
            found = self._operations.catalog().operation(operation)
            name, before = full_name(found), self._operations.trusted()
            file = catalog.operation_path(self._layout.catalog, found.portal, found.name)
            texts = self._operations.changes.texts([file])
            trusted = [name] if name in before else []
            with self._operations.changes.all_or_none(texts):
                await asyncio.to_thread(catalog.remove_operation, self._layout.catalog, found.portal, found.name)
                change = self._operations.changes.note("retired", [name], texts, trusted=trusted)
            self._forget([name])
            self._operations.reload()
            return change

    async def catalog_changes(self) -> list[CatalogChange]:
        """List what can be undone."""
        return self._operations.changes.all()

    async def undo(self, change: str = "") -> CatalogChange:
        """Put back what was there."""
        return await to_its_end(self._undo(change))

    async def _undo(self, change: str) -> CatalogChange:
        async with self._operations.turn:
            before = self._operations.trusted()
            kept = await asyncio.to_thread(self._operations.changes.undo, change)
            self._forget(name_of(file) for file, text in kept.before.items() if text is None)
            self._operations.written(kept.trusted, before)
            return kept.change

    async def open_portal(self, *, client: str = "") -> Portal:
        """Give the portal that is meant when none is named."""
        return self._portal_at((await self._care.place_of(client)).whose)

    async def suggest(self, suggestion: Suggestion) -> Suggestion:
        """Keep a proposal."""
        proposal = await self.propose(suggestion.endpoint, suggestion.choices)
        kept = await self._notes_of_agents.suggest(suggestion, proposal.operation)
        self._notify("notice", f"{kept.client} proposes {kept.operation}: look at it with `workbench proposals`.")
        return kept

    async def accept_suggestion(self, suggestion: str, choices: Choices | None = None) -> Operation:
        """Promote a proposal."""
        found = self._notes_of_agents.book.suggestions.one(suggestion)
        operation = await self.promote(found.endpoint, found.choices if choices is None else choices)
        self._notes_of_agents.book.suggestions.remove(suggestion)
        return operation

    def _forget(self, names: Iterable[str]) -> None:
        """Trust operations that are gone no longer, and end what was allowed of them."""
        gone = list(names)
        self._operations.forget(gone)

    async def _ready(self, draft: Draft) -> Ready:
        if draft.operation:
            return await self._ready_again(draft)
        endpoint = await self._endpoint(draft.endpoint)
        home = await self._home(endpoint)
        found = catalog.load_catalog(self._layout.catalog)
        return await asyncio.to_thread(promotion.ready, found, home, endpoint, draft.choices)

    async def _ready_again(self, draft: Draft) -> Ready:
        if draft.endpoint:
            raise UsageError("A draft is made of an endpoint, or of an operation, not of both.")
        found = self._operations.catalog()
        operation = found.operation(draft.operation)
        endpoint = next((each for each in await self._endpoints.known() if each.id == operation.endpoint), None)
        return promotion.ready_again(found, operation, draft.choices, endpoint)

    async def _home(self, endpoint: Endpoint) -> promotion.Home:
        recordings = {item.id: item for item in await self._recordings.all()}
        sample = await asyncio.to_thread(queries.exchange, self._index.database, endpoint.samples[0])
        recording = recordings.get(sample[0].recording) if sample else None
        if recording is None:
            raise NotFoundError("The endpoint's recording is gone.", hint="Record it again.")
        browser = self._browsers.of((recording.portal, recording.account))
        identity = browser.plan.identity if browser.plan else ()
        bearer = await browser.find_bearer() or self._bearers.of(recording.portal)
        return promotion.Home(draft_portal(recording, identity), bearer)


def _of(trusted: Iterable[str], wanted: Sequence[Ready]) -> list[str]:
    """Name the operations that are about to be replaced and were trusted."""
    names = {f"{each.portal.name}/{name}" for each in wanted for name in (each.operation.name, each.replaces)}
    return sorted(names & set(trusted))
