"""One OpenAPI operation of the endpoints that share its path and method."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from http import HTTPStatus

from workbench.discovery.endpoint import Endpoint, Parameter
from workbench.exchange import JsonSchema, JsonValue
from workbench.formats.openapi.components import Components, padded
from workbench.formats.openapi.examples import example_of
from workbench.formats.openapi.model import OPERATIONS, SLASHES, Described, media_key, pascal, slots_of
from workbench.formats.openapi.schemas import either, request_schema
from workbench.formats.openapi.security import requirements
from workbench.journal.compact import compact
from workbench.redaction import Personal
from workbench.text import safe_line

_IGNORED = frozenset({"accept", "content-type", "authorization", "cookie"})
"""Header parameters that OpenAPI ignores (3.1.0, section 4.8.12.2), or that a scheme describes."""
_PLACES = ("path", "query", "header", "cookie")


def operation(group: Sequence[Described], path: str, components: Components, people: Personal | None) -> JsonSchema:
    """Describe the endpoints of one path and method."""
    endpoints = [item.endpoint for item in group]
    first = endpoints[0]
    made: JsonSchema = {
        "operationId": first.name if len(group) == 1 else operation_id(endpoints, path),
        "summary": _plain(first.title or first.name if len(group) == 1 else f"{first.method} {path}"),
        "description": _description(endpoints),
        "tags": [tag_of(first)],
    }
    if parameters := _parameters(endpoints, path, people):
        made["parameters"] = [*parameters]
    if body := _body(endpoints, components):
        made["requestBody"] = body
    made["responses"] = _responses(group, components, people)
    made["security"] = requirements([endpoint.auth for endpoint in endpoints])
    made[OPERATIONS] = [_whole(item, components) for item in group]
    return made


def operation_id(endpoints: Sequence[Endpoint], path: str) -> str:
    """Name the operation that stands for several endpoints: ``post_graphql``."""
    words = "_".join(part for part in path.replace("{", "").replace("}", "").split("/") if part)
    clean = "".join(letter if letter.isalnum() and letter.isascii() else "_" for letter in words).lower()
    return f"{endpoints[0].method.lower()}_{clean or 'root'}"


def tag_of(endpoint: Endpoint) -> str:
    return _plain(endpoint.category) or "other"


def _plain(text: str) -> str:
    """Give text of the portal's without what Markdown or HTML could make of it."""
    return safe_line(text, limit=120).replace("<", "").replace(">", "")


def _description(endpoints: Sequence[Endpoint]) -> str:
    seen = sum(endpoint.exchanges for endpoint in endpoints)
    lines = [f"Observed {seen} times." if seen else "An operation of the catalog."]
    if len(endpoints) > 1:
        lines += ["Stands for:", *(f"- `{endpoint.name}` ({endpoint.risk})" for endpoint in endpoints)]
    else:
        lines.append(f"Risk: {endpoints[0].risk}.")
    sources = dict.fromkeys(
        f"- `{_plain(p.name)}`: {_plain(p.source)}" for e in endpoints for p in e.parameters if p.source
    )
    return "\n".join([*lines, *(["Where inputs come from:", *sources] if sources else [])])


def _parameters(endpoints: Sequence[Endpoint], path: str, people: Personal | None) -> list[JsonSchema]:
    """Give the parameters outside the body; one that some endpoints lack is required of none."""
    found: dict[tuple[str, str], list[Parameter]] = {}
    for endpoint in endpoints:
        names = dict(zip(slots_of(endpoint.path), slots_of(path), strict=True))
        for parameter in _addressed(endpoint):
            name = names.get(parameter.name, parameter.name) if parameter.location == "path" else parameter.name
            found.setdefault((parameter.location, name), []).append(parameter)
    for name in slots_of(path):
        found.setdefault(("path", name), [Parameter(name, "path", {"type": "string"})])
    order = sorted(found, key=lambda place: (_PLACES.index(place[0]), place[1]))
    return [
        _with_example(_parameter(place, name, found[place, name], len(endpoints)), found[place, name], people)
        for place, name in order
    ]


def _addressed(endpoint: Endpoint) -> list[Parameter]:
    credential = {endpoint.auth.header.lower().removeprefix("?"), endpoint.auth.csrf_header.lower()}
    kept = [
        p
        for p in endpoint.parameters
        if p.location in _PLACES
        and p.name
        and p.name.lower() not in credential
        and not (p.location == "header" and p.name.lower() in _IGNORED)
        and not (p.location == "cookie" and p.name in endpoint.auth.cookies)
    ]
    told = endpoint.discriminator
    if told and told.kind == "soap":
        kept.append(Parameter("SOAPAction", "header", {"type": "string"}))
    if told and told.kind == "graphql" and endpoint.method == "GET":
        kept += [Parameter(name, "query", {"type": "string"}, required=False) for name in _GRAPHQL]
    return kept


_GRAPHQL = ("operationName", "query", "variables", "extensions")


def _parameter(place: str, name: str, seen: Sequence[Parameter], endpoints: int) -> JsonSchema:
    schema = either([padded(parameter.schema) for parameter in seen])
    required = place == "path" or (len(seen) >= endpoints and all(parameter.required for parameter in seen))
    made: JsonSchema = {"name": name, "in": place, "required": required, "schema": schema}
    if style := _STYLES.get((place, seen[0].separator)):
        made |= {"style": style, "explode": False}
    if (place, seen[0].separator) == ("path", "/"):
        made[SLASHES] = True
    if source := next((parameter.source for parameter in seen if parameter.source), ""):
        made["description"] = _plain(source[0].upper() + source[1:])
    return made


_STYLES = {("query", ","): "form", ("query", "|"): "pipeDelimited", ("path", ","): "simple"}
"""(location, separator) → how OpenAPI calls it (3.1.0, section 4.8.12.2)."""


def _with_example(made: JsonSchema, seen: Sequence[Parameter], people: Personal | None) -> JsonSchema:
    schema = made["schema"]
    assert isinstance(schema, dict)
    value = next((value for parameter in seen for value in parameter.examples[:1]), None)
    found = example_of(value, schema, people, str(made["name"])) if value is not None else ()
    return made | {"example": found[0]} if found else made


def _body(endpoints: Sequence[Endpoint], components: Components) -> JsonSchema | None:
    content: dict[str, list[JsonSchema]] = {}
    bare = 0
    for endpoint in endpoints:
        schema = request_schema(endpoint)
        if schema is None:
            bare += 1
        else:
            kind = media_key(endpoint.request_media_type or "application/json")
            content.setdefault(kind, []).append(components.place(schema, pascal(f"{endpoint.name}_request")))
    if not content:
        return None
    told: JsonSchema = {kind: {"schema": either(schemas, "oneOf")} for kind, schemas in content.items()}
    return {"content": told, "required": not bare}


def _responses(group: Sequence[Described], components: Components, people: Personal | None) -> JsonSchema:
    found: dict[str, dict[str, list[JsonSchema]]] = {}
    examples: dict[tuple[str, str], JsonValue] = {}
    for item in group:
        for shape in item.endpoint.responses:
            if not 100 <= shape.status <= 599:
                continue
            content = found.setdefault(str(shape.status), {})
            if shape.media_type or shape.schema:
                schema = (
                    components.place(shape.schema, response_name(item.endpoint, shape.status)) if shape.schema else {}
                )
                content.setdefault(media_key(shape.media_type), []).append(schema)
        if len(group) == 1:
            examples |= _examples(item, people)
    if not found:
        return {"default": {"description": "No answer was seen."}}
    return {status: _response(status, found[status], examples) for status in sorted(found)}


def response_name(endpoint: Endpoint, status: int) -> str:
    """Name the component of an answer: ``ListPartnersResponse``, ``ListPartnersResponse404``."""
    return pascal(f"{endpoint.name}_response") + ("" if 200 <= status < 300 else str(status))


def _examples(item: Described, people: Personal | None) -> dict[tuple[str, str], JsonValue]:
    shapes = {(shape.status, shape.media_type): shape.schema for shape in item.endpoint.responses}
    found: dict[tuple[str, str], JsonValue] = {}
    for answer in item.answers:
        schema = shapes.get((answer.status, answer.media_type))
        for value in example_of(answer.value, schema, people) if schema else ():
            found.setdefault((str(answer.status), media_key(answer.media_type)), value)
    return found


def _response(
    status: str, content: Mapping[str, list[JsonSchema]], examples: Mapping[tuple[str, str], JsonValue]
) -> JsonSchema:
    made: JsonSchema = {"description": _phrase(int(status))}
    if content:
        made["content"] = {
            kind: {
                "schema": either(schemas),
                **({"example": examples[status, kind]} if (status, kind) in examples else {}),
            }
            for kind, schemas in content.items()
        }
    return made


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return f"Status {status}"


def _whole(item: Described, components: Components) -> JsonSchema:
    """Give all that is known of an endpoint but its examples; schemas of bodies as references."""
    endpoint = item.endpoint
    made: JsonSchema = compact(endpoint)
    for gone in ("samples", "parameters", "responses", "request_schema"):
        made.pop(gone, None)
    made["parameters"] = [
        {key: value for key, value in compact(p).items() if key != "examples"} | {"schema": padded(p.schema)}
        for p in endpoint.parameters
    ]
    if endpoint.request_schema is not None:
        made["request_schema"] = components.place(endpoint.request_schema, pascal(f"{endpoint.name}_request"))
    made["responses"] = [
        compact(shape)
        | {
            "schema": components.place(shape.schema, response_name(endpoint, shape.status))
            if shape.schema
            else shape.schema
        }
        for shape in endpoint.responses
    ]
    if item.file is not None:
        made["file"] = item.file
    return made
