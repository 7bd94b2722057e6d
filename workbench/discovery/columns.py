"""Many JSON documents as columns: for every place all values that stand there, and in which document each does.

Documents that answer one request nearly always have the same members in the same order, so that whole objects are
turned into columns at once, and what is done with values is done once for every different one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from workbench.exchange import JsonValue

DEEPEST = 24
MOST_ITEMS = 500
"""Items of one array that are looked at."""
MOST_FIRST = 200
"""Items of one array that stand in ``first``."""


@dataclass(slots=True)
class Column:
    """What stands at one place of some documents; a document has several values below an array."""

    values: Sequence[JsonValue]
    at: Sequence[int]
    """For each value the number of its document."""
    kinds: Mapping[type, int]
    """How many values are of each type."""
    fields: Mapping[str, Column]
    """The members of those values that are objects."""
    first: Column | None = None
    """The first items of those values that are arrays; None where all are empty."""
    late: Column | None = None
    """Their items after the first, up to ``MOST_ITEMS``."""


def column_of(values: Sequence[JsonValue], at: Sequence[int], depth: int = 0) -> Column:
    """Turn values into columns, at most ``DEEPEST`` deep; ``at`` says of each value in which document it stands."""
    kinds = set(map(type, values))
    column = Column(values, at, dict.fromkeys(kinds, len(values)) if len(kinds) == 1 else _kinds(values), _NO_FIELDS)
    if depth < DEEPEST:
        if dict in kinds:
            column.fields = _fields(values, at, depth + 1)
        if list in kinds:
            column.first = _items(values, at, slice(MOST_FIRST), depth + 1)
            column.late = _items(values, at, slice(MOST_FIRST, MOST_ITEMS), depth + 1)
    return column


_NO_FIELDS: Mapping[str, Column] = {}


def counted[T](values: Sequence[T]) -> Mapping[T, int]:
    """Say how often each value is there; the values have to be of one type, since ``1 == True``."""
    if len(values) > _FEW:
        return Counter(values)
    counts: dict[T, int] = {}
    for value in values:
        counts[value] = counts.get(value, 0) + 1
    return counts


_FEW = 16
"""Values for which a ``Counter`` is not yet worth its making."""


def _kinds(values: Sequence[JsonValue]) -> Mapping[type, int]:
    return counted([type(value) for value in values])


def _fields(values: Sequence[JsonValue], at: Sequence[int], depth: int) -> Mapping[str, Column]:
    alike: dict[tuple[str, ...], tuple[list[Iterable[JsonValue]], list[int]]] = {}
    for value, place in zip(values, at, strict=True):
        if type(value) is dict:
            names = tuple(value)
            known = alike.get(names)
            if known is None:
                alike[names] = [value.values()], [place]
            else:
                known[0].append(value.values())
                known[1].append(place)
    if len(alike) == 1:
        ((names, (rows, places)),) = alike.items()
        return {
            name: column_of(column, places, depth) for name, column in zip(names, zip(*rows, strict=True), strict=True)
        }
    return {name: _joined(found, depth) for name, found in _parts(alike.items()).items()}


type _Part = tuple[Sequence[JsonValue], Sequence[int]]


def _parts(
    alike: Iterable[tuple[tuple[str, ...], tuple[list[Iterable[JsonValue]], list[int]]]],
) -> Mapping[str, list[_Part]]:
    parts: dict[str, list[_Part]] = {}
    for names, (rows, places) in alike:
        for name, column in zip(names, zip(*rows, strict=True), strict=True):
            parts.setdefault(name, []).append((column, places))
    return parts


def _joined(parts: Sequence[_Part], depth: int) -> Column:
    if len(parts) == 1:
        return column_of(*parts[0], depth)
    values, places = zip(*parts, strict=True)
    return column_of(list(chain.from_iterable(values)), list(chain.from_iterable(places)), depth)


def _items(values: Sequence[JsonValue], at: Sequence[int], which: slice, depth: int) -> Column | None:
    items: list[JsonValue] = []
    places: list[int] = []
    for value, place in zip(values, at, strict=True):
        if type(value) is list and (some := value[which]):
            items += some
            places += [place] * len(some)
    return column_of(items, places, depth) if items else None
