"""JSON Schemas of the models: one set of components, or one document that stands alone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from workbench.demo.models.service import FilePart
from workbench.exchange import JsonSchema

_OCTETS: JsonSchema = {"type": "string", "contentMediaType": "application/octet-stream"}


def alone(model: Any) -> JsonSchema:
    """Give a schema with its own ``$defs``, in JSON Schema 2020-12."""
    schemas, components = msgspec.json.schema_components([model], ref_template="#/$defs/{name}")
    document: JsonSchema = _without_files(schemas[0] | ({"$defs": components} if components else {}))
    return document


def together(models: Iterable[Any]) -> tuple[list[JsonSchema], JsonSchema]:
    """Give a schema for each model, and the components that they share, for OpenAPI."""
    schemas, components = msgspec.json.schema_components(list(models), ref_template="#/components/schemas/{name}")
    return [_without_files(schema) for schema in schemas], _without_files(components)


def members(model: Any) -> list[tuple[str, JsonSchema, bool]]:
    """Give (name, schema, required) of a model's members; nothing for what is no object."""
    document = alone(model)
    definitions: Any = document.get("$defs", {})
    shape: Any = definitions.get(str(document.get("$ref", "")).rpartition("/")[2], document)
    required = shape.get("required", [])
    given: dict[str, Any] = shape.get("properties", {})
    return [(name, _standing_alone(schema, definitions), name in required) for name, schema in given.items()]


def _standing_alone(schema: dict[str, Any], definitions: dict[str, Any]) -> JsonSchema:
    return schema | ({"$defs": definitions} if "$ref" in str(schema) else {})


def _without_files(value: Any) -> Any:
    """Say of a file that it is octets, not the object by which it is parsed."""
    if isinstance(value, list):
        return [_without_files(item) for item in value]
    if not isinstance(value, dict):
        return value
    if str(value.get("$ref", "")).endswith(f"/{FilePart.__name__}"):
        return _OCTETS
    return {name: _without_files(part) for name, part in value.items() if name != FilePart.__name__}
