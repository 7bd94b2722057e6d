"""Text with a role: what every screen is written in. Roles become colours only in the widgets."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from rich.cells import cell_len, set_cell_size

from workbench.text import safe_text

Role = Literal["plain", "dim", "title", "key", "text", "number", "good", "warn", "bad", "added", "removed"]

ROLES: tuple[Role, ...] = (
    "plain",
    "dim",
    "title",
    "key",
    "text",
    "number",
    "good",
    "warn",
    "bad",
    "added",
    "removed",
)

LINE_LIMIT = 4_000
"""Characters of one line that are shown; the rest is counted."""


class Span(NamedTuple):
    text: str
    role: Role = "plain"


type Line = tuple[Span, ...]

type Lines = list[Line]


def line(text: str = "", role: Role = "plain") -> Line:
    """Give a line of one span."""
    return (Span(text, role),)


def clean(text: str) -> str:
    """Give text that fits on one line and holds no control character. Everything shown passes here."""
    if len(text) > LINE_LIMIT:
        text = f"{text[:LINE_LIMIT]}… {len(text) - LINE_LIMIT:,} more characters"
    return safe_text(text.expandtabs(4)).replace("\n", " ").replace("\N{REPLACEMENT CHARACTER}\t", " ")


def clean_line(spans: Line) -> Line:
    """Give a line whose spans are ``clean``."""
    return tuple(Span(clean(span.text), span.role) for span in spans)


def width(spans: Line) -> int:
    """Count the cells that a line takes on a terminal; wide characters take two."""
    return sum(cell_len(span.text) for span in spans)


def fit_cells(text: str, cells: int) -> str:
    """Give text of exactly ``cells`` cells: padded, or cut with an ellipsis."""
    if cells <= 0:
        return ""
    if cell_len(text) <= cells:
        return set_cell_size(text, cells)
    return set_cell_size(text, cells - 1) + "…"


def fit_ends(text: str, cells: int) -> str:
    """Give text of exactly ``cells`` cells; what is too long loses its middle."""
    if cells < 8 or cell_len(text) <= cells:
        return fit_cells(text, cells)
    begin = set_cell_size(text, cells // 3)
    end, room = "", cells - cells // 3 - 1
    for character in reversed(text):
        if cell_len(character) + cell_len(end) > room:
            break
        end = character + end
    return set_cell_size(f"{begin}…{end}", cells)


def wrap(spans: Line, cells: int) -> Lines:
    """Break a line so that no part is wider than ``cells``; parts after the first keep its indent."""
    if cells < 8 or width(spans) <= cells:
        return [spans]
    indent = min(_indent(spans), cells // 2)
    rows: Lines = []
    row: list[Span] = []
    room = cells
    for piece in _pieces(spans):
        for part in _chopped(piece, cells - indent):
            size = cell_len(part.text)
            if size > room:
                rows.append(tuple(row))
                row, room = [Span(" " * indent)], cells - indent
                part = Span(part.text.lstrip(" "), part.role)  # noqa: PLW2901 - a break eats the space before it
                size = cell_len(part.text)
            row.append(part)
            room -= size
    return [*rows, tuple(row)]


def _indent(spans: Line) -> int:
    """Give the cells that a label takes, or else the spaces that a line begins with."""
    label = spans[0]
    if len(spans) > 1 and label.role == "dim" and label.text.endswith(" "):
        return cell_len(label.text)
    text = "".join(span.text for span in spans[:3])
    return len(text) - len(text.lstrip(" "))


def _pieces(spans: Line) -> Iterable[Span]:
    """Words, each with the spaces before it."""
    for text, role in spans:
        start = 0
        for end in range(1, len(text)):
            if text[end] == " " != text[end - 1]:
                yield Span(text[start:end], role)
                start = end
        yield Span(text[start:], role)


def _chopped(piece: Span, cells: int) -> Iterable[Span]:
    if cell_len(piece.text) <= cells:
        yield piece
        return
    part = ""
    size = 0
    for character in piece.text:
        step = cell_len(character)
        if size + step > cells:
            yield Span(part, piece.role)
            part, size = "", 0
        part += character
        size += step
    yield Span(part, piece.role)
