"""What a caller of an operation may give, gathered from an endpoint's parameters and body."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from workbench.discovery.endpoint import Endpoint, Location, Parameter, Separator
from workbench.exchange import FORM_TYPE, JsonSchema, JsonValue, essence_of
from workbench.operation.graphql import variables
from workbench.operation.headers import reserved_header
from workbench.operation.pointer import parts, pointer

WHOLE_BODY = "body"
"""The input that stands for a body which has no named members: an array, a text."""


@dataclass(frozen=True, slots=True)
class Input:
    """One property of the input schema, before it has its final name."""

    name: str
    location: Location
    target: str
    schema: JsonSchema
    required: bool
    source: str = ""
    """Where its value comes from, in words."""
    separator: Separator = ""
    default: JsonValue = None
    """What the application usually sends; None for nothing usual."""


def inputs(endpoint: Endpoint) -> list[Input]:
    """List what a request of ``endpoint`` is made of, in the order of path, query, header, body."""
    return [*_addressed(endpoint), *_body(endpoint)]


def is_json(media_type: str) -> bool:
    """Whether a media type's essence is JSON (RFC 6839, section 3.1: the suffix ``+json``)."""
    essence = essence_of(media_type)
    return essence in {"application/json", "text/json"} or essence.endswith("+json")


def _addressed(endpoint: Endpoint) -> Iterator[Input]:
    optional = _paging(endpoint)
    discriminating = discriminating_member(endpoint, "query")
    for location in ("path", "query", "header"):
        for parameter in endpoint.parameters:
            if parameter.location != location or (location == "query" and parameter.name == discriminating):
                continue
            if location == "header" and reserved_header(parameter.name, endpoint.auth):
                continue
            required = parameter.required and not (location == "query" and parameter.name in optional)
            yield _direct(parameter, required=required or location == "path")


def _paging(endpoint: Endpoint) -> set[str]:
    """Name the parameters that turn pages: a first page can be asked for without them."""
    paging = endpoint.pagination
    return {paging.parameter, paging.size_parameter} if paging else set()


def discriminating_member(endpoint: Endpoint, kind: str) -> str:
    """Give the parameter whose value tells this endpoint from others at its URL; empty without one."""
    discriminator = endpoint.discriminator
    if discriminator is None or discriminator.kind != kind:
        return ""
    return discriminator.name.partition("=")[0]


def _direct(parameter: Parameter, *, required: bool) -> Input:
    return Input(
        parameter.name,
        parameter.location,
        parameter.name,
        parameter.schema,
        required,
        parameter.source,
        parameter.separator,
        parameter.default,
    )


def _body(endpoint: Endpoint) -> Iterator[Input]:
    kind = endpoint.discriminator.kind if endpoint.discriminator else ""
    if kind == "graphql":
        yield from _variables(endpoint)
    elif kind == "jsonrpc":
        yield from _rpc(endpoint)
    elif fields := [p for p in endpoint.parameters if p.location in ("form", "multipart")]:
        left_out = discriminating_member(endpoint, "body")
        yield from (_field(field) for field in fields if field.name != left_out)
    elif is_json(endpoint.request_media_type) or any(p.location == "json" for p in endpoint.parameters):
        yield from _json(endpoint)
    elif endpoint.request_media_type:
        yield from _other(endpoint)


_FILE: JsonSchema = {
    "type": "object",
    "properties": {
        "file_name": {"type": "string"},
        "content": {"type": "string", "description": "The file's text"},
        "media_type": {"type": "string"},
    },
    "required": ["file_name", "content"],
    "additionalProperties": False,
}


def _field(parameter: Parameter) -> Input:
    field = _direct(parameter, required=parameter.required)
    return replace(field, schema=_asked(field.schema)) if field.location == "multipart" else field


def _asked(part: JsonSchema) -> JsonSchema:
    """Give the schema by which a caller is asked for a part of a form: a file with its name, or several."""
    items = part.get("items")
    if isinstance(items, dict) and _is_file(items):
        return {"type": "array", "items": _FILE}
    return _FILE if _is_file(part) else part


def _is_file(part: JsonSchema) -> bool:
    """Whether it is a file, as discovery and OpenAPI 3.1 have it, or OpenAPI 3.0 (section 4.7.14.3)."""
    return "contentMediaType" in part or part.get("format") == "binary"


def _other(endpoint: Endpoint) -> Iterator[Input]:
    essence = essence_of(endpoint.request_media_type)
    if essence == FORM_TYPE:
        yield from _members(endpoint, endpoint.request_schema or {}, "form")
    elif essence == "multipart/form-data":
        yield from _members(endpoint, endpoint.request_schema or {}, "multipart")
    else:
        yield Input(WHOLE_BODY, "json", "", {"type": "string"}, required=True)


def _json(endpoint: Endpoint) -> Iterator[Input]:
    schema = endpoint.request_schema
    if schema is None:
        members = [p for p in endpoint.parameters if p.location == "json" and p.name]
        schema = _object_of(members) if members else {}
    if isinstance(schema.get("properties"), dict) and schema["properties"]:
        yield from _members(endpoint, schema, "json")
    else:
        whole = _named(endpoint, "json").get("")
        required = endpoint.request_schema is not None
        yield Input(WHOLE_BODY, "json", "", schema, required, whole.source if whole else "")


def _object_of(members: list[Parameter]) -> JsonSchema:
    """Draw the outline of an object from the pointers into it."""
    properties: JsonSchema = {}
    required: list[str] = []
    for parameter in members:
        first, *rest = parts(parameter.name)
        properties.setdefault(first, {"type": "object"} if rest else dict(parameter.schema))
        if parameter.required and first not in required:
            required.append(first)
    return {"type": "object", "properties": properties, "required": [*required]}


def _members(endpoint: Endpoint, schema: JsonSchema, location: Location) -> Iterator[Input]:
    properties, required = schema.get("properties"), schema.get("required")
    known, left_out = _named(endpoint, location), discriminating_member(endpoint, "body")
    partial = endpoint.method == "PATCH" and isinstance(properties, dict) and len(properties) > 1
    for name, member in properties.items() if isinstance(properties, dict) else ():
        if name == left_out:
            continue
        parameter = known.get(pointer([name]))
        # What a PATCH leaves out stays as it is (RFC 5789, section 2): that the page sent them all says nothing.
        needed = not partial and isinstance(required, list) and name in required
        target = pointer([name]) if location == "json" else name
        inner = member if isinstance(member, dict) else {}
        inner = _asked(inner) if location == "multipart" else inner
        source, default = (parameter.source, parameter.default) if parameter else ("", None)
        yield Input(name, location, target, inner, needed, source, default=default)


def _named(endpoint: Endpoint, location: Location) -> dict[str, Parameter]:
    return {p.name: p for p in endpoint.parameters if p.location == location}


def _variables(endpoint: Endpoint) -> Iterator[Input]:
    """Observed types win over declared ones, a declared ``!`` over what was observed."""
    declared = variables(endpoint.document)
    seen = {parts(p.name)[0]: p for p in endpoint.parameters if p.location == "graphql" and p.name}
    observed = _sub_schema(endpoint.request_schema, "variables")
    names = dict.fromkeys([*declared, *seen]) or dict.fromkeys(observed)
    for name in names:
        variable, parameter = declared.get(name), seen.get(name)
        schema = observed.get(name) or (parameter.schema if parameter and parameter.name == name else {})
        schema = schema or (variable.schema if variable else {})
        required = variable.required if variable else bool(parameter and parameter.required)
        yield Input(name, "graphql", name, schema, required, parameter.source if parameter else "")


def _rpc(endpoint: Endpoint) -> Iterator[Input]:
    seen = {(parts(p.name) or [""])[0]: p for p in endpoint.parameters if p.location == "rpc"}
    positional = seen.get("")
    whole = positional.schema if positional else _member(endpoint.request_schema, "params")
    observed = _sub_schema(endpoint.request_schema, "params")
    if positional or any(name.isdigit() for name in seen) or (whole and not seen and not observed):
        yield Input("params", "rpc", "", whole or {"type": "array"}, required=bool(seen))
        return
    for name in dict.fromkeys([*seen, *observed]):
        parameter = seen.get(name)
        schema = observed.get(name) or (parameter.schema if parameter else {})
        needed = bool(parameter and parameter.required)
        yield Input(name, "rpc", pointer([name]), schema, needed, parameter.source if parameter else "")


def _member(schema: JsonSchema | None, name: str) -> JsonSchema:
    properties = (schema or {}).get("properties")
    member = properties.get(name) if isinstance(properties, dict) else None
    return member if isinstance(member, dict) else {}


def _sub_schema(schema: JsonSchema | None, name: str) -> dict[str, JsonSchema]:
    members = _member(schema, name).get("properties")
    return {k: v for k, v in members.items() if isinstance(v, dict)} if isinstance(members, dict) else {}
