"""Read exchanges out of the tables, a stretch at a time, so that memory stays bounded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from itertools import batched, pairwise
from typing import NamedTuple

import msgspec

from workbench.exchange import Exchange, Message, Redacted
from workbench.store.database import Database

STRETCH = 1000
MOST_OCTETS = 16_000_000
"""Of the bodies of a stretch, its first exchange aside."""


class Stored(NamedTuple):
    """An exchange as it is stored."""

    detail: str
    """As JSON, in one line."""
    messages: tuple[Message, ...] = ()
    """Those that came while it was a live stream."""

    def whole(self) -> Redacted:
        """Read it, with its messages."""
        kept: Exchange = _EXCHANGE.decode(self.detail)
        return Redacted(replace(kept, messages=self.messages) if self.messages and not kept.messages else kept)


_EXCHANGE = msgspec.json.Decoder(Exchange)
_MESSAGE = msgspec.json.Decoder(Message)


def exchanges(
    database: Database, recording: str = "", *, application_only: bool = False, after: str = ""
) -> Iterator[Redacted]:
    """Give every exchange in order. ``after`` leaves out what comes up to and with that id. Raises AnewError."""
    for stretch in stretches(database, recording, application_only=application_only, after=after):
        yield from (stored.whole() for stored in stretch)


def stretches(
    database: Database, recording: str = "", *, application_only: bool = False, after: str = ""
) -> Iterator[list[Stored]]:
    """Give every exchange in order, as it is stored, so many at a time. Raises AnewError."""
    condition = (
        "id > ?" + (" AND recording = ?" if recording else "") + (" AND application" if application_only else "")
    )
    values = [after, recording] if recording else [after]
    text = f"SELECT id, detail FROM exchanges WHERE id > ? AND id <= ? AND {condition} ORDER BY id"  # noqa: S608 - fixed conditions
    edition, streams = database.edition(), _streams(database)
    for first, last in pairwise([after, *_bounds(database, condition, values)]):
        with database.read() as cursor:
            rows = cursor.execute(text, [first, last, *values]).fetchall()
        stretch = _stored(database, rows, streams)
        database.demand(edition)
        yield stretch
    database.demand(edition)


def exchanges_of(database: Database, ids: Sequence[str]) -> Iterator[Redacted]:
    """Give the application exchanges among ``ids``. Raises AnewError."""
    text = (
        "SELECT id, detail FROM exchanges"
        " WHERE id BETWEEN ? AND ? AND application AND id IN (SELECT unnest(?)) ORDER BY id"
    )
    edition = database.edition()
    for some in batched(sorted(ids), STRETCH, strict=False):
        with database.read() as cursor:
            rows = cursor.execute(text, [some[0], some[-1], list(some)]).fetchall()
        stretch = _stored(database, rows, {row[0] for row in rows})
        database.demand(edition)
        yield from (stored.whole() for stored in stretch)


def _bounds(database: Database, condition: str, values: list[str]) -> list[str]:
    """Give the last id of each stretch: ranges of ids are found fast, a limit is looked for in all of them."""
    text = (
        "SELECT max(id) AS last FROM (SELECT id, row_number() OVER in_order - 1 AS place,"  # noqa: S608 - as above
        f" sum(size) OVER in_order AS octets FROM exchanges WHERE {condition} WINDOW in_order AS (ORDER BY id))"
        f" GROUP BY place // {STRETCH}, octets // {MOST_OCTETS} ORDER BY last"
    )
    with database.read() as cursor:
        return [row[0] for row in cursor.execute(text, values).fetchall()]


def _streams(database: Database) -> Set[str]:
    """Give the ids of what has messages of its own."""
    with database.read() as cursor:
        return {row[0] for row in cursor.execute("SELECT DISTINCT exchange FROM messages").fetchall()}


def _stored(database: Database, rows: list[tuple[str, str]], streams: Set[str]) -> list[Stored]:
    messages = _messages(database, [row[0] for row in rows if row[0] in streams])
    return [Stored(detail, messages.get(identifier, ())) for identifier, detail in rows]


def _messages(database: Database, ids: list[str]) -> dict[str, tuple[Message, ...]]:
    text = "SELECT exchange, detail FROM messages WHERE exchange IN (SELECT unnest(?)) ORDER BY exchange, sequence"
    found: dict[str, tuple[Message, ...]] = {}
    if ids:
        with database.read() as cursor:
            for identifier, detail in cursor.execute(text, [ids]).fetchall():
                found[identifier] = (*found.get(identifier, ()), _MESSAGE.decode(detail))
    return found
