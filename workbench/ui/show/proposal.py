"""A proposal's file and diff."""

from __future__ import annotations

from workbench.discovery.endpoint import Parameter
from workbench.operation import tool_view
from workbench.ui.show.bodies import json_text_lines
from workbench.ui.show.columns import Column, Row
from workbench.ui.show.schema import brief, type_name
from workbench.ui.show.spans import Lines, Role, Span, line
from workbench.ui.show.tool import tool_lines
from workbench.workspace.views import Choices, Proposal

_DIFF: dict[str, Role] = {"+": "added", "-": "removed", "@": "number"}

PARAMETER_COLUMNS = (
    Column("Callers", 8),
    Column("Values", 8),
    Column("Name"),
    Column("In", 9, drop=2),
    Column("Type", 16, drop=1),
    Column("Seen", drop=3),
)


def proposal_parts(proposal: Proposal) -> dict[str, Lines]:
    """Give the lines of the preview's parts."""
    return {
        "diff": diff_lines(proposal.diff),
        "tool": tool_lines(tool_view(proposal.operation)),
        "file": [line(proposal.path, "dim"), line(), *json_text_lines(proposal.text)],
    }


def diff_lines(diff: str) -> Lines:
    """Show a unified diff; its first characters say the same as the colours."""
    if not diff.strip():
        return [line("Nothing would change: the file has this content already.", "dim")]
    return [line(part, _DIFF.get(part[:1], "plain")) for part in diff.splitlines()]


def parameter_row(parameter: Parameter, choices: Choices) -> Row:
    """Say whether callers see a parameter, and whether its observed values go into the file."""
    seen = ", ".join(map(brief, parameter.examples[:3]))
    hidden = parameter.name in choices.hide
    kept = parameter.name in choices.keep_values
    return Row(
        parameter.name,
        (
            Span("hidden", "warn") if hidden else Span("required" if parameter.required else "optional", "good"),
            Span("kept", "warn") if kept else Span("left out", "dim"),
            Span(parameter.name, "key"),
            Span(parameter.location, "dim"),
            Span(type_name(parameter.schema), "number"),
            Span(seen, "text"),
        ),
    )
