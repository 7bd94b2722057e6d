"""Answers of the workbench's own tools that may be too large for one result."""

from __future__ import annotations

from typing import Any

from mcp_types import CallToolResult

from workbench.exchange import JsonSchema, JsonValue
from workbench.serve.builtin import INTEGER, STRING, Asked, described
from workbench.serve.pages import pages
from workbench.serve.results import told

MORE: JsonSchema = {
    "?answer": described(STRING, "What the tool `answer` takes for the rest, where there is more."),
    "?pages": described(INTEGER, "How many pages there are; the first is here."),
}


def told_in_pages(asked: Asked, words: str, name: str, value: JsonValue, **more: Any) -> CallToolResult:
    """Answer with ``value`` under ``name``, or with its first page and how to get the others."""
    parts = pages(value)
    structured = {**more, name: parts[0]}
    if parts != [value]:
        kept = asked.kept.keep(asked.client, value)
        structured |= {"answer": kept, "pages": len(parts)}
        rest = f"page 2 to {len(parts)}" if len(parts) > 1 else "what is left out, by its `pointer`"
        words = f"{words} `answer` with id {kept} gives {rest}."
    return told(words, structured)
