"""The portal's named REST operations as one OpenAPI 3.1 document."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from workbench.demo.describe import errors, parameters
from workbench.demo.models.common import Problem
from workbench.demo.portal import DemoPortal
from workbench.demo.routes import Operation
from workbench.demo.schema import together
from workbench.demo.table import REST

_SECURITY: dict[str, list[dict[str, list[str]]]] = {
    "anonymous": [],
    "bearer": [{"bearer": []}],
    "cookie": [{"session": [], "csrf": []}],
}

_SCHEMES = {
    "bearer": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"},
    "session": {"type": "apiKey", "in": "cookie", "name": "portal_session"},
    "csrf": {"type": "apiKey", "in": "header", "name": "X-CSRF-Token"},
}

_TITLES = {
    401: "Not signed in",
    403: "Not allowed",
    404: "Not found",
    409: "Conflict",
    422: "Does not fit",
    429: "Too many",
}


def openapi(portal: DemoPortal) -> dict[str, Any]:
    """Give the document for a running portal, as JSON values."""
    models = [Problem] + [model for line in REST for model in (line.result, line.body) if model]
    schemas, components = together(models)
    by_model = dict(zip(map(str, models), schemas, strict=True))
    paths: dict[str, dict[str, Any]] = defaultdict(dict)
    for line in REST:
        paths[line.path][line.method.lower()] = _operation(line, by_model)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Northwind Partner Portal", "version": "2026-01"},
        "servers": [{"url": portal.portal}],
        "tags": [{"name": name} for name in dict.fromkeys(line.category for line in REST)],
        "paths": dict(paths),
        "components": {"schemas": components, "securitySchemes": _SCHEMES},
    }


def _operation(line: Operation, schemas: dict[str, Any]) -> dict[str, Any]:
    described = {
        "operationId": f"{line.category}_{line.name}",
        "tags": [line.category],
        "security": _SECURITY[line.auth.kind],
        "parameters": [_parameter(one) for one in parameters(line) if one["location"] in ("path", "query")],
        "responses": _responses(line, schemas),
    }
    if line.body:
        described["requestBody"] = {
            "required": True,
            "content": {line.media_type: {"schema": schemas[str(line.body)]}},
        }
    return described


def _parameter(one: dict[str, Any]) -> dict[str, Any]:
    return {"name": one["name"], "in": one["location"], "required": one["required"], "schema": one["schema"]}


def _responses(line: Operation, schemas: dict[str, Any]) -> dict[str, Any]:
    success: dict[str, Any] = {"description": "Done"}
    if line.result:
        success["content"] = {line.produces: {"schema": schemas[str(line.result)]}}
    return {str(line.status): success} | {str(status): _problem(status, schemas) for status in errors(line)}


def _problem(status: int, schemas: dict[str, Any]) -> dict[str, Any]:
    answer: dict[str, Any] = {
        "description": _TITLES[status],
        "content": {"application/problem+json": {"schema": schemas[str(Problem)]}},
    }
    if status == 429:
        answer["headers"] = {"Retry-After": {"description": "Seconds to wait", "schema": {"type": "integer"}}}
    return answer
