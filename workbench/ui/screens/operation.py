"""One operation: what it is, and how an agent sees it."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from workbench.errors import NotFoundError
from workbench.ui import opening
from workbench.ui.messages import RunOperation
from workbench.ui.screens.parts import PartsScreen
from workbench.ui.show.operations import full_name, operation_lines
from workbench.ui.show.tool import tool_lines
from workbench.workspace.views import EventKind


class OperationScreen(PartsScreen):
    TITLE = "Operation"
    MODE = "operations"
    LISTENS: ClassVar[frozenset[EventKind]] = frozenset({"catalog", "call", "permission"})
    PARTS: ClassVar[tuple[tuple[str, str], ...]] = (("about", "About"), ("tool", "As an agent sees it"))

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("r", "run", "Run", id="operation.run"),
        Binding("e", "edit", "Edit", id="operation.edit", tooltip="Its words, its sign-in, what callers may give"),
    ]

    async def load(self) -> None:
        view = await self.api.operations()
        row = next((row for row in view.operations if full_name(row.operation) == self.subject), None)
        if row is None:
            raise NotFoundError(f"{self.subject} is no longer in the catalog.", hint="Press Esc to go back.")
        self.show_subject(f"{full_name(row.operation)}  {row.operation.title}")
        tool = await self.api.tool(self.subject)
        self.show_parts({"about": operation_lines(row), "tool": tool_lines(tool)})

    def action_edit(self) -> None:
        self.app.push_screen(opening.editing(self.session, self.subject))

    def action_run(self) -> None:
        self.post_message(RunOperation(self.subject))
