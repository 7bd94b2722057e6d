"""Promoted operations as tools: every word comes from the reviewed file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from mcp_types import Tool, ToolAnnotations

from workbench.exchange import JsonSchema, JsonValue
from workbench.operation import Operation, ToolView, tool_view
from workbench.serve.whose import Choice, with_choice
from workbench.workspace.views import OperationRow


def operation_tools(rows: Iterable[OperationRow], choice: Choice) -> list[Tool]:
    """List operations by name; equal catalogs give equal lists to clients that may choose between equal accounts."""
    return [operation_tool(view_of(row.operation, choice)) for row in sorted(rows, key=_name)]


def _name(row: OperationRow) -> str:
    return row.tool


def view_of(operation: Operation, choice: Choice) -> ToolView:
    """Describe an operation to a client that may choose between accounts."""
    view = tool_view(operation)
    return replace(view, input_schema=with_choice(operation, view.input_schema, choice.get(operation.portal, ())))


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
    return {"type": "object", "properties": result_members(body), "required": ["status"]}


def result_members(body: JsonSchema) -> JsonSchema:
    """Give the properties of a call's result."""
    return {
        "status": {"type": "integer", "description": "The HTTP status; 0 while nothing was sent."},
        "body": body,
        "problem": {"type": "string", "description": "Why it did not succeed, and what to do next."},
        "approval": {"type": "string", "description": "Pending: what `approval_result` takes for the rest."},
        "truncated": {"type": "boolean", "description": "The answer is too large: `part` stands instead of `body`."},
        "answer": {"type": "string", "description": "What the tool `answer` takes for the rest of it."},
        "pages": {"type": "integer", "description": "How many parts it has."},
        "part": {"description": "The first of them."},
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
