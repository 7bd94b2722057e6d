"""Several drafts that are saved together."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.ui.show import figures
from workbench.ui.show.columns import Column, Row
from workbench.ui.show.proposal import diff_lines
from workbench.ui.show.spans import Lines, Span, line
from workbench.workspace.views import Draft, Proposal

COLUMNS = (
    Column("", 2),
    Column("Name", 26),
    Column("Risk", 13, drop=1),
    Column("Request", minimum=20, drop=3),
    Column("Look at", 26, drop=2),
)


@dataclass(frozen=True, slots=True)
class Item:
    """One of them."""

    draft: Draft
    proposal: Proposal | None = None
    """None where its choices cannot be."""
    problem: str = ""
    taken: bool = True
    """Whether it is saved with the others."""

    @property
    def key(self) -> str:
        return self.draft.endpoint


def item_row(item: Item) -> Row:
    """Say what it would be, and what to look at."""
    if item.proposal is None:
        return Row(item.key, (Span("✗", "bad"), Span(item.key, "dim"), Span(""), Span(""), Span(item.problem, "bad")))
    operation = item.proposal.operation
    note = f"! {figures.several(len(item.proposal.warnings), 'note')}" if item.proposal.warnings else ""
    return Row(
        item.key,
        (
            Span("✓", "good") if item.taken else Span("·", "dim"),
            Span(operation.name, "key" if item.taken else "dim"),
            figures.risk(operation.risk),
            Span(f"{operation.method} {operation.path}"),
            Span(note, "warn"),
        ),
    )


def item_lines(item: Item) -> Lines:
    """Show what to look at, and what would be written."""
    if item.proposal is None:
        return [line(item.problem, "bad")]
    return [*(line(f"! {warning}", "warn") for warning in item.proposal.warnings), *diff_lines(item.proposal.diff)]
