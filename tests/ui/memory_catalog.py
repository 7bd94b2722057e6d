"""What the screens' workspace in memory says of operations: drafted, saved, retired, undone."""

from __future__ import annotations

import difflib
import json
from abc import abstractmethod
from dataclasses import asdict, replace

from tests.ui import portal_data as data
from tests.ui.memory_browser import MemoryBrowser
from tests.ui.memory_notes import MemoryNotes
from workbench.discovery.endpoint import Auth, Endpoint
from workbench.errors import NotFoundError, UsageError
from workbench.exchange import JsonValue
from workbench.operation import Operation
from workbench.operation.arrange import arranged
from workbench.workspace.neighbours import neighbours
from workbench.workspace.views import (
    CallResult,
    CatalogChange,
    Choices,
    Draft,
    EndpointDiff,
    Event,
    ExportPlan,
    Neighbours,
    OperationRow,
    ProbeResult,
    Proposal,
)
from workbench.workspace.views.catalog import ChangeKind


def is_operation(row: OperationRow, name: str) -> bool:
    return f"{row.operation.portal}/{row.operation.name}" == name


class MemoryCatalog(MemoryBrowser, MemoryNotes):
    """The part of ``Api`` that is about operations."""

    catalog: list[OperationRow]
    found: list[Endpoint]

    def __init__(self) -> None:
        super().__init__()
        self.choices: list[Choices] = []
        self.changes: list[CatalogChange] = []
        self.compared: list[tuple[str, str, str]] = []
        self.exported: list[ExportPlan] = []

    @abstractmethod
    async def endpoint(self, endpoint: str) -> Endpoint: ...

    @abstractmethod
    async def call(
        self,
        operation: str,
        arguments: dict[str, JsonValue],
        *,
        client: str = "",
        account: str = "",
        patient: bool = True,
    ) -> CallResult: ...

    async def probe(self, endpoint: str) -> ProbeResult:
        await self._ready()
        return ProbeResult(endpoint, (), "bearer")

    async def propose(self, endpoint: str, choices: Choices = Choices()) -> Proposal:
        return await self.preview(Draft(endpoint, choices=choices))

    async def preview(self, draft: Draft) -> Proposal:
        await self._ready()
        self.choices.append(draft.choices)
        operation = await self._chosen(draft)
        text = json.dumps({key: value for key, value in asdict(operation).items() if value}, indent=2) + "\n"
        path = f"catalog/{operation.portal}/{operation.name}.json"
        diff = "".join(difflib.unified_diff([], text.splitlines(keepends=True), "/dev/null", path))
        warnings = ("“locale” was the same in every request: keep its value, or callers must give it.",)
        return Proposal(operation, path, text, diff, warnings if draft.endpoint == "e-partners" else ())

    async def _chosen(self, draft: Draft) -> Operation:
        choices = draft.choices
        if draft.operation:
            operation = next(row.operation for row in self.catalog if is_operation(row, draft.operation))
        else:
            operation = data.operation(await self.endpoint(draft.endpoint))
        if choices.name and not choices.name.isidentifier():
            raise UsageError("A name has small letters, digits and underscores.", hint="Such as list_partners.")
        named = replace(
            operation,
            name=choices.name or operation.name,
            title=choices.title or operation.title,
            category=choices.category or operation.category,
            description=(choices.description or operation.description).strip(),
            risk=choices.risk or operation.risk,
            auth=Auth(choices.mode) if choices.mode else operation.auth,
        )
        return arranged(named, choices)

    async def promote(self, endpoint: str, choices: Choices = Choices()) -> Operation:
        (operation,) = await self.save_drafts([Draft(endpoint, choices=choices)])
        return operation

    async def save_drafts(self, drafts: list[Draft]) -> list[Operation]:
        await self._ready()
        operations = [await self._chosen(draft) for draft in drafts]
        for draft, operation in zip(drafts, operations, strict=True):
            self.catalog = [
                row for row in self.catalog if not draft.operation or not is_operation(row, draft.operation)
            ]
            row = replace(data.operation_rows()[0], operation=operation, tool=f"partners_{operation.name}")
            self.catalog.append(replace(row, status="never run", last_called=0.0, calls=0, callers=()))
        self._note("edited" if drafts[0].operation else "promoted", [f"{o.portal}/{o.name}" for o in operations])
        return operations

    def _note(self, kind: ChangeKind, names: list[str]) -> CatalogChange:
        self.changes.append(CatalogChange(f"u{len(self.changes) + 1}", data.START, kind, tuple(names)))
        self.emit(Event("catalog"))
        return self.changes[-1]

    async def try_out(self, draft: Draft, arguments: dict[str, JsonValue]) -> CallResult:
        operation = await self._chosen(draft)
        return await self.call(f"draft {operation.portal}/{operation.name}", arguments)

    async def retire(self, operation: str) -> CatalogChange:
        await self._ready()
        self.catalog = [row for row in self.catalog if not is_operation(row, operation)]
        return self._note("retired", [operation])

    async def catalog_changes(self) -> list[CatalogChange]:
        return self.changes

    async def undo(self, change: str = "") -> CatalogChange:
        await self._ready()
        if not self.changes:
            raise NotFoundError("There is nothing to undo.")
        self.emit(Event("catalog"))
        return self.changes.pop()

    async def neighbours(self, endpoint: str) -> Neighbours:
        return neighbours(await self.endpoint(endpoint), self.found)

    async def compare_recordings(self, before: str, after: str, endpoint: str = "") -> list[EndpointDiff]:
        await self._ready()
        self.compared.append((before, after, endpoint))
        return [] if before == after else [diff for diff in data.DIFFS if endpoint in ("", diff.endpoint)]
