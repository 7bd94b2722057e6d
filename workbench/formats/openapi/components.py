"""Schemas that are used more than once, or are a whole body, under names of their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import orjson

from workbench.discovery.shapes import singular, words_of
from workbench.exchange import JsonSchema, JsonValue
from workbench.formats.openapi.model import pascal

_DEFS = "#/$defs/"
_ONE = ("items", "additionalProperties", "not", "contains", "propertyNames")
_MANY = ("anyOf", "oneOf", "allOf", "prefixItems")
_NAMED = ("properties", "patternProperties")

type Definitions = dict[str, JsonSchema]
"""A schema's ``$defs``."""


@dataclass(frozen=True, slots=True)
class _Use:
    """A schema where it stands."""

    schema: JsonSchema
    defs: Definitions
    name: str
    """What its component would be called."""


class Components:
    """Collects schemas, then places them. Equal shapes have one name, whichever endpoint they are of."""

    def __init__(self) -> None:
        self.schemas: dict[str, JsonSchema] = {}
        self._counts: dict[bytes, int] = {}
        self._names: dict[bytes, str] = {}

    def count(self, schema: JsonSchema) -> None:
        """See a schema that will be placed later."""
        for part in _objects(schema):
            key = _key(part, {})
            self._counts[key] = self._counts.get(key, 0) + 1

    def place(self, schema: JsonSchema, name: str) -> JsonSchema:
        """Give the schema as a document has it: a reference where it is an object, its parts likewise where they recur."""
        inner = {key: value for key, value in schema.items() if key != "$defs"}
        defs = _definitions(schema)
        for own, definition in defs.items():
            # First, so that a kind which holds itself has its own name even where it is all of a body.
            self._component(_Use(definition, defs, pascal(own)))
        use = _Use(inner, defs, name)
        return self._component(use) if _is_shape(inner) else self._place(use)

    def _place(self, use: _Use) -> JsonSchema:
        reference = use.schema.get("$ref")
        if isinstance(reference, str) and reference.removeprefix(_DEFS) in use.defs:
            name = reference.removeprefix(_DEFS)
            return self._component(_Use(use.defs[name], use.defs, pascal(name)))
        if _is_shape(use.schema) and self._counts.get(_key(use.schema, {}), 0) > 1:
            return self._component(use)
        return self._inside(use)

    def _component(self, use: _Use) -> JsonSchema:
        key = _key(use.schema, use.defs)
        if key not in self._names:
            name = self._names[key] = self._unused(use.name)
            self.schemas[name] = {}  # its place, should it hold its own kind
            self.schemas[name] = self._inside(use)
        return {"$ref": f"#/components/schemas/{self._names[key]}"}

    def _inside(self, use: _Use) -> JsonSchema:
        made: JsonSchema = with_items(use.schema)
        for keyword in _ONE:
            if isinstance(inner := made.get(keyword), dict):
                name = _item(use.name) if keyword == "items" else f"{use.name}Value"
                made[keyword] = self._place(_Use(inner, use.defs, name))
        for keyword in _MANY:
            if isinstance(branches := made.get(keyword), list):
                made[keyword] = [
                    self._place(_Use(branch, use.defs, use.name)) if isinstance(branch, dict) else branch
                    for branch in branches
                ]
        for keyword in _NAMED:
            if isinstance(members := made.get(keyword), dict):
                made[keyword] = {name: self._member(name, member, use) for name, member in members.items()}
        return made

    def _member(self, name: str, member: JsonValue, use: _Use) -> JsonValue:
        return self._place(_Use(member, use.defs, pascal(name))) if isinstance(member, dict) else member

    def _unused(self, name: str) -> str:
        number, made = 2, name
        while made in self.schemas:
            made, number = f"{name}{number}", number + 1
        return made


def _is_shape(schema: JsonSchema) -> bool:
    """Whether a schema is an object's with named members, which is worth a name."""
    properties = schema.get("properties")
    return schema.get("type") == "object" and isinstance(properties, dict) and len(properties) > 1


def _objects(schema: JsonSchema) -> Iterator[JsonSchema]:
    if _is_shape(schema):
        yield schema
    for inner in parts_of(schema):
        yield from _objects(inner)


def parts_of(schema: JsonSchema) -> Iterator[JsonSchema]:
    """Give the schemas right within a schema."""
    values = [schema.get(keyword) for keyword in _ONE]
    values += [branch for keyword in _MANY if isinstance(found := schema.get(keyword), list) for branch in found]
    values += [
        m for keyword in (*_NAMED, "$defs") if isinstance(found := schema.get(keyword), dict) for m in found.values()
    ]
    yield from (value for value in values if isinstance(value, dict))


def _key(schema: JsonSchema, defs: Definitions) -> bytes:
    used = defs if b"$ref" in orjson.dumps(schema) else {}
    return orjson.dumps([schema, used], option=orjson.OPT_SORT_KEYS)


def _definitions(schema: JsonSchema) -> Definitions:
    defs = schema.get("$defs")
    return {name: value for name, value in defs.items() if isinstance(value, dict)} if isinstance(defs, dict) else {}


def _item(name: str) -> str:
    """Name the items of an array: ``Partner`` for ``Partners``."""
    words = words_of(name)
    one = pascal("_".join([*words[:-1], singular(words[-1])])) if words else name
    return one if one.lower() != name.lower() else f"{name}Item"


def with_items(schema: JsonSchema) -> JsonSchema:
    """Say of an array that was always empty that its items may be anything: validators want it said."""
    return schema | {"items": {}} if schema.get("type") == "array" and "items" not in schema else dict(schema)


def padded(schema: JsonSchema) -> JsonSchema:
    """Give a schema with ``with_items`` done in all of it, for where no component may be."""
    return Components()._place(_Use(schema, {}, ""))


def inlined(schema: JsonSchema, schemas: JsonSchema) -> JsonSchema:
    """Put components back where they are referred to; what holds its own kind stays under ``$defs``."""
    defs: Definitions = {}
    made = _inline(schema, schemas, (), defs)
    if not defs:
        return made
    reference = str(made.get("$ref", ""))
    root = defs[reference.removeprefix(_DEFS)] if reference.startswith(_DEFS) else made
    return root | {"$defs": dict(sorted(defs.items()))}


_COMPONENT = "#/components/schemas/"


def _inline(schema: JsonSchema, schemas: JsonSchema, within: tuple[str, ...], defs: Definitions) -> JsonSchema:
    reference = schema.get("$ref")
    if isinstance(reference, str) and reference.startswith(_COMPONENT):
        name = reference.removeprefix(_COMPONENT)
        target = schemas.get(name)
        if name in within:
            defs.setdefault(name, {})
            return {"$ref": f"{_DEFS}{name}"}
        made = _inline(target, schemas, (*within, name), defs) if isinstance(target, dict) else {}
        if name in defs:
            defs[name] = made
            return {"$ref": f"{_DEFS}{name}"}
        return made
    return _inline_parts(schema, schemas, within, defs)


def _inline_parts(schema: JsonSchema, schemas: JsonSchema, within: tuple[str, ...], defs: Definitions) -> JsonSchema:
    def again(value: JsonValue) -> JsonValue:
        return _inline(value, schemas, within, defs) if isinstance(value, dict) else value

    made: JsonSchema = {key: value for key, value in schema.items() if (key, value) != ("items", {})}
    made |= {keyword: again(made[keyword]) for keyword in _ONE if keyword in made}
    for keyword in _MANY:
        if isinstance(branches := made.get(keyword), list):
            made[keyword] = [again(branch) for branch in branches]
    for keyword in _NAMED:
        if isinstance(members := made.get(keyword), dict):
            made[keyword] = {name: again(member) for name, member in members.items()}
    return made
