"""Run an operation with arguments, and see the answer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static, TextArea

from workbench.errors import UsageError
from workbench.exchange import JsonValue
from workbench.text import safe_line, safe_text
from workbench.ui.messages import Failed, OpenExchange
from workbench.ui.screens.base import SubScreen
from workbench.ui.screens.confirm import ConfirmDialog
from workbench.ui.session import Session
from workbench.ui.show.calls import read_arguments, result_lines, skeleton, still_blank
from workbench.ui.show.schema import schema_lines
from workbench.ui.show.spans import line
from workbench.ui.widgets.line_pane import LinePane
from workbench.workspace.views import ToolView


class RunScreen(SubScreen):
    TITLE = "Run"
    MODE = "operations"
    AUTO_FOCUS = "#arguments"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+r", "run", "Run", id="run.run", priority=True),
        Binding("ctrl+o", "exchange", "Exchange", id="run.exchange", tooltip="The exchange that the call became"),
    ]

    def __init__(self, session: Session, operation: str) -> None:
        super().__init__(session)
        self.subject = operation
        self._tool: ToolView | None = None
        self._calling = False
        self._exchange = ""

    def body(self) -> Iterable[Widget]:
        yield Static("", id="subject", markup=False)
        with Horizontal(id="form-split"):
            yield TextArea("{}", id="arguments", compact=True, tab_behavior="focus")
            yield LinePane(id="schema")
        yield LinePane(id="answer")

    async def load(self) -> None:
        if self._tool is not None:
            return
        tool = self._tool = await self.api.tool(self.subject)
        self.query_one("#subject", Static).update(Content(safe_line(f"Run {self.subject}  {tool.title}", limit=400)))
        self.query_one("#arguments", TextArea).text = safe_text(skeleton(tool.input_schema))
        self.query_one("#schema", LinePane).show(schema_lines(tool.input_schema))
        self._answer("Press ctrl+r to run it in the logged-in page.")

    def _answer(self, text: str) -> None:
        self.query_one("#answer", LinePane).show([line(text, "dim")])

    def action_run(self) -> None:
        """Run what only reads at once; ask before anything else is sent."""
        tool = self._tool
        if self._calling or tool is None:
            self.tell("It runs already." if self._calling else "The operation is not loaded yet.")
            return
        try:
            arguments = read_arguments(self.query_one("#arguments", TextArea).text)
        except UsageError as error:
            self.post_message(Failed(error))
            return
        if blank := still_blank(tool.input_schema, arguments):
            self.tell(f"Still blank: {', '.join(blank)}. Fill in what is required.", severity="warning")
        elif tool.annotations.get("readOnlyHint"):
            self._run(arguments)
        else:
            question = f"Send {self.subject} with these arguments? It changes something at the portal."
            self.app.push_screen(ConfirmDialog(question, "Send"), lambda sure: self._run(arguments) if sure else None)

    def _run(self, arguments: dict[str, JsonValue]) -> None:
        self._calling = True
        self.attempt(self._run_operation(arguments))

    async def _run_operation(self, arguments: dict[str, JsonValue]) -> None:
        try:
            self._answer("Running …")
            result = await self.api.call(self.subject, arguments)
        except BaseException:
            self._answer("It did not run.")
            raise
        finally:
            self._calling = False
        self._exchange = result.exchange
        self.query_one("#answer", LinePane).show(result_lines(result))

    def action_exchange(self) -> None:
        if self._exchange:
            self.post_message(OpenExchange(self._exchange))
        else:
            self.tell("The call's exchange is not known yet.")
