"""An operation as an agent sees it."""

from __future__ import annotations

from workbench.operation import ToolView
from workbench.ui.show.bodies import json_lines
from workbench.ui.show.facts import facts, heading
from workbench.ui.show.schema import schema_lines
from workbench.ui.show.spans import Lines, Span, line


def tool_lines(tool: ToolView) -> Lines:
    """Show name, description, annotations and schemas."""
    hints = ", ".join(f"{name}={str(value).lower()}" for name, value in tool.annotations.items())
    return [
        *facts(
            ("Tool", Span(tool.name, "key")),
            ("Title", tool.title),
            ("Annotations", hints),
        ),
        *heading("Description"),
        *(line(part) for part in tool.description.splitlines()),
        *heading("Takes"),
        *schema_lines(tool.input_schema),
        *heading("Gives"),
        *(schema_lines(tool.output_schema) if tool.output_schema else [line("any JSON", "dim")]),
        *heading("Input schema"),
        *json_lines(tool.input_schema),
    ]
