"""A form made of an input schema: an entry for each argument, and under it what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Label, Select, Static, TextArea

from workbench.exchange import JsonSchema, JsonValue
from workbench.text import safe_line, safe_text
from workbench.ui.show.form import FormField, entries, form_fields, read_fields
from workbench.ui.widgets.tick import Tick

NAME_LIMIT = 60


class SchemaForm(VerticalScroll, can_focus=False):
    """Enter in a field, where it has no meaning of its own, posts ``Submitted``."""

    class Submitted(Message):
        """The person is done with the form."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._fields: list[FormField] = []

    async def show(self, schema: JsonSchema, arguments: Mapping[str, JsonValue] | None = None) -> None:
        """Make the form anew, filled with ``arguments``."""
        self._fields = form_fields(schema)
        known = entries(self._fields, arguments or {})
        await self.remove_children()
        rows = [_Row(field, number, known.get(field.name, field.start)) for number, field in enumerate(self._fields)]
        await self.mount_all(rows or [Static("It takes no arguments: run it as it is.", classes="about", markup=False)])

    def fill(self, arguments: Mapping[str, JsonValue]) -> None:
        """Put other values into the entries."""
        known = entries(self._fields, arguments)
        for row in self._rows():
            row.entered = known.get(row.field.name, "")

    def read(self) -> dict[str, JsonValue]:
        """Give the arguments that were entered. Raises FormError."""
        return read_fields(self._fields, {row.field.name: row.entered for row in self._rows()})

    def blame(self, problems: Mapping[str, str]) -> None:
        """Show under each field what is wrong with it, and go to the first of them."""
        wrong = [row for row in self._rows() if row.blame(problems.get(row.field.name, ""))]
        if wrong:
            self.screen.set_focus(wrong[0].entry)

    def focus_first(self) -> None:
        """Put the cursor into the first field, where there is one."""
        for row in self._rows()[:1]:
            self.screen.set_focus(row.entry)

    def _rows(self) -> Sequence[_Row]:
        return list(self.query(_Row))

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Submitted())


class _Row(Vertical):
    """Label and entry on a line, then what the field is, then what is wrong with it."""

    def __init__(self, field: FormField, number: int, start: str | bool) -> None:
        super().__init__()
        self.field = field
        self.entry = _entry(field, f"field-{number}", start)

    def compose(self) -> ComposeResult:
        star = "*" if self.field.required else " "
        with Horizontal(classes="line"):
            yield Label(f"{star} {safe_line(self.field.name, limit=NAME_LIMIT)}", markup=False)
            yield self.entry
        yield Static(Content(self.field.about), classes="about", markup=False)
        yield Static("", classes="wrong", markup=False)

    @property
    def entered(self) -> str | bool:
        """What the entry holds: a choice as its JSON text."""
        entry = self.entry
        if isinstance(entry, Tick):
            return entry.value
        if isinstance(entry, TextArea):
            return entry.text
        return str(entry.value)

    @entered.setter
    def entered(self, value: str | bool) -> None:
        entry = self.entry
        if isinstance(entry, Tick):
            entry.value = bool(value)
        elif isinstance(entry, TextArea):
            entry.text = safe_text(str(value))
        elif isinstance(entry, Select):
            entry.value = value if value in {each for _, each in self.field.choices} else self.field.start
        else:
            entry.value = safe_line(str(value))

    def blame(self, problem: str) -> bool:
        """Say what is wrong; whether anything is."""
        told = self.query_one(".wrong", Static)
        told.display = bool(problem)
        told.update(Content(f"! {safe_line(problem, limit=300)}"))
        return bool(problem)


type Entry = Input | TextArea | Tick | Select[str]


def _entry(field: FormField, name: str, start: str | bool) -> Entry:
    if field.kind == "switch":
        return _tick(name, on=bool(start))
    if field.kind == "choice":
        options = [(Content(shown), value) for shown, value in field.choices]
        chosen = start if start in {value for _, value in field.choices} else field.start
        return Select(options, value=str(chosen), id=name, allow_blank=False, compact=True)
    if field.kind == "json":
        return TextArea(safe_text(str(start)), id=name, compact=True, tab_behavior="focus")
    return Input(safe_line(str(start)), id=name, compact=True, placeholder="" if field.required else "left out")


def _tick(name: str, *, on: bool) -> Tick:
    tick = Tick("yes", id=name)
    tick.value = on
    return tick
