"""What agents may do, and did: the person's decisions and the audit."""

from __future__ import annotations

from typing import Protocol

from workbench.exchange import JsonValue
from workbench.workspace.views import (
    AuditEntry,
    OperationRow,
    Pending,
    Permission,
)


class ConsentApi(Protocol):
    """The part of ``Api`` that is about what agents may do, and did."""

    async def approvals(self) -> list[Pending]:
        """List agents' writes that wait for the person, oldest first."""

    async def approve(self, approval: str) -> Pending:
        """Let a write that waits be sent, once."""

    async def refuse(self, approval: str) -> Pending:
        """Refuse a write that waits; its agent is told."""

    async def dialogs(self) -> list[str]:
        """List the clients whose own dialogs count as the person's leave for a write."""

    async def switch_dialogs(self, client: str, *, on: bool) -> None:
        """Let a client's dialogs count, or no longer: the person's decision alone."""

    async def decide_in_dialog(self, approval: str, *, client: str, accept: bool) -> Pending:
        """Take a client's answer for the person's, where they switched that on and nothing is destroyed."""

    async def stop_agents(self) -> int:
        """Let no agent do anything until ``resume_agents``; refuses what waits, and gives how much that was."""

    async def resume_agents(self) -> None:
        """Let agents go on."""

    async def admit(self, *, client: str) -> None:
        """Raise NotAllowedError for an agent while all of them are stopped."""

    async def note_call(self, tool: str, arguments: dict[str, JsonValue], outcome: str, *, client: str) -> None:
        """Write an agent's call into the audit: of a tool that sends nothing, or one that was refused on its way."""

    async def audit(self, client: str | None = None, *, last: int = 0) -> list[AuditEntry]:
        """List calls and decisions, oldest first; of one client (empty: the person) and the last ones, if told so."""

    async def allow(
        self,
        operation: str,
        *,
        client: str = "",
        seconds: float = 0,
        count: int = -1,
        only: dict[str, JsonValue] | None = None,
    ) -> Permission:
        """Let a write be called by agents; with ``only``, with these arguments alone."""

    async def revoke(self, permission: str) -> str:
        """Withdraw a permission by its id, or all of an operation's by its name; gives what it was about."""

    async def trust(self, operation: str) -> OperationRow:
        """Let an operation run as its catalog file is now."""

    async def untrust(self, operation: str) -> OperationRow:
        """Let an operation run for nobody, until it is trusted again."""
