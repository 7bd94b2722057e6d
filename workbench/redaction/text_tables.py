"""Tables within text: a line of titles, of which one is a secret's name, above lines with as many cells."""

from __future__ import annotations

import re

from workbench.redaction.placeholder import PLACEHOLDER, is_placeholder
from workbench.redaction.sweep import Sweep
from workbench.redaction.titles import BLOCK, Split, Titled, cells_of, heads, titled

_LONGEST = 10_000
"""Characters of the longest line of a table."""
_HEAD = re.compile(r"data:text/[\w.+-]{1,40}(?:;[^,]{1,60})?,(?!data:)")
"""What stands before the content of a ``data:`` URI that is a text (RFC 2397)."""
_RULER = re.compile(r"[\s|+:=─┼-]*")


def redact_text_table(sweep: Sweep, text: str, where: str) -> str:
    """Hide the cells below a secret's name; a text of which the lines have other numbers of cells is no table."""
    if "\n" not in text:
        return text
    if (head := _HEAD.match(text)) is not None:
        return head[0] + redact_text_table(sweep, text[head.end() :], where)
    lines = text.split("\n")
    for number, line in enumerate(heads(text)):
        for split, rules in titled(sweep.names, line):
            rest = [row for row in lines[number + 1 :] if row.strip() and not _RULER.fullmatch(row)]
            if rest and _is_table(split, rest, line):
                return "\n".join(
                    [
                        *lines[: number + 1],
                        *(_row(sweep, row, (split, rules, line), where) for row in lines[number + 1 :]),
                    ]
                )
    return text


def _is_table(split: Split, rows: list[str], titles: str) -> bool:
    if max(map(len, rows)) > _LONGEST:
        return False
    if split is None:
        return all(len(BLOCK.findall(row)) <= len(BLOCK.findall(titles)) for row in rows)
    count = len(cells_of(split, titles, titles))
    same = sum(len(cells_of(split, row, titles)) == count for row in rows)
    needed = 0.9 if split.pattern.endswith(",|\\Z)") else 0.5
    return same > 0 and same >= needed * len(rows)


def _is_cut(split: Split, cell: tuple[int, int], done: list[tuple[int, int]]) -> bool:
    """Whether a cell is a piece of what has been hidden: columns that blanks part are cut by their place."""
    return split is None and any(start < cell[1] and cell[0] < end for start, end in done)


def _row(sweep: Sweep, row: str, table: tuple[Split, Titled, str], where: str) -> str:
    split, rules, titles = table
    cells = cells_of(split, row, titles)
    done = [found.span() for found in PLACEHOLDER.finditer(row)]
    for index in sorted(rules, reverse=True):
        if index < len(cells) and not _is_cut(split, cells[index], done):
            start, end = cells[index]
            bare = row[start:end].strip("\r \t\"'")
            if bare and not is_placeholder(bare) and not _RULER.fullmatch(bare):
                kept = sweep.hide_unless_harmless(bare, rules[index], where)
                row = row[:start] + row[start:end].replace(bare, kept, 1) + row[end:]
    return row
