"""Find the titles of a table in the first lines of a text, and the cells of its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from workbench.redaction.guess import looks_random
from workbench.redaction.names import Names
from workbench.redaction.placeholder import PLACEHOLDER
from workbench.redaction.rules import KeyRule

type Cells = list[tuple[int, int]]
"""Where the cells of a line begin and end."""

type Split = re.Pattern[str] | None
"""What finds the cells of a line; None where blanks part columns."""

type Titled = dict[int, KeyRule]
"""The rules of the columns that have a secret's name."""

_TITLE = re.compile(r"\s*\"?'?[\w][\w .'#/-]{0,63}\"?'?\s*|\s*")
_SPLITTERS = tuple(
    re.compile(rf"(?:\s*\"(?:[^\"]|\"\")*\"\s*|[^{mark}]*)(?:{mark}|\Z)") for mark in (r"\|", r"\t", ";", ",")
)
BLOCK = re.compile(r"\S+(?: \S+)*(?:\s{2,}|\s*\Z)")
_FIRST = 3
"""Lines among which the titles are."""
_LONGEST = 2_000
"""Characters of a line of titles."""


def has_table(names: Names, text: str) -> bool:
    """Whether one of the first lines of several has titles, and a secret's name among them."""
    return "\n" in text and any(titled(names, line) for line in heads(text))


def heads(text: str) -> list[str]:
    """Give the lines among which titles may be."""
    return [line for line in text.split("\n", _FIRST)[:_FIRST] if len(line) <= _LONGEST]


def titled(names: Names, line: str) -> Iterator[tuple[Split, Titled]]:
    """Give the ways to read a line as titles of which one is a secret's name; what has been redacted was a row, and no titles."""
    if PLACEHOLDER.search(line):
        return
    for split in (*_SPLITTERS, None):
        cells = cells_of(split, line, line)
        titles = [line[start:end].strip("\r \t\"'") for start, end in cells]
        if len(cells) < 2 or not all(_TITLE.fullmatch(title) and not looks_random(title) for title in titles):
            continue
        rules = {
            index: rule for index, title in enumerate(titles) if title and (rule := names.of_column(title, titles))
        }
        if rules:
            yield split, rules
            return


def cells_of(split: Split, line: str, titles: str) -> Cells:
    """Give where the cells of a line are; ``titles`` is the line that says where columns begin."""
    if split is None:
        starts = [found.start() for found in BLOCK.finditer(titles)]
        return [(start, end) for start, end in pairwise([*starts, max(len(line), len(titles))])]
    return [
        (found.start(), found.end() - (found.end() < len(line) or found[0][-1:] in "|\t;,"))
        for found in split.finditer(line)
        if found[0]
    ]
