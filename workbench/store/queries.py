"""Ask the tables. Every value is a parameter; nothing captured becomes SQL."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import msgspec
from duckdb import DuckDBPyConnection

from workbench.discovery.endpoint import Endpoint
from workbench.exchange import Action, Exchange, Message, Redacted
from workbench.store.conditions import where_of
from workbench.store.database import Database, append
from workbench.store.rows import Counts, ExchangePage, ExchangeQuery, ExchangeRow, StepRow
from workbench.store.stop import Stop

_COLUMNS = (
    "id, exchanges.recording, started, method, origin, path, status, resource_type, media_type, size, duration,"
    " action, coalesce(endpoint, ''), markers, coalesce(words, ''), coalesce(note, '')"
)
_JOINED = "exchanges LEFT JOIN assignment ON assignment.exchange = exchanges.id"
_CAUSED = "LEFT JOIN actions ON actions.recording = exchanges.recording AND actions.number = exchanges.action"


def page(database: Database, query: ExchangeQuery, stop: Stop | None = None) -> ExchangePage:
    """Give one page of rows and how many there are in all. Raises StoppedError, or DuckDB's own, once ``stop`` says so."""
    where, values = where_of(query)
    source = _JOINED if query.endpoint else "exchanges"
    order = "DESC" if query.newest_first else "ASC"
    # The page's ids are cut first, which sorts nothing but ids; the joins cost as much as the page is long.
    inner = f"SELECT exchanges.id FROM {source} WHERE {where} ORDER BY exchanges.id {order} LIMIT ? OFFSET ?"  # noqa: S608 - only names and fixed conditions
    text = (
        f"SELECT {_COLUMNS} FROM (SELECT * FROM exchanges WHERE id IN ({inner})) AS exchanges"  # noqa: S608 - as above
        f" LEFT JOIN assignment ON assignment.exchange = exchanges.id {_CAUSED} ORDER BY exchanges.id {order}"
    )
    with database.read() as cursor, (stop or Stop()).watching(cursor):
        total = cursor.execute(f"SELECT count(*) FROM {source} WHERE {where}", values).fetchone()  # noqa: S608 - as above
        rows = cursor.execute(text, [*values, query.limit, query.offset]).fetchall()
    return ExchangePage(tuple(_row(row) for row in rows), int(total[0]) if total else 0)


def assigned(database: Database, recording: str) -> list[tuple[str, str, str]]:
    """Give (exchange, endpoint, request line without its query) of a recording's exchanges that belong to an endpoint."""
    text = (
        "SELECT id, endpoint, method || ' ' || origin || split_part(path, '?', 1)"  # noqa: S608 - names only
        f" FROM {_JOINED} WHERE recording = ? AND endpoint IS NOT NULL ORDER BY id"
    )
    with database.read() as cursor:
        return [(str(a), str(b), str(c)) for a, b, c in cursor.execute(text, [recording]).fetchall()]


def rows_of(database: Database, ids: Sequence[str]) -> tuple[ExchangeRow, ...]:
    """Give the rows of some exchanges in the order of their ids."""
    if not ids:
        return ()
    text = f"SELECT {_COLUMNS} FROM {_JOINED} {_CAUSED} WHERE exchanges.id IN (SELECT unnest(?)) ORDER BY exchanges.id"  # noqa: S608 - names only
    with database.read() as cursor:
        return tuple(_row(row) for row in cursor.execute(text, [list(ids)]).fetchall())


def exchange(database: Database, identifier: str) -> tuple[Redacted, str] | None:
    """Give an exchange with its stream's messages, and the endpoint it belongs to."""
    with database.read() as cursor:
        found = cursor.execute(
            f"SELECT detail, coalesce(endpoint, '') FROM {_JOINED} WHERE exchanges.id = ?",  # noqa: S608 - names only
            [identifier],
        ).fetchone()
        said = cursor.execute(
            "SELECT detail FROM messages WHERE exchange = ? ORDER BY sequence", [identifier]
        ).fetchall()
    if found is None:
        return None
    whole = msgspec.json.decode(found[0], type=Exchange)
    live = tuple(msgspec.json.decode(row[0], type=Message) for row in said)
    return Redacted(replace(whole, messages=whole.messages or live)), found[1]


def actions(database: Database, recording: str) -> list[Action]:
    """Give a recording's actions in order."""
    with database.read() as cursor:
        rows = cursor.execute("SELECT detail FROM actions WHERE recording = ? ORDER BY number", [recording]).fetchall()
    return [msgspec.json.decode(row[0], type=Action) for row in rows]


def steps(database: Database, recording: str) -> list[StepRow]:
    """Give a recording's actions in order, each with what it caused."""
    text = """SELECT detail, note, coalesce(caused, 0), coalesce(application, 0) FROM actions LEFT JOIN (
        SELECT action, count(*) AS caused, count(*) FILTER (application) AS application
        FROM exchanges WHERE recording = ? GROUP BY action) AS found ON found.action = actions.number
        WHERE recording = ? ORDER BY number"""
    with database.read() as cursor:
        rows = cursor.execute(text, [recording, recording]).fetchall()
    return [StepRow(msgspec.json.decode(row[0], type=Action), *row[1:]) for row in rows]


def cause(database: Database, exchange: Exchange) -> tuple[str, str]:
    """Give the action that caused an exchange, in words, and the note of that time; empty where there is none."""
    with database.read() as cursor:
        found = cursor.execute(
            "SELECT words, note FROM actions WHERE recording = ? AND number = ?",
            [exchange.recording, exchange.cause.action],
        ).fetchone()
    return (found[0], found[1]) if found else ("", "")


def counts(database: Database) -> dict[str, Counts]:
    """Count each recording's exchanges, application exchanges and markers."""
    text = "SELECT recording, count(*), count(*) FILTER (application) FROM exchanges GROUP BY recording"
    with database.read() as cursor:
        found = cursor.execute(text).fetchall()
        marked = dict(cursor.execute("SELECT recording, count(*) FROM markers GROUP BY recording").fetchall())
    return {row[0]: Counts(row[1], row[2], marked.get(row[0], 0)) for row in found}


def markers(database: Database, recording: str) -> list[tuple[float, str]]:
    """Give what is said to be missing from a recording."""
    with database.read() as cursor:
        rows = cursor.execute(
            "SELECT moment, marker FROM markers WHERE recording = ? ORDER BY moment", [recording]
        ).fetchall()
    return [(row[0], row[1]) for row in rows]


def save_endpoints(
    database: Database, scope: str, endpoints: Iterable[Endpoint], assignment: Iterable[tuple[str, str]] | None = None
) -> None:
    """Replace the endpoints of a scope (a recording, or all of them when empty).

    ``assignment`` (exchange, endpoint) replaces the whole table; it goes with the empty scope.
    """
    rows = [(e.id, scope, place, msgspec.json.encode(e).decode()) for place, e in enumerate(endpoints)]
    with database.write() as cursor:
        cursor.execute("DELETE FROM endpoints WHERE scope = ?", [scope])
        append(cursor, "endpoints", rows)
        if assignment is not None:
            cursor.execute("DELETE FROM assignment")
            append(cursor, "assignment", assignment)
            last = cursor.execute("SELECT coalesce(max(exchange), '') FROM assignment").fetchone()
            _remember_last(cursor, str(last[0]) if last else "")


def update_endpoints(
    database: Database,
    endpoints: Sequence[tuple[int, Endpoint]],
    gone: Iterable[str],
    assignment: Sequence[tuple[str, str]],
) -> None:
    """Replace the endpoints that have changed, each with its place in the order, and drop those that are ``gone``.

    ``assignment`` (exchange, endpoint) replaces what was known of those exchanges.
    """
    rows = [(e.id, "", place, msgspec.json.encode(e).decode()) for place, e in endpoints]
    stale = [*gone, *(e.id for _, e in endpoints)]
    with database.write() as cursor:
        if stale:
            cursor.execute("DELETE FROM endpoints WHERE scope = '' AND id IN (SELECT unnest(?))", [stale])
            append(cursor, "endpoints", rows)
        if assignment:
            ids = [exchange for exchange, _ in assignment]
            cursor.execute("DELETE FROM assignment WHERE exchange IN (SELECT unnest(?))", [ids])
            append(cursor, "assignment", assignment)
            before = cursor.execute("SELECT value FROM meta WHERE name = 'grouped'").fetchone()
            _remember_last(cursor, max(*ids, str(before[0]) if before else ""))


def _remember_last(cursor: DuckDBPyConnection, exchange: str) -> None:
    """Note the last exchange that was grouped: to look for it in the table costs a filter half as much again."""
    cursor.execute("DELETE FROM meta WHERE name = 'grouped'")
    cursor.execute("INSERT INTO meta VALUES ('grouped', ?)", [exchange])


def endpoints(database: Database, scope: str = "") -> list[Endpoint]:
    """Give the endpoints that were saved for a scope, in their order."""
    with database.read() as cursor:
        rows = cursor.execute("SELECT detail FROM endpoints WHERE scope = ? ORDER BY place", [scope]).fetchall()
    return [msgspec.json.decode(row[0], type=Endpoint) for row in rows]


def _row(row: tuple[object, ...]) -> ExchangeRow:
    return msgspec.convert((dict(zip(_FIELDS, row, strict=True))), ExchangeRow)


_FIELDS = (
    "id",
    "recording",
    "started",
    "method",
    "origin",
    "path",
    "status",
    "resource_type",
    "media_type",
    "size",
    "duration",
    "action",
    "endpoint",
    "markers",
    "cause",
    "note",
)
