"""The set ``raw``: requests that are no operation, to the origins that operations may call."""

from __future__ import annotations

import json
import re
from typing import Literal

from mcp_types import CallToolResult

from workbench.errors import UsageError
from workbench.exchange import JsonSchema
from workbench.serve import results
from workbench.serve.builtin import Asked, BuiltIn, builtin, text
from workbench.serve.capture import ORIGIN, PATH
from workbench.serve.tools import result_members
from workbench.workspace.views import RawRequest


async def _send(asked: Asked, request: RawRequest) -> CallToolResult:
    result = await asked.api.raw_request(request, client=asked.client)
    return results.answer(None, result, asked.kept, asked.client)


async def _api_call(asked: Asked) -> CallToolResult:
    return await _send(asked, _request(asked, "cookie"))


async def _authed_api_call(asked: Asked) -> CallToolResult:
    return await _send(asked, _request(asked, "bearer"))


def _request(asked: Asked, mode: Literal["cookie", "bearer"]) -> RawRequest:
    given = asked.arguments
    return RawRequest(given["method"], given["path"], given.get("query"), given.get("body"), asked.text("origin"), mode)


async def _raw_request(asked: Asked) -> CallToolResult:
    return await _send(asked, parse(asked.text("request"), asked.text("origin")))


def parse(line: str, origin: str = "") -> RawRequest:
    """Read ``METHOD /path [JSON]``. Raises UsageError. Pure."""
    found = re.fullmatch(r"\s*([A-Za-z]+)\s+(\S+)(?:\s+(\S.*?))?\s*", line, re.DOTALL)
    if found is None:
        raise UsageError("`request` is no request.", kept="Nothing was sent.", hint=_EXPECTED)
    try:
        body = json.loads(found[3]) if found[3] else None
    except (ValueError, RecursionError) as error:
        raise UsageError("The body in `request` is no JSON.", kept="Nothing was sent.", hint=_EXPECTED) from error
    return RawRequest(found[1], found[2], body=body, origin=origin)


_EXPECTED = 'Expected: METHOD /path [JSON], such as: POST /api/users {"name": "Ada"}.'

_GIVES: JsonSchema = {name if name == "status" else f"?{name}": each for name, each in result_members({}).items()}

_PARTS: JsonSchema = {
    "method": {"enum": ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]},
    "path": PATH,
    "?query": {
        "type": "object",
        "additionalProperties": {"type": ["string", "number", "boolean"]},
        "description": "Query parameters, beside those in the path.",
    },
    "?body": {"description": "Sent as JSON."},
    "?origin": ORIGIN,
}

_GATE = " GET and HEAD run at once, unless they were seen to change something; all else waits for the person."

TOOLS: tuple[BuiltIn, ...] = (
    builtin(
        "api_call",
        "Call with cookies",
        "acts",
        f"Sends a request to the portal with its cookies, from inside the browser.{_GATE}",
        _api_call,
        takes=_PARTS,
        gives=_GIVES,
    ),
    builtin(
        "authed_api_call",
        "Call with the page's token",
        "acts",
        f"Sends a request to the portal with the bearer token of the signed-in page, which stays there.{_GATE}",
        _authed_api_call,
        takes=_PARTS,
        gives=_GIVES,
    ),
    builtin(
        "raw_request",
        "Send a request",
        "acts",
        f"Sends a request that is written in one line, signed in as such requests were seen to be.{_GATE}",
        _raw_request,
        takes={"request": text(_EXPECTED, limit=100_000), "?origin": ORIGIN},
        gives=_GIVES,
    ),
)
