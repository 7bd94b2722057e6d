"""Put batches of the journal into the tables, each exactly once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlsplit

import duckdb
import msgspec

from workbench.discovery.noise import noise_of
from workbench.exchange import APPLICATION_TYPES, Action, Exchange, Message, essence_of
from workbench.journal import CloseEntry
from workbench.store.batch import Batch
from workbench.store.database import Database, Row, append


def position(database: Database, recording: str, segment: str) -> tuple[int, int]:
    """Give (generation, octets) of a segment that are imported; (0, 0) for a new one."""
    with database.read() as cursor:
        found = cursor.execute(
            "SELECT generation, position FROM positions WHERE recording = ? AND segment = ?", [recording, segment]
        ).fetchone()
    return (int(found[0]), int(found[1])) if found else (0, 0)


def apply(database: Database, batch: Batch) -> None:
    """Store a batch and the position that it reaches in one transaction."""
    with database.write() as cursor:
        fresh = _action_rows(cursor, batch)
        titles = _action_titles(cursor, batch.recording, fresh)
        rows = [exchange_row(e, titles.get(e.cause.action, ""), written) for e, written in _written(cursor, batch)]
        append(cursor, "exchanges", rows)
        append(cursor, "messages", (_message_row(*pair) for pair in batch.messages))
        append(cursor, "actions", fresh)
        append(cursor, "markers", ((batch.recording, at, marker) for at, marker in batch.markers))
        _advance(cursor, batch)


def _written(cursor: duckdb.DuckDBPyConnection, batch: Batch) -> Iterator[tuple[Exchange, str]]:
    """Give the exchanges to store, with their JSON."""
    ended = {entry.exchange for entry in batch.closed}
    for exchange in _with_endings(cursor, batch):
        written = "" if exchange.id in ended else batch.written.get(exchange.id, "")
        yield exchange, written or _json(exchange)


def _with_endings(cursor: duckdb.DuckDBPyConnection, batch: Batch) -> list[Exchange]:
    """Give the batch's exchanges, and those of earlier batches whose streams ended in this one."""
    found: dict[str, Exchange] = {exchange.id: exchange for exchange in batch.exchanges}
    earlier = [entry.exchange for entry in batch.closed if entry.exchange not in found]
    if earlier:
        ids = [earlier]
        rows = cursor.execute("SELECT detail FROM exchanges WHERE id IN (SELECT unnest(?))", ids).fetchall()
        cursor.execute("DELETE FROM exchanges WHERE id IN (SELECT unnest(?))", ids)
        found |= {e.id: e for e in (msgspec.json.decode(row[0], type=Exchange) for row in rows)}
    for entry in batch.closed:
        if entry.exchange in found:
            found[entry.exchange] = _ended(found[entry.exchange], entry)
    return list(found.values())


def _ended(exchange: Exchange, entry: CloseEntry) -> Exchange:
    return replace(
        exchange,
        duration=max(entry.at - exchange.started, 0.0),
        error=entry.error or exchange.error,
        markers=(*exchange.markers, *entry.markers),
    )


def recordings(database: Database) -> frozenset[str]:
    """Give the recordings of which something is stored."""
    with database.read() as cursor:
        return frozenset(name for (name,) in cursor.execute("SELECT DISTINCT recording FROM positions").fetchall())


def exchange_row(exchange: Exchange, action_title: str, written: str) -> Row:
    """Give the columns of ``exchanges``, whose JSON is ``written``; ``messages`` of a live stream go to their own table."""
    origin, path = _place(exchange.request.url)
    response = exchange.response
    status = response.status if response else 0
    body = response.body if response else None
    search = f"{exchange.request.method} {exchange.request.url} {status} {exchange.resource_type} {action_title}"
    return (
        exchange.id,
        exchange.recording,
        exchange.started,
        exchange.request.method,
        origin,
        path,
        status,
        exchange.resource_type,
        exchange.resource_type in APPLICATION_TYPES,
        _is_quiet(exchange, origin, path),
        essence_of(body.media_type) if body else "",
        body.size if body else 0,
        exchange.duration,
        exchange.cause.action,
        list(exchange.markers),
        search.lower(),
        written,
    )


def _is_quiet(exchange: Exchange, origin: str, path: str) -> bool:
    """Whether it is called as noise is; what the grouping says of its endpoint comes later, and wins."""
    beacon = exchange.resource_type == "beacon"
    return bool(noise_of(origin, path.partition("?")[0], method=exchange.request.method, beacon=beacon))


def _place(url: str) -> tuple[str, str]:
    """Give origin, and path with query; a URL that cannot be taken apart is all path."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return "", url
    return f"{parts.scheme}://{parts.netloc}", (parts.path or "/") + (f"?{parts.query}" if parts.query else "")


def words_of(action: Action) -> str:
    """Put an action into words, as everything that shows one does."""
    # With blanks: 'fill_secret x=y' reads as a secret and its value.
    return f"{action.kind.replace('_', ' ')} {action.target}".strip()


def _action_rows(cursor: duckdb.DuckDBPyConnection, batch: Batch) -> list[Row]:
    """Give the columns of ``actions``; a note holds until the next one."""
    if not batch.actions:
        return []
    last = cursor.execute(
        "SELECT note FROM actions WHERE recording = ? ORDER BY number DESC LIMIT 1", [batch.recording]
    ).fetchone()
    note, rows = (last[0] if last else ""), list[Row]()
    for action in batch.actions:
        note = action.target if action.kind == "note" else note
        rows.append((batch.recording, action.number, words_of(action), note, _json(action)))
    return rows


def _action_titles(cursor: duckdb.DuckDBPyConnection, recording: str, fresh: list[Row]) -> dict[object, str]:
    """Give what an exchange is found by beside its own words: its action's, and the note."""
    rows = cursor.execute("SELECT recording, number, words, note FROM actions WHERE recording = ?", [recording])
    return {number: f"{words} {note}" for _, number, words, note, *_ in (*rows.fetchall(), *fresh)}


def _message_row(exchange: str, message: Message) -> Row:
    return (exchange, message.sequence, _json(message))


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


def _advance(cursor: duckdb.DuckDBPyConnection, batch: Batch) -> None:
    key = [batch.recording, batch.segment]
    cursor.execute("DELETE FROM positions WHERE recording = ? AND segment = ?", key)
    cursor.execute("INSERT INTO positions VALUES (?, ?, ?, ?)", [*key, batch.generation, batch.position])
