"""Read every column of every table of any DuckDB or SQLite file, as text."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import duckdb

from workbench.store import sqlite_file
from workbench.store.database import DatabaseLockedError, holder
from workbench.store.row_texts import AT_ONCE, Rows, quoted, texts

ERRORS: Final = (duckdb.Error, sqlite3.Error)


def is_database(head: bytes) -> bool:
    """Whether a file that begins so is a database that can be asked."""
    return head[8:12] == b"DUCK" or head.startswith(sqlite_file.MAGIC)


def every_row(path: Path) -> Iterator[Rows]:
    """Give all rows of all tables, some at a time. Opens the file read-only.

    Raises DatabaseLockedError while another process has it open, and ``ERRORS`` for a broken one.
    """
    with path.open("rb") as file:
        sqlite = file.read(16) == sqlite_file.MAGIC
    return sqlite_file.every_row(path) if sqlite else _of_duckdb(path)


def _of_duckdb(path: Path) -> Iterator[Rows]:
    with _open(path) as connection:
        found = connection.execute("SELECT schema_name, table_name FROM duckdb_tables() ORDER BY ALL").fetchall()
        for schema, table in found:
            cursor = connection.execute(f"SELECT * FROM {quoted(schema)}.{quoted(table)}")  # noqa: S608 - quoted names
            columns = [column[0] for column in cursor.description or ()]
            while rows := cursor.fetchmany(AT_ONCE):
                yield table, [texts(columns, row) for row in rows]


def _open(path: Path) -> duckdb.DuckDBPyConnection:
    try:
        connection = duckdb.connect(str(path), read_only=True, config={"autoinstall_known_extensions": False})
    except duckdb.IOException as error:
        if "lock" in str(error).lower():
            raise DatabaseLockedError(
                f"{holder(str(error))} has the database {path} open.", hint="Run `workbench stop` first."
            ) from error
        raise
    connection.execute("SET enable_external_access = false")
    return connection
