"""JSON as text: read it whatever numbers and escapes it holds, write it compactly."""

from __future__ import annotations

import json
from typing import Final

import orjson

UNPARSED: Final = object()
"""What ``parse_json`` gives for text that is no JSON."""

_DIGITS = bytes.maketrans(b"123456789", b"000000000")
_LONG = b"0" * 20


def parse_json(text: str) -> object:
    """Give the value, or UNPARSED. Integers beyond 64 bits and lone surrogates are read as well.

    Of a name that repeats within an object the last value counts (RFC 8259 leaves it open); the
    others are gone from what is written.
    """
    octets = text.encode("utf-8", "replace")
    if _LONG not in octets.translate(_DIGITS):
        try:
            return orjson.loads(octets)
        except orjson.JSONDecodeError:
            pass
    return _parse_slowly(text)


def _parse_slowly(text: str) -> object:
    try:
        value = json.loads(text, parse_constant=_no_constant)
        if "\\u" in text or not text.isascii():
            value = json.loads(json.dumps(value, ensure_ascii=False).encode("utf-8", "replace"))
    except (ValueError, RecursionError):
        return UNPARSED
    return value


def _no_constant(name: str) -> object:
    msg = f"{name} is no JSON"
    raise ValueError(msg)


def dump_json(value: object) -> str:
    """Write a value compactly. Integers beyond 64 bits keep their digits."""
    try:
        return orjson.dumps(value).decode()
    except TypeError:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
