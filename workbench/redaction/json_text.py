"""JSON as text: read it whatever numbers and escapes it holds, write it compactly."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Final

import hyperscan
import orjson

from workbench.redaction.automata import Scan, automaton

UNPARSED: Final = object()
"""What ``parse_json`` gives for text that is no JSON."""

_LONG = rb"[0-9]{20}"
_LONG_TEXT = 100_000
"""Characters of JSON within text from which on it is written anew, rather than looked through for names that repeat."""


def parse_json(text: str) -> object:
    """Give the value, or UNPARSED. Integers beyond 64 bits and lone surrogates are read as well.

    Of a name that repeats within an object the last value counts (RFC 8259 leaves it open); the
    others are gone from what is written.
    """
    value = parse_octets(text.encode("utf-8", "replace"))
    return _parse_slowly(text) if value is UNPARSED else value


def parse_octets(octets: bytes) -> object:
    """Give the value of UTF-8 text, or UNPARSED: also for what ``parse_json`` alone can read."""
    if _long_numbers().matches(octets):
        return UNPARSED
    try:
        return orjson.loads(octets)
    except orjson.JSONDecodeError:
        return UNPARSED


@lru_cache(1)
def _long_numbers() -> Scan:
    """Give what finds integers that may have more than 64 bits, which orjson would read as floats."""
    return Scan(automaton([(_LONG, hyperscan.HS_FLAG_SINGLEMATCH)]))


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


def is_long(text: str) -> bool:
    """Whether it costs less to write some JSON anew than to look for names that stand twice."""
    return len(text) > _LONG_TEXT


def has_duplicates(text: str) -> bool:
    """Whether a name stands twice in an object of some JSON; what is odd is taken to have one."""
    try:
        json.loads(text, object_pairs_hook=_unique)
    except (ValueError, RecursionError):
        return True
    return False


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    if len(found := dict(pairs)) != len(pairs):
        msg = "a name stands twice"
        raise ValueError(msg)
    return found


def dump_json(value: object) -> str:
    """Write a value compactly. Integers beyond 64 bits keep their digits."""
    return dump_octets(value).decode()


def dump_octets(value: object) -> bytes:
    """Write a value compactly as UTF-8; no character is escaped but quotes, backslashes and controls."""
    try:
        return orjson.dumps(value)
    except TypeError:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
