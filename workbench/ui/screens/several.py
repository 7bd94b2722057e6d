"""Promote several endpoints with one review: all that are ticked are saved, or none is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from workbench.errors import WorkbenchError
from workbench.ui import opening
from workbench.ui.screens.base import SubScreen
from workbench.ui.session import Session
from workbench.ui.show import figures
from workbench.ui.show.several import COLUMNS, Item, item_lines, item_row
from workbench.ui.subjects import collected
from workbench.ui.widgets.line_pane import LinePane
from workbench.ui.widgets.list_table import ListTable
from workbench.ui.widgets.row_table import RowTable
from workbench.workspace.views import Choices, Draft


class SeveralScreen(SubScreen):
    TITLE = "Promote several"
    MODE = "endpoints"
    AUTO_FOCUS = "#items"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "Save all", id="several.save", tooltip="Write all that are ticked, or none"),
        Binding("space", "take", "Tick", id="several.take", tooltip="Save it with the others, or leave it out"),
    ]

    def __init__(self, session: Session, endpoints: Sequence[str]) -> None:
        super().__init__(session)
        self._items = {endpoint: Item(Draft(endpoint)) for endpoint in endpoints}

    def body(self) -> Iterable[Widget]:
        yield Static("", id="subject", markup=False)
        with Horizontal(id="several-split"):
            yield ListTable(COLUMNS, id="items")
            yield LinePane(id="about", classes="aside")

    async def load(self) -> None:
        for key, item in list(self._items.items()):
            self._items[key] = await self._previewed(item)
        self._show()

    async def _previewed(self, item: Item) -> Item:
        try:
            return replace(item, proposal=await self.api.preview(item.draft), problem="")
        except WorkbenchError as error:
            return replace(item, proposal=None, problem=str(error), taken=False)

    def _show(self) -> None:
        taken = len(self._taken())
        told = f"Promote {figures.several(len(self._items), 'endpoint')}: {taken} ticked. Enter edits one, ctrl+s saves them"
        self.query_one("#subject", Static).update(Content(told))
        self.query_one("#items", ListTable).show([item_row(item) for item in self._items.values()])

    def _taken(self) -> list[Draft]:
        return [item.draft for item in self._items.values() if item.taken and item.proposal]

    @property
    def _selected(self) -> Item | None:
        return self._items.get(self.query_one("#items", ListTable).current)

    @on(RowTable.Moved)
    def show_about(self) -> None:
        if item := self._selected:
            self.query_one("#about", LinePane).show(item_lines(item))

    @on(RowTable.Chosen)
    def edit(self) -> None:
        if item := self._selected:
            subject = collected(item.draft, lambda choices: self._chosen(item.key, choices))
            self.app.push_screen(opening.drafting(self.session, subject))

    def _chosen(self, key: str, choices: Choices) -> None:
        before = self._items[key]
        self._items[key] = replace(before, draft=replace(before.draft, choices=choices), taken=True)
        self.refresher.ask()

    def action_take(self) -> None:
        item = self._selected
        if item and item.proposal:
            self._items[item.key] = replace(item, taken=not item.taken)
            self._show()
        elif item:
            self.tell("Mend it first: Enter opens it.")

    def action_save(self) -> None:
        if self._taken():
            self.attempt(self._save())
        else:
            self.tell("Nothing is ticked.")

    async def _save(self) -> None:
        operations = await self.api.save_drafts(self._taken())
        self.tell(f"Saved {figures.several(len(operations), 'operation')}; u on Operations undoes all of them at once.")
        self.dismiss(True)
