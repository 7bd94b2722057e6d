"""Clients whose own dialog counts as the person's leave for a write: a switch of the person's, one client at a time."""

from __future__ import annotations

from pathlib import Path

from workbench.invoke import NotAllowedError
from workbench.operation import Operation, effective_risk
from workbench.workspace import decisions
from workbench.workspace.views import Pending

IN_DIALOG = "approved in the client"
"""What the audit says of such a leave: a client may accept by itself, and the person has taken that on."""


class Dialogs:
    """A private file with the names of clients."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def clients(self) -> list[str]:
        """Give the clients whose dialogs count."""
        return decisions.load(self._file, str)

    def switch(self, client: str, *, on: bool) -> None:
        """Let a client's dialogs count from now on, or no longer."""
        others = [name for name in self.clients() if name != client]
        decisions.save(self._file, [*others, client] if on else others, private=True)

    def demand(self, pending: Pending, client: str, operation: Operation | None) -> None:
        """Raise NotAllowedError where a dialog is not enough: another's write, one that destroys, a raw request."""
        mine = pending.client == client and client in self.clients()
        if not mine or operation is None or effective_risk(operation) != "write":
            raise NotAllowedError(
                f"{pending.operation} cannot be approved in the client.",
                kept="Nothing was sent.",
                hint=f"The person approves it by `workbench approve {pending.id}`.",
            )
