"""Who may run which write, and who was refused: kept on this machine alone."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Mapping

from workbench.errors import NotFoundError
from workbench.exchange import JsonValue
from workbench.ids import new_id
from workbench.invoke import PERSON, demand, guard, is_alive, spend
from workbench.layout import Layout
from workbench.operation import Operation, Permission
from workbench.workspace import decisions
from workbench.workspace.views import Pending

REFUSALS_SHOWN = 50


class Permissions:
    """The leaves that the person gave, in a file that only they can read, and the latest refusals."""

    def __init__(self, layout: Layout) -> None:
        self._file = layout.permissions
        self.pending: deque[Pending] = deque(maxlen=REFUSALS_SHOWN)

    def list(self) -> tuple[Permission, ...]:
        """Give the leaves that still count."""
        now = time.time()
        return tuple(item for item in decisions.load(self._file, Permission) if is_alive(item, now))

    def grant(self, operation: Operation, client: str, seconds: float, count: int) -> Permission:
        """Let agents run an operation; the refusals of it are settled by that."""
        name = full_name(operation)
        until = time.time() + seconds if seconds else 0.0
        granted = Permission(new_id("p"), name, client, until, count)
        self._save((*self.list(), granted))
        self.pending = deque((item for item in self.pending if item.operation != name), REFUSALS_SHOWN)
        return granted

    def revoke(self, name: str) -> None:
        """Take back a leave by its id, or all of an operation's. Raises NotFoundError."""
        kept = tuple(item for item in self.list() if name not in (item.id, item.operation))
        if len(kept) == len(self.list()):
            raise NotFoundError(f"No permission goes by {name!r}.", hint="`workbench status` lists them.")
        self._save(kept)

    def pass_gate(self, operation: Operation, client: str, arguments: Mapping[str, JsonValue]) -> None:
        """Let a call through, using up the leave that it needs. Raises NotAllowedError, after noting the refusal.

        ``arguments`` are redacted.
        """
        now = time.time()
        decision = guard(operation, self.list(), client, now)
        if not decision.allowed and client != PERSON:
            self.pending.append(Pending(now, full_name(operation), client, dict(arguments)))
        demand(decision)
        if decision.permission is not None:
            self._save(spend(self.list(), decision.permission, now))

    def _save(self, permissions: tuple[Permission, ...]) -> None:
        decisions.save(self._file, list(permissions), private=True)


def full_name(operation: Operation) -> str:
    return f"{operation.portal}/{operation.name}"
