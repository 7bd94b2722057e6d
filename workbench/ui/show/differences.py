"""What is other about endpoints in one recording than in another."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.ui.show import figures
from workbench.ui.show.spans import Line, Lines, Role, Span, line
from workbench.workspace.views import CALLS, EndpointChange, EndpointDiff, RecordingRow

_MARKS: dict[str, tuple[str, Role]] = {"added": ("+", "added"), "removed": ("-", "removed"), "changed": ("~", "warn")}

FEW = "What was seen a few times only differs by chance: look at the counts before you believe a difference."


def comparable(rows: Sequence[RecordingRow]) -> list[RecordingRow]:
    """Give recordings with traffic, newest first; what operations did comes after what the person recorded."""
    newest = sorted(rows, key=lambda row: row.recording.started, reverse=True)
    return sorted((row for row in newest if row.application), key=lambda row: row.recording.title == CALLS)


def first_and_last(rows: Sequence[RecordingRow]) -> tuple[str, str] | None:
    """Give the ids of the oldest and of the newest recording, where there are two."""
    ids = [row.recording.id for row in sorted(rows, key=lambda row: row.recording.started)]
    return (ids[0], ids[-1]) if len(ids) > 1 else None


def difference_lines(found: Sequence[EndpointDiff]) -> Lines:
    """Show each endpoint that differs, with its changes; marks say the same as the colours."""
    if not found:
        return [line("No difference: what is in both is the same in both.", "good")]
    return [part for each in found for part in _lines(each)] + [line(FEW, "dim")]


def _lines(found: EndpointDiff) -> Lines:
    if not (found.before and found.after):
        mark, role = _MARKS["removed" if found.before else "added"]
        told = f"  only {'before' if found.before else 'after'}, {figures.several(found.before or found.after, 'exchange')}"
        return [(Span(f"{mark} {found.label}", role), Span(told, "dim")), line()]
    head: Line = (
        Span(f"~ {found.label}", "title"),
        Span(f"  {found.before:,} and {figures.several(found.after, 'exchange')}", "dim"),
    )
    return [head, *map(_change, found.changes), line()]


def _change(change: EndpointChange) -> Line:
    mark, role = _MARKS[change.kind]
    told = " → ".join(filter(None, (change.before, change.after)))
    return (Span(f"    {mark} ", role), Span(change.where, "key"), Span(f": {told}" if told else "", "text"))
