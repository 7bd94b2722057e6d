"""Put values into paths, queries, headers and forms, so that none can leave its place."""

from __future__ import annotations

import json
import re
from collections.abc import Container, Iterable, Mapping
from urllib.parse import quote, urlencode

from workbench.exchange import JsonValue
from workbench.invoke.arguments import ArgumentError

_PLACEHOLDER = re.compile(r"\{([^{}/]+)\}")


def scalar(value: JsonValue) -> str:
    """Write a value as URLs and forms carry it; objects as compact JSON."""
    if isinstance(value, str):
        return value
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def fill_path(template: str, values: Mapping[str, JsonValue], deep: Container[str] = ()) -> str:
    """Fill a path template. Raises ArgumentError for a value that could lead elsewhere.

    Slashes are encoded, but for those of the parameters in ``deep``: paths of files, as deep as they lie.

    Dot segments are refused and not just encoded: ``fetch`` resolves ``%2e%2e`` as it does ``..``
    (URL Standard, section 4.4), and servers may decode ``%2f`` before they route.
    """
    filled = _PLACEHOLDER.sub(lambda match: _segment(match[1], values, deep=match[1] in deep), template)
    for segment in filled.split("/"):
        if segment.lower().replace("%2e", ".") in {".", ".."}:
            raise ArgumentError("", "", "The arguments make a path that leads elsewhere.")
    return filled


def _segment(name: str, values: Mapping[str, JsonValue], *, deep: bool) -> str:
    value = values.get(name)
    if value is None:
        raise ArgumentError(name, "a value for the path", f"The path needs `{name}`.")
    text = scalar(value)
    pieces = re.split(r"[/\\]", text)
    refused = {".", "..", ""} if deep else {".", ".."}
    if not text.strip() or any(piece.strip() in refused for piece in pieces) or has_controls(text):
        raise ArgumentError(name, "a plain name or id", f"`{name}` cannot stand in a path.")
    return quote(text, safe="/" if deep else "", errors="replace")


def has_controls(text: str) -> bool:
    return any(character < " " or character == "\x7f" for character in text)


def joined(value: JsonValue, separator: str) -> JsonValue:
    """Write an array as the one text that it travels as, where there is a separator."""
    return separator.join(map(scalar, value)) if separator and isinstance(value, list) else value


def pairs(values: Iterable[tuple[str, JsonValue]]) -> list[tuple[str, str]]:
    """Spread arrays over repeated names; what is null is left out."""
    spread: list[tuple[str, str]] = []
    for name, value in values:
        items = value if isinstance(value, list) else [value]
        spread.extend((name, scalar(item)) for item in items if item is not None)
    return spread


def query(values: Iterable[tuple[str, JsonValue]]) -> str:
    """Encode a query or a form (URL Standard, section 5.2); empty without values."""
    return urlencode(pairs(values), errors="replace")


def header(name: str, value: JsonValue) -> tuple[str, str]:
    """Check that a header's value is one line of Latin-1 (RFC 9110, section 5.5)."""
    text = scalar(value)
    if has_controls(text) or not _is_latin(text):
        raise ArgumentError(name, "one line of plain text", f"`{name}` cannot stand in a header.")
    return name, text


def _is_latin(text: str) -> bool:
    return all(ord(character) < 256 for character in text)
