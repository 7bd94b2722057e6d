"""Run an operation with arguments, and see the answer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static, TextArea

from workbench.text import safe_line, safe_text
from workbench.ui.messages import OpenExchange
from workbench.ui.screens.base import SubScreen
from workbench.ui.session import Session
from workbench.ui.show.calls import read_arguments, result_lines, skeleton
from workbench.ui.show.schema import schema_lines
from workbench.ui.show.spans import line
from workbench.ui.widgets.line_pane import LinePane


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
        self._loaded = False
        self._calling = False
        self._exchange = ""

    def body(self) -> Iterable[Widget]:
        yield Static("", id="subject", markup=False)
        with Horizontal(id="form-split"):
            yield TextArea("{}", id="arguments", compact=True, tab_behavior="focus")
            yield LinePane(id="schema")
        yield LinePane(id="answer")

    async def load(self) -> None:
        if self._loaded:
            return
        tool = await self.api.tool(self.subject)
        self._loaded = True
        self.query_one("#subject", Static).update(Content(safe_line(f"Run {self.subject}  {tool.title}", limit=400)))
        self.query_one("#arguments", TextArea).text = safe_text(skeleton(tool.input_schema))
        self.query_one("#schema", LinePane).show(schema_lines(tool.input_schema))
        self._answer("Press ctrl+r to run it in the logged-in page.")

    def _answer(self, text: str) -> None:
        self.query_one("#answer", LinePane).show([line(text, "dim")])

    def action_run(self) -> None:
        if self._calling:
            self.tell("It runs already.")
        else:
            self._calling = True
            self.attempt(self._run_operation())

    async def _run_operation(self) -> None:
        try:
            arguments = read_arguments(self.query_one("#arguments", TextArea).text)
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
