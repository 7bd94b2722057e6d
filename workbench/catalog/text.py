"""JSON as a person likes to read and compare it: short things on one line, nothing invisible."""

from __future__ import annotations

import json
from collections.abc import Iterable

from workbench.exchange import JsonValue
from workbench.text import safe_text

WIDTH = 100
"""Characters of a line; what fits, at its indentation, stays on one line."""


def to_text(value: JsonValue) -> str:
    """Write ``value`` with a line feed at its end. Raises ValueError for NaN and infinities (RFC 8259)."""
    return _lines(value, 0, 0) + "\n"


def _lines(value: JsonValue, depth: int, used: int) -> str:
    if not isinstance(value, dict | list):
        return _scalar(value)
    short = _short(value)
    if depth and len(short) + 2 * depth + used <= WIDTH:
        return short
    indent = "  " * (depth + 1)
    if isinstance(value, dict):
        parts = [_member(key, member, depth + 1) for key, member in value.items()]
        return _block("{}", parts, indent)
    return _block("[]", [_lines(item, depth + 1, 1) for item in value], indent)


def _member(key: str, value: JsonValue, depth: int) -> str:
    name = _scalar(key)
    return f"{name}: {_lines(value, depth, len(name) + 3)}"


def _block(brackets: str, parts: Iterable[str], indent: str) -> str:
    inside = ",\n".join(indent + part for part in parts)
    return f"{brackets[0]}\n{inside}\n{indent[2:]}{brackets[1]}" if inside else brackets


def _short(value: JsonValue) -> str:
    if isinstance(value, dict):
        inside = ", ".join(f"{_scalar(key)}: {_short(member)}" for key, member in value.items())
        return f"{{ {inside} }}" if inside else "{}"
    if isinstance(value, list):
        return f"[{', '.join(map(_short, value))}]"
    return _scalar(value)


def _scalar(value: JsonValue) -> str:
    """Escape what cannot be seen: bidirectional controls could make a review read something else."""
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=safe_text(value) != value or not _encodes(value))
    return json.dumps(value, allow_nan=False)


def _encodes(text: str) -> bool:
    """Whether UTF-8 can carry ``text``: lone surrogates it cannot."""
    return not any("\ud800" <= character <= "\udfff" for character in text)
