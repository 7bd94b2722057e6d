"""Bodies as lines: pretty-printed where they are JSON or a form, and capped."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl

import orjson

from workbench.exchange import FORM_TYPE, Body, JsonValue
from workbench.text import safe_text
from workbench.ui.show import figures
from workbench.ui.show.spans import Line, Lines, Role, Span, line

TEXT_LIMIT = 400_000
"""Characters of a body that are shown."""

LINE_COUNT_LIMIT = 6_000

_MEMBER = re.compile(r'^(\s*)("(?:[^"\\]|\\.)*")(: )(.*)$', re.DOTALL)


def body_lines(body: Body) -> Lines:
    """Show a body, or say why there is none."""
    if body.omitted:
        why = f"Not kept: {body.omitted}. {body.media_type or 'no type'}, {figures.size(body.size)}"
        return [line(why, "warn")]
    if not body.text:
        return [line("No body.", "dim")]
    return capped(_text_lines(body), len(body.text))


def body_text(body: Body) -> str:
    """Give a body to copy: as it was sent, without control characters."""
    return safe_text(body.text)


def _text_lines(body: Body) -> Lines:
    text = body.text[:TEXT_LIMIT]
    if len(text) == len(body.text) and text.lstrip()[:1] in {"{", "["}:
        try:
            return json_lines(orjson.loads(text))
        except orjson.JSONDecodeError:
            return _plain_lines(text)
    if body.media_type.startswith(FORM_TYPE):
        return _form_lines(text)
    return _plain_lines(text)


def capped(lines: Lines, characters: int) -> Lines:
    """Cut what is too long to read, and say so."""
    if len(lines) > LINE_COUNT_LIMIT:
        rest = len(lines) - LINE_COUNT_LIMIT
        return [*lines[:LINE_COUNT_LIMIT], line(f"… {rest:,} more lines", "warn")]
    if characters > TEXT_LIMIT:
        return [*lines, line(f"… {characters - TEXT_LIMIT:,} more characters", "warn")]
    return lines


def _plain_lines(text: str) -> Lines:
    return [line(part, "text") for part in text.splitlines()]


def _form_lines(text: str) -> Lines:
    try:
        pairs = parse_qsl(text, keep_blank_values=True, max_num_fields=1_000)
    except ValueError:
        return _plain_lines(text)
    return [(Span(name, "key"), Span(" = ", "dim"), Span(value, "text")) for name, value in pairs]


def json_lines(value: JsonValue) -> Lines:
    """Give a JSON value, indented, with roles for keys, texts and numbers."""
    text = orjson.dumps(value, option=orjson.OPT_INDENT_2 | orjson.OPT_NON_STR_KEYS).decode()
    return json_text_lines(text)


def json_text_lines(text: str) -> Lines:
    """Give indented JSON text as lines with roles."""
    return [_json_line(part) for part in text.rstrip("\n").split("\n")]


def _json_line(text: str) -> Line:
    if match := _MEMBER.match(text):
        indent, name, colon, rest = match.groups()
        return (Span(indent), Span(name, "key"), Span(colon, "dim"), Span(rest, _value_role(rest)))
    indent = text[: len(text) - len(text.lstrip(" "))]
    return (Span(indent), Span(text[len(indent) :], _value_role(text[len(indent) :])))


def _value_role(text: str) -> Role:
    if text.startswith('"'):
        return "text"
    return "plain" if text[:1] in {"{", "}", "[", "]"} else "number"
