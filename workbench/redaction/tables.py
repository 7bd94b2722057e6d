"""Comma-separated values: the first row names the columns (RFC 4180)."""

from __future__ import annotations

import csv
import io
import re

from workbench.redaction.codings import OmittedError
from workbench.redaction.mixed import redact_mixed
from workbench.redaction.rules import KeyRule
from workbench.redaction.sweep import Sweep

_TITLES = re.compile(r"\ufeff?([\w \"'-]{1,64}(?:[,;\t|][\w \"'-]{1,64})+)\r?\n[^\n]")
_ESCAPED = re.compile(r"&(?:amp;)*#|=\r?\n")
"""What separators stand in, or lines break by, within one value."""
_SEPARATOR = re.compile(r"[,;\t|]")


def has_titles(sweep: Sweep, text: str) -> bool:
    """Whether a text begins with the titles of columns, of which one is a secret's name."""
    found = _TITLES.match(text)
    return found is not None and any(
        sweep.names.rule(title.strip(" \"'"), "json") for title in _SEPARATOR.split(found[1])
    )


_FIRST = 4
"""Rows among which the titles are: some files say above them what they are."""


def _titles(sweep: Sweep, rows: list[list[str]]) -> tuple[int, list[KeyRule | None]]:
    """Give the number of the row of titles and the rules of its columns: the first row with a secret's name, of several cells."""
    for number, row in enumerate(rows[:_FIRST]):
        row_titles = [title.lstrip("\ufeff") for title in row]
        rules = [sweep.names.of_column(title, row_titles) for title in row_titles]
        if any(rules) and (len(row) > 1 or (not number and all(len(other) < 2 for other in rows[1:_FIRST]))):
            return number, rules
    return 0, []


def redact_csv(sweep: Sweep, text: str, where: str) -> str:
    """Redact a table of which the first row may name the columns; what is no table closes the whole."""
    text = redact_mixed(sweep, text, where) if _ESCAPED.search(text) else text
    separator = next((mark for mark in "\t;|" if mark in text.partition("\n")[0]), ",")
    try:
        rows = list(csv.reader(io.StringIO(text), delimiter=separator, strict=True))
    except csv.Error:
        raise OmittedError("unparsed") from None
    titles, rules = _titles(sweep, rows)
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            rule = rules[column] if number > titles and column < len(rules) else None
            at = f"{where}[{number}][{column}]"
            row[column] = sweep.hide_unless_harmless(value, rule, at) if rule else sweep.text(value, at)
    out = io.StringIO()
    csv.writer(out, delimiter=separator, lineterminator="\n").writerows(rows)
    return out.getvalue()
