"""The text of an OpenAPI document, JSON or YAML, as plain JSON values."""

from __future__ import annotations

from datetime import date
from typing import Final

import orjson

from workbench.errors import UsageError
from workbench.exchange import JsonValue
from workbench.text import safe_line

MOST_VALUES: Final = 2_000_000
"""Values of a document with its aliases written out: a few lines of YAML can stand for billions."""


def parse_text(text: bytes) -> JsonValue:
    """Parse a document. Raises UsageError for what is neither JSON (RFC 8259) nor YAML 1.2."""
    text = text.removeprefix(b"\xef\xbb\xbf")
    try:
        value: JsonValue = orjson.loads(text)
    except orjson.JSONDecodeError:
        return _yaml(text)
    return value


def _yaml(text: bytes) -> JsonValue:
    from ruamel.yaml import YAML  # noqa: PLC0415 - slow to import, and few documents need it
    from ruamel.yaml.error import YAMLError  # noqa: PLC0415 - as above

    try:
        parsed = YAML(typ="safe", pure=True).load(text)
    except (YAMLError, UnicodeDecodeError, ValueError, RecursionError) as error:
        raise UsageError(f"it is neither JSON nor YAML: {safe_line(str(error), limit=200)}") from error
    return _Plain().value(parsed)


class _Plain:
    """Writes aliases out, and what YAML has beside JSON as text: dates, keys that are numbers."""

    def __init__(self) -> None:
        self._left = MOST_VALUES
        self._within: set[int] = set()

    def value(self, value: object) -> JsonValue:
        self._left -= 1
        if self._left < 0 or id(value) in self._within:
            raise UsageError("its aliases make it endless.", hint="Write them out, or convert it to JSON.")
        if isinstance(value, dict | list):
            self._within.add(id(value))
            made = self._container(value)
            self._within.discard(id(value))
            return made
        if isinstance(value, date):
            return value.isoformat()
        return value if isinstance(value, str | int | float | bool) or value is None else str(value)

    def _container(self, value: dict[object, object] | list[object]) -> JsonValue:
        if isinstance(value, list):
            return [self.value(item) for item in value]
        return {_key(key): self.value(item) for key, item in value.items()}


def _key(key: object) -> str:
    if isinstance(key, bool):
        return str(key).lower()
    return key.isoformat() if isinstance(key, date) else str(key)
