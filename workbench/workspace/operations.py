"""The catalog as it is now: listed, called, watched."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import replace

from workbench.catalog import Catalog, load_catalog
from workbench.errors import UsageError
from workbench.exchange import JsonValue
from workbench.invoke import PERSON, interpret, prepare
from workbench.layout import Layout
from workbench.operation import Operation, Permission, effective_risk, tool_name
from workbench.workspace.capturing import Capturing
from workbench.workspace.catalog_watch import signature
from workbench.workspace.people import masker
from workbench.workspace.permissions import Permissions, full_name
from workbench.workspace.usage import Usage
from workbench.workspace.views import CallResult, CatalogView, ClientRow, OperationRow

WATCH_SECONDS = 0.5


class Operations:
    """Loads the catalog when it changes; runs operations for the person and for agents."""

    def __init__(self, layout: Layout, capturing: Capturing, notify: Callable[[str, str], None]) -> None:
        self._layout = layout
        self._capturing = capturing
        self._notify = notify
        self._usage = Usage(layout.usage)
        self._clients: dict[str, ClientRow] = {}
        self._signature = signature(layout.catalog)
        self._catalog = load_catalog(layout.catalog)
        self.permissions = Permissions(layout)

    def catalog(self) -> Catalog:
        """Give the catalog, loaded anew when a file changed."""
        self.reload()
        return self._catalog

    def reload(self) -> None:
        """Load the catalog if it changed, and say so."""
        found = signature(self._layout.catalog)
        if found != self._signature:
            self._signature = found
            self._catalog = load_catalog(self._layout.catalog)
            self._notify("catalog", "")

    async def follow(self) -> None:
        """Notice a person's edits while nobody asks."""
        while True:
            await asyncio.sleep(WATCH_SECONDS)
            self.reload()

    def clients(self) -> tuple[ClientRow, ...]:
        """Give the agents' clients that have called since the daemon began."""
        return tuple(self._clients.values())

    def view(self) -> CatalogView:
        catalog = self.catalog()
        return CatalogView(tuple(self._row(operation) for operation in catalog.operations), catalog.problems)

    def _row(self, operation: Operation) -> OperationRow:
        use = self._usage.of(full_name(operation))
        return OperationRow(
            operation,
            tool_name(operation.portal, operation.name),
            use.status,
            use.last_called,
            use.calls,
            self._leave(operation),
        )

    def _leave(self, operation: Operation) -> str:
        if effective_risk(operation) == "read":
            return ""
        leaves = [item for item in self.permissions.list() if item.operation == full_name(operation)]
        return "; ".join(_describe(item) for item in leaves)

    async def call(self, name: str, arguments: dict[str, JsonValue], client: str) -> CallResult:
        """Run an operation in the signed-in page. Raises WorkbenchError before anything is sent, or when nothing came."""
        self._count(client)
        catalog = self.catalog()
        operation = catalog.operation(name)
        fetch = prepare(operation, catalog.portal(operation.portal), arguments)
        await self._pass_gate(operation, client, arguments)
        began = time.monotonic()
        title = f"{full_name(operation)}{f' for {client}' if client else ''}"
        answer = await self._capturing.call(fetch, title, "person" if client == PERSON else "agent")
        outcome = interpret(operation, answer)
        seconds = time.monotonic() - began
        value = await self._capturing.redact(outcome.value)
        if client != PERSON and (people := masker(self._layout, "answers")):
            value = people.value(value)
        self._usage.note(full_name(operation), worked=not outcome.problem)
        self._notify("call", f"{title}: HTTP {outcome.status} in {seconds:.2f} s")
        return CallResult(
            outcome.status,
            outcome.media_type,
            value,
            seconds=seconds,
            truncated=outcome.truncated,
            problem=outcome.problem,
            retry_after=outcome.retry_after,
        )

    def _count(self, client: str) -> None:
        if client != PERSON:
            row = self._clients.get(client, ClientRow(client, time.time(), 0))
            self._clients[client] = replace(row, calls=row.calls + 1)

    async def _pass_gate(self, operation: Operation, client: str, arguments: dict[str, JsonValue]) -> None:
        shown = await self._capturing.redact(arguments) if self._capturing.open else dict.fromkeys(arguments, "…")
        before = len(self.permissions.pending)
        try:
            self.permissions.pass_gate(operation, client, shown if isinstance(shown, dict) else {})
        finally:
            if len(self.permissions.pending) != before:
                self._notify("pending", f"{client} asked for {full_name(operation)}")

    def allow(self, name: str, client: str, seconds: float, count: int) -> Permission:
        """Let agents run a write. Raises UsageError for what needs no leave."""
        operation = self.catalog().operation(name)
        if effective_risk(operation) == "read":
            raise UsageError(f"{full_name(operation)} only reads: agents may run it as it is.")
        granted = self.permissions.grant(operation, client, seconds, count)
        self._notify("permission", f"{granted.operation} is allowed")
        return granted

    def revoke(self, name: str) -> str:
        """Take leaves back; gives the operation's full name, or the leave's id."""
        known = [full_name(operation) for operation in self.catalog().operations if operation.name == name]
        meant = known[0] if len(known) == 1 else name
        self.permissions.revoke(meant)
        self._notify("permission", f"{meant} is no longer allowed")
        return meant


def _describe(permission: Permission) -> str:
    who = permission.client or "every client"
    until = f" until {time.strftime('%H:%M', time.localtime(permission.until))}" if permission.until else ""
    return who + until + (f", {permission.remaining} more" if permission.remaining >= 0 else "")
