"""Append to the journal of one recording."""

from __future__ import annotations

import contextlib
import os
import time
from pathlib import Path
from typing import Final

from workbench import host
from workbench.exchange import Action, Redacted, RedactedMessage
from workbench.journal.archive import alone_in, compress
from workbench.journal.lines import (
    ActionEntry,
    CloseEntry,
    EndEntry,
    Entry,
    ExchangeEntry,
    Header,
    MarkerEntry,
    MessageEntry,
    OpenEntry,
    encode_line,
)
from workbench.journal.reader import file_name, segments

SEGMENT_SIZE: Final = 16 * 1024 * 1024
"""Octets after which a segment is closed and the next begun."""

SYNC_EVERY: Final = 5.0
"""Seconds between two calls that force the disk."""


class JournalWriter:
    """One writer's segments of one recording. One thread at a time may use it.

    Lines wait in memory until ``flush`` returns: then the operating system has them, and they outlive
    this process whatever becomes of it. They outlive a power cut once the disk was forced: on
    ``close``, at the end of each segment, and on the first flush after ``SYNC_EVERY`` seconds.
    """

    def __init__(self, folder: Path, writer: str, recording: str, rules: str, generation: int = 0) -> None:
        """Begin the next free segment of ``writer`` (``recorder`` or ``workbench``) in ``folder``, made 0700."""
        self._folder = host.private_dir(folder)
        self._writer = writer
        self._recording = recording
        self._rules = rules
        self._generation = generation
        self._pending: list[bytes] = []
        self._file = -1
        self._closed = False
        self._written = 0
        self._synced = 0.0
        self.segment_size = SEGMENT_SIZE
        self._write()

    @property
    def path(self) -> Path:
        """The segment that is being written."""
        return self._path

    def exchange(self, exchange: Redacted) -> None:
        self._append(ExchangeEntry(_without_raw(exchange)))

    def open(self, exchange: Redacted) -> None:
        """Begin a stream: its messages come as lines of their own, on arrival."""
        self._append(OpenEntry(_without_raw(exchange)))

    def message(self, exchange: str, message: RedactedMessage) -> None:
        """Append a message to the stream that ``exchange`` (an id) opened."""
        self._append(MessageEntry(exchange, message))

    def close_stream(self, entry: CloseEntry) -> None:
        self._append(entry)

    def action(self, action: Action) -> None:
        self._append(ActionEntry(action))

    def marker(self, text: str, at: float, count: int = 1) -> None:
        """Note what is missing or worth knowing; ``count`` is how many things the text is about."""
        self._append(MarkerEntry(at, text, count))

    def flush(self) -> None:
        """Hand all lines to the operating system; may end the segment. Raises OSError (disk full), losing nothing."""
        if self._pending:
            self._write()
        if self._written >= self.segment_size:
            self._finish()
        elif self._file >= 0 and time.monotonic() - self._synced > SYNC_EVERY:
            os.fsync(self._file)
            self._synced = time.monotonic()

    def rotate(self) -> None:
        """End the segment: what is written from now on goes into the next. Raises OSError."""
        self.flush()
        self._finish()

    def close(self, text: str = "") -> None:
        """End in order: an ``end`` line, the disk forced, the segment compressed. Does nothing when called again."""
        if self._closed:
            return
        self._closed = True
        self._append(EndEntry(time.time(), text))
        try:
            self._write()
        finally:
            self._finish()

    def _append(self, entry: Entry) -> None:
        self._pending.append(encode_line(entry))

    def _begin(self) -> None:
        with alone_in(self._folder):
            number = max((item.number for item in segments(self._folder) if item.writer == self._writer), default=0) + 1
            while not self._make(self._folder / file_name(self._writer, number)):
                number += 1
        self._written = 0
        self._synced = time.monotonic()
        header = Header(self._recording, time.time(), rules=self._rules, generation=self._generation)
        self._pending.insert(0, encode_line(header))

    def _make(self, path: Path) -> bool:
        """Make the file of a segment; False when it is there, which is so where a file system has no locks."""
        try:
            with host.open_private(path, "xb") as file:
                self._file = os.dup(file.fileno())
        except FileExistsError:
            return False
        host.hold(self._file)
        self._path = path
        return True

    def _write(self) -> None:
        if self._file < 0:
            self._begin()
        data = memoryview(b"".join(self._pending))
        try:
            while data:
                done = os.write(self._file, data)
                self._written += done
                data = data[done:]
        finally:
            # After a full disk the rest of a line that is half written comes first.
            self._pending = [bytes(data)] if data else []

    def _finish(self) -> None:
        if self._file < 0:
            return
        os.fsync(self._file)
        os.close(self._file)
        self._file = -1
        self._written = 0
        # Without room for it the segment stays as it is, and is read as well.
        with contextlib.suppress(OSError), alone_in(self._folder):
            compress(self._path)


def _without_raw(exchange: Redacted) -> Redacted:
    if exchange.request.body.raw or (exchange.response and exchange.response.body.raw):
        msg = "an exchange with a raw body must never reach the journal"
        raise ValueError(msg)
    return exchange
