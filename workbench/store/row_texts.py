"""Rows of any database as texts by column."""

from __future__ import annotations

from typing import Final

AT_ONCE: Final = 500
"""Rows that are fetched together."""

type Rows = tuple[str, list[dict[str, str]]]
"""A table's name, and some of its rows: texts by column, what is NULL left out."""


def texts(columns: list[str], row: tuple[object, ...]) -> dict[str, str]:
    """Give a row's values as texts. Pure."""
    return {column: _text(value) for column, value in zip(columns, row, strict=True) if value is not None}


def quoted(name: str) -> str:
    """Give a name as SQL takes one, whatever is in it. Pure."""
    return '"' + name.replace('"', '""') + '"'


def _text(value: object) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
