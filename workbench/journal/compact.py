"""Values as small JSON objects: fields that have their default are left out."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from functools import cache
from operator import attrgetter
from typing import Any


@cache
def _fields(kind: type) -> tuple[tuple[tuple[str, Any], ...], Callable[[Any], tuple[Any, ...]]] | None:
    """Give names with defaults, and what reads all values at once; None for what is no dataclass of two fields or more."""
    if not dataclasses.is_dataclass(kind) or len(dataclasses.fields(kind)) < 2:
        return None
    named = tuple((field.name, field.default) for field in dataclasses.fields(kind))
    return named, attrgetter(*(name for name, _ in named))


def compact(value: Any) -> Any:
    """Turn nested dataclasses into what JSON can say; ``msgspec.convert`` is the inverse."""
    kind: type = type(value)
    if kind is str or kind is int or kind is float or value is None:
        return value
    if kind is tuple or kind is list:
        # Header fields and the like are JSON as they are, and most of what there is.
        return value if _is_plain(value[0] if value else "") else [compact(item) for item in value]
    known = _fields(kind)
    if known is None:
        return _lone(value)
    # Without fields' defaults a line is a third of its size: most fields of most exchanges have theirs.
    values = zip(known[0], known[1](value), strict=True)
    return {
        name: item if type(item) in _PLAIN else compact(item)
        for (name, default), item in values
        if item is not default and item != default
    }


_PLAIN = frozenset({str, int, float, bool})


def _is_plain(item: Any) -> bool:
    """Whether an item of a list, and so all of them, is written as it is: text, texts, a dataclass of texts without defaults."""
    kind: type = type(item)
    return kind is str or (kind is tuple and all(type(each) is str for each in item)) or _is_bare(kind)


@cache
def _is_bare(kind: type) -> bool:
    return dataclasses.is_dataclass(kind) and all(
        field.default is dataclasses.MISSING and field.type == "str" for field in dataclasses.fields(kind)
    )


def _lone(value: Any) -> Any:
    """Turn a dataclass of one field, or of none, into an object; anything else stays as it is."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        pairs = ((field.name, getattr(value, field.name), field.default) for field in dataclasses.fields(value))
        return {name: compact(item) for name, item, default in pairs if item != default}
    return value


def without_surrogates(value: Any) -> Any:
    """Replace lone surrogates, which JSON in UTF-8 cannot carry, in every string."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, list | tuple):
        return [without_surrogates(item) for item in value]
    if isinstance(value, dict):
        return {without_surrogates(key): without_surrogates(item) for key, item in value.items()}
    return value
