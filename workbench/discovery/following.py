"""Which values are worth following from answers to requests, and where they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain

from workbench.discovery.columns import MOST_FIRST, Column
from workbench.discovery.json_path import ITEMS, step
from workbench.discovery.shapes import string_format
from workbench.exchange import JsonValue
from workbench.redaction import digest_of, is_placeholder

MOST_LEAVES = 2000
"""Leaves of one document that are looked at."""
_LONGEST = 300
_DEEPEST = 10

type Leaves = tuple[str, Sequence[str], Sequence[int]]
"""A JSON path, what may be followed of the values there, and in which document each stands."""


def followed(value: JsonValue) -> str:
    """Give the text by which a scalar is followed, empty for one that is not: a flag, a time, prose.

    A placeholder is followed by its digest, since the same secret may be redacted by two rules.
    """
    if type(value) is str:
        return _followed(value) if len(value) <= _LONGEST else ""
    return str(value) if type(value) is int else ""


@lru_cache(maxsize=65536)
def _followed(text: str) -> str:
    if not text or " " in text or string_format(text) in {"date-time", "time", "date"}:
        return ""
    return digest_of(text) if is_placeholder(text) else text


def leaves_of(column: Column) -> Iterator[Leaves]:
    """Give what may be followed of some documents, of each as much as ``MOST_LEAVES`` allow."""
    scalars: list[tuple[str, Column]] = []
    _gather("$", column, 0, scalars)
    long = _long([found.at for _, found in scalars])
    for path, found in scalars:
        if not found.kinds.keys().isdisjoint(_FOLLOWED):
            texts = _texts(found)
            if long or not all(texts):
                kept = [(text, at) for text, at in zip(texts, found.at, strict=True) if text and at not in long]
                yield path, [text for text, _ in kept], [at for _, at in kept]
            else:
                yield path, texts, found.at
    for value, place in zip(column.values, column.at, strict=True) if long else ():
        if place in long:
            for path, text in _of_one(value):
                yield path, (text,), (place,)


def _texts(column: Column) -> Sequence[str]:
    """Give by what each value is followed; what is equal is looked at once, where it is of one type (``1 == True``)."""
    if len(column.kinds) > 1:
        return [followed(value) for value in column.values]
    known = {value: followed(value) for value in set(column.values)}
    return list(map(known.__getitem__, column.values))


def _gather(path: str, column: Column, depth: int, scalars: list[tuple[str, Column]]) -> None:
    """Find the columns that hold scalars, with the paths to them."""
    if not column.kinds.keys() <= _NESTED:
        scalars.append((path, column))
    if depth < _DEEPEST:
        for name, field in column.fields.items():
            _gather(path + step(name), field, depth + 1, scalars)
        if column.first is not None:
            _gather(path + ITEMS, column.first, depth + 1, scalars)


_NESTED = frozenset({dict, list})
_FOLLOWED = frozenset({str, int})


def _long(places: Sequence[Sequence[int]]) -> frozenset[int]:
    """Name the documents with too many leaves."""
    if sum(map(len, places)) <= MOST_LEAVES:
        return frozenset()
    counts = Counter(chain.from_iterable(places))
    return frozenset(place for place, count in counts.items() if count > MOST_LEAVES)


def _of_one(document: JsonValue) -> Iterator[tuple[str, str]]:
    """Give (JSON path, text) of what may be followed of one document, as much as ``MOST_LEAVES`` allow."""
    left = MOST_LEAVES
    pending: list[tuple[str, JsonValue, int]] = [("$", document, 0)]
    while pending and left > 0:
        path, value, depth = pending.pop()
        if type(value) is dict:
            if depth < _DEEPEST:
                pending.extend((path + step(name), item, depth + 1) for name, item in value.items())
        elif type(value) is list:
            if depth < _DEEPEST:
                pending.extend((path + ITEMS, item, depth + 1) for item in value[:MOST_FIRST])
        else:
            left -= 1
            if text := followed(value):
                yield path, text
