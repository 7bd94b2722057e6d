"""Arguments to begin with, and what a call gave back."""

from __future__ import annotations

import json

import orjson

from workbench.errors import UsageError
from workbench.exchange import JsonValue
from workbench.ui.show import figures
from workbench.ui.show.bodies import LINE_COUNT_LIMIT, capped, json_lines
from workbench.ui.show.spans import Lines, Span, line
from workbench.workspace.views import CallResult


def as_text(arguments: dict[str, JsonValue]) -> str:
    """Give the JSON text of arguments, to be edited."""
    return json.dumps(arguments, indent=2, ensure_ascii=False)


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
    problem = [line(result.problem, "warn")] if result.problem else []
    cut = [line("The answer was cut: it is larger than what agents get.", "warn")] if result.truncated else []
    return [head, *problem, *cut, line(), *body]
