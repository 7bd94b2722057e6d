"""Operations, and the files that do not load, as rows and as descriptions."""

from __future__ import annotations

from itertools import groupby

from workbench.operation import Operation
from workbench.ui.show import figures
from workbench.ui.show.columns import Column, Row
from workbench.ui.show.facts import facts, heading
from workbench.ui.show.schema import brief, schema_lines
from workbench.ui.show.spans import Lines, Span, line
from workbench.workspace.views import Caller, CatalogProblem, CatalogView, OperationRow

COLUMNS = (
    Column("Name", 26),
    Column("Title"),
    Column("Risk", 13),
    Column("Status", 11, drop=1),
    Column("Allowed", 18, drop=3),
    Column("Calls", 6, drop=2, right=True),
    Column("Called by", 16, drop=5),
    Column("Last", 16, drop=4),
)

_STATUS = {
    "verified": Span("✓ verified", "good"),
    "failing": Span("✗ failing", "bad"),
    "drifted": Span("≠ drifted", "warn"),
}


def full_name(operation: Operation) -> str:
    """Give ``<portal>/<name>``."""
    return f"{operation.portal}/{operation.name}"


def operation_rows(view: CatalogView) -> list[Row]:
    """Give broken files first, then operations by portal and category."""
    rows = []
    if view.problems:
        title = f"! Not loaded: {figures.several(len(view.problems), 'broken file')}"
        rows.append(Row("", (Span(title), Span("the others are there", "dim")), heading=True))
        rows += [_problem_row(problem) for problem in view.problems]

    def group(row: OperationRow) -> tuple[str, str]:
        return row.operation.portal, row.operation.category

    for (portal, category), members in groupby(
        sorted(view.operations, key=lambda row: (*group(row), row.operation.name)), group
    ):
        rows.append(Row("", (Span(category or "other"), Span(portal, "dim")), heading=True))
        rows += [_operation_row(row) for row in members]
    return rows


def _problem_row(problem: CatalogProblem) -> Row:
    where = f"{problem.path}:{problem.line}" if problem.line else problem.path
    cells = [Span(where.removeprefix("catalog/"), "bad"), Span(problem.reason, "bad"), Span("✗ broken", "bad")]
    return Row(f"!{problem.path}", (*cells, *(Span("") for _ in COLUMNS[3:])))


def _operation_row(row: OperationRow) -> Row:
    operation = row.operation
    return Row(
        full_name(operation),
        (
            Span(operation.name, "key"),
            Span(operation.title),
            figures.risk(operation.risk),
            _status(row, "· never run"),
            Span(row.allowed or ("—" if operation.risk == "read" else "not allowed"), "dim"),
            Span(figures.count(row.calls), "number"),
            Span(", ".join(caller.client or "you" for caller in row.callers), "key"),
            Span(figures.moment(row.last_called), "dim"),
        ),
    )


def _status(row: OperationRow, never: str) -> Span:
    return _STATUS.get(row.status, Span(never, "dim")) if row.trusted else Span("! untrusted", "warn")


def operation_lines(row: OperationRow) -> Lines:
    """Describe an operation and what became of it."""
    operation = row.operation
    split = operation.discriminator
    return [
        line(operation.title or operation.name, "title"),
        *facts(
            ("Operation", Span(full_name(operation), "key")),
            ("Tool", row.tool),
            ("Description", operation.description),
            ("Request", f"{operation.method} {operation.path} at origin {operation.origin}"),
            *(("Sends", f"{place} {name} = {brief(value)}") for place, name, value in operation.constants),
            ("Split by", f"{split.kind} {split.name}" if split else ""),
            ("Risk", figures.risk(operation.risk)),
            ("Auth", figures.auth(operation.auth)),
            ("Status", _status(row, "never run")),
            ("Untrusted", "" if row.trusted else f"it goes to {row.address}; look at its file, then t trusts it"),
            *(("Drifted", Span(each, "warn")) for each in row.drift),
            ("Calls", f"{row.calls:,}, last {figures.moment(row.last_called)}" if row.calls else "none"),
            *(("Called by", _caller(caller)) for caller in row.callers),
            ("Allowed", "" if operation.risk == "read" else row.allowed or "no: press a to allow agents to run it"),
        ),
        *heading("Takes"),
        *schema_lines(operation.input_schema or {"type": "object"}),
        *heading("Gives"),
        *(schema_lines(operation.output_schema) if operation.output_schema else [line("any JSON", "dim")]),
    ]


def _caller(caller: Caller) -> str:
    return f"{caller.client or 'you'}, {figures.several(caller.calls, 'time')}, last {figures.moment(caller.last)}"


def problem_lines(problem: CatalogProblem) -> Lines:
    """Say what is wrong with a file and where."""
    return [
        line(f"{problem.path} does not load", "bad"),
        *facts(("Line", str(problem.line) if problem.line else "the whole file"), ("Why", problem.reason)),
        line(),
        line("Mend the file in your editor: it is read again as soon as it is saved. The others are not affected."),
    ]
