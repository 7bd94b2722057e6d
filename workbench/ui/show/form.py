"""A form of an input schema: which entries it has, and what of them is sent."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from workbench.errors import UsageError
from workbench.exchange import JsonSchema, JsonValue
from workbench.text import safe_line
from workbench.ui.show.schema import brief, type_name

FieldKind = Literal["text", "integer", "number", "switch", "choice", "json"]

LEFT_OUT = ""
"""The choice that sends nothing."""

CHOICES_MOST = 200


@dataclass(frozen=True, slots=True)
class FormField:
    """One argument as a person enters it."""

    name: str
    kind: FieldKind
    required: bool
    about: str
    """Its type, format, default and description."""
    choices: tuple[tuple[str, str], ...] = ()
    """(what is shown, the value as JSON text); ``LEFT_OUT`` sends nothing."""
    start: str = ""
    """What the entry begins with: a ``const``, or nothing."""


class FieldError(UsageError):
    """What was entered is no value of the field's kind; the message says what would be."""


def form_fields(schema: JsonSchema) -> list[FormField]:
    """Give the fields of an input schema, what is required first, each group in the schema's order."""
    properties, required = schema.get("properties"), schema.get("required")
    needed = set(map(str, required)) if isinstance(required, list) else set()
    members = properties.items() if isinstance(properties, dict) else ()
    found = [_field(name, member, name in needed) for name, member in members if isinstance(member, dict)]
    return sorted(found, key=lambda field: not field.required)


def _field(name: str, schema: JsonSchema, required: bool) -> FormField:
    kind = _kind(schema, required=required)
    choices = _choices(schema, required=required) if kind == "choice" else ()
    start = json.dumps(schema["const"]) if "const" in schema and kind != "text" else str(schema.get("const") or "")
    return FormField(name, kind, required, _about(schema), choices, start)


def _kind(schema: JsonSchema, *, required: bool) -> FieldKind:
    if 0 < len(_values(schema)) <= CHOICES_MOST:
        return "choice"
    kinds = _kinds(schema) - {"null"}
    if kinds == {"boolean"}:
        return "switch" if required and "null" not in _kinds(schema) else "choice"
    plain: dict[str, FieldKind] = {"string": "text", "integer": "integer", "number": "number"}
    return plain.get(next(iter(kinds)), "json") if len(kinds) == 1 else "json"


def _kinds(schema: JsonSchema) -> set[str]:
    kinds = schema.get("type")
    return set(map(str, kinds)) if isinstance(kinds, list) else {str(kinds)} if kinds else set()


def _values(schema: JsonSchema) -> list[JsonValue]:
    values = schema.get("enum")
    return values if isinstance(values, list) else []


def _choices(schema: JsonSchema, *, required: bool) -> tuple[tuple[str, str], ...]:
    values = _values(schema) or [True, False, *([None] if "null" in _kinds(schema) else [])]
    shown = [(safe_line(value if isinstance(value, str) else json.dumps(value), limit=120), value) for value in values]
    told = [(text or "(empty)", json.dumps(value)) for text, value in shown]
    return (("choose one" if required else "left out", LEFT_OUT), *told)


def _about(schema: JsonSchema) -> str:
    default = f"{brief(schema['default'])} when left out" if "default" in schema else ""
    parts = [type_name(schema), str(schema.get("format") or ""), default, str(schema.get("description") or "")]
    return safe_line(" · ".join(filter(None, parts)), limit=300)


def read_fields(fields: list[FormField], entered: Mapping[str, str | bool]) -> dict[str, JsonValue]:
    """Give the arguments that were entered; what was left blank is left out. Raises ``FormError``."""
    given: dict[str, JsonValue] = {}
    wrong: dict[str, str] = {}
    for field in fields:
        try:
            value = entered.get(field.name, "")
            if isinstance(value, bool):
                given[field.name] = value
            elif value.strip() or (value and field.kind == "text"):
                given[field.name] = _read(field, value)
            elif field.required:
                raise FieldError("It is required.")
        except FieldError as error:
            wrong[field.name] = str(error)
    if wrong:
        raise FormError(wrong)
    return given


class FormError(UsageError):
    """What is wrong with which field; nothing was sent."""

    def __init__(self, fields: Mapping[str, str]) -> None:
        names = ", ".join(safe_line(name, limit=40) for name in fields)
        super().__init__(f"Not sent: look at {names}.")
        self.fields = dict(fields)


def _read(field: FormField, text: str) -> JsonValue:
    if field.kind == "text":
        return text
    try:
        value: JsonValue = json.loads(text)
    except ValueError as error:
        raise FieldError(_WANTED[field.kind]) from error
    fits = field.kind in {"json", "choice"} or value is None or _is_number(value, whole=field.kind == "integer")
    if not fits:
        raise FieldError(_WANTED[field.kind])
    return value


def _is_number(value: JsonValue, *, whole: bool) -> bool:
    return not isinstance(value, bool) and isinstance(value, int if whole else int | float)


_WANTED: dict[FieldKind, str] = {
    "integer": "It takes a whole number, such as 25.",
    "number": "It takes a number, such as 2.5.",
    "json": 'It takes JSON: [1, 2], {"name": "value"}, "text".',
    "choice": "Choose one.",
}


def entries(fields: list[FormField], arguments: Mapping[str, JsonValue]) -> dict[str, str | bool]:
    """Give what the fields show for arguments: the way back of ``read_fields``."""
    return {field.name: _entry(field, arguments[field.name]) for field in fields if field.name in arguments}


def _entry(field: FormField, value: JsonValue) -> str | bool:
    if field.kind == "switch":
        return bool(value)
    if field.kind == "text" and isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=field.kind == "choice")
