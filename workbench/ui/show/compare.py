"""Two texts beside each other, line by line: what one has and the other lacks is marked, not just coloured."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest

from workbench.ui.show.exchange import request_lines, response_lines
from workbench.ui.show.spans import Lines, Role, Span, clean, fit_cells, line
from workbench.workspace.views import ExchangeDetail

MOST_LINES = 4_000
"""Lines of each side that are compared; what comes after them is counted."""
_LEAST_CELLS = 80
"""Narrower panes show one below the other."""


def compared_parts(first: ExchangeDetail, second: ExchangeDetail, cells: int) -> dict[str, Lines]:
    """Give the lines of each part of the screen for panes of ``cells``."""
    one, other = first.exchange, second.exchange
    return {
        "request": compare(texts(request_lines(one)), texts(request_lines(other)), cells),
        "response": compare(texts(response_lines(one)), texts(response_lines(other)), cells),
    }


def texts(lines: Lines) -> list[str]:
    """Give lines without their roles."""
    return ["".join(span.text for span in spans) for spans in lines]


def compare(first: Sequence[str], second: Sequence[str], cells: int) -> Lines:
    """Put two texts beside each other, or in a narrow pane below each other."""
    pairs = list(_pairs(first[:MOST_LINES], second[:MOST_LINES]))
    show = _beside if cells >= _LEAST_CELLS else _below
    found = [part for pair in pairs for part in show(pair, cells)]
    differing = sum(left != right for left, right in pairs)
    rest = max(len(first), len(second)) - MOST_LINES
    return [
        line(f"{differing:,} of {len(pairs):,} lines differ." if differing else "Nothing differs.", "title"),
        line(),
        *found,
        *([line(f"… {rest:,} more lines are not compared.", "warn")] if rest > 0 else []),
    ]


type _Pair = tuple[str | None, str | None]


def _pairs(first: Sequence[str], second: Sequence[str]) -> Iterator[_Pair]:
    for _, start, end, other_start, other_end in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        yield from zip_longest(first[start:end], second[other_start:other_end])


def _beside(pair: _Pair, cells: int) -> Lines:
    left, right = pair
    room = (cells - 5) // 2
    role, other = _roles(pair)
    mark = "│" if left == right else "<" if right is None else ">" if left is None else "≠"
    return [
        (
            Span(fit_cells(clean(left or ""), room), role),
            Span(f" {mark} ", "dim" if left == right else "warn"),
            Span(fit_cells(clean(right or ""), room), other),
        )
    ]


def _below(pair: _Pair, _cells: int) -> Lines:
    left, right = pair
    if left == right:
        return [line(f"  {left}")]
    role, other = _roles(pair)
    one = [line(f"- {left}", role)] if left is not None else []
    return [*one, line(f"+ {right}", other)] if right is not None else one


def _roles(pair: _Pair) -> tuple[Role, Role]:
    return ("plain", "plain") if pair[0] == pair[1] else ("removed", "added")
