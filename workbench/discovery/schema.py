"""The shape of JSON values, merged from many: a bounded summary, of which ``json_schema`` makes a JSON Schema.

``Shape.take`` and ``Shape.merge`` commute: the same values in any order give the same summary.
"""

from __future__ import annotations

from collections.abc import Mapping
from zlib import crc32

from workbench.discovery.columns import Column, column_of, counted
from workbench.discovery.shapes import string_format
from workbench.exchange import JsonValue

type Scalar = str | int | float | bool
type _Key = str | tuple[str, Scalar]

MOST_VALUES = 24
"""Distinct values that a shape keeps."""
MOST_FIELDS = 200
"""Distinct keys of an object; past it the object is a map."""
LONGEST_VALUE = 120
"""Characters of a string that may be kept as an example."""


class Shape:
    """What was seen at one place of a JSON document."""

    __slots__ = ("_cut", "_sums", "fields", "formats", "items", "kinds", "longest", "rest", "values")

    def __init__(self) -> None:
        self.kinds: dict[str, int] = {}
        """JSON Schema type → how often."""
        self.formats: dict[str, int] = {}
        self.values: dict[_Key, int] = {}
        """The kept values with their counts: those of the smallest checksums, so that order does not matter."""
        self.longest: int = 0
        """Items of the longest array."""
        self.items: Shape | None = None
        self.fields: dict[str, Shape] = {}
        self.rest: Shape | None = None
        """Of an object with too many keys: all its values."""
        self._cut: int = -1
        """Values whose checksum is not below it are no longer kept; -1: none were dropped yet."""
        self._sums: dict[_Key, int] = {}
        """The checksums of what is kept, once something was dropped."""

    @property
    def count(self) -> int:
        return sum(self.kinds.values())

    @property
    def complete(self) -> bool:
        """Whether ``values`` holds every distinct scalar that was seen."""
        return self._cut < 0

    def scalars(self) -> list[tuple[Scalar, int]]:
        """Give the kept values, the most frequent first."""
        ordered = sorted(self.values.items(), key=lambda item: (-item[1], repr(item[0])))
        return [(key if isinstance(key, str) else key[1], count) for key, count in ordered]

    def observe(self, value: JsonValue) -> None:
        self.take(column_of((value,), (0,)))

    def take(self, column: Column) -> None:
        """Take in all values of a column, and what is below them."""
        for kind, count in column.kinds.items():
            name = _KINDS.get(kind, "null")
            self.kinds[name] = self.kinds.get(name, 0) + count
            if kind is str:
                self._texts(_of_kind(column, kind))
            elif kind in _SCALARS:
                self._scalars(name, _of_kind(column, kind))
            elif kind is list:
                self._arrays(column)
        for name, field in column.fields.items():
            self._field(name).take(field)

    def merge(self, other: Shape) -> None:
        """Take in what ``other`` has seen."""
        _add(self.kinds, other.kinds)
        _add(self.formats, other.formats)
        self.longest = max(self.longest, other.longest)
        if other._cut >= 0:
            self._drop_from(other._cut)
        for key, count in other.values.items():
            self._keep(key, count)
        if other.items is not None:
            self.items = self.items or Shape()
            self.items.merge(other.items)
        if other.rest is not None:
            self._collapse()
        for name, field in other.fields.items():
            self._field(name).merge(field)
        if other.rest is not None and self.rest is not None:
            self.rest.merge(other.rest)

    def _texts(self, texts: Mapping[JsonValue, int]) -> None:
        for text, count in texts.items():
            assert isinstance(text, str)
            if form := string_format(text):
                self.formats[form] = self.formats.get(form, 0) + count
            if len(text) <= LONGEST_VALUE:
                self._keep(text, count)
            else:
                self._drop_from(1 << 32)

    def _scalars(self, kind: str, values: Mapping[JsonValue, int]) -> None:
        for value, count in values.items():
            self._keep((kind, value), count)  # type: ignore[arg-type]  # ``take`` passes scalars only

    def _arrays(self, column: Column) -> None:
        self.longest = max(self.longest, *(len(value) for value in column.values if type(value) is list))
        for items in (column.first, column.late):
            if items is not None:
                self.items = self.items or Shape()
                self.items.take(items)

    def _field(self, name: str) -> Shape:
        if self.rest is not None:
            return self.rest
        field = self.fields.get(name)
        if field is None:
            if len(self.fields) >= MOST_FIELDS:
                return self._collapse()
            field = self.fields[name] = Shape()
        return field

    def _collapse(self) -> Shape:
        """Make a map of the object: its keys were too many to be names."""
        if self.rest is None:
            self.rest = Shape()
            for field in self.fields.values():
                self.rest.merge(field)
            self.fields = {}
        return self.rest

    def _keep(self, key: _Key, count: int) -> None:
        values = self.values
        if key in values:
            values[key] += count
        elif self._cut < 0:
            values[key] = count
            if len(values) > MOST_VALUES:
                self._drop_from(max(map(_checksum, values)))
        elif (checksum := _checksum(key)) < self._cut:
            values[key] = count
            self._sums[key] = checksum
            if len(values) > MOST_VALUES:
                self._drop_from(max(self._sums.values()))

    def _drop_from(self, cut: int) -> None:
        if self._cut < 0:
            self._sums = {key: _checksum(key) for key in self.values}
        self._cut = cut if self._cut < 0 else min(self._cut, cut)
        for key in [key for key, checksum in self._sums.items() if checksum >= self._cut]:
            del self._sums[key], self.values[key]


_SCALARS = frozenset({bool, int, float})
_KINDS = {str: "string", bool: "boolean", int: "integer", float: "number", list: "array", dict: "object"}


def _of_kind(column: Column, kind: type) -> Mapping[JsonValue, int]:
    """Count the column's values of one type."""
    if len(column.kinds) == 1:
        return counted(column.values)
    return counted([value for value in column.values if type(value) is kind])


def _checksum(key: _Key) -> int:
    if isinstance(key, str):
        return crc32(key.encode("utf-8", "surrogatepass"))
    # Hashes of numbers are the same in every process; only those of texts are not.
    return hash(key[1]) * _SPREAD & _LARGEST


_SPREAD = 2654435761
_LARGEST = (1 << 32) - 1


def _add(into: dict[str, int], other: dict[str, int]) -> None:
    for key, count in other.items():
        into[key] = into.get(key, 0) + count
