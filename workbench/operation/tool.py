"""An operation as an agent sees it."""

from __future__ import annotations

from dataclasses import dataclass, field

from workbench.exchange import JsonSchema
from workbench.operation.model import Operation
from workbench.operation.risk import effective_risk
from workbench.text import safe_line

TOOL_NAME_LIMIT = 48
"""Characters; clients put a prefix of their own before it and stop at 64."""

RESERVED_TOOLS = frozenset(
    {
        *("session_status", "login", "logout", "find_operations", "describe_operation", "run_operation"),
        *("navigate", "snapshot", "screenshot", "click", "fill", "select", "press_key", "query", "evaluate"),
        *("capture", "list_endpoints", "describe_endpoint", "propose_operation", "approval_result", "answer"),
        *("save_discovery", "list_discoveries", "delete_discovery"),
        *("api_call", "authed_api_call", "raw_request"),
        *("save_query", "list_queries", "delete_query", "clear_queries"),
    }
)
"""Names of the workbench's own tools, of today and of later: no operation may take one."""


@dataclass(frozen=True, slots=True)
class ToolView:
    """An operation as an agent sees it."""

    name: str
    title: str
    description: str
    input_schema: JsonSchema
    output_schema: JsonSchema | None
    annotations: dict[str, bool] = field(default_factory=dict)


def tool_name(portal: str, operation: str) -> str:
    return f"{portal}_{operation}"


def tool_view(operation: Operation) -> ToolView:
    """Describe an operation to an agent. Every word comes from the reviewed file."""
    return ToolView(
        name=tool_name(operation.portal, operation.name),
        title=safe_line(operation.title, limit=120),
        description=describe(operation),
        input_schema=operation.input_schema or {"type": "object", "properties": {}, "additionalProperties": False},
        output_schema=operation.output_schema,
        annotations=hints(operation),
    )


def hints(operation: Operation) -> dict[str, bool]:
    """Give the hints of the Model Context Protocol: a portal is always an open world."""
    risk = effective_risk(operation)
    return {
        "readOnlyHint": risk == "read",
        "destructiveHint": risk == "destructive",
        "idempotentHint": risk == "read" or operation.method in {"PUT", "DELETE"},
        "openWorldHint": True,
    }


_EFFECTS = {
    "read": "Only reads.",
    "write": "Changes data at the portal: it waits for the person unless they allowed it.",
    "destructive": "Deletes or cannot be undone: it waits for the person unless they allowed it.",
}


def describe(operation: Operation) -> str:
    """Write the tool's description: what it does, what it risks, where its arguments come from."""
    lines = [
        safe_line(operation.description or f"{operation.title}.", limit=600),
        f"{operation.portal} portal, {operation.category}. {_EFFECTS[effective_risk(operation)]}",
        *_argument_lines(operation),
    ]
    return "\n".join(line for line in lines if line)


def _argument_lines(operation: Operation) -> list[str]:
    properties = (operation.input_schema or {}).get("properties")
    if not isinstance(properties, dict):
        return []
    described = ((name, member.get("description")) for name, member in properties.items() if isinstance(member, dict))
    return [f"`{name}`: {safe_line(str(text), limit=200)}" for name, text in described if text]
