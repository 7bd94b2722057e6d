"""Lead from an endpoint to the operations that were made of it."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.ui.messages import OpenOperation
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

    def _open(self, operation: str | None) -> None:
        if operation:
            self.post_message(OpenOperation(operation))
