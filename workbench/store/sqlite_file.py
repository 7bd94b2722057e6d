"""Read every column of every table of any SQLite file, as text: browsers and applications keep cookies and tokens there."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from urllib.parse import quote

from workbench.store.row_texts import AT_ONCE, Rows, quoted, texts

MAGIC: Final = b"SQLite format 3\0"

_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL %'"
"""A virtual table may need code that is not here; what it holds is in tables of its own."""
_LONGEST = 32_000_000
"""Octets of a value; what a hostile schema computes may be longer than memory."""


def every_row(path: Path) -> Iterator[Rows]:
    """Give all rows of all tables, some at a time, as the file has them: nothing is locked, and no log is played back.

    Raises sqlite3.Error for a broken one, once all that can be read has been given.
    """
    broken: sqlite3.Error | None = None
    with contextlib.closing(_open(path)) as connection:
        for (table,) in connection.execute(_TABLES).fetchall():
            try:
                yield from ((table, rows) for rows in _rows(connection, table))
            except sqlite3.Error as error:
                broken = error
    if broken:
        raise broken


def _rows(connection: sqlite3.Connection, table: str) -> Iterator[list[dict[str, str]]]:
    cursor = connection.execute(f"SELECT * FROM {quoted(table)}")  # noqa: S608 - a quoted name
    columns = [column[0] for column in cursor.description or ()]
    while rows := cursor.fetchmany(AT_ONCE):
        yield [texts(columns, row) for row in rows]


def _open(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(f"file:{quote(str(path))}?mode=ro&immutable=1", uri=True)
    connection.text_factory = lambda octets: octets.decode("utf-8", "replace")
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST)
    connection.execute("PRAGMA trusted_schema = OFF")
    return connection
