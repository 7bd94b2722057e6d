"""What a line of the route table says about its parameters and errors."""

from __future__ import annotations

import re
from typing import Any

from workbench.demo.routes import Operation
from workbench.demo.schema import alone, members
from workbench.discovery.endpoint import Location

_PLACES: dict[str, Location] = {"multipart/form-data": "multipart", "application/x-www-form-urlencoded": "form"}


def parameters(operation: Operation) -> list[dict[str, Any]]:
    """Give name, location, schema and whether it is required, of path, query and body."""
    found = [
        {"name": name, "location": "path", "required": True, "schema": alone(operation.types.get(name, str))}
        for name in re.findall(r"{(\w+)}", operation.path)
    ]
    found += _members(operation.query, "query")
    return found + _members(operation.body, _place(operation))


def _members(model: Any, location: Location) -> list[dict[str, Any]]:
    if model is None:
        return []
    return [
        {"name": name, "location": location, "required": required, "schema": schema}
        for name, schema, required in members(model)
    ]


def _place(operation: Operation) -> Location:
    if operation.discriminator and operation.discriminator.kind == "graphql":
        return "graphql"
    if operation.discriminator and operation.discriminator.kind == "jsonrpc":
        return "rpc"
    return _PLACES.get(operation.media_type, "json")


def errors(operation: Operation) -> list[int]:
    """Give the statuses that it may answer beside its own."""
    found = set(operation.errors)
    if operation.auth.kind != "anonymous":
        found.add(401)
    if operation.auth.csrf_header:
        found.add(403)
    if "{" in operation.path:
        found.add(404)
    if operation.kind not in ("graphql", "jsonrpc") and (operation.query or operation.body):
        found.add(422)
    return sorted(found)
