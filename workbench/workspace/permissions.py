"""Who may run which write: kept on this machine alone."""

from __future__ import annotations

import time
from collections.abc import Collection, Mapping

from workbench.errors import NotFoundError
from workbench.exchange import JsonValue
from workbench.ids import new_id
from workbench.invoke import guard, is_alive, spend
from workbench.layout import Layout
from workbench.operation import Operation, Permission
from workbench.workspace import decisions
from workbench.workspace.agents import Agents
from workbench.workspace.views import CallResult, Pending


class Permissions:
    """The leaves that the person gave, in a file that only they can read."""

    def __init__(self, layout: Layout) -> None:
        self._file = layout.permissions
        self.agents = Agents(layout.agents_stopped)

    def list(self) -> tuple[Permission, ...]:
        """Give the leaves that still count."""
        now = time.time()
        return tuple(item for item in decisions.load(self._file, Permission) if is_alive(item, now))

    def grant(
        self, operation: Operation, client: str, seconds: float, count: int, only: dict[str, JsonValue] | None = None
    ) -> Permission:
        """Let agents run an operation; with ``only``, with these arguments alone."""
        name = full_name(operation)
        until = time.time() + seconds if seconds else 0.0
        granted = Permission(new_id("p"), name, client, until, count, only or {})
        self._save((*self.list(), granted))
        return granted

    def revoke(self, name: str) -> None:
        """Take back a leave by its id, or all of an operation's. Raises NotFoundError."""
        kept = tuple(item for item in self.list() if name not in (item.id, item.operation))
        if len(kept) == len(self.list()):
            raise NotFoundError(f"No permission goes by {name!r}.", hint="`workbench status` lists them.")
        self._save(kept)

    def end(self, operations: Collection[str]) -> None:
        """Take back all leaves of operations that are no more; there may be none."""
        kept = tuple(item for item in self.list() if item.operation not in operations)
        if len(kept) != len(self.list()):
            self._save(kept)

    def pass_gate(self, operation: Operation, client: str, arguments: Mapping[str, JsonValue] | None = None) -> bool:
        """Say whether a call may be sent as it is, using up the leave that it needs. Raises NotAllowedError."""
        self.agents.demand(client)
        now = time.time()
        decision = guard(operation, self.list(), client, now, arguments)
        if decision.permission is not None:
            self._save(spend(self.list(), decision.permission, now))
        return decision.allowed

    def _save(self, permissions: tuple[Permission, ...]) -> None:
        decisions.save(self._file, list(permissions), private=True)


def full_name(operation: Operation) -> str:
    return f"{operation.portal}/{operation.name}"


def need(pending: Pending) -> CallResult:
    """Tell an agent that its write waits, and what to do."""
    told = (
        f"Pending, approval {pending.id}: {pending.operation} changes something, so it waits for the person."
        f" Nothing was sent yet. Tell the person: they approve it in the workbench (Agents), or by"
        f" `workbench approve {pending.id}`. Then call `approval_result` with this id; do not start the write again."
    )
    return CallResult(0, "", None, problem=told, operation=pending.operation, approval=pending.id)


def described(permission: Permission) -> str:
    """Say for whom, until when, for what and how often a leave holds. Pure."""
    who = permission.client or "every client"
    until = f" until {time.strftime('%H:%M', time.localtime(permission.until))}" if permission.until else ""
    only = "".join(f", {name}={value!r}" for name, value in permission.only.items())
    return who + until + only + (f", {permission.remaining} more" if permission.remaining >= 0 else "")
