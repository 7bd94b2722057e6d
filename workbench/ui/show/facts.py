"""Labelled facts, one a line."""

from __future__ import annotations

from workbench.ui.show.spans import Line, Lines, Span, line

LABEL = 12
"""Cells for the label."""


def fact(label: str, value: str | Span) -> Line:
    """Give ``Label       value``."""
    span = value if isinstance(value, Span) else Span(value)
    return (Span(f"{label:<{LABEL}} ", "dim"), span)


def facts(*pairs: tuple[str, str | Span]) -> Lines:
    """Give a line for each pair that has a value."""
    return [fact(label, value) for label, value in pairs if (value.text if isinstance(value, Span) else value)]


def heading(text: str) -> Lines:
    """Give an empty line and a title."""
    return [line(), line(text, "title")]
