"""What was done in a recording, as rows: notes stand over the steps that they are about."""

from __future__ import annotations

from workbench.ui.show import figures
from workbench.ui.show.columns import Column, Row
from workbench.ui.show.facts import facts
from workbench.ui.show.spans import Lines, Span, line
from workbench.workspace.views import ExchangeRow, StepRow

COLUMNS = (
    Column("Step", 5, right=True),
    Column("Time", 8, drop=2),
    Column("By", 7, drop=1),
    Column("What", minimum=30),
    Column("App", 6, right=True),
    Column("All", 6, drop=1, right=True),
)


def step_rows(steps: list[StepRow]) -> list[Row]:
    """Give ``COLUMNS`` of each step."""
    return [_row(step) for step in steps]


def _row(step: StepRow) -> Row:
    action = step.action
    note = action.kind == "note"
    what = Span(f"» {action.target or 'no note any more'}", "title") if note else Span(step_words(step))
    counts = (Span(""), Span("")) if note else (_count(step.application), Span(figures.count(step.exchanges), "dim"))
    cells = (Span(str(action.number), "dim"), Span(figures.clock(action.at), "dim"), Span(action.actor, "dim"))
    return Row(str(action.number), (*cells, what, *counts))


def _count(number: int) -> Span:
    return Span(figures.count(number), "number" if number else "dim")


def step_words(step: StepRow) -> str:
    """Put a step into words, indented under its note."""
    words = f"{step.action.kind} {step.action.target}".strip()
    return f"  {words}" if step.note else words


def step_lines(step: StepRow) -> Lines:
    """Describe a step."""
    action = step.action
    what = f"note: {action.target}" if action.kind == "note" else f"{action.kind} {action.target}".strip()
    return [
        line(what, "title"),
        *facts(
            ("Step", f"#{action.number}"),
            ("When", f"{figures.moment(action.at)} ({figures.clock(action.at)})"),
            ("By", f"the {action.actor}"),
            ("Page", action.url),
            ("Note", step.note),
            ("Caused", f"{step.application:,} requests of the application, {step.exchanges:,} in all"),
        ),
        line(),
        line("Enter shows what it caused.", "dim"),
    ]


def cause_words(row: ExchangeRow | None) -> str:
    """Say what caused an exchange and what the person meant, on one line."""
    if row is None:
        return ""
    cause = f"#{row.action} {row.cause}".strip() if row.action else "caused by nothing that is known"
    return f"{cause} · note: {row.note}" if row.note else cause
