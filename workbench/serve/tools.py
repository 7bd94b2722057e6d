"""The tools that agents see: one for each promoted operation, and the session's."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from mcp_types import Tool, ToolAnnotations

from workbench.exchange import JsonSchema, JsonValue
from workbench.operation import ToolView, tool_view
from workbench.workspace.views import OperationRow

SESSION_STATUS = "session_status"
APPROVAL_RESULT = "approval_result"


_STRING: JsonSchema = {"type": "string"}


def list_tools(rows: Iterable[OperationRow]) -> list[Tool]:
    """List the workbench's own tools, then the trusted operations by name; equal catalogs give equal lists.

    What a file says that nobody here has seen never reaches an agent, not even as a description.
    """
    trusted = (row for row in sorted(rows, key=_name) if row.trusted)
    return [session_status(), approval_result(), *(operation_tool(tool_view(row.operation)) for row in trusted)]


def _name(row: OperationRow) -> str:
    return row.tool


def operation_tool(view: ToolView) -> Tool:
    hints = view.annotations
    return Tool(
        name=view.name,
        title=view.title,
        description=view.description,
        input_schema=view.input_schema,
        output_schema=output_schema(view.output_schema),
        annotations=ToolAnnotations(
            title=view.title,
            read_only_hint=hints.get("readOnlyHint"),
            destructive_hint=hints.get("destructiveHint"),
            idempotent_hint=hints.get("idempotentHint"),
            open_world_hint=hints.get("openWorldHint"),
        ),
    )


def output_schema(observed: JsonSchema | None) -> JsonSchema:
    """Wrap the observed shape of an answer so that it informs and never rejects.

    Official clients validate ``structuredContent`` and raise on a mismatch. A shape learned from
    examples is no contract: a field that was never null may be null today. So ``body`` is
    ``anyOf`` the observed shape and anything.
    """
    body: JsonSchema = {"description": "The portal's answer."}
    if observed:
        shape = _moved(observed, "#/properties/body/anyOf/0")
        body |= {"anyOf": [shape, {"description": "Anything else: the shape above was observed, not promised."}]}
    return {
        "type": "object",
        "properties": {
            "status": {"type": "integer", "description": "The HTTP status; 0 while nothing was sent."},
            "body": body,
            "truncated": {"type": "boolean", "description": "Whether the body is too large and left out here."},
            "problem": {"type": "string", "description": "Why it did not succeed, and what to do next."},
            "approval": {"type": "string", "description": "Pending: what `approval_result` takes for the rest."},
        },
        "required": ["status"],
    }


def _moved(schema: JsonValue, to: str) -> JsonValue:
    """Copy a schema whose references to itself follow it to its new place."""
    if isinstance(schema, list):
        return [_moved(item, to) for item in schema]
    if not isinstance(schema, dict):
        return schema
    copy = {key: _moved(member, to) for key, member in schema.items() if key != "$schema"}
    reference = copy.get("$ref")
    if isinstance(reference, str) and reference.startswith("#"):
        copy["$ref"] = to + reference[1:]
    return copy


def approval_result() -> Tool:
    name = {"type": "string", "description": "The approval that a pending call named."}
    return Tool(
        name=APPROVAL_RESULT,
        title="Result of a write that waited",
        description="Waits for the person to decide about a pending call of yours, and gives its answer. Only reads.",
        input_schema={"type": "object", "properties": {"id": name}, "required": ["id"], "additionalProperties": False},
        output_schema=output_schema(None),
        annotations=_own("Result of a write that waited"),
    )


def session_status() -> Tool:
    members: dict[str, Any] = {
        "signed_in": {"type": "boolean", "description": "Whether the page holds the portal's token."},
        "browser": {"type": "string", "description": "closed, or the browser's name and version."},
        "page": {"type": "string", "description": "The page that is open; portal data."},
        "recording": {"type": "boolean"},
        "operations": {"type": "integer"},
        "allowed": {"type": "array", "items": {"type": "string"}, "description": "Writes that you may run now."},
        "waiting": {
            "type": "array",
            "items": {"type": "object", "properties": {"operation": _STRING, "approval": _STRING}},
            "description": "Writes of yours that wait for the person.",
        },
        "next": {"type": "string", "description": "What to do next; empty when all is well."},
    }
    return Tool(
        name=SESSION_STATUS,
        title="Session status",
        description="Says whether the person is signed in at the portal, and which writes they have allowed.",
        input_schema={"type": "object", "properties": {}, "additionalProperties": False},
        output_schema={"type": "object", "properties": members, "required": [*members]},
        annotations=_own("Session status"),
    )


def _own(title: str) -> ToolAnnotations:
    """Give the hints of what only looks at the workbench itself."""
    return ToolAnnotations(
        title=title, read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
    )
