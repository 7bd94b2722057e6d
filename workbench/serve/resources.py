"""Resources: operations, endpoints and recordings to read. Their list has no word of a portal's."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from typing import Any

import msgspec
from mcp.shared.exceptions import MCPError
from mcp_types import INVALID_PARAMS, ReadResourceResult, Resource, ResourceTemplate, TextResourceContents

from workbench.discovery.endpoint import Endpoint, label
from workbench.errors import NotFoundError
from workbench.operation import Operation, effective_risk, tool_view
from workbench.serve.caps import Caps
from workbench.serve.results import fenced
from workbench.text import safe_line
from workbench.workspace.api import Api

_TYPE = "text/plain"
"""Not JSON: what a portal said stands between marks."""


def listed(caps: Caps) -> list[Resource]:
    """Give the collections that a client with these sets may read."""
    return [
        Resource(uri=f"workbench://{name}", name=name, title=name.capitalize(), description=words, mime_type=_TYPE)
        for name, (words, _, _, caps_name) in _KINDS.items()
        if caps_name in caps
    ]


def templates(caps: Caps) -> list[ResourceTemplate]:
    """Give how one of each is addressed."""
    return [
        ResourceTemplate(
            uri_template=f"workbench://{name}/{{+id}}",
            name=name.removesuffix("s"),
            title=f"One of the {name}",
            description=f"By its id or name, as workbench://{name} lists them.",
            mime_type=_TYPE,
        )
        for name, (_, _, _, caps_name) in _KINDS.items()
        if caps_name in caps
    ]


async def read(api: Api, caps: Caps, uri: str) -> ReadResourceResult:
    """Read a collection, or one of it. Raises MCPError for what is not there."""
    found = re.fullmatch(r"workbench://([a-z]+)(?:/(.+))?", uri)
    kind = _KINDS.get(found[1]) if found else None
    if found is None or kind is None or kind[3] not in caps:
        raise MCPError(INVALID_PARAMS, f"There is no resource {safe_line(uri, limit=120)!r}.")
    try:
        value = await (kind[2](api, found[2]) if found[2] else kind[1](api))
    except NotFoundError as error:
        raise MCPError(INVALID_PARAMS, safe_line(str(error), limit=300)) from error
    text = fenced(msgspec.json.format(msgspec.json.encode(value), indent=1).decode())
    return ReadResourceResult(contents=[TextResourceContents(uri=uri, mime_type=_TYPE, text=text)])


async def _operations(api: Api) -> Any:
    rows = [row for row in (await api.operations()).operations if row.trusted]
    return [_operation_line(row.operation) for row in rows]


def _operation_line(operation: Operation) -> dict[str, str]:
    name = f"{operation.portal}/{operation.name}"
    return {"id": name, "title": operation.title, "category": operation.category, "risk": effective_risk(operation)}


async def _operation(api: Api, name: str) -> Any:
    for row in (await api.operations()).operations:
        if row.trusted and name == f"{row.operation.portal}/{row.operation.name}":
            return tool_view(row.operation)
    raise NotFoundError(f"There is no operation {safe_line(name, limit=100)!r}.")


async def _endpoints(api: Api) -> Any:
    return [endpoint_line(endpoint) for endpoint in await api.endpoints()]


def endpoint_line(endpoint: Endpoint) -> dict[str, Any]:
    """Give an endpoint in one line."""
    return {
        "id": endpoint.id,
        "name": endpoint.name,
        "request": label(endpoint),
        "origin": endpoint.origin,
        "category": endpoint.category,
        "risk": endpoint.risk,
        "auth": endpoint.auth.kind,
        "seen": endpoint.exchanges,
    }


async def _endpoint(api: Api, name: str) -> Any:
    return await api.endpoint(name)


async def _recordings(api: Api) -> Any:
    return [
        {
            "id": row.recording.id,
            "portal": row.recording.portal,
            "title": row.recording.title,
            "state": row.state,
            "started": row.recording.started,
            "exchanges": row.exchanges,
        }
        for row in await api.recordings()
    ]


async def _recording(api: Api, name: str) -> Any:
    for row in await api.recordings():
        if row.recording.id == name:
            return {"recording": row, "actions": await api.actions(name)}
    raise NotFoundError(f"There is no recording {safe_line(name, limit=100)!r}.")


type _All = Callable[[Api], Awaitable[Any]]
type _One = Callable[[Api, str], Awaitable[Any]]

_KINDS: dict[str, tuple[str, _All, _One, str]] = {
    "operations": ("The promoted operations that may be run.", _operations, _operation, "operations"),
    "endpoints": ("The endpoints that were discovered in recordings.", _endpoints, _endpoint, "discovery"),
    "recordings": ("The recordings that endpoints were discovered in.", _recordings, _recording, "discovery"),
}
"""Name → what it is, how all and how one of it is read, and the set that it goes with."""
