"""Read the models of AWS's services (``service-2.json``), by what they are in OpenAPI."""

from __future__ import annotations

import re

from tests.benchmarks.descriptions.model import Content, Description, Operation, Parameter, Schema, Where, members, text
from workbench.exchange import JsonValue

_TYPES = {"integer": "integer", "long": "integer", "float": "number", "double": "number", "boolean": "boolean"}
_PLACES: dict[str, Where] = {"uri": "path", "querystring": "query", "header": "header"}


def read_botocore(root: Schema, maker: str) -> Description:
    """Give the operations of a service."""
    shapes = members(root.get("shapes"))
    whole: Schema = {"schemas": {name: dict(_shape(members(shape))) for name, shape in shapes.items()}}
    told = map(members, members(root.get("operations")).values())
    return Description(maker, tuple(_operation(each, shapes) for each in told), whole)


def _operation(told: Schema, shapes: Schema) -> Operation:
    http = members(told.get("http"))
    named = text(members(told.get("input")).get("shape"))
    inside = members(members(shapes.get(named)).get("members"))
    parameters = tuple(
        Parameter(where, text(said.get("locationName")) or name, _reference(said))
        for name, said in ((name, members(each)) for name, each in inside.items())
        if (where := _PLACES.get(text(said.get("location"))))
    )
    answer = text(members(told.get("output")).get("shape"))
    path = re.sub(r"\+?\}", "}", text(http.get("requestUri")).partition("?")[0])
    request = Content(_reference({"shape": named})) if named and http.get("method") != "GET" else None
    return Operation(
        text(http.get("method")) or "POST",
        path,
        parameters,
        request,
        Content(_reference({"shape": answer})) if answer else None,
    )


def _reference(said: Schema) -> dict[str, JsonValue]:
    told: dict[str, JsonValue] = {"$ref": f"#/schemas/{text(said.get('shape'))}"}
    if "documentation" in said:
        told["description"] = _plain(text(said["documentation"]))
    return told


def _shape(shape: Schema) -> Schema:
    kind = text(shape.get("type"))
    told: dict[str, JsonValue] = {"description": _plain(text(shape.get("documentation")))}
    if kind == "structure":
        inside = {
            text(members(each).get("locationName")) or name: _reference(members(each))
            for name, each in members(shape.get("members")).items()
            if "location" not in members(each)
        }
        return {**told, "type": "object", "properties": dict(inside)}
    if kind == "list":
        return {**told, "type": "array", "items": _reference(members(shape.get("member")))}
    if kind == "map":
        return {**told, "type": "object", "additionalProperties": _reference(members(shape.get("value")))}
    given = {key: shape[key] for key in ("enum", "min", "max", "pattern") if key in shape}
    told |= {"format": "date-time"} if kind == "timestamp" else {"format": "byte"} if kind == "blob" else {}
    return {**told, **given, "type": _TYPES.get(kind, "string")}


def _plain(markup: str) -> str:
    return re.sub(r"<[^<>]{1,80}>", "", markup)
