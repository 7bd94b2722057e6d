"""Endpoints from an OpenAPI 3 document: one of ours comes back whole, any other as far as it says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

import msgspec

from workbench.discovery.endpoint import Endpoint, Location, Parameter, ResponseShape, Risk, Separator
from workbench.errors import UsageError
from workbench.exchange import JsonSchema
from workbench.formats.openapi.components import inlined
from workbench.formats.openapi.model import METHODS, OPERATIONS, OTHER_METHODS, PORTALS, SLASHES, media_key
from workbench.formats.openapi.security import auth_of
from workbench.text import safe_line
from workbench.urls import split_url

_PLACES: dict[str, Location] = {"path": "path", "query": "query", "header": "header", "cookie": "cookie"}
_FORMS: dict[str, Location] = {"application/x-www-form-urlencoded": "form", "multipart/form-data": "multipart"}
_RISKS: dict[str, Risk] = {"GET": "read", "HEAD": "read", "OPTIONS": "read", "DELETE": "destructive"}


@dataclass(frozen=True, slots=True)
class Imported:
    """What a document holds."""

    title: str
    endpoints: tuple[Endpoint, ...]
    files: tuple[tuple[JsonSchema, str], ...] = ()
    """(catalog file word for word, URL of its origin) where it was exported from a catalog.

    Their endpoints are not among the others.
    """
    portals: tuple[JsonSchema, ...] = ()
    """The portals' files, likewise."""
    problems: tuple[str, ...] = ()
    """What could not be read."""


def read_document(document: object, base: str = "") -> Imported:
    """Read a parsed document; ``base`` is where it was served, for servers that are relative.

    Raises UsageError for what is no OpenAPI 3.
    """
    if not isinstance(document, dict) or not str(document.get("openapi", "")).startswith("3."):
        raise UsageError("The file is no OpenAPI 3 document.", hint="Convert it first: swagger2openapi does.")
    reader = _Reader(document, base)
    found = list(reader.found())
    info = document.get("info")
    title = safe_line(str(info.get("title", "")), limit=120) if isinstance(info, dict) else ""
    return Imported(
        title,
        tuple(item for item in found if isinstance(item, Endpoint)),
        tuple(item for item in found if isinstance(item, tuple)),
        tuple(item for item in _list(document.get(PORTALS)) if isinstance(item, dict)),
        tuple(item for item in found if isinstance(item, str)),
    )


class _Reader:
    def __init__(self, document: dict[str, Any], base: str) -> None:
        self._document = document
        self._base = base
        components = _object(document.get("components"))
        self._schemas: JsonSchema = _object(components.get("schemas"))
        self._schemes: JsonSchema = _object(components.get("securitySchemes"))

    def found(self) -> Iterator[Endpoint | tuple[JsonSchema, str] | str]:
        """Give endpoints, catalog files, and in words what could not be read."""
        for path, item in _object(self._document.get("paths")).items():
            made = self._resolved(item)
            others = _object(made.get(OTHER_METHODS))
            methods = [(method, made[method]) for method in METHODS if method in made] + list(others.items())
            for method, operation in methods:
                try:
                    yield from self._operation(path, method.upper(), made, self._resolved(operation))
                except (msgspec.ValidationError, ValueError, TypeError, AttributeError, LookupError, RecursionError):
                    yield f"{method.upper()} {safe_line(path, limit=120)}: not as OpenAPI 3 has it"

    def _operation(
        self, path: str, method: str, item: dict[str, Any], operation: dict[str, Any]
    ) -> Iterator[Endpoint | tuple[JsonSchema, str]]:
        whole = operation.get(OPERATIONS)
        if isinstance(whole, list):
            for record in whole:
                file = record.get("file")
                yield (file, str(record["origin"])) if isinstance(file, dict) else self._whole(record)
        else:
            yield self._plain(path, method, item, operation)

    def _whole(self, record: dict[str, Any]) -> Endpoint:
        """Give the endpoint that was exported."""
        made = dict(record)
        if isinstance(schema := made.get("request_schema"), dict):
            made["request_schema"] = inlined(schema, self._schemas)
        made["parameters"] = [p | {"schema": inlined(p["schema"], self._schemas)} for p in made.get("parameters", [])]
        made["responses"] = [self._answer(answer) for answer in made.get("responses", [])]
        return msgspec.convert(made, Endpoint)

    def _answer(self, answer: dict[str, Any]) -> dict[str, Any]:
        schema = answer.get("schema")
        return answer | {"schema": inlined(schema, self._schemas) if isinstance(schema, dict) else None}

    def _plain(self, path: str, method: str, item: dict[str, Any], operation: dict[str, Any]) -> Endpoint:
        name = _name(str(operation.get("operationId") or f"{method} {path}"))
        tags = operation.get("tags")
        body, media_type = self._body(operation)
        security = operation.get("security", self._document.get("security"))
        first = security[0] if isinstance(security, list) and security else {}
        return Endpoint(
            id=name,
            method=method,
            origin=self._origin(item, operation),
            path=self._prefix(item, operation) + path,
            name=name,
            title=safe_line(str(operation.get("summary", "")), limit=80),
            category=safe_line(str(tags[0]), limit=60) if isinstance(tags, list) and tags else "",
            risk=_RISKS.get(method, "write"),
            auth=auth_of(_object(first), self._schemes),
            parameters=(*self._parameters(item, operation), *_fields(body, media_type)),
            request_media_type=media_type,
            request_schema=body if media_type not in _FORMS else None,
            responses=tuple(self._responses(operation)),
        )

    def _server(self, item: dict[str, Any], operation: dict[str, Any]) -> str:
        lists = (_list(holder.get("servers")) for holder in (operation, item, self._document))
        server = _object(next((servers[0] for servers in lists if servers), None))
        variables = _object(server.get("variables"))
        url = str(server.get("url", "/"))
        filled = re.sub(r"\{([^}]*)\}", lambda found: str(_object(variables.get(found[1])).get("default", "")), url)
        return urljoin(self._base, filled)

    def _origin(self, item: dict[str, Any], operation: dict[str, Any]) -> str:
        parts = split_url(self._server(item, operation))
        return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""

    def _prefix(self, item: dict[str, Any], operation: dict[str, Any]) -> str:
        return split_url(self._server(item, operation)).path.rstrip("/")

    def _parameters(self, item: dict[str, Any], operation: dict[str, Any]) -> Iterator[Parameter]:
        listed = [self._resolved(each) for each in (*item.get("parameters", ()), *operation.get("parameters", ()))]
        merged = {(each.get("in"), each.get("name")): each for each in listed}
        for each in merged.values():
            if (place := _PLACES.get(str(each.get("in")))) and isinstance(each.get("name"), str):
                schema = inlined(_object(each.get("schema")), self._schemas)
                required = bool(each.get("required")) or place == "path"
                yield Parameter(each["name"], place, schema, required=required, separator=_separator(each, schema))

    def _body(self, operation: dict[str, Any]) -> tuple[JsonSchema | None, str]:
        content = _object(self._resolved(operation.get("requestBody")).get("content"))
        kind = next((kind for kind in content if "json" in kind), next(iter(content), ""))
        return (inlined(_object(_object(content[kind]).get("schema")), self._schemas), kind) if kind else (None, "")

    def _responses(self, operation: dict[str, Any]) -> Iterator[ResponseShape]:
        for status, response in _object(operation.get("responses")).items():
            content = _object(self._resolved(response).get("content"))
            number = int(status) if str(status).isdigit() else 200 if str(status).upper() == "2XX" else 0
            for kind, media in content.items() if number else ():
                schema = _object(media).get("schema")
                shape = inlined(schema, self._schemas) if isinstance(schema, dict) else None
                yield ResponseShape(number, media_key(kind), shape, 1)

    def _resolved(self, value: object) -> dict[str, Any]:
        """Follow one reference within the document; nothing else is ever opened."""
        made = _object(value)
        reference = made.get("$ref")
        if not isinstance(reference, str) or not reference.startswith("#/"):
            return made
        place: Any = self._document
        for part in reference[2:].split("/"):
            place = _object(place).get(part.replace("~1", "/").replace("~0", "~"))
        return _object(place)


def _separator(parameter: dict[str, Any], schema: JsonSchema) -> Separator:
    """Tell how an array is written, with OpenAPI's defaults: repeated in a query, one text in a path."""
    place = parameter.get("in")
    if place == "path" and parameter.get(SLASHES) is True:
        return "/"
    style = parameter.get("style", "simple" if place == "path" else "form")
    if schema.get("type") != "array" or place not in ("query", "path") or parameter.get("explode", style == "form"):
        return ""
    return "|" if style == "pipeDelimited" else ","


def _object(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _name(text: str) -> str:
    snake = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", text)
    return re.sub(r"[^a-z0-9]+", "_", snake.lower()).strip("_")


def _fields(body: JsonSchema | None, media_type: str) -> Iterator[Parameter]:
    """Give a form's fields as parameters."""
    place = _FORMS.get(media_type)
    properties = _object((body or {}).get("properties")) if place else {}
    required = (body or {}).get("required")
    for name, schema in properties.items():
        assert place is not None
        yield Parameter(name, place, _object(schema), required=isinstance(required, list) and name in required)
