"""Lead from an endpoint to the operations that were made of it."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.text import safe_line
from workbench.ui.messages import OpenOperation, Promote
from workbench.ui.screens.ask import ChoiceDialog
from workbench.ui.screens.base import WorkbenchScreen


class LeadingToOperations(WorkbenchScreen):
    """A screen about endpoints."""

    def open_operation(self, operations: Sequence[str]) -> None:
        """Open the operation of an endpoint; ask which where it has several."""
        if len(operations) > 1:
            self.app.push_screen(ChoiceDialog("Open which operation?", operations), self._open)
        elif operations:
            self._open(operations[0])
        else:
            self.tell("It is no operation yet: p makes one of it.")

    def promote(self, endpoint: str, operations: Sequence[str]) -> None:
        """Draft an operation of an endpoint; say so where it has one already."""
        if operations:
            name = safe_line(operations[-1], limit=80)
            self.tell(f"It is promoted already, as {name}: another name makes another. O, then e, changes that one.")
        self.post_message(Promote(endpoint))

    def _open(self, operation: str | None) -> None:
        if operation:
            self.post_message(OpenOperation(operation))
