"""Run an operation, or a draft of one, with arguments from a form of its schema, and see the answer."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import ContentSwitcher, Static, TextArea

from workbench.errors import UsageError, WorkbenchError
from workbench.exchange import JsonValue
from workbench.invoke.arguments import complaints
from workbench.text import safe_line, safe_text
from workbench.ui.in_order import KeepsKeys
from workbench.ui.messages import Failed, OpenExchange
from workbench.ui.screens.base import SubScreen
from workbench.ui.screens.confirm import ConfirmDialog
from workbench.ui.session import Session
from workbench.ui.show.calls import as_text, read_arguments, result_lines
from workbench.ui.show.form import FormError
from workbench.ui.show.schema import schema_lines
from workbench.ui.show.spans import line
from workbench.ui.widgets.line_pane import LinePane
from workbench.ui.widgets.schema_form import SchemaForm
from workbench.workspace.views import CallResult, ExchangeQuery, ToolView

type Arguments = dict[str, JsonValue]


@dataclass(frozen=True, slots=True)
class Subject:
    """What is run."""

    name: str
    tool: Callable[[], Awaitable[ToolView]]
    call: Callable[[Arguments], Awaitable[CallResult]]
    draft: bool = False
    """Whether it is not saved yet."""


class RunScreen(KeepsKeys, SubScreen):
    TITLE = "Run"
    MODE = "operations"
    AUTO_FOCUS = ""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+r", "run", "Run", id="run.run", priority=True),
        Binding(
            "ctrl+n", "view", "Form or JSON", id="run.view", priority=True, tooltip="The arguments as JSON, and back"
        ),
        Binding("ctrl+o", "exchange", "Exchange", id="run.exchange", tooltip="The exchange that the call became"),
    ]

    def __init__(self, session: Session, subject: Subject) -> None:
        super().__init__(session)
        self.subject = subject
        self._tool: ToolView | None = None
        self._calling = False
        self._result: CallResult | None = None

    def body(self) -> Iterable[Widget]:
        yield Static("", id="subject", markup=False)
        with Horizontal(id="run-split"):
            with ContentSwitcher(initial="form-view", id="views"):
                yield SchemaForm(id="form-view")
                with Horizontal(id="json-view"):
                    yield TextArea("{}", id="arguments", compact=True, tab_behavior="focus")
                    yield LinePane(id="schema")
            yield LinePane(id="answer")

    async def load(self) -> None:
        if self._tool is None:
            try:
                await self._begin()
            finally:
                self.fields_are_there()

    async def _begin(self) -> None:
        tool = self._tool = await self.subject.tool()
        what = "Try" if self.subject.draft else "Run"
        self.query_one("#subject", Static).update(
            Content(safe_line(f"{what} {self.subject.name}  {tool.title}", limit=400))
        )
        self.query_one("#schema", LinePane).show(schema_lines(tool.input_schema))
        await self._form.show(tool.input_schema)
        self._form.focus_first()
        only = (
            "It only reads." if _reads(tool) else "It changes something at the portal: you are asked before it is sent."
        )
        self._answer(f"ctrl+r runs it in the page in which you signed in. {only}")

    @property
    def _form(self) -> SchemaForm:
        return self.query_one(SchemaForm)

    @property
    def _as_json(self) -> bool:
        return self.query_one("#views", ContentSwitcher).current == "json-view"

    def _answer(self, text: str) -> None:
        self.query_one("#answer", LinePane).show([line(text, "dim")])

    def action_view(self) -> None:
        """Show the same arguments the other way; what is no JSON object stays where it can be mended."""
        area = self.query_one("#arguments", TextArea)
        switcher = self.query_one("#views", ContentSwitcher)
        try:
            if self._as_json:
                self._form.fill(read_arguments(area.text))
                switcher.current = "form-view"
                self._form.focus_first()
            else:
                area.text = safe_text(as_text(self._form.read()))
                switcher.current = "json-view"
                self.set_focus(area)
        except FormError as error:
            self._form.blame(error.fields)
        except UsageError as error:
            self.post_message(Failed(error))

    @on(SchemaForm.Submitted)
    def submitted(self) -> None:
        self.action_run()

    def action_run(self) -> None:
        """Check every field; run what only reads at once, and ask before anything else is sent."""
        tool = self._tool
        if self._calling or tool is None:
            self.tell("It runs already." if self._calling else "The operation is not loaded yet.")
            return
        try:
            arguments = (
                read_arguments(self.query_one("#arguments", TextArea).text) if self._as_json else self._form.read()
            )
        except FormError as error:
            self._refuse(error.fields)
        except UsageError as error:
            self.post_message(Failed(error))
        else:
            self.attempt(self._checked(tool, arguments))

    def _refuse(self, problems: dict[str, str]) -> None:
        self._form.blame(problems)
        told = "; ".join(f"{name or 'arguments'}: {problem}" for name, problem in problems.items())
        self.tell(f"Not sent. {told}", severity="warning")

    async def _checked(self, tool: ToolView, arguments: Arguments) -> None:
        problems = await asyncio.to_thread(complaints, tool.input_schema, arguments)
        if problems:
            self._refuse(problems)
            return
        self._form.blame({})
        if _reads(tool):
            self._run(arguments)
            return
        question = f"Send {self.subject.name} with these arguments? It changes something at the portal."
        self.app.push_screen(ConfirmDialog(question, "Send"), lambda sure: self._run(arguments) if sure else None)

    def _run(self, arguments: Arguments) -> None:
        if not self._calling:
            self._calling = True
            self.attempt(self._run_operation(arguments))

    async def _run_operation(self, arguments: Arguments) -> None:
        try:
            self._answer("Running …")
            result = await self.subject.call(arguments)
        except (WorkbenchError, OSError) as error:
            self._answer(f"It did not run: {error}")
            raise
        except BaseException:
            self._answer("It did not run.")
            raise
        finally:
            self._calling = False
        self._result = result
        self.query_one("#answer", LinePane).show(result_lines(result))

    def action_exchange(self) -> None:
        if self._result is None:
            self.tell("Nothing was sent yet.")
        else:
            self.attempt(self._open_exchange(self._result))

    async def _open_exchange(self, result: CallResult) -> None:
        found = result.exchange or await self._exchange_of(result)
        if found:
            self.post_message(OpenExchange(found))
        else:
            self.tell("The call's exchange is not recorded yet: try again in a moment.")

    async def _exchange_of(self, result: CallResult) -> str:
        """Find what the call became among the latest exchanges of the recording of calls."""
        if not result.action:
            return ""
        page = await self.api.exchanges(ExchangeQuery(recording=result.recording, newest_first=True, limit=50))
        return next((row.id for row in page.rows if row.action == result.action), "")


def _reads(tool: ToolView) -> bool:
    return tool.annotations.get("readOnlyHint", False)
