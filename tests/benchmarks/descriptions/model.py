"""What a description of an interface comes to, whichever way it is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from workbench.exchange import JsonValue

type Schema = Mapping[str, JsonValue]
"""A JSON Schema, or what OpenAPI and others make of one."""

type Where = Literal["query", "path", "header", "cookie"]


@dataclass(frozen=True, slots=True)
class Parameter:
    where: Where
    name: str
    schema: Schema
    """With the description of the parameter itself."""


@dataclass(frozen=True, slots=True)
class Content:
    """A body, or the schema alone by which one may be made."""

    schema: Schema
    example: JsonValue = None
    is_form: bool = False


@dataclass(frozen=True, slots=True)
class Operation:
    method: str
    path: str
    """With ``{name}`` for its parameters."""
    parameters: tuple[Parameter, ...] = ()
    request: Content | None = None
    answer: Content | None = None
    schema: str = ""
    """The reference of the schema for which it is made up: needless where another operation has it."""


@dataclass(frozen=True, slots=True)
class Description:
    maker: str
    operations: tuple[Operation, ...]
    root: Schema
    """The document in which references are looked up."""


def members(value: JsonValue) -> dict[str, JsonValue]:
    """Give the members of an object; none where a description has something else."""
    return value if isinstance(value, dict) else {}


def items(value: JsonValue) -> list[JsonValue]:
    """Give the items of an array; none where a description has something else."""
    return value if isinstance(value, list) else []


def text(value: JsonValue) -> str:
    """Give a text; an empty one where a description has something else."""
    return value if isinstance(value, str) else ""


def resolved(schema: Schema, root: Schema, depth: int = 8) -> Schema:
    """Follow a reference within the document; one that leads nowhere, or around, says nothing."""
    name = text(schema.get("$ref"))
    if not name or depth == 0:
        return {} if name else schema
    found: JsonValue = dict(root)
    for step in name.removeprefix("#").strip("/").split("/"):
        found = members(found).get(step.replace("~1", "/").replace("~0", "~"))
    beside = {key: value for key, value in schema.items() if key != "$ref"}
    return resolved({**members(found), **beside}, root, depth - 1)
