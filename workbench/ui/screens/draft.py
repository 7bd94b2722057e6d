"""Make an operation of an endpoint, or another version of one: choose, see what would be written, try it, save."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Grid, Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Label, Select, Static, TabbedContent, TabPane

from workbench.discovery.endpoint import Endpoint
from workbench.errors import NotFoundError, WorkbenchError
from workbench.text import safe_line, safe_text
from workbench.ui import opening
from workbench.ui.in_order import KeepsKeys
from workbench.ui.messages import OpenOperation
from workbench.ui.screens.base import SubScreen
from workbench.ui.screens.draft_fields import FIELD_LIMIT, MODES, RISKS, WORDS, read_words
from workbench.ui.session import Session
from workbench.ui.show import parameters as shown
from workbench.ui.show.parameters import Said, parameter_row, parameters_of, with_parameter
from workbench.ui.show.proposal import answer_tree, proposal_parts
from workbench.ui.show.schema_rows import ROOT
from workbench.ui.show.spans import line
from workbench.ui.subjects import Subject
from workbench.ui.widgets.line_pane import LinePane
from workbench.ui.widgets.list_table import ListTable
from workbench.ui.widgets.part_tabs import PartTabs
from workbench.ui.widgets.row_table import RowTable
from workbench.ui.widgets.tree_table import TreeTable
from workbench.workspace.views import Choices, Proposal

PARTS = (
    ("diff", "Changes"),
    ("parameters", "Parameters"),
    ("answer", "Answer"),
    ("tool", "As an agent sees it"),
    ("file", "File"),
)


class DraftScreen(KeepsKeys, SubScreen):
    PASSING = True
    AUTO_FOCUS = "#name"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "Save", id="draft.save", tooltip="Write the catalog file, or keep what was chosen"),
        Binding("ctrl+t", "try_out", "Try", id="draft.try", tooltip="Run it with real arguments before it is saved"),
        Binding("ctrl+n", "part", "Next part", id="draft.part"),
        Binding(
            "h",
            "hide",
            "Hide or leave out",
            show=False,
            id="draft.hide",
            tooltip="Hide a parameter, or leave a member of the answer out",
        ),
        Binding(
            "v",
            "keep_values",
            "Keep seen values",
            show=False,
            id="draft.keep",
            tooltip="Put its observed values into the file",
        ),
    ]

    def __init__(self, session: Session, subject: Subject) -> None:
        super().__init__(session)
        self.subject = subject
        self.title = subject.title
        self.MODE = subject.mode
        self._endpoint: Endpoint | None = None
        self._base: Proposal | None = None
        """The proposal without any choice."""
        self._current: Proposal | None = None
        """What would be written, as far as the choices were good."""
        self._choices = subject.draft.choices
        self._beside = ""
        """The part that stands beside the one that is open, where there is room."""

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
            yield Label("Sign-in", markup=False)
            yield Select(
                [("as it is", ""), *((mode, mode) for mode in MODES)], id="mode", allow_blank=False, compact=True
            )
        yield Static("", id="problem", markup=False)
        with Horizontal(id="draft-split"):
            with PartTabs(id="parts"):
                for part, title in PARTS:
                    with TabPane(title, id=f"part-{part}"):
                        yield _part(part)
            yield LinePane(id="preview", classes="wide-only")

    def unsaved(self) -> str:
        return "" if self._choices == self.subject.draft.choices else "Leave this draft? What you chose is not saved."

    async def load(self) -> None:
        try:
            await self._look()
        finally:
            self.fields_are_there()

    async def _look(self) -> None:
        if self._base is None:
            await self._begin()
        try:
            proposal = await self.api.preview(replace(self.subject.draft, choices=self._choices))
        except WorkbenchError as error:
            self._say(str(error))
            return
        self._current = proposal
        self._say(" ".join(proposal.warnings))
        self._show(proposal)

    async def _begin(self) -> None:
        """Look at the draft without any choice, and fill the fields with it and what was chosen before."""
        draft = self.subject.draft
        base = await self.api.preview(replace(draft, choices=Choices()))
        subject = draft.endpoint or base.operation.endpoint
        if subject:
            self._endpoint = await self._evidence(subject, needed=not draft.operation)
        request = f"{base.operation.method} {base.operation.path}"
        self.query_one("#subject", Static).update(Content(safe_line(f"{self.subject.title} {request}", limit=400)))
        self._fill(base)
        self._base = base

    async def _evidence(self, endpoint: str, *, needed: bool) -> Endpoint | None:
        """Give what was seen; an operation outlives the recording that it was made of."""
        try:
            return await self.api.endpoint(endpoint)
        except NotFoundError:
            if needed:
                raise
            return None

    def _fill(self, base: Proposal) -> None:
        with self.prevent(Input.Changed, Select.Changed):
            for name in WORDS:
                text = getattr(self._choices, name) or getattr(base.operation, name)
                self.query_one(f"#{name}", Input).value = safe_line(text.strip(), limit=FIELD_LIMIT)
            self.query_one("#risk", Select).value = self._choices.risk or base.operation.risk
            self.query_one("#mode", Select).value = self._choices.mode
        self.query_one("#name", Input).action_select_all()

    def _show(self, proposal: Proposal) -> None:
        for part, lines in proposal_parts(proposal).items():
            self.query_one(f"#{part}", LinePane).show(lines, keep_place=True)
        self._show_beside(proposal)
        self.query_one("#parameters", ListTable).show([parameter_row(said) for said in self._said()])
        assert self._base is not None
        self.query_one("#answer", TreeTable).show_trees([answer_tree(self._base, self._choices)])

    def _show_beside(self, proposal: Proposal) -> None:
        """Show beside a part what it does not: the tool while the changes are open, else the changes."""
        part = "tool" if self.query_one("#parts", TabbedContent).active == "part-diff" else "diff"
        lines = [line(dict(PARTS)[part], "title"), line(), *proposal_parts(proposal)[part]]
        self.query_one("#preview", LinePane).show(lines, keep_place=part == self._beside)
        self._beside = part

    @on(TabbedContent.TabActivated)
    def part_opened(self) -> None:
        if self._current:
            self._show_beside(self._current)

    def _said(self) -> list[Said]:
        return parameters_of(self._base.operation, self._choices, self._endpoint) if self._base else []

    def _say(self, text: str) -> None:
        problem = self.query_one("#problem", Static)
        problem.display = bool(text)
        problem.update(Content(f"! {safe_text(text, limit=400)}"))

    def _choose(self, choices: Choices) -> None:
        self._choices = choices
        self.refresher.ask()

    @on(Input.Changed)
    @on(Select.Changed)
    def field_changed(self) -> None:
        if self._base:
            entered = {name: self.query_one(f"#{name}", Input).value for name in WORDS}
            entered |= {name: str(self.query_one(f"#{name}", Select).value) for name in ("risk", "mode")}
            self._choose(read_words(self._choices, self._base.operation, entered))

    @on(RowTable.Chosen, "#parameters")
    def ask_about_parameter(self) -> None:
        if said := self._selected():
            self.app.push_screen(opening.parameter(said), self._parameter_chosen)

    def _parameter_chosen(self, wanted: Said | None) -> None:
        if wanted and (base := self._unchosen(wanted.name)):
            self._choose(with_parameter(self._choices, base, wanted))

    def _unchosen(self, name: str) -> Said | None:
        if self._base is None:
            return None
        untouched = parameters_of(self._base.operation, Choices(), self._endpoint)
        return next((each for each in untouched if each.name == name), None)

    def _selected(self) -> Said | None:
        """Give the parameter under the cursor, while the person is among them."""
        table = self.query_one("#parameters", ListTable)
        return next((each for each in self._said() if table.has_focus and each.name == table.current), None)

    def action_hide(self) -> None:
        """Hide the parameter under the cursor or show it again; the same for a member of the answer."""
        tree = self.query_one("#answer", TreeTable)
        if tree.has_focus and tree.current:
            self._choose(replace(self._choices, leave_out=_toggled(self._choices.leave_out, tree.current)))
        elif (said := self._selected()) and (base := self._unchosen(said.name)):
            if said.location == "path" and said.callers != "hidden":
                self.tell("A part of the path cannot be hidden: give it a constant value instead (Enter).")
            else:
                wanted = base if said.callers == "hidden" else replace(said, callers="hidden", value=None)
                self._choose(with_parameter(self._choices, base, wanted))

    def action_keep_values(self) -> None:
        """Put observed values into the file, or leave them out."""
        tree = self.query_one("#answer", TreeTable)
        said = self._selected()
        name = tree.current if tree.has_focus and tree.current != ROOT else said.target if said else ""
        if name and self.subject.draft.operation:
            self.tell(
                "A file has no observed values: give a constant or a default (Enter), or promote its endpoint again."
            )
        elif name:
            self._choose(replace(self._choices, keep_values=_toggled(self._choices.keep_values, name)))

    def action_part(self) -> None:
        tabs = self.query_one("#parts", TabbedContent)
        names = [f"part-{part}" for part, _ in PARTS]
        tabs.active = names[(names.index(tabs.active) + 1) % len(names)]
        self.set_focus(self.query_one(f"#{tabs.active.removeprefix('part-')}"))

    def action_try_out(self) -> None:
        if self._current:
            draft = replace(self.subject.draft, choices=self._choices)
            self.app.push_screen(opening.trial(self.session, draft, self._current.operation))

    def action_save(self) -> None:
        self.attempt(self._save())

    async def _save(self) -> None:
        kept = await self.subject.keep(self._choices)
        self.subject = replace(self.subject, draft=replace(self.subject.draft, choices=self._choices))
        self.tell(kept.told)
        if kept.opens:
            self.post_message(OpenOperation(kept.opens))
        else:
            self.app.pop_screen()


def _part(part: str) -> Widget:
    if part == "parameters":
        return ListTable(shown.COLUMNS, empty="It takes no parameters.", id=part)
    if part == "answer":
        return TreeTable(empty="No answer was kept.", id=part)
    return LinePane(id=part)


def _toggled(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    return tuple(other for other in names if other != name) if name in names else (*names, name)
