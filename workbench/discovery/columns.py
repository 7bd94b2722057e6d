"""Many JSON documents as columns: for every place all values that stand there, and in which document each does.

Documents that answer one request nearly always have the same members in the same order, so that whole objects are
turned into columns at once, and what is done with values is done once for every different one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, repeat

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
            column.fields = _fields(column, depth + 1)
        if list in kinds:
            longest = max(len(value) for value in values if type(value) is list)
            column.first = _items(column, slice(MOST_FIRST), depth + 1) if longest else None
            column.late = _items(column, slice(MOST_FIRST, MOST_ITEMS), depth + 1) if longest > MOST_FIRST else None
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


def _fields(column: Column, depth: int) -> Mapping[str, Column]:
    objects, places = _of_type(column, dict)
    orders = set(map(tuple, objects))
    if len(orders) == 1:
        ((names, members),) = ((order, _members(objects)) for order in orders)
        return {name: column_of(found, places, depth) for name, found in zip(names, members, strict=True)}
    parts: dict[str, list[_Part]] = {}
    for names, (alike, at) in _alike(objects, places).items():
        for name, found in zip(names, _members(alike), strict=True):
            parts.setdefault(name, []).append((found, at))
    return {name: _joined(found, depth) for name, found in parts.items()}


type _Part = tuple[Sequence[JsonValue], Sequence[int]]


def _of_type[T](column: Column, kind: type[T]) -> tuple[Sequence[T], Sequence[int]]:
    """Give the column's values of one type, and their documents."""
    if len(column.kinds) == 1:
        return column.values, column.at  # type: ignore[return-value]  # as ``kinds`` says
    found = [(value, place) for value, place in zip(column.values, column.at, strict=True) if type(value) is kind]
    return [value for value, _ in found], [place for _, place in found]


def _members(objects: Iterable[dict[str, JsonValue]]) -> Iterable[tuple[JsonValue, ...]]:
    """Turn objects that have the same members in the same order into a column for each member."""
    return zip(*map(dict.values, objects), strict=True)


def _alike(
    objects: Sequence[dict[str, JsonValue]], places: Sequence[int]
) -> Mapping[tuple[str, ...], tuple[list[dict[str, JsonValue]], list[int]]]:
    alike: dict[tuple[str, ...], tuple[list[dict[str, JsonValue]], list[int]]] = {}
    for value, place in zip(objects, places, strict=True):
        found = alike.setdefault(tuple(value), ([], []))
        found[0].append(value)
        found[1].append(place)
    return alike


def _joined(parts: Sequence[_Part], depth: int) -> Column:
    if len(parts) == 1:
        return column_of(*parts[0], depth)
    values, places = zip(*parts, strict=True)
    return column_of(list(chain.from_iterable(values)), list(chain.from_iterable(places)), depth)


def _items(column: Column, which: slice, depth: int) -> Column:
    """Give the items of the column's arrays that stand at some places; one is there at least."""
    arrays, places = _of_type(column, list)
    some = [array[which] for array in arrays]
    at = chain.from_iterable(map(repeat, places, map(len, some)))
    return column_of(list(chain.from_iterable(some)), list(at), depth)
