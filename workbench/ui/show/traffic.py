"""One exchange as a row of the traffic table."""

from __future__ import annotations

import functools

from workbench.ui.show import figures
from workbench.ui.show.columns import Column, Row
from workbench.ui.show.spans import Span
from workbench.urls import split_url
from workbench.workspace.views import ExchangeRow

COLUMNS = (
    Column("Time", 8, drop=2),
    Column("Method", 7),
    Column("Status", 6),
    Column("Host", 22, drop=4),
    Column("Path", minimum=32),
    Column("Type", 11, drop=3),
    Column("Size", 8, drop=1, right=True),
    Column("Took", 7, drop=1, right=True),
    Column("Act", 4, drop=5, right=True),
)


@functools.lru_cache(maxsize=512)
def traffic_row(row: ExchangeRow, *, marked: bool = False) -> Row:
    """Give the cells of ``COLUMNS``; what is marked to be compared says so."""
    return Row(
        row.id,
        (
            Span(figures.clock(row.started), "dim"),
            Span(row.method, "key"),
            figures.status(row.status),
            Span(host(row.origin), "dim"),
            Span(f"[marked] {_path(row)}" if marked else _path(row)),
            Span(row.resource_type, "dim"),
            Span(figures.size(row.size)),
            Span(figures.seconds(row.duration)),
            Span(str(row.action or "—"), "dim"),
        ),
    )


def found_words(rows: int, looked: int, total: int, *, going: bool) -> str:
    """Say what a search through bodies has found, and how far it looked. Pure."""
    found = figures.several(rows, "row")
    if going and not total:
        return "looking … Esc gives up"
    if going:
        return f"{found} · {looked:,} of {total:,} …"
    if looked < total:
        return f"{found} · {looked:,} of {total:,}, End: on"
    return f"{found} · all {total:,} searched"


def host(origin: str) -> str:
    """Give the origin without its scheme."""
    return split_url(origin).netloc or origin


def _path(row: ExchangeRow) -> str:
    markers = "".join(f"[{marker}] " for marker in row.markers)
    return f"{markers}{row.path}"
