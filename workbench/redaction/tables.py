"""Comma-separated values: the first row names the columns (RFC 4180)."""

from __future__ import annotations

import csv
import io
import re
from functools import partial
from itertools import pairwise

from workbench.redaction.codings import OmittedError
from workbench.redaction.guess import looks_random
from workbench.redaction.handed import HANDED, is_handed, redact_handed
from workbench.redaction.made import is_memorable
from workbench.redaction.mixed import redact_mixed
from workbench.redaction.oauth import applies, is_typed
from workbench.redaction.rules import KeyRule
from workbench.redaction.sweep import Sweep

_TITLES = re.compile(r"\ufeff?([\w \"'-]{1,64}(?:[,;\t|][\w \"'-]{1,64})+)\r?\n[^\n]")
_ESCAPED = re.compile(r"&(?:amp;)*#|=\r?\n")
"""What separators stand in, or lines break by, within one value."""
_SEPARATOR = re.compile(r"[,;\t|]")
_NAME = re.compile(r"[A-Za-z][\w -]{1,40}")
_SAID = re.compile(r"\"?sep=([,;\t|])\"?")
"""What Excel writes and reads above the titles."""


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
        if any("@" in title for title in row) or (len(row) == 2 and (is_memorable(row[1]) or looks_random(row[1]))):
            continue
        row_titles = [title.lstrip("\ufeff") for title in row]
        rules = [sweep.names.of_column(title, row_titles) for title in row_titles]
        if any(rules) and (len(row) > 1 or (not number and all(len(other) < 2 for other in rows[1:_FIRST]))):
            return number, rules
    return 0, []


def _separator(text: str) -> str:
    """Give what parts the cells, by the first line that is no remark and has a mark."""
    for line in text.split("\n", _FIRST)[:_FIRST]:
        if (said := _SAID.fullmatch(line.strip())) is not None:
            return said[1]
        if not line.startswith("#") and (found := next((mark for mark in "\t;|," if mark in line), "")):
            return found
    return ","


def _named(sweep: Sweep, row: list[str], where: str) -> None:
    """Hide in place what stands behind a secret's name in a row of a table without titles: ``ann,password,…``."""
    for column, (name, value) in enumerate(pairwise(row)):
        rule = sweep.names.rule(name, "text") if _NAME.fullmatch(name) and is_typed(value) else None
        if rule and applies(rule, value, oauth=False):
            row[column + 1] = sweep.hide_unless_harmless(value, rule, f"{where}[{column + 1}]")


def redact_csv(sweep: Sweep, text: str, where: str) -> str:
    """Redact a table of which the first row may name the columns; what is no table closes the whole."""
    text = redact_mixed(sweep, text, where) if _ESCAPED.search(text) else text
    separator = _separator(text)
    try:
        rows = list(csv.reader(io.StringIO(text), delimiter=separator, strict=True))
    except csv.Error:
        raise OmittedError("unparsed") from None
    titles, rules = _titles(sweep, rows)
    handed = {column for row in rows[:_FIRST] for column, title in enumerate(row) if is_handed(title)}
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            rule = rules[column] if number > titles and column < len(rules) else None
            at = f"{where}[{number}][{column}]"
            if (
                number
                and column in handed
                and (kept := redact_handed(value, partial(sweep.hide, rule=HANDED, where=at))) != value
            ):
                row[column] = kept
                continue
            row[column] = sweep.hide_unless_harmless(value, rule, at) if rule else sweep.text(value, at)
        if not rules:
            _named(sweep, row, f"{where}[{number}]")
    out = io.StringIO()
    csv.writer(out, delimiter=separator, lineterminator="\n").writerows(rows)
    return out.getvalue()
