"""Values as small JSON objects: fields that have their default are left out."""

from __future__ import annotations

import dataclasses
from functools import cache
from typing import Any


@cache
def _fields(kind: type) -> tuple[tuple[str, Any], ...]:
    return tuple((field.name, field.default) for field in dataclasses.fields(kind))


def compact(value: Any) -> Any:
    """Turn nested dataclasses into what JSON can say; ``msgspec.convert`` is the inverse."""
    if isinstance(value, str | int | float) or value is None:
        return value
    if isinstance(value, tuple | list):
        return [compact(item) for item in value]
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        # Without fields' defaults a line is a third of its size: most fields of most exchanges have theirs.
        pairs = ((name, getattr(value, name), default) for name, default in _fields(type(value)))
        return {name: compact(item) for name, item, default in pairs if item != default}
    return value


def without_surrogates(value: Any) -> Any:
    """Replace lone surrogates, which JSON in UTF-8 cannot carry, in every string."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, list):
        return [without_surrogates(item) for item in value]
    if isinstance(value, dict):
        return {without_surrogates(key): without_surrogates(item) for key, item in value.items()}
    return value
