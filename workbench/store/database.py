"""Open, check and rebuild the DuckDB file; one process at a time."""

from __future__ import annotations

import contextlib
import re
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import duckdb

from workbench import host
from workbench.errors import WorkbenchError
from workbench.store.schema import SCHEMA_NUMBER, TABLES

type Row = tuple[object, ...]

# A checkpoint stalls the writer for seconds, so it waits until a gigabyte of log has gathered or the file closes.
_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "checkpoint_threshold": "1GB",
    "autoinstall_known_extensions": False,
}

_BREAKING = (duckdb.IOException, duckdb.FatalException, duckdb.ConnectionException, duckdb.InternalException)
"""What the database raises when it cannot write, and from then on."""

_KEPT = "The journals have everything that was acknowledged."

_PATIENCE = 5.0
"""Seconds that whoever reads has to end before the file closes."""


class DatabaseLockedError(WorkbenchError):
    """Another process has the database open."""


class AnewError(WorkbenchError):
    """The database was made anew while somebody read all of it: what was read is not all, or holds what is gone."""


class Database:
    """The connection, its write lock and its transactions.

    Reads take a cursor of their own and may run in any thread; writes take turns.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.Lock()
        self._gate = threading.Condition()
        self._reading: list[duckdb.DuckDBPyConnection] = []
        self._filling = False
        self._edition = 0
        self._broken = False
        self._partial = False
        self.fresh = False
        """Whether the file was made, or made anew, just now: the journals have to be imported."""
        self.discarded = False
        """Whether a file was there that could not be read."""
        host.private_dir(path.parent)
        self._connection = self._open()

    def _open(self) -> duckdb.DuckDBPyConnection:
        try:
            connection = self._connect_or_discard()
            if _schema_number(connection) != SCHEMA_NUMBER:
                connection.close()
                discard(self.path)
                connection = _connect(self.path)
                _create(connection)
                self.fresh = True
        except duckdb.Error as error:
            raise _disk_error(self.path, error) from error
        return connection

    @property
    def broken(self) -> bool:
        """Whether it can be neither read nor written until it is opened again: the disk was full."""
        return self._broken

    def reopen(self) -> None:
        """Open it again. Raises WorkbenchError where there is no room still."""
        with self._lock, self._gate:
            self._gate.wait_for(lambda: not self._reading)
            with contextlib.suppress(duckdb.Error):
                self._connection.close()
            self._connection = self._open()
            self._broken = False

    def is_whole(self) -> None:
        """Say that all that belongs into it is in it: who reads all of it may begin."""
        self._partial = False

    def _connect_or_discard(self) -> duckdb.DuckDBPyConnection:
        try:
            return _connect(self.path)
        except DatabaseLockedError:
            raise
        except duckdb.Error:
            # It is a cache: what cannot be read is made again from the journals.
            self.discarded = True
            discard(self.path)
            return _connect(self.path)

    @contextlib.contextmanager
    def read(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """Give a cursor that sees what has been committed."""
        with self._gate, self._told_of_the_disk():
            cursor = self._connection.cursor()
            self._reading.append(cursor)
        try:
            with self._told_of_the_disk():
                yield cursor
        finally:
            cursor.close()
            with self._gate:
                self._reading.remove(cursor)
                self._gate.notify_all()

    @contextlib.contextmanager
    def _told_of_the_disk(self) -> Iterator[None]:
        """Raise as WorkbenchError what the database raises where it cannot write, or since then; it is opened again then."""
        try:
            yield
        except _BREAKING as error:
            self._broken = True
            raise _disk_error(self.path, error) from error

    @contextlib.contextmanager
    def write(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """Give a cursor within a transaction: committed at the end, rolled back on an error."""
        with self._lock, self.read() as cursor:
            cursor.begin()
            try:
                yield cursor
            except BaseException:
                with contextlib.suppress(duckdb.Error):  # it may be broken altogether
                    cursor.rollback()
                raise
            try:
                cursor.commit()
            except duckdb.Error as error:
                raise _disk_error(self.path, error) from error

    @contextlib.contextmanager
    def made_anew(self) -> Iterator[None]:
        """Replace the file by an empty one, since deleted rows leave their bytes behind; the block fills it. Waits for readers.

        Until somebody says that it ``is_whole`` nobody takes what is in it for all: the disk may be full half-way.
        """
        with self._gate:
            self._filling = self._partial = True
            self._edition += 1
        try:
            self._start_over()
            yield
            self.is_whole()
        finally:
            with self._gate:
                self._filling = False
                self._gate.notify_all()

    def _start_over(self) -> None:
        with self._lock, self._gate:
            self._gate.wait_for(lambda: not self._reading)
            self._broken = True
            with contextlib.suppress(duckdb.Error):
                self._connection.close()
            discard(self.path)
            self._connection = self._open()
            self._broken = False

    def edition(self) -> int:
        """Give how often it was made anew. Waits while it is being filled: what is read then is not all.

        Raises WorkbenchError where that could not be done to its end.
        """
        with self._gate:
            self._gate.wait_for(lambda: not self._filling)
            if self._partial:
                raise WorkbenchError(
                    "The index could not be made anew to its end: it does not have all that was recorded.",
                    kept=_KEPT,
                    hint="Free some disk space: it goes on by itself then.",
                )
            return self._edition

    def demand(self, edition: int) -> None:
        """Raise AnewError when it has been made anew since it had that edition."""
        if edition != self._edition:
            raise AnewError(
                "A recording was scrubbed or removed, or the index rebuilt, while it was read.",
                kept="Nothing was written.",
                hint="Try again.",
            )

    def close(self) -> None:
        """Write the log into the file and let others open it. Waits for readers; who takes too long is interrupted."""
        # A connection closes its cursors too, and refuses while one of them is busy.
        with self._lock, self._gate:
            if not self._gate.wait_for(lambda: not self._reading, _PATIENCE):
                for cursor in self._reading:
                    cursor.interrupt()
                self._gate.wait_for(lambda: not self._reading, _PATIENCE)
            self._connection.close()


def append(cursor: duckdb.DuckDBPyConnection, table: str, rows: Iterable[Row]) -> None:
    """Append rows by the native appender, a hundred times faster than INSERT one by one."""
    kept = list(rows)
    if kept:
        appender = cursor.appender(table)
        appender.append_rows(kept)
        appender.flush()


def discard(path: Path) -> None:
    """Delete the database and what lies beside it; nothing is lost, since it is a cache."""
    for name in (path, path.with_name(path.name + ".wal")):
        name.unlink(missing_ok=True)


def _connect(path: Path) -> duckdb.DuckDBPyConnection:
    try:
        with host.private_umask(), ThreadPoolExecutor(1, initializer=host.give_way) as patient:
            # The helpers that DuckDB starts have the priority of who starts them.
            connection = patient.submit(duckdb.connect, str(path), config=_CONFIG).result()
    except duckdb.IOException as error:
        if "lock" in str(error).lower():
            raise DatabaseLockedError(
                f"{holder(str(error))} has the database {path} open.",
                kept="Nothing was changed.",
                hint="Close it there; `workbench stop` ends a daemon of this workspace.",
            ) from error
        raise
    connection.execute("SET enable_external_access = false")
    return connection


def holder(refusal: str) -> str:
    """Name the process that DuckDB's refusal speaks of. Pure."""
    found = re.search(r"lock is held in (\S+) \(PID (\d+)\)", refusal)
    return f"Process {found[2]} ({Path(found[1]).name})" if found else "Another process"


def _schema_number(connection: duckdb.DuckDBPyConnection) -> int:
    with contextlib.suppress(duckdb.Error, ValueError):
        row = connection.execute("SELECT value FROM meta WHERE name = 'schema'").fetchone()
        return int(row[0]) if row else 0
    return 0


def _create(connection: duckdb.DuckDBPyConnection) -> None:
    connection.begin()
    for table in TABLES:
        connection.execute(table)
    connection.execute("INSERT INTO meta VALUES ('schema', ?)", [str(SCHEMA_NUMBER)])
    connection.commit()


def _disk_error(path: Path, error: Exception) -> WorkbenchError:
    return WorkbenchError(
        f"The database {path} could not be written: {type(error).__name__}.",
        kept=_KEPT,
        hint="Free some disk space: it goes on by itself then.",
    )
