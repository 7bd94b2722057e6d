"""Turn an endpoint into an operation: choose, look at what would be written, save."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import ClassVar, Literal, cast

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Grid
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Label, Select, Static, TabbedContent, TabPane

from workbench.discovery.endpoint import Endpoint
from workbench.errors import WorkbenchError
from workbench.text import safe_line, safe_text
from workbench.ui.messages import OpenOperation
from workbench.ui.screens.base import SubScreen
from workbench.ui.session import Session
from workbench.ui.show.endpoint_rows import label
from workbench.ui.show.proposal import PARAMETER_COLUMNS, parameter_row, proposal_parts
from workbench.ui.widgets.line_pane import LinePane
from workbench.ui.widgets.list_table import ListTable
from workbench.workspace.views import Choices, Proposal

RISKS = ("read", "write", "destructive")

FIELD_LIMIT = 1_000
"""Characters of a field that can be edited here; longer ones are edited in the file."""

PARTS = (("diff", "Changes"), ("tool", "As an agent sees it"), ("file", "File"), ("parameters", "Parameters"))


class PromoteScreen(SubScreen):
    TITLE = "Promote"
    MODE = "endpoints"
    PASSING = True
    AUTO_FOCUS = "#name"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "Save", id="promote.save", tooltip="Write the catalog file"),
        Binding("ctrl+n", "part", "Next part", id="promote.part"),
        Binding("h", "hide", "Hide parameter", show=False, id="promote.hide"),
        Binding("v", "keep", "Keep observed values", show=False, id="promote.keep"),
    ]

    def __init__(self, session: Session, endpoint: str) -> None:
        super().__init__(session)
        self.subject = endpoint
        self._endpoint: Endpoint | None = None
        self._proposed: Proposal | None = None
        """The proposal without any choice: what the fields began with."""
        self._choices = Choices()

    def body(self) -> Iterable[Widget]:
        yield Static("", id="subject", markup=False)
        with Grid(id="form"):
            for name, title in (("name", "Name"), ("category", "Category"), ("title", "Title")):
                yield Label(title, markup=False)
                yield Input(id=name, compact=True)
            yield Label("Risk", markup=False)
            yield Select([(risk, risk) for risk in RISKS], id="risk", allow_blank=False, compact=True)
            yield Label("Description", markup=False)
            yield Input(id="description", placeholder="what it does, for the agent", compact=True)
        yield Static("", id="problem", markup=False)
        with TabbedContent(id="parts"):
            for part, title in PARTS:
                with TabPane(title, id=f"part-{part}"):
                    yield self._part(part)

    def _part(self, part: str) -> Widget:
        if part == "parameters":
            return ListTable(PARAMETER_COLUMNS, empty="It takes no parameters.", id=part)
        return LinePane(id=part)

    async def load(self) -> None:
        if self._endpoint is None:
            self._endpoint = await self.api.endpoint(self.subject)
            self.query_one("#subject", Static).update(_subject(self._endpoint))
        try:
            proposal = await self.api.propose(self.subject, self._choices)
        except WorkbenchError as error:
            self._say(str(error))
            return
        if self._proposed is None:
            self._fill(proposal)
        self._say(" ".join(proposal.warnings))
        self._show(proposal)

    def _fill(self, proposal: Proposal) -> None:
        self._proposed = proposal
        operation = proposal.operation
        with self.prevent(Input.Changed, Select.Changed):
            for name in ("name", "category", "title", "description"):
                self.query_one(f"#{name}", Input).value = safe_line(getattr(operation, name), limit=FIELD_LIMIT)
            self.query_one("#risk", Select).value = operation.risk
        self.query_one("#name", Input).action_select_all()

    def _show(self, proposal: Proposal) -> None:
        for part, lines in proposal_parts(proposal).items():
            self.query_one(f"#{part}", LinePane).show(lines, keep_place=True)
        parameters = self._endpoint.parameters if self._endpoint else ()
        table = self.query_one("#parameters", ListTable)
        table.show([parameter_row(parameter, self._choices) for parameter in parameters])

    def _say(self, text: str) -> None:
        problem = self.query_one("#problem", Static)
        problem.display = bool(text)
        problem.update(Content(f"! {safe_text(text, limit=400)}"))

    @on(Input.Changed)
    @on(Select.Changed)
    def field_changed(self) -> None:
        if self._proposed:
            self._choices = self._read(self._proposed)
            self.refresher.ask()

    def _read(self, proposed: Proposal) -> Choices:
        """Give the fields that differ from the proposal; the others stay as proposed."""
        operation = proposed.operation
        risk = str(self.query_one("#risk", Select).value)
        return replace(
            self._choices,
            name=self._changed("name", operation.name),
            category=self._changed("category", operation.category),
            title=self._changed("title", operation.title),
            description=self._changed("description", operation.description),
            risk=cast("Literal['', 'read', 'write', 'destructive']", "" if risk == operation.risk else risk),
        )

    def _changed(self, name: str, proposed: str) -> str:
        value = self.query_one(f"#{name}", Input).value.strip()
        return "" if value == safe_line(proposed, limit=FIELD_LIMIT) else value

    def action_hide(self) -> None:
        """Hide or show the parameter under the cursor; required ones cannot be hidden."""
        name = self._parameter()
        required = any(p.name == name and p.required for p in self._endpoint.parameters) if self._endpoint else False
        if required:
            self.tell("A required parameter cannot be hidden: callers must give it.")
        elif name:
            self._choices = replace(self._choices, hide=_toggled(self._choices.hide, name))
            self.refresher.ask()

    def action_keep(self) -> None:
        """Put the parameter's observed values into the file, or leave them out."""
        if name := self._parameter():
            self._choices = replace(self._choices, keep_values=_toggled(self._choices.keep_values, name))
            self.refresher.ask()

    def _parameter(self) -> str:
        table = self.query_one("#parameters", ListTable)
        return table.current if table.has_focus else ""

    def action_part(self) -> None:
        tabs = self.query_one("#parts", TabbedContent)
        names = [f"part-{part}" for part, _ in PARTS]
        tabs.active = names[(names.index(tabs.active) + 1) % len(names)]
        self.query_one(f"#{tabs.active.removeprefix('part-')}").focus()

    def action_save(self) -> None:
        self.attempt(self._save())

    async def _save(self) -> None:
        operation = await self.api.promote(self.subject, self._choices)
        name = f"{operation.portal}/{operation.name}"
        self.tell(f"Saved catalog/{name}.json. Agents that are connected see it now.")
        self.post_message(OpenOperation(name))


def _toggled(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    return tuple(other for other in names if other != name) if name in names else (*names, name)


def _subject(endpoint: Endpoint) -> Content:
    return Content(safe_line(f"Promote {endpoint.method} {label(endpoint)}", limit=400))
