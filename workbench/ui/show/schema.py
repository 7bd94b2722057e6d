"""A JSON Schema as a tree that a person can read."""

from __future__ import annotations

import json
from collections.abc import Iterator

from workbench.exchange import JsonSchema, JsonValue
from workbench.ui.show.spans import Line, Lines, Span, line

DEPTH = 16
LINE_COUNT_LIMIT = 2_000


def schema_lines(schema: JsonSchema | None) -> Lines:
    """Show each property with its type, whether it is required, its format, values and meaning."""
    if schema is None:
        return [line("No schema: the body is no JSON, or was not kept.", "dim")]
    lines: Lines = []
    for row in _node("", schema, 0, required=True):
        lines.append(row)
        if len(lines) == LINE_COUNT_LIMIT:
            return [*lines, line("… more properties", "warn")]
    return lines


def _node(name: str, schema: JsonSchema, depth: int, *, required: bool) -> Iterator[Line]:
    yield _describe(name, schema, depth, required=required)
    if depth >= DEPTH:
        return
    yield from _properties(schema, depth)
    items = schema.get("items")
    if isinstance(items, dict):
        yield from _node("[ ]", items, depth + 1, required=True)
    extra = schema.get("additionalProperties")
    if isinstance(extra, dict):
        yield from _node("{ any key }", extra, depth + 1, required=False)
    for word in ("anyOf", "oneOf", "allOf"):
        for index, choice in enumerate(_list(schema.get(word)), 1):
            if isinstance(choice, dict):
                yield from _node(f"{word} {index}", choice, depth + 1, required=True)


def _properties(schema: JsonSchema, depth: int) -> Iterator[Line]:
    properties = schema.get("properties")
    if not isinstance(properties, dict):
        return
    needed = set(map(str, _list(schema.get("required"))))
    for key, value in properties.items():
        if isinstance(value, dict):
            yield from _node(key, value, depth + 1, required=key in needed)


def _describe(name: str, schema: JsonSchema, depth: int, *, required: bool) -> Line:
    spans = [Span("  " * depth), Span(f"{name}: " if name else "", "key"), Span(type_name(schema), "number")]
    if not required:
        spans.append(Span(" optional", "dim"))
    spans += [Span(f" · {note}", "dim") for note in notes_of(schema)]
    return tuple(spans)


def notes_of(schema: JsonSchema) -> list[str]:
    """Say a schema's format, values and meaning."""
    return [note for note in (_format(schema), _values(schema), str(schema.get("description", ""))) if note]


def type_name(schema: JsonSchema) -> str:
    """Give ``string``, ``integer or null``, and the like."""
    kind = schema.get("type")
    names = [str(name) for name in kind] if isinstance(kind, list) else [str(kind)] if kind else []
    items = schema.get("items")
    if names == ["array"] and isinstance(items, dict):
        return f"array of {type_name(items)}"
    if not names:
        return "one of" if schema.get("anyOf") or schema.get("oneOf") else str(schema.get("$ref") or "any")
    return " or ".join(names)


def _format(schema: JsonSchema) -> str:
    return str(schema.get("format") or schema.get("pattern") or "")


def _values(schema: JsonSchema) -> str:
    if "const" in schema:
        return f"always {brief(schema['const'])}"
    if values := _list(schema.get("enum")):
        return "one of " + ", ".join(map(brief, values[:12])) + (", …" if len(values) > 12 else "")
    return f"default {brief(schema['default'])}" if "default" in schema else ""


def brief(value: JsonValue) -> str:
    """Give a value as JSON, short."""
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else f"{text[:59]}…"


def _list(value: JsonValue) -> list[JsonValue]:
    return value if isinstance(value, list) else []
