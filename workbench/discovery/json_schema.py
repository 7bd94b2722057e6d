"""Write the JSON Schema 2020-12 of a shape: what a person would have called enum, map, or recursion."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from workbench.discovery.schema import Shape
from workbench.discovery.shapes import segment_shape, singular, string_format, words_of
from workbench.exchange import JsonSchema, JsonValue
from workbench.redaction import is_placeholder

_ENUM_MOST = 8
_ENUM_LEAST_COUNT = 10


def is_map(shape: Shape, *, named: bool = False) -> bool:
    """Whether an object's keys are data rather than names: ids, dates, or texts that the API would not name so.

    ``named``: the object that holds it has identifiers for names, as most APIs have.
    """
    if shape.rest is not None:
        return True
    keys = list(shape.fields)
    if len(keys) < 2 or len({_form(field) for field in shape.fields.values()}) > 1:
        return False
    if all(segment_shape(key) in _DATA_KEYS for key in keys):
        return True
    return (named and 2 * sum(map(has_name, keys)) < len(keys)) or _is_sparse(shape)


_DATA_KEYS = frozenset({"integer", "uuid", "hex", "date", "email", "token", "placeholder"})
_SPARSE_KEYS = 12


def has_name(key: str) -> bool:
    """Whether a key is written as names of members are: ``createdAt``, ``created_at``, ``@odata.type``, ``$ref``."""
    return _NAME.fullmatch(key) is not None


_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*|[@$#][\w.$]+")


def is_named(shape: Shape) -> bool:
    """Whether all names of an object are identifiers."""
    return all(map(has_name, shape.fields))


def _is_sparse(shape: Shape) -> bool:
    """Whether most objects lack most of many keys, as where each has some of all countries."""
    objects, keys = shape.kinds.get("object", 0), len(shape.fields)
    present = sum(field.count for field in shape.fields.values())
    return keys >= _SPARSE_KEYS and objects >= 3 and present < objects * keys / 3


def _form(shape: Shape) -> frozenset[str]:
    """Give the kinds of a shape and of what is right below it; the kinds of numbers are one."""
    inside = shape.items.kinds if shape.items else shape.fields
    return (frozenset(shape.kinds) | {f"/{name}" for name in inside}) - {"null", "/null", "number"} | (
        {"integer"} if "number" in shape.kinds else set()
    )


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


def schema_of(shape: Shape, *, recursive: bool = False) -> JsonSchema:
    """Give the JSON Schema 2020-12 that every observed value satisfies.

    ``recursive``: where an object holds its own kind, write so with ``$defs`` in the root;
    else every level is written out, as what becomes a part of another schema must be.
    """
    writer = _Writer(recursive)
    schema = writer.schema(shape)
    return schema | {"$defs": writer.definitions} if writer.definitions else schema


_ORDER = ("boolean", "integer", "number", "string", "array", "object", "null")


@dataclass(slots=True)
class _Writer:
    recursive: bool
    definitions: JsonSchema = field(default_factory=dict)

    def schema(self, shape: Shape, *, named: bool = False) -> JsonSchema:
        kinds = [kind for kind in _ORDER if kind in shape.kinds]
        if "number" in kinds and "integer" in kinds:
            kinds.remove("integer")
        schema: JsonSchema = {}
        if kinds:
            schema["type"] = kinds[0] if len(kinds) == 1 else list[JsonValue](kinds)
        if "string" in kinds:
            schema |= _string_keywords(shape)
        if "array" in kinds and shape.items is not None:
            schema["items"] = self.schema(shape.items)
        if "object" in kinds:
            schema |= self._object(shape, named)
        return schema

    def _object(self, shape: Shape, named: bool) -> JsonSchema:
        if is_map(shape, named=named):
            return {"additionalProperties": self.schema(_values(shape))}
        if not shape.fields:
            return {}
        loops = list(_loops(shape)) if self.recursive else []
        names = self._define(shape, loops) if loops else {}
        return self._members(shape, names)

    def _members(self, shape: Shape, references: dict[str, str]) -> JsonSchema:
        """Write an object; a member in ``references`` holds objects of the definition with that name."""
        objects, inner = shape.kinds["object"], is_named(shape)
        properties: JsonSchema = {}
        for name in sorted(shape.fields):
            member = shape.fields[name]
            if name in references:
                properties[name] = _referring(member, references[name])
            else:
                properties[name] = self.schema(member, named=inner)
        required = [name for name in sorted(shape.fields) if shape.fields[name].count == objects]
        return {"properties": properties} | ({"required": list[JsonValue](required)} if required else {})

    def _define(self, shape: Shape, loops: list[str]) -> dict[str, str]:
        """Make a definition of all levels of an object that holds its own kind; gives member → definition."""
        name = _unused("".join(word.capitalize() for word in _one(loops[0])) or "Node", self.definitions)
        self.definitions[name] = {}
        references = dict.fromkeys(loops, name)
        whole = Shape()
        for level in _levels(shape, loops):
            whole.merge(level)
        kinds: list[JsonValue] = [kind for kind in _ORDER if kind in whole.kinds]
        told: JsonSchema = {"type": kinds[0] if len(kinds) == 1 else kinds}
        self.definitions[name] = told | self._members(whole, references)
        return references


def _one(name: str) -> list[str]:
    words = list(words_of(name))
    return [*words[:-1], {"children": "child"}.get(words[-1], singular(words[-1]))] if words else []


def _unused(name: str, taken: JsonSchema) -> str:
    number = 2
    free = name
    while free in taken:
        free, number = f"{name}{number}", number + 1
    return free


def _values(shape: Shape) -> Shape:
    every = Shape()
    for member in (shape.rest, *shape.fields.values()):
        if member is not None:
            every.merge(member)
    return every


def _inside(member: Shape) -> Shape:
    """Give what a member holds: the items of its arrays, or itself."""
    while member.items is not None and not member.fields:
        member = member.items
    return member


def _loops(shape: Shape) -> Iterator[str]:
    """Name the members that hold objects like the one they belong to: they have that member again."""
    for name, member in sorted(shape.fields.items()):
        inner = _inside(member).fields
        if name in inner and 2 * len(inner.keys() & shape.fields.keys()) > max(len(inner), 2):
            yield name


def _levels(shape: Shape, loops: list[str]) -> Iterator[Shape]:
    pending = [shape]
    while pending:
        level = pending.pop()
        yield level
        inner = (_inside(level.fields[name]) for name in loops if name in level.fields)
        pending.extend(member for member in inner if member.fields)


def _referring(member: Shape, name: str) -> JsonSchema:
    """Write a member that holds objects of a definition: alone, in arrays, or null."""
    reference: JsonSchema = {"$ref": f"#/$defs/{name}"}
    if "array" in member.kinds:
        kinds: list[JsonValue] = [kind for kind in _ORDER if kind in member.kinds]
        items = _referring(member.items, name) if member.items is not None else {}
        return {"type": kinds[0] if len(kinds) == 1 else kinds, "items": items}
    return {"anyOf": [reference, {"type": "null"}]} if "null" in member.kinds else reference


def _string_keywords(shape: Shape) -> JsonSchema:
    strings = shape.kinds["string"]
    form = next((form for form, count in shape.formats.items() if count == strings), "")
    if form:
        return {"format": form}
    if len(shape.kinds.keys() - {"null"}) == 1 and (members := enum_of(shape)):
        nullable: list[JsonValue] = [None] if "null" in shape.kinds else []
        return {"enum": [*members, *nullable]}
    return {}
