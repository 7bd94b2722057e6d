"""Read Google's discovery documents (version 1), by what they are in OpenAPI."""

from __future__ import annotations

from collections.abc import Iterator

from tests.benchmarks.descriptions.model import (
    Content,
    Description,
    Operation,
    Parameter,
    Schema,
    members,
    text,
)
from workbench.exchange import JsonValue


def read_discovery(root: Schema, maker: str) -> Description:
    """Give the methods of a document, and each schema as an answer of its own."""
    whole: Schema = {"schemas": {name: _plain(schema) for name, schema in members(root.get("schemas")).items()}}
    alone = (
        Operation("GET", "/things", answer=Content({"$ref": f"#/schemas/{name}"}), schema=f"#/schemas/{name}")
        for name, schema in members(whole["schemas"]).items()
        if "properties" in members(schema)
    )
    return Description(maker, (*_methods(root, members(root.get("parameters"))), *alone), whole)


def _methods(holder: Schema, shared: Schema) -> Iterator[Operation]:
    for told in map(members, members(holder.get("methods")).values()):
        yield _method(told, shared)
    for each in members(holder.get("resources")).values():
        yield from _methods(members(each), shared)


def _method(told: Schema, shared: Schema) -> Operation:
    parameters = tuple(
        Parameter("path" if said.get("location") == "path" else "query", name, said)
        for name, entry in {**shared, **members(told.get("parameters"))}.items()
        if (said := members(entry))
    )
    path = "/" + text(told.get("path")).replace("{+", "{")
    return Operation(
        text(told.get("httpMethod")) or "GET", path, parameters, _body(told, "request"), _body(told, "response")
    )


def _body(told: Schema, which: str) -> Content | None:
    named = text(members(told.get(which)).get("$ref"))
    return Content({"$ref": f"#/schemas/{named}"}) if named else None


def _plain(value: JsonValue) -> JsonValue:
    """Write references as JSON Schema does."""
    if isinstance(value, list):
        return [_plain(each) for each in value]
    if not isinstance(value, dict):
        return value
    return {
        key: f"#/schemas/{inner}" if key == "$ref" and isinstance(inner, str) else _plain(inner)
        for key, inner in value.items()
    }
