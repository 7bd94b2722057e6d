"""What a workspace answers about consent: writes that wait, permissions, trust, the audit."""

from __future__ import annotations

import asyncio

from workbench.exchange import JsonValue
from workbench.invoke import PERSON
from workbench.workspace.call import Attempt
from workbench.workspace.calls import UNWRITTEN
from workbench.workspace.parts import Parts
from workbench.workspace.permissions import described, full_name
from workbench.workspace.views import (
    AuditEntry,
    CallResult,
    OperationRow,
    Pending,
    Permission,
)


class ConsentAnswers(Parts):
    """The part of ``Api`` that is about what agents may do, and did."""

    async def meet(self, client: str) -> None:
        """Note a client."""
        self._operations.meet(client)

    async def approval_result(self, approval: str, *, client: str) -> CallResult:
        """Wait for a write, again."""
        return await self._operations.calls.result(approval, client)

    async def approvals(self) -> list[Pending]:
        """List what waits."""
        return list(self._operations.calls.approvals.waiting())

    async def approve(self, approval: str) -> Pending:
        """Let a write run."""
        return self._operations.calls.approvals.approve(approval)

    async def dialogs(self) -> list[str]:
        """List clients whose dialogs count."""
        return self._operations.calls.dialogs.clients()

    async def switch_dialogs(self, client: str, *, on: bool) -> None:
        """Let a client's dialogs count."""
        self._operations.calls.dialogs.switch(client, on=on)
        self._decided("dialogs", f"those of {client} {'count' if on else 'no longer count'}")
        self._notify("permission", f"Dialogs of {client} {'count' if on else 'no longer count'}.")

    async def decide_in_dialog(self, approval: str, *, client: str, accept: bool) -> Pending:
        """Take a client's answer."""
        return self._operations.decide_in_dialog(approval, client, accept=accept)

    async def refuse(self, approval: str) -> Pending:
        """Refuse a write."""
        return self._operations.calls.approvals.refuse(approval)

    async def trust(self, operation: str) -> OperationRow:
        """Trust an operation's file."""
        row = self._operations.trust(operation)
        self._decided(full_name(row.operation), "trusted")
        return row

    async def untrust(self, operation: str) -> OperationRow:
        """Trust an operation no longer."""
        row = self._operations.untrust(operation)
        self._decided(full_name(row.operation), "no longer trusted")
        return row

    async def stop_agents(self) -> int:
        """Stop all agents."""
        self._agents.stop()
        self._decided("agents", "stopped")
        waiting = self._operations.calls.approvals.waiting()
        for pending in waiting:
            self._operations.calls.approvals.refuse(pending.id)
        self._notify("permission", "All agents are stopped: `workbench agents resume` lets them go on.")
        return len(waiting)

    async def resume_agents(self) -> None:
        """Let agents go on."""
        self._agents.resume()
        self._decided("agents", "may go on")
        self._notify("permission", "Agents may go on.")

    async def admit(self, *, client: str) -> None:
        """Refuse everything to a stopped agent."""
        self._agents.demand(client)

    async def note_call(self, tool: str, arguments: dict[str, JsonValue], outcome: str, *, client: str) -> None:
        """Write down a call."""
        attempt = Attempt(tool, client, arguments, self._sessions.where(client))
        await self._operations.calls.note_attempt(attempt, outcome)

    async def audit(self, client: str | None = None, *, last: int = 0) -> list[AuditEntry]:
        """List the audit."""
        return await asyncio.to_thread(self._operations.calls.audit.entries, client, last)

    async def allow(
        self,
        operation: str,
        *,
        client: str = "",
        seconds: float = 0,
        count: int = -1,
        only: dict[str, JsonValue] | None = None,
    ) -> Permission:
        """Let a write be called by agents."""
        granted = self._operations.allow(operation, client, seconds, count, only)
        self._decided(granted.operation, f"leave given: {described(granted)}")
        return granted

    async def revoke(self, permission: str) -> str:
        """Take a permission back."""
        meant = self._operations.revoke(permission)
        self._decided(meant, "leave taken back")
        return meant

    def _decided(self, what: str, how: str) -> None:
        """Write down a decision of the person's that is about more than one call; it holds though that fails."""
        try:
            self._operations.calls.note(what, PERSON, how, account="")
        except OSError:
            self._notify("notice", UNWRITTEN)
