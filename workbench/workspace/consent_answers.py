"""What a workspace answers about consent: writes that wait, permissions, trust, the audit."""

from __future__ import annotations

import asyncio

from workbench.exchange import JsonValue
from workbench.workspace.parts import Parts
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
        self._notify("permission", f"Dialogs of {client} {'count' if on else 'no longer count'}.")

    async def decide_in_dialog(self, approval: str, *, client: str, accept: bool) -> Pending:
        """Take a client's answer."""
        return self._operations.decide_in_dialog(approval, client, accept=accept)

    async def refuse(self, approval: str) -> Pending:
        """Refuse a write."""
        return self._operations.calls.approvals.refuse(approval)

    async def trust(self, operation: str) -> OperationRow:
        """Trust an operation's file."""
        return self._operations.trust(operation)

    async def untrust(self, operation: str) -> OperationRow:
        """Trust an operation no longer."""
        return self._operations.untrust(operation)

    async def stop_agents(self) -> int:
        """Stop all agents."""
        self._agents.stop()
        waiting = self._operations.calls.approvals.waiting()
        for pending in waiting:
            self._operations.calls.approvals.refuse(pending.id)
        self._notify("permission", "All agents are stopped: `workbench agents resume` lets them go on.")
        return len(waiting)

    async def resume_agents(self) -> None:
        """Let agents go on."""
        self._agents.resume()
        self._notify("permission", "Agents may go on.")

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
        return self._operations.allow(operation, client, seconds, count, only)

    async def revoke(self, permission: str) -> str:
        """Take a permission back."""
        return self._operations.revoke(permission)
