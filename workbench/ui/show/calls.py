"""Arguments to begin with, and what a call gave back."""

from __future__ import annotations

import json

import orjson

from workbench.errors import UsageError
from workbench.exchange import JsonSchema, JsonValue
from workbench.ui.show import figures
from workbench.ui.show.bodies import LINE_COUNT_LIMIT, capped, json_lines
from workbench.ui.show.spans import Lines, Span, line
from workbench.workspace.views import CallResult

_BLANK: dict[str, JsonValue] = {"string": "", "integer": 0, "number": 0, "boolean": False, "array": [], "object": {}}


def skeleton(schema: JsonSchema | None) -> str:
    """Give the JSON text of arguments with every required property, blank."""
    properties = (schema or {}).get("properties")
    required = (schema or {}).get("required")
    if not isinstance(properties, dict) or not isinstance(required, list):
        return "{}"
    blank = {str(name): _blank(properties.get(str(name))) for name in required}
    return json.dumps(blank, indent=2, ensure_ascii=False)


def _blank(schema: JsonValue) -> JsonValue:
    if not isinstance(schema, dict):
        return ""
    for word in ("const", "default"):
        if word in schema:
            return schema[word]
    if (values := schema.get("enum")) and isinstance(values, list):
        return values[0]
    kind = schema.get("type")
    return _BLANK.get(str(kind[0] if isinstance(kind, list) and kind else kind))


def still_blank(schema: JsonSchema, arguments: dict[str, JsonValue]) -> list[str]:
    """Name the required arguments that are as blank as ``skeleton`` left them, where blank is no agreed value."""
    properties, required = schema.get("properties"), schema.get("required")
    if not isinstance(properties, dict) or not isinstance(required, list):
        return []
    names = [str(name) for name in required]
    return [name for name in names if arguments.get(name) == "" != _blank_or_agreed(properties.get(name))]


def _blank_or_agreed(schema: JsonValue) -> JsonValue:
    return _blank(schema) if isinstance(schema, dict) and schema.keys() & {"const", "default", "enum"} else None


def read_arguments(text: str) -> dict[str, JsonValue]:
    """Parse the form's text. Raises UsageError that says where it is wrong."""
    try:
        value: JsonValue = json.loads(text or "{}")
    except json.JSONDecodeError as error:
        message = f"The arguments are no JSON: {error.msg} in line {error.lineno}, column {error.colno}."
        raise UsageError(message) from error
    if not isinstance(value, dict):
        raise UsageError("The arguments must be one JSON object.", hint="Write {} for none.")
    return value


def result_lines(result: CallResult) -> Lines:
    """Show status, time and the answer."""
    head = (
        Span("Answer ", "title"),
        figures.status(result.status),
        Span(f" {result.media_type or 'no body'} in {figures.seconds(result.seconds)}", "dim"),
    )
    if result.value is None:
        body: Lines = [line("No body.", "dim")]
    elif isinstance(result.value, str):
        body = [line(part, "text") for part in result.value.splitlines()[:LINE_COUNT_LIMIT]]
    else:
        body = capped(json_lines(result.value), len(orjson.dumps(result.value)))
    cut = [line("The answer was cut: it is larger than what agents get.", "warn")] if result.truncated else []
    return [head, *cut, line(), *body]
