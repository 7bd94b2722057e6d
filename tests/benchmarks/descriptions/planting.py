"""Make whole documents from schemas, and remember what was planted where."""

from __future__ import annotations

import json
import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import cast

from tests.benchmarks.descriptions.called import Called, called_secret
from tests.benchmarks.descriptions.looks import decoy_like, number_like, secret_like
from tests.benchmarks.descriptions.model import Schema, items, members, resolved, text
from workbench.exchange import JsonValue

type Path = tuple[str | int, ...]

_DEEPEST, _MOST = 7, 400
"""Levels of a document, and values in it."""
_EMPTY = frozenset({"", "string", "null", "none"})


@dataclass(frozen=True, slots=True)
class Planted:
    """One value of a document."""

    path: Path
    name: str
    """Of the property, or of the one that the array or map stands under."""
    about: str
    """How the property is described."""
    value: str | int | float
    called: Called
    """By what it is called a secret; empty for a decoy."""


@dataclass(slots=True)
class Planting:
    """What is planted in one exchange."""

    root: Schema
    chance: random.Random
    reached: set[str]
    """The schemas of the description that some document had."""
    planted: list[Planted] = field(default_factory=list)
    used: set[str] = field(default_factory=set)

    def document(self, schema: Schema, example: JsonValue = None) -> JsonValue:
        """Give a document; of an example's values those stay that are no secret."""
        self.planted = []
        return self._value(("", ()), schema, _read(example), frozenset())

    def leaf(self, name: str, path: Path, schema: Schema, example: JsonValue = None) -> str | int | float | bool | None:
        """Give a value for a property, and remember it."""
        value, called = self._leaf(name, schema, example)
        if isinstance(value, str | int | float) and not isinstance(value, bool):
            about = " ".join(text(schema.get("description")).split())
            self.planted.append(Planted(path, name, about, value, called))
        return value

    def _leaf(self, name: str, schema: Schema, example: JsonValue) -> tuple[str | int | float | bool | None, Called]:
        called = called_secret(name, schema)
        given = _given(schema, example, self.chance)
        if called and not isinstance(given, bool | int | float):
            shown = {"example": given, **schema} if isinstance(given, str) else schema
            return secret_like(self.chance, name, shown), called
        if given is not None:
            return given, ""
        kinds = items(schema.get("type")) or [schema.get("type")]
        if "boolean" in kinds:
            return True, ""
        if "integer" in kinds or "number" in kinds:
            return number_like(self.chance, name), ""
        return self._new(name, schema), ""

    def _new(self, name: str, schema: Schema) -> str:
        """Give a decoy that stands nowhere else in the exchange: what a name hides is looked for everywhere."""
        made = decoy_like(self.chance, name, schema)
        for _ in range(20):
            if made not in self.used:
                break
            made = decoy_like(self.chance, name, schema)
        self.used.add(made)
        return made

    def _value(self, at: tuple[str, Path], schema: Schema, example: JsonValue, above: frozenset[str]) -> JsonValue:
        name, path = at
        reference = text(schema.get("$ref"))
        if (reference in above and example is None) or len(path) > _DEEPEST or len(self.planted) > _MOST:
            return None
        above |= {reference} if reference else set()
        self.reached.add(reference)
        whole = _merged(resolved(schema, self.root), self.root)
        if _is_object(whole, example):
            return self._object(at, whole, members(example), above)
        if whole.get("type") == "array" or "items" in whole or isinstance(example, list):
            return self._array(at, whole, items(example), above)
        return self.leaf(name, path, whole, example)

    def _object(self, at: tuple[str, Path], schema: Schema, example: Schema, above: frozenset[str]) -> JsonValue:
        name, path = at
        inside = members(schema.get("properties"))
        shown = example or members(schema.get("example"))
        made = {
            key: self._value((key, (*path, key)), members(inside.get(key)), shown.get(key), above)
            for key in (*inside, *(key for key in example if key not in inside))
        }
        more = schema.get("additionalProperties")
        if isinstance(more, dict) and not made:
            made["sample"] = self._value((name, (*path, "sample")), _told_above(more, schema), None, above)
        return made

    def _array(
        self, at: tuple[str, Path], schema: Schema, example: list[JsonValue], above: frozenset[str]
    ) -> JsonValue:
        name, path = at
        inside = _told_above(members(schema.get("items")), schema)
        shown = example[:3] or items(schema.get("example"))[:3] or [None]
        return [self._value((name, (*path, index)), inside, each, above) for index, each in enumerate(shown)]


def _read(example: JsonValue) -> JsonValue:
    """Give an example that is written as a text as what it says."""
    try:
        return cast("JsonValue", json.loads(example)) if isinstance(example, str) else example
    except ValueError:
        return example


def _given(schema: Schema, example: JsonValue, chance: random.Random) -> str | int | float | bool | None:
    """Give a value that the description itself names: an example, a member of its enumeration, a default."""
    shown = [
        example,
        schema.get("example"),
        *items(schema.get("examples")),
        *items(schema.get("enum"))[:1],
        schema.get("default"),
    ]
    members_of_enum = [each for each in items(schema.get("enum")) if isinstance(each, str) and each]
    if members_of_enum:
        return chance.choice(members_of_enum)
    for each in shown:
        if isinstance(each, bool | int | float) or (isinstance(each, str) and each.lower() not in _EMPTY):
            return each
    return None


def _is_object(schema: Schema, example: JsonValue) -> bool:
    return isinstance(example, dict) or (
        example is None
        and (schema.get("type") == "object" or "properties" in schema or "additionalProperties" in schema)
    )


def _told_above(inside: Schema, outside: Schema) -> Schema:
    """Give what the items of an array are described as: as the array, where they say nothing."""
    said = {"description": outside["description"]} if "description" in outside else {}
    return {**said, **inside}


def _merged(schema: Schema, root: Schema, depth: int = 6) -> Schema:
    """Put together what a schema has of all of several, and of the first of those of which one holds."""
    parts = [members(each) for each in items(schema.get("allOf"))]
    parts += [members(each) for key in ("oneOf", "anyOf") for each in items(schema.get(key))[:1]]
    if not parts or depth == 0:
        return schema
    whole: dict[str, JsonValue] = {}
    for part in parts:
        found = _merged(resolved(part, root), root, depth - 1)
        whole = {
            **whole,
            **found,
            "properties": {**members(whole.get("properties")), **members(found.get("properties"))},
        }
    own = {key: value for key, value in schema.items() if key not in ("allOf", "oneOf", "anyOf")}
    together = {**members(whole.get("properties")), **members(own.get("properties"))}
    merged: Mapping[str, JsonValue] = {**whole, **own, "properties": together}
    return merged if together else {key: value for key, value in merged.items() if key != "properties"}
