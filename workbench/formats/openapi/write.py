"""The document of some endpoints."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import orjson

from workbench import host
from workbench.discovery.endpoint import Endpoint, ValueLink
from workbench.errors import WorkbenchError
from workbench.exchange import JsonSchema, JsonValue
from workbench.formats.openapi.components import Components
from workbench.formats.openapi.links import add_links
from workbench.formats.openapi.model import METHODS, OTHER_METHODS, PORTALS, VERSION, About, Described, shape_of
from workbench.formats.openapi.operation import operation, tag_of
from workbench.formats.openapi.schemas import request_schema
from workbench.formats.openapi.security import schemes_of
from workbench.redaction import Personal

type Groups = dict[tuple[str, str], list[Described]]
"""(shape of the path, method) → the endpoints that are one operation in OpenAPI."""


def document(described: Sequence[Described], about: About) -> JsonSchema:
    """Give the OpenAPI 3.1 document of endpoints. Pure; the same endpoints give the same document."""
    components = _components(described)
    groups = _groups(described)
    servers = _servers(described)
    paths, by_endpoint = _paths(groups, components, servers, about.people)
    endpoints = [item.endpoint for item in described]
    _link(endpoints, by_endpoint)
    schemes: JsonSchema = {name: scheme for e in endpoints for name, scheme in schemes_of(e.auth).items()}
    made: JsonSchema = {
        "openapi": VERSION,
        "info": {"title": about.title, "description": about.description, "version": about.version},
        "servers": [{"url": servers[0]}] if servers else [],
        "tags": [{"name": tag} for tag in sorted({tag_of(endpoint) for endpoint in endpoints})],
        "paths": paths,
        "components": {
            "schemas": dict(sorted(components.schemas.items())),
            "securitySchemes": dict(sorted(schemes.items())),
        },
    }
    return made | ({PORTALS: [*about.portals]} if about.portals else {})


def _components(described: Sequence[Described]) -> Components:
    components = Components()
    for item in described:
        schemas = [request_schema(item.endpoint), *(shape.schema for shape in item.endpoint.responses)]
        for schema in schemas:
            if schema:
                components.count(schema)
    return components


def _groups(described: Sequence[Described]) -> Groups:
    groups: Groups = {}
    for item in described:
        groups.setdefault((shape_of(item.endpoint.path), item.endpoint.method), []).append(item)
    return groups


def _servers(described: Sequence[Described]) -> list[str]:
    counts = Counter(item.endpoint.origin for item in described)
    return sorted(counts, key=lambda origin: (-counts[origin], origin))


def _paths(
    groups: Groups, components: Components, servers: Sequence[str], people: Personal | None
) -> tuple[JsonSchema, dict[str, JsonSchema]]:
    """Give the paths, and each endpoint's operation by the endpoint's id."""
    keys: dict[str, str] = {}
    paths: dict[str, JsonSchema] = {}
    found: dict[str, JsonSchema] = {}
    taken = Counter[str]()
    for (shape, method), group in sorted(groups.items()):
        path = keys.setdefault(shape, group[0].endpoint.path)
        made = operation(group, path, components, people)
        _keep_unique(made, taken)
        _add_servers(made, group, servers[0])
        _put(paths.setdefault(path, {}), method, made)
        found |= {item.endpoint.id: made for item in group}
    return dict(paths), found


def _keep_unique(made: JsonSchema, taken: Counter[str]) -> None:
    name = str(made["operationId"])
    taken[name] += 1
    if taken[name] > 1:
        made["operationId"] = f"{name}_{taken[name]}"


def _add_servers(made: JsonSchema, group: Sequence[Described], main: str) -> None:
    origins = sorted({item.endpoint.origin for item in group})
    if origins != [main]:
        made["servers"] = [{"url": origin} for origin in origins]


def _put(item: JsonSchema, method: str, made: JsonSchema) -> None:
    if method.lower() in METHODS:
        item[method.lower()] = made
    else:
        others = item.setdefault(OTHER_METHODS, {})
        assert isinstance(others, dict)
        others[method] = made


def _link(endpoints: Sequence[Endpoint], by_endpoint: dict[str, JsonSchema]) -> None:
    names = {identifier: str(made["operationId"]) for identifier, made in by_endpoint.items()}
    produced: dict[int, tuple[JsonSchema, list[ValueLink]]] = {}
    for link in (link for endpoint in endpoints for link in endpoint.links):
        if (made := by_endpoint.get(link.producer)) is not None:
            produced.setdefault(id(made), (made, []))[1].append(link)
    for made, links in produced.values():
        add_links(made, links, names)


def write(path: Path, made: JsonSchema) -> int:
    """Write a document (0600), whole or not at all; gives its octets. Raises WorkbenchError."""
    text = orjson.dumps(_clean(made), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
    try:
        host.replace_file(path, text, mode=0o600)
    except OSError as error:
        raise WorkbenchError(
            f"{path} could not be written: {error.strerror or error}.",
            kept="Nothing was changed.",
            hint="Name a file in a folder that you may write to, on a disk with room.",
        ) from error
    return len(text)


def _clean(value: JsonValue) -> JsonValue:
    """Replace lone surrogates, and give integers past 64 bits, which orjson has no form for, as numbers."""
    if isinstance(value, str):
        return value if value.isascii() else value.encode("utf-8", "replace").decode()
    if isinstance(value, int) and not isinstance(value, bool) and not -(2**63) <= value < 2**64:
        return float(value)
    if isinstance(value, list):
        return [_clean(item) for item in value]
    if isinstance(value, dict):
        return {str(_clean(name)): _clean(item) for name, item in value.items()}
    return value
