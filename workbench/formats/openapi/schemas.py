"""The schemas of an endpoint's bodies, also where discovery describes them by parameters alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import orjson

from workbench.discovery.endpoint import Endpoint, Parameter
from workbench.exchange import JsonSchema, JsonValue
from workbench.operation.graphql import variables

FORMS = ("form", "multipart")


def request_schema(endpoint: Endpoint) -> JsonSchema | None:
    """Give the schema of the request's body; None without one."""
    kind = endpoint.discriminator.kind if endpoint.discriminator else ""
    if kind == "graphql" and endpoint.method != "GET":
        return _graphql(endpoint)
    if kind == "jsonrpc":
        return _rpc(endpoint)
    if fields := [p for p in endpoint.parameters if p.location in FORMS]:
        return object_of(fields)
    if endpoint.request_schema is not None:
        return endpoint.request_schema
    return {} if endpoint.request_media_type else None


def _graphql(endpoint: Endpoint) -> JsonSchema:
    """Give the body of a GraphQL request (GraphQL over HTTP, section 5.4.1)."""
    told = endpoint.discriminator
    properties: JsonSchema = {
        "operationName": {"type": "string", **({"const": told.name} if told and told.name else {})}
    }
    properties["query"] = {"type": "string", **({"default": endpoint.document} if endpoint.document else {})}
    properties["variables"] = _variables(endpoint)
    required: list[JsonValue] = ["operationName"] if told and told.name else []
    if endpoint.document:
        required.append("query")
    return {"type": "object", "properties": properties, "required": [*required, "variables"]}


def _variables(endpoint: Endpoint) -> JsonSchema:
    seen = object_of([p for p in endpoint.parameters if p.location == "graphql"])
    declared = variables(endpoint.document)
    properties = seen.get("properties")
    names: JsonSchema = properties if isinstance(properties, dict) else {}
    missing: JsonSchema = {name: variable.schema for name, variable in declared.items() if name not in names}
    return seen | {"properties": names | missing} if missing or names else {"type": "object"}


def _rpc(endpoint: Endpoint) -> JsonSchema:
    """Give the body of a JSON-RPC request (https://www.jsonrpc.org/specification)."""
    told = endpoint.discriminator
    properties: JsonSchema = {
        "jsonrpc": {"type": "string", "const": "2.0"},
        "id": {"type": ["string", "integer", "null"]},
        "method": {"type": "string", "const": told.name if told else ""},
    }
    required: list[JsonValue] = ["jsonrpc", "method"]
    members = [p for p in endpoint.parameters if p.location == "rpc"]
    if members:
        whole = next((p.schema for p in members if not p.name), None)
        positional = any(p.name.isdigit() for p in members)
        properties["params"] = whole or ({"type": "array"} if positional else object_of(members))
        required.append("params")
    return {"type": "object", "properties": properties, "required": required}


def object_of(parameters: Iterable[Parameter]) -> JsonSchema:
    """Give the object that parameters named by pointers are the members of."""
    made: JsonSchema = {"type": "object"}
    for parameter in parameters:
        if parameter.name:
            _put(made, parameter.name.split("/"), parameter)
    return made


def _put(into: JsonSchema, names: Sequence[str], parameter: Parameter) -> None:
    properties = into.setdefault("properties", {})
    assert isinstance(properties, dict)
    name = names[0].replace("~1", "/").replace("~0", "~")
    if len(names) == 1:
        properties[name] = parameter.schema
    else:
        inner = properties.setdefault(name, {"type": "object"})
        if isinstance(inner, dict):
            _put(inner, names[1:], parameter)
    required = into.setdefault("required", []) if parameter.required else None
    if isinstance(required, list) and name not in required:
        required.append(name)


def either(schemas: Sequence[JsonSchema], keyword: str = "anyOf") -> JsonSchema:
    """Give one schema for several: itself where they are all alike."""
    distinct = {orjson.dumps(schema, option=orjson.OPT_SORT_KEYS): schema for schema in schemas}
    found = list(distinct.values())
    return found[0] if len(found) == 1 else {keyword: [*found]} if found else {}
