"""Read every column of every table of any DuckDB file, as text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb

from workbench.store.database import DatabaseLockedError, holder

_ROWS = 500

type Rows = tuple[str, list[dict[str, str]]]
"""A table's name, and some of its rows: texts by column, what is NULL left out."""


def is_database(head: bytes) -> bool:
    """Whether a file that begins so is a DuckDB database."""
    return head[8:12] == b"DUCK"


def every_row(path: Path) -> Iterator[Rows]:
    """Give all rows of all tables, some at a time. Opens the file read-only.

    Raises DatabaseLockedError while another process has it open, and duckdb.Error for a broken one.
    """
    with _open(path) as connection:
        found = connection.execute("SELECT schema_name, table_name FROM duckdb_tables() ORDER BY ALL").fetchall()
        for schema, table in found:
            cursor = connection.execute(f"SELECT * FROM {_quoted(schema)}.{_quoted(table)}")  # noqa: S608 - quoted names
            columns = [column[0] for column in cursor.description or ()]
            while rows := cursor.fetchmany(_ROWS):
                yield table, [_texts(columns, row) for row in rows]


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


def _texts(columns: list[str], row: tuple[object, ...]) -> dict[str, str]:
    return {column: _text(value) for column, value in zip(columns, row, strict=True) if value is not None}


def _text(value: object) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
