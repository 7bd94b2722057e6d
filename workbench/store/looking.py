"""Look for exchanges from the newest one back, a stretch at a time: what reads every body answers as it goes."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.store.conditions import where_of
from workbench.store.database import Database
from workbench.store.queries import rows_of
from workbench.store.rows import ExchangeQuery, Looked
from workbench.store.stop import Stop

STRETCH = 10_000
"""Exchanges that are looked at between two answers: 40 ms of a processor at a kilobyte each."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Exchanges with ids above ``after``, up to and with ``last``."""

    after: str
    last: str
    newer: int
    """Exchanges in the stretches before it."""
    count: int
    total: int
    """Exchanges in all stretches."""


def stretches(database: Database, query: ExchangeQuery, stop: Stop, *, size: int = STRETCH) -> list[Stretch]:
    """Cut what a query may look at into stretches, newest first; its filter counts later. Raises StoppedError."""
    where, values = where_of(ExchangeQuery(query.recording, application_only=False, before=query.before))
    text = (
        "SELECT id, place, total FROM (SELECT id, row_number() OVER (ORDER BY id DESC) - 1 AS place,"  # noqa: S608 - only names and fixed conditions
        f" count(*) OVER () AS total FROM exchanges WHERE {where}) WHERE place % ? = 0 ORDER BY id DESC"
    )
    with database.read() as cursor, stop.watching(cursor):
        found = cursor.execute(text, [*values, size]).fetchall()
    ends = [*(row[0] for row in found), ""]
    return [
        Stretch(after, last, place, min(size, total - place), total)
        for after, (last, place, total) in zip(ends[1:], found, strict=True)
    ]


def look(database: Database, query: ExchangeQuery, stretch: Stretch, stop: Stop) -> Looked:
    """Look through a stretch until ``query.limit`` rows are found. Raises StoppedError."""
    where, values = where_of(query)
    within, bounds = "exchanges.id > ? AND exchanges.id <= ?", [stretch.after, stretch.last]
    text = (
        # What was streamed is looked for in this stretch alone, too.
        "WITH messages AS (SELECT * FROM main.messages WHERE exchange > ? AND exchange <= ?)"  # noqa: S608 - as above
        f" SELECT exchanges.id FROM exchanges WHERE {within} AND {where} ORDER BY exchanges.id DESC LIMIT ?"
    )
    with database.read() as cursor, stop.watching(cursor):
        ids = [str(row[0]) for row in cursor.execute(text, [*bounds, *bounds, *values, query.limit]).fetchall()]
    rows = rows_of(database, ids)[::-1]
    if len(ids) < query.limit:
        looked = stretch.newer + stretch.count
        return Looked(rows, looked, stretch.total, "" if looked == stretch.total else stretch.after)
    return Looked(
        rows, stretch.newer + _count(database, query.recording, ids[-1], stretch.last), stretch.total, ids[-1]
    )


def _count(database: Database, recording: str, first: str, last: str) -> int:
    where, values = where_of(ExchangeQuery(recording, application_only=False))
    text = f"SELECT count(*) FROM exchanges WHERE {where} AND id >= ? AND id <= ?"  # noqa: S608 - only names and fixed conditions
    with database.read() as cursor:
        found = cursor.execute(text, [*values, first, last]).fetchone()
    return int(found[0]) if found else 0
