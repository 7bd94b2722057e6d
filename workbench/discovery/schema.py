"""The shape of JSON values, merged from many: a bounded summary that gives a JSON Schema 2020-12.

``Shape.observe`` and ``Shape.merge`` commute: the same values in any order give the same summary.
"""

from __future__ import annotations

from collections.abc import Callable
from zlib import crc32

from workbench.discovery.shapes import segment_shape, string_format
from workbench.exchange import JsonSchema, JsonValue
from workbench.redaction import is_placeholder

type Scalar = str | int | float | bool
type _Key = str | tuple[str, Scalar]

MOST_VALUES = 24
"""Distinct values that a shape keeps."""
MOST_FIELDS = 200
"""Distinct keys of an object; past it the object is a map."""
MOST_ITEMS = 500
"""Items of one array that are looked at."""
DEEPEST = 24
LONGEST_VALUE = 120
"""Characters of a string that may be kept as an example."""
_ENUM_MOST = 8
_ENUM_LEAST_COUNT = 10


class Shape:
    """What was seen at one place of a JSON document."""

    __slots__ = ("_cut", "fields", "formats", "items", "kinds", "longest", "rest", "values")

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

    def observe(self, value: JsonValue, depth: int = 0) -> None:
        _OBSERVERS.get(type(value), Shape._null)(self, value, depth)

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

    def _null(self, _value: JsonValue, _depth: int) -> None:
        self._count("null")

    def _scalar(self, value: JsonValue, _depth: int) -> None:
        kind = _SCALARS[type(value)]
        self._count(kind)
        self._keep((kind, value), 1)  # type: ignore[arg-type]  # the table of observers passes scalars only

    def _string(self, value: JsonValue, _depth: int) -> None:
        assert isinstance(value, str)
        self._count("string")
        if form := string_format(value):
            self.formats[form] = self.formats.get(form, 0) + 1
        if len(value) <= LONGEST_VALUE:
            self._keep(value, 1)
        else:
            self._drop_from(1 << 32)

    def _array(self, value: JsonValue, depth: int) -> None:
        assert isinstance(value, list)
        self._count("array")
        self.longest = max(self.longest, len(value))
        if value and depth < DEEPEST:
            self.items = items = self.items or Shape()
            for item in value[:MOST_ITEMS]:
                items.observe(item, depth + 1)

    def _object(self, value: JsonValue, depth: int) -> None:
        assert isinstance(value, dict)
        self._count("object")
        if depth < DEEPEST:
            for name, item in value.items():
                self._field(name).observe(item, depth + 1)

    def _count(self, kind: str) -> None:
        self.kinds[kind] = self.kinds.get(kind, 0) + 1

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
        elif self._cut < 0 or _checksum(key) < self._cut:
            values[key] = count
            if len(values) > MOST_VALUES:
                self._drop_from(sorted(map(_checksum, values))[MOST_VALUES])

    def _drop_from(self, cut: int) -> None:
        self._cut = cut if self._cut < 0 else min(self._cut, cut)
        self.values = {key: n for key, n in self.values.items() if _checksum(key) < self._cut}


_SCALARS = {bool: "boolean", int: "integer", float: "number"}

_OBSERVERS: dict[type, Callable[[Shape, JsonValue, int], None]] = {
    str: Shape._string,
    bool: Shape._scalar,
    int: Shape._scalar,
    float: Shape._scalar,
    list: Shape._array,
    dict: Shape._object,
}


def _checksum(key: _Key) -> int:
    text = key if isinstance(key, str) else repr(key)
    return crc32(text.encode("utf-8", "surrogatepass"))


def _add(into: dict[str, int], other: dict[str, int]) -> None:
    for key, count in other.items():
        into[key] = into.get(key, 0) + count


def is_map(shape: Shape) -> bool:
    """Whether an object's keys are data (ids, dates) rather than names."""
    if shape.rest is not None:
        return True
    keys = list(shape.fields)
    if len(keys) < 2 or len({_form(field) for field in shape.fields.values()}) > 1:
        return False
    return all(segment_shape(key) in _DATA_KEYS for key in keys)


_DATA_KEYS = frozenset({"integer", "uuid", "hex", "date", "email", "token", "placeholder"})


def _form(shape: Shape) -> frozenset[str]:
    return frozenset(shape.kinds) - {"null"}


def enum_of(shape: Shape) -> list[str]:
    """Give the strings that seem to be all there are, sorted; empty where that can't be said.

    Ten observations at least, eight values at most, each seen twice on average or more: what a
    person would call a closed list. Formats, prose and placeholders are none.
    """
    strings = shape.kinds.get("string", 0)
    values = [value for value in shape.values if isinstance(value, str)]
    if not shape.complete or strings < _ENUM_LEAST_COUNT or not 0 < len(values) <= _ENUM_MOST:
        return []
    if len(values) < 2 or strings < 4 * len(values) or min(shape.values[v] for v in values) < 2:
        return []
    return sorted(values) if all(map(_is_member, values)) else []


def _is_member(value: str) -> bool:
    plain = len(value) <= 40 and value.count(" ") <= 2 and not is_placeholder(value)
    return (
        plain and segment_shape(value) in {"word", "words", "mixed", "locale", "version"} and not string_format(value)
    )


def schema_of(shape: Shape) -> JsonSchema:
    """Give the JSON Schema 2020-12 that every observed value satisfies."""
    kinds = [kind for kind in _ORDER if kind in shape.kinds]
    if "number" in kinds and "integer" in kinds:
        kinds.remove("integer")
    schema: JsonSchema = {}
    if kinds:
        schema["type"] = kinds[0] if len(kinds) == 1 else list[JsonValue](kinds)
    for kind in kinds:
        _KEYWORDS.get(kind, _no_keywords)(schema, shape)
    return schema


_ORDER = ("boolean", "integer", "number", "string", "array", "object", "null")


def _no_keywords(_schema: JsonSchema, _shape: Shape) -> None:
    return None


def _string_keywords(schema: JsonSchema, shape: Shape) -> None:
    strings = shape.kinds["string"]
    form = next((form for form, count in shape.formats.items() if count == strings), "")
    if form:
        schema["format"] = form
    elif len(shape.kinds.keys() - {"null"}) == 1 and (members := enum_of(shape)):
        nullable: list[JsonValue] = [None] if "null" in shape.kinds else []
        schema["enum"] = [*members, *nullable]


def _array_keywords(schema: JsonSchema, shape: Shape) -> None:
    if shape.items is not None:
        schema["items"] = schema_of(shape.items)


def _object_keywords(schema: JsonSchema, shape: Shape) -> None:
    if is_map(shape):
        every = Shape()
        for field in (shape.rest, *shape.fields.values()):
            if field is not None:
                every.merge(field)
        schema["additionalProperties"] = schema_of(every)
    elif shape.fields:
        objects = shape.kinds["object"]
        schema["properties"] = {name: schema_of(shape.fields[name]) for name in sorted(shape.fields)}
        if required := [name for name in sorted(shape.fields) if shape.fields[name].count == objects]:
            schema["required"] = list[JsonValue](required)


_KEYWORDS: dict[str, Callable[[JsonSchema, Shape], None]] = {
    "string": _string_keywords,
    "array": _array_keywords,
    "object": _object_keywords,
}
