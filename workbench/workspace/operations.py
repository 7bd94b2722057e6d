"""The catalog as it is now: listed, called, watched."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from workbench.catalog import Catalog, load_catalog
from workbench.errors import UsageError
from workbench.exchange import JsonValue
from workbench.invoke import PERSON, prepare
from workbench.invoke.arguments import NO_ARGUMENTS, check
from workbench.layout import Layout
from workbench.operation import Operation, Permission, Portal, effective_risk, tool_name
from workbench.workspace.accounts import DEFAULT_ACCOUNT
from workbench.workspace.approvals import PATIENCE, Patience
from workbench.workspace.browsers import Browsers
from workbench.workspace.call import Attempt, Call, Caller
from workbench.workspace.calls import Calls
from workbench.workspace.catalog_changes import CatalogChanges
from workbench.workspace.catalog_watch import signature
from workbench.workspace.dialogs import IN_DIALOG
from workbench.workspace.drifts import Drifts
from workbench.workspace.evaluating import SCRIPT, WORD
from workbench.workspace.jobs import Jobs
from workbench.workspace.permissions import described, full_name
from workbench.workspace.retrying import is_safe
from workbench.workspace.session_care import SessionCare
from workbench.workspace.trust import Trust, digest, untrusted
from workbench.workspace.views import CallResult, CatalogView, ClientRow, OperationRow, Pending

WATCH_SECONDS = 0.5

_UNAUTHORIZED = 401

NOTHING_DRIFTED: Mapping[str, tuple[str, ...]] = MappingProxyType({})


class Operations:
    """Loads the catalog when it changes; runs operations for the person and for agents."""

    def __init__(
        self,
        layout: Layout,
        browsers: Browsers,
        notify: Callable[[str, str], None],
        jobs: Jobs,
        patience: Patience = PATIENCE,
    ) -> None:
        self._layout = layout
        self._notify = notify
        self._trust = Trust(layout.trusted)
        self._clients: dict[str, ClientRow] = {}
        self._load()
        self.changes = CatalogChanges(layout.catalog_changes, layout.catalog)
        self.drifts = Drifts()
        self.calls = Calls(layout, browsers, notify, jobs, patience)
        self.turn = asyncio.Lock()
        """The catalog's files are changed by one at a time."""
        self.care: SessionCare | None = None
        """Brings back a session that ended; without it a call fails as it is."""

    def _load(self) -> None:
        self._signature = signature(self._layout.catalog)
        self._catalog = found = load_catalog(self._layout.catalog)
        portals = {portal.name: portal for portal in found.portals}
        self._digests = {full_name(o): digest(o, portals.get(o.portal)) for o in found.operations}

    def catalog(self) -> Catalog:
        """Give the catalog, loaded anew when a file changed."""
        self.reload()
        return self._catalog

    def reload(self) -> None:
        """Load the catalog if it changed, and say so."""
        if signature(self._layout.catalog) != self._signature:
            self._load()
            self._notify("catalog", "")

    async def follow(self) -> None:
        """Notice a person's edits while nobody asks; keep what was counted."""
        while True:
            await asyncio.sleep(WATCH_SECONDS)
            self.reload()
            self.calls.approvals.sweep()
            await asyncio.to_thread(self.save)

    def save(self) -> None:
        """Write how often operations were called; a full disk costs the count alone."""
        with contextlib.suppress(OSError):
            self.calls.usage.save()

    def clients(self) -> tuple[ClientRow, ...]:
        """Give the agents' clients that were there since the daemon began."""
        return tuple(self._clients.values())

    def view(self, drifted: Mapping[str, tuple[str, ...]] = NOTHING_DRIFTED) -> CatalogView:
        """Describe the catalog; ``drifted`` says of which operations something else was seen since."""
        catalog, known = self.catalog(), self._trust.known()
        rows = (self._row(operation, known, drifted) for operation in catalog.operations)
        return CatalogView(tuple(rows), catalog.problems)

    def _row(
        self,
        operation: Operation,
        known: Mapping[str, str],
        drifted: Mapping[str, tuple[str, ...]] = NOTHING_DRIFTED,
    ) -> OperationRow:
        name = full_name(operation)
        use, drift = self.calls.usage.of(name), drifted.get(name, ())
        return OperationRow(
            operation,
            tool_name(operation.portal, operation.name),
            "drifted" if drift and use.status != "failing" else use.status,
            use.last_called,
            use.calls,
            use.callers,
            drift,
            self._leave(operation),
            trusted=self._is_trusted(name, known),
            address=self._address(operation),
        )

    def _address(self, operation: Operation) -> str:
        found = (dict(portal.origins) for portal in self._catalog.portals if portal.name == operation.portal)
        return next(found, {}).get(operation.origin, "")

    def _leave(self, operation: Operation) -> str:
        if effective_risk(operation) == "read":
            return ""
        leaves = [item for item in self.calls.permissions.list() if item.operation == full_name(operation)]
        return "; ".join(described(item) for item in leaves)

    async def call(
        self, name: str, arguments: dict[str, JsonValue], client: str, account: str = "", *, patient: bool = True
    ) -> CallResult:
        """Run an operation in the signed-in page. Raises WorkbenchError before anything is sent, or when nothing came."""
        self._count(client)
        operation = self.catalog().operation(name)
        whose = operation.portal, account or DEFAULT_ACCOUNT
        async with self.calls.noting(Attempt(full_name(operation), client, arguments, whose)):
            return await self._call(operation, arguments, Caller(client, account, patient))

    async def _call(self, operation: Operation, arguments: dict[str, JsonValue], by: Caller) -> CallResult:
        full = full_name(operation)
        if not self._is_trusted(full, self._trust.known()):
            raise untrusted(full)
        portal, began = self._catalog.portal(operation.portal), time.monotonic()
        if self.care is None:
            return await self.calls.run(operation, portal, arguments, by)
        client, account = by.client, self.care.choose(portal.name, by.client, by.account)
        by = replace(by, account=account)
        result = await self.calls.run(operation, portal, arguments, by)
        if result.status != _UNAUTHORIZED or not is_safe(operation):
            return result
        # The token looked alive, and the portal thinks otherwise: one renewal for all calls, one more try each.
        site = self._address(operation) if operation.auth.kind == "cookie" else ""
        renewed = await self.care.renew((portal.name, account), client, began, site)
        return await self.calls.run(operation, portal, arguments, by) if renewed else result

    async def try_out(self, operation: Operation, portal: Portal, arguments: dict[str, JsonValue]) -> CallResult:
        """Run, as the person, an operation that is not in the catalog yet. Raises WorkbenchError."""
        account = ""
        if self.care is not None:
            account = self.care.choose(portal.name, PERSON, "")
        fetch = prepare(operation, portal, arguments)
        return await self.calls.submit(Call(operation, fetch, PERSON, arguments, account=account, counted=False))

    def forget(self, names: list[str]) -> None:
        """Trust operations that are gone no longer, and end what was allowed of them."""
        self._trust.remove(names)
        self.calls.permissions.end(names)

    def _count(self, client: str) -> None:
        if client != PERSON:
            self.meet(client)
            row = self._clients[client]
            self._clients[client] = replace(row, calls=row.calls + 1)

    def meet(self, client: str) -> None:
        """Note that a client is there."""
        now = time.time()
        known = self._clients.get(client)
        self._clients[client] = replace(known or ClientRow(client, now, 0), last=now)
        if known is None:
            self._notify("call", "")

    def _is_trusted(self, name: str, known: Mapping[str, str]) -> bool:
        return known.get(name) == self._digests[name]

    def trusted(self) -> dict[str, Operation]:
        """Give what is trusted now, by its full name."""
        known, found = self._trust.known(), {full_name(o): o for o in self.catalog().operations}
        return {name: operation for name, operation in found.items() if self._is_trusted(name, known)}

    def trust(self, name: str) -> OperationRow:
        """Let an operation run as its file is now."""
        operation = self.catalog().operation(name)
        self._trust.add([(full_name(operation), self._digests[full_name(operation)])])
        self._notify("catalog", f"{full_name(operation)} is trusted")
        return self._row(operation, self._trust.known())

    def untrust(self, name: str) -> OperationRow:
        """Let an operation run for nobody until it is trusted again."""
        operation = self.catalog().operation(name)
        self._trust.remove([full_name(operation)])
        self._notify("catalog", f"{full_name(operation)} is no longer trusted")
        return self._row(operation, self._trust.known())

    def written(self, names: Iterable[str], before: Mapping[str, Operation]) -> None:
        """Trust what the person has just had written, and still what they trusted ``before`` and is as it was.

        The latter needs saying, since a portal's file may have learned where the page keeps its token.
        """
        meant = set(names)
        found = [o for o in self.catalog().operations if full_name(o) in meant or before.get(full_name(o)) == o]
        self._trust.add((full_name(o), self._digests[full_name(o)]) for o in found)
        self._notify("catalog", "")

    def allow(
        self, name: str, client: str, seconds: float, count: int, only: dict[str, JsonValue] | None = None
    ) -> Permission:
        """Let agents run a write. Raises UsageError for what needs no leave, and for a limit that nothing can meet."""
        operation = SCRIPT if name == WORD else self.catalog().operation(name)
        if effective_risk(operation) == "read":
            raise UsageError(f"{full_name(operation)} only reads: agents may run it as it is.")
        schema = {key: value for key, value in (operation.input_schema or NO_ARGUMENTS).items() if key != "required"}
        check(schema, only or {}, full_name(operation))
        granted = self.calls.permissions.grant(operation, client, seconds, count, only)
        self.calls.released(operation)
        self._notify("permission", f"{granted.operation} is allowed")
        return granted

    def decide_in_dialog(self, approval: str, client: str, *, accept: bool) -> Pending:
        """Approve or refuse a client's own write by its dialog. Raises NotFoundError, NotAllowedError."""
        self.calls.permissions.agents.demand(client)
        pending = self.calls.approvals.of(approval, client).pending
        self.calls.dialogs.demand(pending, client, self.trusted().get(pending.operation))
        if accept:
            return self.calls.approvals.approve(approval, IN_DIALOG)
        return self.calls.approvals.refuse(approval)

    def revoke(self, name: str) -> str:
        """Take leaves back; gives the operation's full name, or the leave's id."""
        known = [full_name(operation) for operation in self.catalog().operations if operation.name == name]
        meant = full_name(SCRIPT) if name == WORD else known[0] if len(known) == 1 else name
        self.calls.permissions.revoke(meant)
        self._notify("permission", f"{meant} is no longer allowed")
        return meant
