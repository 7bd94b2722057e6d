"""Say what callers have to do with one parameter."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import cast

from textual.widget import Widget
from textual.widgets import Input, Select, Static

from workbench.exchange import JsonValue
from workbench.text import safe_line
from workbench.ui.screens.dialog import Dialog, field, problem
from workbench.ui.show.parameters import CALLERS, Callers, Said
from workbench.ui.show.schema import brief, type_name

LABELS: dict[Callers, str] = {
    "required": "must give it",
    "optional": "may give it",
    "default": "may give it, else the value",
    "constant": "never see it: always the value",
    "hidden": "never see it: not sent",
}

_NEEDS_VALUE = ("default", "constant")


class ParameterDialog(Dialog[Said]):
    """Gives the parameter as the person wants it."""

    AUTO_FOCUS = "#callers"

    def __init__(self, said: Said) -> None:
        super().__init__(f"{said.location} {safe_line(said.name, limit=60)}".strip(), "Set")
        self._said = said

    def body(self) -> Iterable[Widget]:
        said = self._said
        seen = ", ".join(map(brief, said.seen[:3])) or "none that was kept"
        kind = type_name(said.schema) if said.schema else "any"
        yield Static(safe_line(f"{kind}; seen: {seen}", limit=300), markup=False)
        options = [(LABELS[each], each) for each in CALLERS]
        yield field("Callers", Select(options, value=said.callers, id="callers", allow_blank=False, compact=True))
        yield field("Value", Input(self._start(), placeholder="for a default or a constant", id="value", compact=True))
        yield field("What it is", Input(safe_line(said.about), placeholder="for the agent", id="about", compact=True))
        yield problem()

    def _start(self) -> str:
        """Begin with what is set, or what was seen: it goes into the file only when it is taken."""
        said = self._said
        value = said.value if said.callers in _NEEDS_VALUE else next(iter(said.seen), None)
        text = value if isinstance(value, str) else "" if value is None else json.dumps(value, ensure_ascii=False)
        return safe_line(text, limit=1_000)

    def accept(self) -> None:
        callers = cast("Callers", str(self.query_one("#callers", Select).value))
        text = self.query_one("#value", Input).value.strip()
        if callers in _NEEDS_VALUE and not text:
            self.say("Say which value.")
            return
        value = read_value(text, self._said) if callers in _NEEDS_VALUE else None
        about = self.query_one("#about", Input).value.strip()
        self.dismiss(replace(self._said, callers=callers, value=value, about=about))


def read_value(text: str, said: Said) -> JsonValue:
    """Read a value as JSON, and as text where it is none or the parameter takes text alone."""
    if said.schema.get("type") == "string":
        return text
    try:
        value: JsonValue = json.loads(text)
    except ValueError:
        return text
    return value
