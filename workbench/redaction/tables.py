"""Comma-separated values: the first row names the columns (RFC 4180)."""

from __future__ import annotations

import csv
import io

from workbench.redaction.codings import OmittedError
from workbench.redaction.sweep import Sweep


def redact_csv(sweep: Sweep, text: str, where: str) -> str:
    """Redact a table of which the first row may name the columns; what is no table closes the whole."""
    separator = "\t" if "\t" in text.partition("\n")[0] else ";" if ";" in text.partition("\n")[0] else ","
    try:
        rows = list(csv.reader(io.StringIO(text), delimiter=separator, strict=True))
    except csv.Error:
        raise OmittedError("unparsed") from None
    rules = [sweep.names.rule(title, "json") for title in rows[0]] if rows else []
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            rule = rules[column] if number and column < len(rules) else None
            at = f"{where}[{number}][{column}]"
            row[column] = sweep.hide_unless_harmless(value, rule, at) if rule else sweep.text(value, at)
    out = io.StringIO()
    csv.writer(out, delimiter=separator, lineterminator="\n").writerows(rows)
    return out.getvalue()
