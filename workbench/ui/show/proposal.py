"""A proposal's file and diff."""

from __future__ import annotations

from workbench.operation import tool_view
from workbench.ui.show.bodies import json_text_lines
from workbench.ui.show.schema_rows import Tree
from workbench.ui.show.spans import Lines, Role, line
from workbench.ui.show.tool import tool_lines
from workbench.workspace.views import Choices, Proposal

_DIFF: dict[str, Role] = {"+": "added", "-": "removed", "@": "number"}


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


def answer_tree(base: Proposal, choices: Choices) -> Tree:
    """Show the answer's shape as it was proposed, with what was chosen of it."""
    return Tree(
        base.operation.output_schema, left_out=frozenset(choices.leave_out), kept=frozenset(choices.keep_values)
    )
