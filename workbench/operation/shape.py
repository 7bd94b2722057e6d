"""What of an observed schema may go into a file: its shape, and no value that was seen."""

from __future__ import annotations

from workbench.exchange import JsonSchema, JsonValue
from workbench.operation.pointer import parts

_PLAIN = ("type", "format", "uniqueItems", "contentEncoding", "contentMediaType", "$ref")
_ONE = ("items", "additionalProperties", "not")
_MANY = ("anyOf", "oneOf", "allOf", "prefixItems")
_NAMED = ("properties", "$defs")
_VALUES = ("enum", "const")


def strip_values(schema: JsonSchema, kept: frozenset[str] = frozenset(), at: str = "") -> JsonSchema:
    """Copy ``schema`` without values, bounds and texts that come from observation.

    ``kept`` names the places, as pointers through ``properties`` (``*`` for items), whose ``enum``
    or ``const`` the person ticked. Bounds go too: the greatest price that was seen is a value.
    """
    result: JsonSchema = {key: schema[key] for key in _PLAIN if key in schema}
    if at in kept:
        result |= {key: schema[key] for key in _VALUES if key in schema}
    elif "type" not in result:
        result |= _type_of_values(schema)
    for key in _ONE:
        if key in schema:
            result[key] = _strip_any(schema[key], kept, _join(at, "*"))
    for key in _MANY:
        if isinstance(branches := schema.get(key), list):
            result[key] = [_strip_any(branch, kept, at) for branch in branches]
    return result | _strip_members(schema, kept, at)


def _strip_members(schema: JsonSchema, kept: frozenset[str], at: str) -> JsonSchema:
    result: JsonSchema = {}
    for key in _NAMED:
        if isinstance(members := schema.get(key), dict):
            result[key] = {name: _strip_any(member, kept, _join(at, name)) for name, member in members.items()}
    if required := schema.get("required"):
        result["required"] = required
    return result


def _strip_any(schema: JsonValue, kept: frozenset[str], at: str) -> JsonValue:
    return strip_values(schema, kept, at) if isinstance(schema, dict) else schema


def _join(at: str, name: str) -> str:
    name = _escaped(name)
    return f"{at}/{name}" if at else name


def _escaped(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")


def open_nulls(schema: JsonSchema) -> JsonSchema:
    """Copy an input's schema so that what was only ever null may be anything: its type was not seen."""
    copy: JsonSchema = {key: _open_nulls_in(member) for key, member in schema.items()}
    if copy.get("type") in ("null", ["null"]):
        del copy["type"]
    return copy


def _open_nulls_in(value: JsonValue) -> JsonValue:
    if isinstance(value, list):
        return [_open_nulls_in(item) for item in value]
    return open_nulls(value) if isinstance(value, dict) else value


def _type_of_values(schema: JsonSchema) -> JsonSchema:
    values = schema.get("enum", [schema["const"]] if "const" in schema else None)
    if not isinstance(values, list) or not values:
        return {}
    types: list[JsonValue] = [*sorted({json_type(value) for value in values})]
    return {"type": types[0] if len(types) == 1 else types}


_TYPES: tuple[tuple[type, str], ...] = (
    (bool, "boolean"),
    (int, "integer"),
    (float, "number"),
    (str, "string"),
    (list, "array"),
    (dict, "object"),
)


def json_type(value: JsonValue) -> str:
    """Name the JSON Schema type of a value."""
    return next((name for kind, name in _TYPES if isinstance(value, kind)), "null")


def without(schema: JsonSchema, pointer: str) -> JsonSchema:
    """Copy an object's schema without the member at ``pointer``."""
    first, *rest = parts(pointer)
    members = schema.get("properties")
    if not isinstance(members, dict) or first not in members:
        return schema
    inner = members[first]
    others = {name: member for name, member in members.items() if name != first}
    if rest and isinstance(inner, dict):
        replaced = {name: without(inner, "/".join(rest)) if name == first else m for name, m in members.items()}
        return schema | {"properties": replaced}
    result = schema | {"properties": others}
    if isinstance(required := schema.get("required"), list):
        result["required"] = [name for name in required if name != first]
    return result


def left_out(schema: JsonSchema, place: str) -> JsonSchema:
    """Copy a schema without the member at ``place``: names, and ``*`` for the items of an array."""
    first, *rest = parts(place)
    if first == "*" and isinstance(items := schema.get("items"), dict) and rest:
        return schema | {"items": left_out(items, "/".join(map(_escaped, rest)))}
    members = schema.get("properties")
    if not rest:
        return without(schema, place)
    if not isinstance(members, dict) or not isinstance(inner := members.get(first), dict):
        return schema
    changed: JsonSchema = {**members, first: left_out(inner, "/".join(map(_escaped, rest)))}
    return schema | {"properties": changed}
