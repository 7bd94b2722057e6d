"""What nobody waits for any more is not looked for any longer."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from workbench.store.database import Database
from workbench.store.stop import Stop, StoppedError

ENDLESS = "SELECT count(*) FROM range(100_000_000_000) AS a(x) WHERE hash(x) = 0"
"""Hours of work."""
SHORT = "SELECT 1 FROM range(300_000_000) AS a(x) WHERE hash(x) = 0"
"""A part of a second of it."""


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database(tmp_path / "index.duckdb")
    yield database
    database.close()


def test_a_query_that_runs_ends_when_it_is_told_to(database: Database) -> None:
    stop, begun, ended = Stop(), threading.Event(), list[type[BaseException]]()

    def look() -> None:
        with database.read() as cursor, stop.watching(cursor):
            begun.set()
            try:
                # Told before it began or after: neither lets it go on.
                while True:
                    cursor.execute(ENDLESS)
            except duckdb.InterruptException as error:
                ended.append(type(error))

    thread = threading.Thread(target=look, daemon=True)
    thread.start()
    assert begun.wait(20)
    while thread.is_alive():
        stop.now()
        thread.join(0.05)
    assert ended == [duckdb.InterruptException]


def test_what_was_told_to_end_before_it_began_does_not_begin(database: Database) -> None:
    stop = Stop()
    stop.now()
    with database.read() as cursor, pytest.raises(StoppedError), stop.watching(cursor):
        cursor.execute("SELECT 1")


def test_reading_on_ends_at_the_next_item() -> None:
    stop = Stop()
    items = stop.guard(iter(range(3)))
    assert next(items) == 0
    stop.now()
    with pytest.raises(StoppedError):
        next(items)


def test_a_database_closes_when_whoever_reads_has_read(tmp_path: Path) -> None:
    database = Database(tmp_path / "index.duckdb")
    begun, found = threading.Event(), list[object]()

    def read() -> None:
        with database.read() as cursor:
            begun.set()
            found.extend(cursor.execute(f"SELECT count(*) FROM ({SHORT})").fetchall())

    thread = threading.Thread(target=read)
    thread.start()
    begun.wait()
    database.close()
    assert len(found) == 1
    thread.join()


def test_a_database_ends_a_query_that_takes_too_long_before_it_closes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workbench.store.database._PATIENCE", 0.1)
    database = Database(tmp_path / "index.duckdb")
    begun, ended = threading.Event(), list[type[BaseException]]()

    def read() -> None:
        with database.read() as cursor:
            begun.set()
            try:
                cursor.execute(ENDLESS)
            except duckdb.InterruptException as error:
                ended.append(type(error))

    thread = threading.Thread(target=read, daemon=True)
    thread.start()
    begun.wait()
    database.close()
    thread.join()
    assert ended == [duckdb.InterruptException]
