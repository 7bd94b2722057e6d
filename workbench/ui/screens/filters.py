"""The filters that were kept: use one, keep the present one, forget one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Input, Static

from workbench.errors import WorkbenchError
from workbench.text import safe_text
from workbench.ui.in_order import KeepsKeys
from workbench.ui.screens.dialog import Dialog, field, problem
from workbench.ui.session import Session
from workbench.ui.show.columns import Column, Row
from workbench.ui.show.spans import Span
from workbench.ui.widgets.list_table import ListTable
from workbench.ui.widgets.row_table import RowTable
from workbench.workspace.views import SavedFilter

_COLUMNS = (Column("Name", 20), Column("Filter"))


class FiltersDialog(KeepsKeys, Dialog[str]):
    """Gives the text of the filter to use."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("delete,ctrl+d", "forget", "Forget", id="filters.forget", key_display="del"),
    ]

    AUTO_FOCUS = "#filters"

    def __init__(self, session: Session, text: str) -> None:
        super().__init__("Filters", "Use" if not text else "Keep or use")
        self._session = session
        self._text = text
        self._kept: list[SavedFilter] = []

    def body(self) -> Iterable[Widget]:
        none = "None is kept yet: give this one a name." if self._text else "None is kept yet: type one first (/)."
        yield ListTable(_COLUMNS, empty=none, id="filters")
        if self._text:
            yield Static(f"Now: {self._text}", id="now", markup=False)
            yield field("Keep it as", Input(placeholder="a name; Enter keeps it", id="name", compact=True))
        yield problem()

    def on_mount(self) -> None:
        self.run_worker(self._begin(), group="filters")

    async def _begin(self) -> None:
        """Offer to keep the filter that stands there, where it is not kept yet."""
        await self._load()
        if self._text and self._text not in {saved.text for saved in self._kept}:
            self.set_focus(self.query_one("#name", Input))
        self.fields_are_there()

    async def _load(self) -> None:
        try:
            self._kept = await self._session.api.filters()
        except (WorkbenchError, OSError) as error:
            self.say(str(error))
        rows = [Row(saved.name, (Span(saved.name, "key"), Span(saved.text, "text"))) for saved in self._kept]
        self.query_one("#filters", ListTable).show(rows)

    @on(RowTable.Chosen)
    def use(self, message: RowTable.Chosen) -> None:
        self.dismiss(next(saved.text for saved in self._kept if saved.name == message.key))

    def accept(self) -> None:
        name = next((entry.value.strip() for entry in self.query("#name").results(Input)), "")
        table = self.query_one("#filters", ListTable)
        if name:
            self.run_worker(self._keep(name), group="filters")
        elif table.current:
            table.action_choose()
        else:
            self.say("Give it a name." if self._text else "None is kept yet.")

    async def _keep(self, name: str) -> None:
        try:
            await self._session.api.save_filter(SavedFilter(name, self._text))
        except (WorkbenchError, OSError) as error:
            self.say(str(error))
        else:
            self.app.notify(safe_text(f"Kept as {name} in catalog/filters.json."), markup=False)
            self.dismiss(self._text)

    def action_forget(self) -> None:
        if name := self.query_one("#filters", ListTable).current:
            self.run_worker(self._forget(name), group="filters")

    async def _forget(self, name: str) -> None:
        try:
            await self._session.api.delete_filter(name)
        except (WorkbenchError, OSError) as error:
            self.say(str(error))
        await self._load()
