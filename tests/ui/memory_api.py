"""The whole interface in memory: the partner portal's data, and events when something changes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from urllib.parse import urlsplit

from tests.ui import portal_data as data
from tests.ui.memory_catalog import MemoryCatalog, is_operation
from workbench.browser.step import Step
from workbench.discovery.endpoint import Endpoint, Override
from workbench.discovery.overrides import concerns
from workbench.errors import NotFoundError, UsageError
from workbench.exchange import APPLICATION_TYPES, Exchange, JsonValue, Recording
from workbench.operation import tool_view
from workbench.redaction import load_rules
from workbench.workspace.inspection import inspected, values_left
from workbench.workspace.origin_roles import ProposedOrigin, Role
from workbench.workspace.views import (
    Account,
    Acted,
    AuditEntry,
    BrowserView,
    CallResult,
    CatalogView,
    Event,
    ExchangeDetail,
    ExchangePage,
    ExchangeQuery,
    ExchangeRow,
    ExportPlan,
    ExportProgress,
    ExportResult,
    ImportPlan,
    ImportProblem,
    ImportProgress,
    ImportResult,
    Inspection,
    Looked,
    OpenApiPlan,
    OperationRow,
    Pending,
    Permission,
    RecipeView,
    RecordingRow,
    RecordPlan,
    ReindexResult,
    ScrubResult,
    Status,
    ToolView,
)


def exchange_row(exchange: Exchange, endpoint: str = "") -> ExchangeRow:
    """Give the table's row of an exchange."""
    url = urlsplit(exchange.request.url)
    response = exchange.response
    return ExchangeRow(
        exchange.id,
        exchange.recording,
        exchange.started,
        exchange.request.method,
        f"{url.scheme}://{url.netloc}",
        f"{url.path}?{url.query}" if url.query else url.path,
        response.status if response else 0,
        exchange.resource_type,
        response.body.media_type if response else "",
        response.body.size if response else 0,
        exchange.duration,
        exchange.cause.action,
        endpoint,
        exchange.markers,
        _words(exchange.cause.action),
        data.MEANT.get(exchange.cause.action, ""),
    )


def _words(number: int) -> str:
    return next((f"{a.kind} {a.target}" for a in data.ACTIONS if a.number == number), "")


class MemoryApi(MemoryCatalog):
    """Implements ``workbench.workspace.api.Api``. ``fail`` is raised by everything once it is set."""

    def __init__(self, exchanges: int = 60, *, live: bool = True, broken_streams: int = 0) -> None:
        super().__init__()
        self.details: dict[str, ExchangeDetail] = {}
        self.found = data.endpoints()
        self.catalog = data.operation_rows()
        self.problems = data.PROBLEMS
        self.clients = data.CLIENTS
        self.pending: tuple[Pending, ...] = data.PENDING
        self.permissions: tuple[Permission, ...] = data.PERMISSIONS
        self.live = live
        self.kept = [data.RECORDING, data.OLD_RECORDING]
        self.plans: list[RecordPlan] = []
        self.calls: list[tuple[str, dict[str, JsonValue]]] = []
        self.queries: list[ExchangeQuery] = []
        self.exports: list[tuple[str, str]] = []
        self.audited = list(data.AUDIT)
        self.marked: list[tuple[str, str]] = []
        self.overrides: list[Override] = []
        self.nothing_in: ImportResult | None = None
        """What an import gives that brings nothing."""
        self.streams = 0
        """How often the events were asked for."""
        self._broken = broken_streams
        self._fill(exchanges)

    def _fill(self, exchanges: int) -> None:
        for number in range(exchanges):
            self.add(data.exchange(number), data.endpoint_of(number))

    def add(self, exchange: Exchange, endpoint: str = "") -> ExchangeRow:
        """Keep an exchange, silently."""
        row = exchange_row(exchange, endpoint)
        self.rows.append(row)
        self.details[exchange.id] = ExchangeDetail(exchange, endpoint, row.cause, row.note)
        return row

    def arrive(self, *exchanges: Exchange) -> None:
        """Let exchanges arrive, as while a recording runs."""
        rows = tuple(self.add(exchange) for exchange in exchanges)
        self.emit(Event("exchange", rows[0].recording, rows))

    async def notes(self) -> list[str]:
        return []

    async def status(self) -> Status:
        await self._ready()
        rows = await self.recordings()
        return Status(
            "/home/kim/partner-work",
            4321,
            "0.1.0",
            data.START,
            next((row for row in rows if row.live), None),
            "Chromium 156" if self.page.open else "closed",
            self.page.url,
            signed_in=self.page.signed_in,
            recordings=len(rows),
            exchanges=len(self.rows),
            endpoints=len(self.found),
            operations=len(self.catalog),
            clients=self.clients,
            pending=self.pending,
            permissions=self.permissions,
            agents_stopped=self.stopped,
        )

    async def recordings(self) -> list[RecordingRow]:
        await self._ready()
        return [self._recording_row(recording) for recording in self.kept]

    def _recording_row(self, recording: Recording) -> RecordingRow:
        rows = [row for row in self.rows if row.recording == recording.id]
        application = sum(row.resource_type in APPLICATION_TYPES for row in rows)
        crashed = recording is data.OLD_RECORDING
        note = "ended by a crash; everything acknowledged was kept" if crashed else ""
        return RecordingRow(recording, len(rows), application, self.live and not recording.ended, note=note)

    async def start_recording(self, plan: RecordPlan) -> Recording:
        await self._ready()
        self.plans.append(plan)
        host = urlsplit(plan.url).hostname or ""
        recording = Recording(f"r-new-{len(self.plans)}", host, plan.account, data.START + 500, title=plan.title)
        self.kept.insert(0, recording)
        self.emit(Event("recording", recording.id))
        return recording

    async def stop_recording(self, *, close_browser: bool = False) -> RecordingRow:
        await self._ready()
        if not self.live:
            raise UsageError("No recording runs.", hint="Press n to start one.")
        self.live = False
        self.emit(Event("recording"))
        return self._recording_row(self.kept[0])

    async def remove_recording(self, recording: str) -> None:
        await self._ready()
        self.kept = [kept for kept in self.kept if kept.id != recording]
        self.emit(Event("recording", recording))

    async def act(self, step: Step, *, client: str) -> Acted:
        del client
        return Acted(await self.perform(step))

    async def recipe(self, portal: str) -> RecipeView:
        await self._ready()
        return RecipeView(portal, "", exists=False, trusted=False)

    async def accept_recipe(self, portal: str) -> RecipeView:
        return await self.recipe(portal)

    async def accounts(self) -> list[Account]:
        return []

    async def add_account(self, portal: str, name: str) -> Account:
        return Account(portal, name)

    async def remove_account(self, portal: str, name: str) -> Account:
        return Account(portal, name)

    async def allow_account(self, portal: str, name: str, client: str, *, revoke: bool = False) -> Account:
        return Account(portal, name, () if revoke else (client,))

    async def exchanges(self, query: ExchangeQuery) -> ExchangePage:
        await self._ready()
        self.queries.append(query)
        rows = [row for row in self.rows if self._matches(row, query)]
        return ExchangePage(tuple(rows[query.offset : query.offset + query.limit]), len(rows))

    async def search(self, query: ExchangeQuery) -> AsyncIterator[Looked]:
        """Look at ten at a time; bodies are what ``details`` has. Each stretch waits for the gate."""
        self.queries.append(query)
        rows = sorted((row for row in self.rows if row.recording == query.recording), key=lambda row: row.id)[::-1]
        rows = [row for row in rows if not query.before or row.id < query.before]
        wanted = query.text.lower().removeprefix("body:")
        found = 0
        for start in range(0, len(rows), 10):
            await self._ready()
            some = rows[start : start + 10]
            hits = [row for row in some if self._matches(row, replace(query, text="")) and self._says(row.id, wanted)]
            looked = start + len(some)
            yield Looked(tuple(hits), looked, len(rows), some[-1].id if looked < len(rows) else "")
            found += len(hits)
            if found >= query.limit:
                return

    def _says(self, exchange: str, words: str) -> bool:
        response = self.details[exchange].exchange.response
        return response is not None and words in response.body.text.lower()

    def _matches(self, row: ExchangeRow, query: ExchangeQuery) -> bool:
        haystack = f"{row.method} {row.origin}{row.path} {row.status} {row.resource_type}".lower()
        return (
            query.recording in {"", row.recording}
            and query.endpoint in {"", row.endpoint}
            and (query.noise or row.endpoint not in {e.id for e in self.found if e.noise})
            and (not query.application_only or row.resource_type in APPLICATION_TYPES)
            and all(word in haystack for word in query.text.lower().split())
        )

    async def exchange(self, exchange: str) -> ExchangeDetail:
        await self._ready()
        if exchange not in self.details:
            raise NotFoundError(f"No exchange {exchange}.")
        return self.details[exchange]

    async def endpoints(self, recording: str = "", *, noise: bool = False) -> list[Endpoint]:
        await self._ready()
        return [endpoint for endpoint in self.found if noise or not endpoint.noise]

    async def endpoint(self, endpoint: str) -> Endpoint:
        await self._ready()
        for found in self.found:
            if endpoint in {found.id, found.name}:
                return found
        raise NotFoundError(f"No endpoint {endpoint}.")

    async def override(self, override: Override) -> list[Endpoint]:
        await self._ready()
        self.overrides.append(override)
        told = [sample.partition("#")[0] for sample in override.samples]
        meant = {row.endpoint for row in self.rows if f"{row.method} {row.origin}{row.path.partition('?')[0]}" in told}
        member = {"template": "path", "literal": "path"}.get(override.kind, override.kind)
        changed = {e.id: replace(e, **{member: override.value}) for e in self.found if e.id in meant}  # type: ignore[arg-type]  # the kinds name members
        self.found = [changed.get(endpoint.id, endpoint) for endpoint in self.found]
        self.emit(Event("endpoints"))
        return list(changed.values())

    async def decided(self, endpoint: str) -> list[Override]:
        await self._ready()
        found = await self.endpoint(endpoint)
        return [override for override in self.overrides if concerns(override, found)]

    async def take_back(self, decisions: list[Override]) -> list[Endpoint]:
        await self._ready()
        self.overrides = [override for override in self.overrides if override not in decisions]
        touched = {
            e.id: replace(e, name=f"{e.name}_again") for e in self.found if any(concerns(o, e) for o in decisions)
        }
        self.found = [touched.get(endpoint.id, endpoint) for endpoint in self.found]
        self.emit(Event("endpoints"))
        return list(touched.values())

    async def operations(self) -> CatalogView:
        await self._ready()
        return CatalogView(tuple(self.catalog), self.problems)

    async def tool(self, operation: str) -> ToolView:
        await self._ready()
        for row in self.catalog:
            if f"{row.operation.portal}/{row.operation.name}" == operation:
                return tool_view(row.operation)
        raise NotFoundError(f"No operation {operation}.")

    async def call(
        self,
        operation: str,
        arguments: dict[str, JsonValue],
        *,
        client: str = "",
        account: str = "",
        patient: bool = True,
    ) -> CallResult:
        del account, patient
        await self._ready()
        self.calls.append((operation, arguments))
        return CallResult(200, "application/json", {"items": [{"id": 1, "name": "Contoso"}]}, "x-0001", 0.041)

    async def proposed_origins(self, portal: str = "") -> list[ProposedOrigin]:
        raise NotImplementedError(portal)

    async def accept_origins(
        self, portal: str, only: tuple[str, ...] = (), role: Role | None = None
    ) -> list[ProposedOrigin]:
        raise NotImplementedError(portal, only, role)

    async def evaluate(self, script: str, *, client: str) -> CallResult:
        raise NotImplementedError(script, client)

    async def approval_result(self, approval: str, *, client: str) -> CallResult:
        raise NotFoundError(f"No {approval} for {client}.")

    async def approvals(self) -> list[Pending]:
        return list(self.pending)

    async def approve(self, approval: str) -> Pending:
        return await self._decide(approval, "approved")

    async def refuse(self, approval: str) -> Pending:
        return await self._decide(approval, "refused")

    async def _decide(self, approval: str, how: str) -> Pending:
        await self._ready()
        found = next(pending for pending in self.pending if pending.id == approval)
        self.pending = tuple(pending for pending in self.pending if pending is not found)
        self.marked.append((how, approval))
        self.emit(Event("pending"))
        return found

    async def trust(self, operation: str) -> OperationRow:
        await self._ready()
        self.catalog = [replace(row, trusted=row.trusted or is_operation(row, operation)) for row in self.catalog]
        return next(row for row in self.catalog if is_operation(row, operation))

    async def audit(self, client: str | None = None, *, last: int = 0) -> list[AuditEntry]:
        del client, last
        await self._ready()
        return list(self.audited)

    async def allow(
        self,
        operation: str,
        *,
        client: str = "",
        seconds: float = 0,
        count: int = -1,
        only: dict[str, JsonValue] | None = None,
    ) -> Permission:
        del only
        await self._ready()
        until = data.START + seconds if seconds else 0.0
        permission = Permission(f"p-{len(self.permissions) + 1}", operation, client, until, count)
        self.permissions += (permission,)
        self.pending = tuple(p for p in self.pending if p.operation != operation)
        self.emit(Event("permission"))
        return permission

    async def revoke(self, permission: str) -> str:
        await self._ready()
        self.permissions = tuple(p for p in self.permissions if permission not in {p.id, p.operation})
        self.emit(Event("permission"))
        return permission

    async def import_file(self, plan: ImportPlan) -> AsyncIterator[ImportProgress]:
        self.imports += (plan,)
        try:
            yield ImportProgress("reading", 2, 0.5)
            await self._ready()
            row = self._recording_row(self.kept[0])
            problem = ImportProblem(2, "it has no URL")
            found = ImportResult(plan.path, "HAR 1.2", 3, row, (data.PORTAL,), guessed=True, problems=(problem,))
            told = self.nothing_in or replace(found, unreadable=1, endpoints=len(self.found))
            yield ImportProgress("done", told.entries, 1.0, told)
        except (GeneratorExit, asyncio.CancelledError):
            self.marked.append(("taken back", plan.path))
            raise

    async def export(self, plan: ExportPlan) -> AsyncIterator[ExportProgress]:
        self.exported.append(plan)
        try:
            yield ExportProgress("writing", 30, 0.5)
            await self._ready()
            yield ExportProgress("done", 60, 1.0, ExportResult(plan.path, len(self.rows), 1_234_567))
        except (GeneratorExit, asyncio.CancelledError):
            self.marked.append(("taken back", plan.path))
            raise

    async def export_har(
        self, recording: str, path: str, *, keep_personal: bool = False, replace: bool = False
    ) -> ExportResult:
        del keep_personal, replace
        await self._ready()
        self.exports.append((recording, path))
        return ExportResult(path, len(self.rows), 1_234_567)

    async def export_openapi(self, plan: OpenApiPlan) -> ExportResult:
        await self._ready()
        self.exports.append(("catalog" if plan.catalog else plan.recording, plan.path))
        return ExportResult(plan.path, len(self.found), 12_345)

    async def inspect(self, exchange: str) -> Inspection:
        found = (await self.exchange(exchange)).exchange
        return Inspection(tuple(inspected(found.hidden, load_rules(""))), tuple(values_left(found)))

    async def mark_secret(self, value: str, kind: str = "marked") -> ScrubResult:
        await self._ready()
        self.marked.append((value, kind))
        return ScrubResult(3, ("r1",), (), ("response.body.text.nickname",))

    async def keep_name(self, name: str, rule: str = "") -> bool:
        await self._ready()
        self.marked.append((f"keep {name}", rule))
        return self.marked.count((f"keep {name}", rule)) == 1

    async def redact_again(self) -> ScrubResult:
        return ScrubResult(0)

    async def reindex(self) -> ReindexResult:
        return ReindexResult(len(self.kept), len(self.rows), len(self.found), 0.2)

    async def events(self) -> AsyncIterator[Event]:
        self.streams += 1
        if self.streams <= self._broken:
            raise ConnectionResetError("connection lost")
        queue: asyncio.Queue[Event] = asyncio.Queue()
        self._listeners.add(queue)
        try:
            while True:
                yield await queue.get()
        finally:
            self._listeners.discard(queue)


def newcomer() -> MemoryApi:
    """Give a workspace in which nothing has been done yet."""
    api = MemoryApi(0, live=False)
    api.kept, api.found, api.catalog, api.sessions, api.audited = [], [], [], [], []
    api.problems = api.clients = api.pending = api.permissions = ()  # type: ignore[assignment]  # all are empty
    api.page = BrowserView()
    return api
