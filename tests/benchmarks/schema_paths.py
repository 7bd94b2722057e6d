"""Compare JSON Schemas by the places that they describe: members, array items, values of maps."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

type Path = tuple[str, ...]
"""From the root: a member's name, ``[*]`` for an array's items, ``{*}`` for a map's values."""

ITEMS, VALUES = "[*]", "{*}"
_DEEPEST = 12


def text(path: Path) -> str:
    """Write ``$.items[*].id``."""
    return "$" + "".join(token if token in {ITEMS, VALUES} else f".{token}" for token in path)


def branches(schema: Any, root: Any) -> Iterator[dict[str, Any]]:
    """Give the plain schemas that a schema stands for: references resolved, unions taken apart."""
    if not isinstance(schema, dict):
        return
    if "$ref" in schema:
        found = root
        for part in str(schema["$ref"]).removeprefix("#").strip("/").split("/"):
            found = found[part] if part else found
        yield from branches(found, root)
        return
    unions = [*schema.get("anyOf", ()), *schema.get("oneOf", ())]
    if not unions:
        yield schema
    for option in unions:
        yield from branches(option, root)


def below(schema: Any, token: str, root: Any) -> list[dict[str, Any]]:
    """Give what a schema says of one step down; empty where it does not know that place."""
    found: list[dict[str, Any]] = []
    for branch in branches(schema, root):
        if token == ITEMS:
            found += branches(branch.get("items"), root)
        elif token == VALUES:
            found += branches(branch.get("additionalProperties"), root)
        else:
            found += branches(branch.get("properties", {}).get(token, branch.get("additionalProperties")), root)
    return found


def at(schema: Any, path: Path) -> list[dict[str, Any]]:
    """Give what a whole schema says of a place."""
    here = list(branches(schema, schema))
    for token in path:
        here = [found for one in here for found in below(one, token, schema)]
    return here


def places(schema: Any) -> set[Path]:
    """Give the members and map values that a schema describes; a recursion once."""
    return {path for path in _places(schema, schema, (), ()) if path[-1:] != (ITEMS,) and path}


def _places(schema: Any, root: Any, path: Path, above: tuple[int, ...]) -> Iterator[Path]:
    yield path
    for branch in branches(schema, root):
        if id(branch) in above or len(path) > _DEEPEST:
            continue
        inner = (*above, id(branch))
        for name, member in branch.get("properties", {}).items():
            yield from _places(member, root, (*path, name), inner)
        for keyword, token in (("items", ITEMS), ("additionalProperties", VALUES)):
            if isinstance(branch.get(keyword), dict):
                yield from _places(branch[keyword], root, (*path, token), inner)


def visited(schema: Any, value: Any) -> set[Path]:
    """Give the places of a schema that a value really has; what the schema does not know is left out."""
    return {
        path for path in _visited(list(branches(schema, schema)), value, schema, ()) if path[-1:] != (ITEMS,) and path
    }


def _visited(here: list[dict[str, Any]], value: Any, root: Any, path: Path) -> Iterator[Path]:
    yield path
    for token, item in _steps(here, value):
        if inner := [found for one in here for found in below(one, token, root)]:
            yield from _visited(inner, item, root, (*path, token))


def _steps(here: list[dict[str, Any]], value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, list):
        yield from ((ITEMS, item) for item in value)
    elif isinstance(value, dict):
        named = {name for one in here for name in one.get("properties", {})}
        yield from ((name if name in named else VALUES, item) for name, item in value.items())


def kinds(schemas: list[dict[str, Any]]) -> set[str]:
    """Give the types that schemas allow; an integer is a number too."""
    found: set[str] = set()
    for schema in schemas:
        told = schema.get("type", [])
        found.update([told] if isinstance(told, str) else told)
        found.update(_KINDS.get(type(member), "") for member in schema.get("enum", ()))
    return found | ({"integer"} if "number" in found else set())


_KINDS = {str: "string", bool: "boolean", int: "integer", float: "number", type(None): "null"}
