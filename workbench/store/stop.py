"""Let one thread end what another asks of the database."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import duckdb


class StoppedError(Exception):
    """Whoever asked does not wait for the answer any more."""


class Stop:
    """Handed to the work; ``now`` ends it, from any thread and at any time."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._cursor: duckdb.DuckDBPyConnection | None = None
        self._asked = False

    def now(self) -> None:
        """End the query that runs, and refuse those that would follow."""
        with self._lock:
            self._asked = True
            if self._cursor is not None:
                self._cursor.interrupt()

    @contextmanager
    def watching(self, cursor: duckdb.DuckDBPyConnection) -> Iterator[duckdb.DuckDBPyConnection]:
        """Have what a cursor runs within the block ended by ``now``. Raises StoppedError where that was said before."""
        with self._lock:
            self._check()
            self._cursor = cursor
        try:
            yield cursor
        finally:
            with self._lock:
                self._cursor = None

    def guard[T](self, items: Iterable[T]) -> Iterator[T]:
        """Give items as long as nobody said ``now``; then raises StoppedError."""
        for item in items:
            self._check()
            yield item

    def _check(self) -> None:
        if self._asked:
            raise StoppedError
