"""Which columns a table shows at a width."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.ui.show.spans import Line, Role


@dataclass(frozen=True, slots=True)
class Column:
    title: str
    width: int = 0
    """Cells; 0 takes what is left, shared among such columns."""
    minimum: int = 16
    """Cells that a column without a width has at least, as long as another can go."""
    drop: int = 0
    """Columns with the highest number go first where the terminal is narrow; 0 never goes."""
    right: bool = False
    middle: bool = False
    """Whether what is too long loses its middle and keeps its end, as paths want it."""


@dataclass(frozen=True, slots=True)
class Row:
    key: str
    """What the row stands for; empty for a heading or a row that is still loading."""
    cells: Line
    heading: bool = False
    """The first cell spans the whole row."""
    role: Role = "plain"


def fit(columns: Sequence[Column], cells: int) -> list[tuple[int, int]]:
    """Give (column's index, its width) for what fits into ``cells``, one cell between columns."""
    shown = list(range(len(columns)))
    while _needed(columns, shown) > cells and (losers := [i for i in shown if columns[i].drop]):
        shown.remove(max(losers, key=lambda i: columns[i].drop))
    flexible = [i for i in shown if not columns[i].width]
    fixed = sum(columns[i].width for i in shown) + len(shown) - 1
    share, rest = divmod(max(cells - fixed, 0), len(flexible) or 1)
    widths = {i: share + (rest if i == flexible[-1] else 0) for i in flexible}
    return [(i, columns[i].width or widths[i]) for i in shown]


def _needed(columns: Sequence[Column], shown: list[int]) -> int:
    return sum(columns[i].width or columns[i].minimum for i in shown) + len(shown) - 1
