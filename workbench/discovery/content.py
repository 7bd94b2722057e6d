"""Read what a request carries besides its path: query, form, multipart and JSON values."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import parse_qsl

import orjson

from workbench.exchange import Body, Headers, JsonValue

_INTEGER = re.compile(r"-?(?:0|[1-9]\d{0,17})")
_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,17})\.\d{1,17}")
_DISPOSITION = re.compile(r'content-disposition:[^\r\n]*?[; ]name="([^"\r\n]*)"([^\r\n]*)', re.IGNORECASE)
MOST_PAIRS = 1000
"""Form and query fields that are looked at."""


def header(headers: Headers, name: str) -> str:
    """Give the first field of that (lower-case) name, empty for none."""
    return next((value for key, value in headers if key.lower() == name), "")


def json_of(body: Body) -> tuple[bool, JsonValue]:
    """Say whether a body is JSON, and give its value. What looks like JSON counts whatever its type says."""
    text = body.text.lstrip()
    if not text or ("json" not in body.media_type.lower() and text[0] not in "{["):
        return False, None
    try:
        return True, orjson.loads(text)
    except orjson.JSONDecodeError:
        return _read_slowly(text)


def _read_slowly(text: str) -> tuple[bool, JsonValue]:
    """Read what other parsers let pass: ``NaN``, lone surrogates."""
    try:
        return True, json.loads(text)
    except (ValueError, RecursionError):
        return False, None


def typed(text: str) -> JsonValue:
    """Give the number or boolean that a piece of text plainly is; else the text."""
    if text in {"true", "false"}:
        return text == "true"
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _NUMBER.fullmatch(text) else text


def fields_of(pairs: Iterable[tuple[str, str]]) -> dict[str, JsonValue]:
    """Make an object of (name, text) pairs; a repeated name becomes an array."""
    fields: dict[str, JsonValue] = {}
    for name, text in pairs:
        value = typed(text)
        if name not in fields:
            fields[name] = value
        elif isinstance(before := fields[name], list):
            before.append(value)
        else:
            fields[name] = [before, value]
    return fields


def pairs_of(encoded: str) -> list[tuple[str, str]]:
    """Decode ``a=1&b=2`` (a query or a form); what does not parse gives none."""
    try:
        return parse_qsl(encoded, keep_blank_values=True, max_num_fields=MOST_PAIRS)
    except ValueError:
        return []


@lru_cache(maxsize=4096)
def query_of(encoded: str) -> dict[str, JsonValue]:
    """Give the fields of a query; not to be changed, since equal queries share them."""
    return fields_of(pairs_of(encoded)) if encoded else {}


def parts_of(body: Body) -> dict[str, JsonValue]:
    """Give the fields of a multipart/form-data body; a file is its placeholder ``(file)``.

    Redaction leaves an array of parts: ``{"name", "value"}``, and ``{"name", "file", "type", "size"}`` for files.
    """
    match = re.search(r'boundary="?([^";,]+)"?', body.media_type)
    text = body.text
    if match and f"--{match[1]}" in text:
        return fields_of(filter(None, map(_part, text.split(f"--{match[1]}")[1:MOST_PAIRS])))
    found, value = json_of(body)
    if isinstance(value, list):
        return fields_of(filter(None, map(_redacted_part, value[:MOST_PAIRS])))
    return value if found and isinstance(value, dict) else {}


def _redacted_part(part: JsonValue) -> tuple[str, str] | None:
    if not isinstance(part, dict) or not isinstance(name := part.get("name"), str):
        return None
    return name, FILE if "file" in part else str(part.get("value", ""))


def _part(part: str) -> tuple[str, str] | None:
    head, _, content = part.replace("\r\n", "\n").partition("\n\n")
    match = _DISPOSITION.search(head)
    if match is None:
        return None
    return match[1], FILE if "filename" in match[2].lower() else content.removesuffix("\n")


FILE = "(file)"
"""What stands for a file's content."""
