"""The set ``session``: whether the person is signed in."""

from __future__ import annotations

from typing import Any

from mcp_types import CallToolResult

from workbench.exchange import JsonSchema
from workbench.serve.builtin import INTEGER, STRING, Asked, BuiltIn, builtin, described, list_of
from workbench.serve.results import told
from workbench.text import safe_line
from workbench.workspace.views import Status

BOOLEAN: JsonSchema = {"type": "boolean"}


async def _status(asked: Asked) -> CallToolResult:
    """Give what concerns the client: no other client's permissions and requests."""
    status = await asked.api.status()
    structured: dict[str, Any] = {
        "signed_in": status.signed_in,
        "browser": safe_line(status.browser, limit=80),
        "page": safe_line(status.page, limit=300),
        "recording": status.recording is not None,
        "operations": status.operations,
        "allowed": [p.operation for p in status.permissions if p.client in ("", asked.client)],
        "waiting": [{"operation": p.operation, "approval": p.id} for p in status.pending if p.client == asked.client],
        "next": _next(status),
    }
    said = "Signed in." if status.signed_in else "Not signed in."
    return told(" ".join(part for part in (said, structured["next"]) if part), structured)


def _next(status: Status) -> str:
    if status.browser in ("", "closed"):
        return "The browser is closed: ask the person to open it, with `workbench record URL`, and to sign in."
    if not status.signed_in:
        return "Ask the person to sign in in the workbench's browser."
    return ""


_WAITING: JsonSchema = {"type": "object", "properties": {"operation": STRING, "approval": STRING}}

TOOLS: tuple[BuiltIn, ...] = (
    builtin(
        "session_status",
        "Session status",
        "looks",
        "Says whether the person is signed in at the portal, and which writes they have allowed.",
        _status,
        gives={
            "signed_in": described(BOOLEAN, "Whether the page holds the portal's token."),
            "browser": described(STRING, "closed, or the browser's name and version."),
            "page": described(STRING, "The page that is open; portal data."),
            "recording": BOOLEAN,
            "operations": INTEGER,
            "allowed": described(list_of(STRING), "Writes that you may run now."),
            "waiting": described(list_of(_WAITING), "Writes of yours that wait for the person."),
            "next": described(STRING, "What to do next; empty when all is well."),
        },
    ),
)
