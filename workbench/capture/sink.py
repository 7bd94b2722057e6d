"""The journal of the recording that runs, behind its redactor. Used by the recorder's one worker thread."""

from __future__ import annotations

import contextlib
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from workbench.capture import late
from workbench.capture.overtaking import Overtaking
from workbench.errors import WorkbenchError
from workbench.exchange import (
    Body,
    Exchange,
    JsonValue,
    Message,
    Recording,
    Redacted,
    RedactedMessage,
    Request,
    Response,
)
from workbench.journal import CloseEntry, JournalWriter, read_recording, write_recording
from workbench.layout import Layout
from workbench.redaction import Handles, Outgoing, Personal, Redactor
from workbench.redaction.account import redactor_of, remember

HELD = "held"
"""Marks an exchange that was written before the sign-in around it had settled, unknown strings masked."""


class Sink:
    """Redacts and appends. Whatever fails costs the one exchange, leaves a marker, and raises nothing."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._redactors: dict[str, Redactor] = {}
        self._redactor: Redactor | None = None
        self._account = "default"
        self._learned = 0
        self.overtaking = Overtaking()
        """Told from the proxy's loop which act a request may belong to whose tag is older."""
        self._handles: defaultdict[str, Handles] = defaultdict(Handles)
        self._people: Personal | None = None
        """Masks personal data too, where the workspace's rules keep it out of the database."""
        self._journal: JournalWriter | None = None
        self._streams: Counter[str] = Counter()
        self._dropped: Counter[str] = Counter()
        self.recording = ""
        """The id of the recording that runs; empty between two."""
        self.written = 0
        self.dropped = 0
        self.failure = ""
        """Why nothing can be written at the moment; empty when all is well."""

    def begin(self, recording: Recording) -> None:
        """Start a recording's journal; known secrets of its account stay known.

        Raises OSError, and UsageError when the workspace's ``redaction.toml`` cannot be used.
        """
        self.end("another recording began")
        redactor = self.choose(recording.account)
        people = redactor.rules.personal
        masked = "database" in people.masked
        late.settle_abandoned(self._layout, recording.account, redactor)
        self._people = Personal(people, self._layout.placeholder_key(recording.account)) if masked else None
        folder = self._layout.recording(recording.id)
        write_recording(self._layout, _continued(recording, folder))
        self._journal = JournalWriter(folder, "recorder", recording.id, redactor.rules.version)
        self._learned = redactor.learned
        self.recording = recording.id
        self.written = self.dropped = 0

    def choose(self, account: str) -> Redactor:
        """Redact with an account's key and known secrets from now on, before a recording of it begins.

        Raises UsageError when the workspace's ``redaction.toml`` cannot be used.
        """
        self._redactor, self._account = self._redactor_of(account), account
        return self._redactor

    def end(self, text: str = "") -> None:
        """Close the streams that are still open, then the journal. Raises OSError."""
        journal, recording = self._journal, self.recording
        self._journal, self.recording = None, ""
        if journal is None:
            return
        for stream, messages in self._streams.items():
            journal.close_stream(CloseEntry(stream, time.time(), messages, "the recording ended"))
        self._streams.clear()
        self._write_drops(journal)
        journal.close(text)
        self._settle(recording)
        noun = read_recording(self._layout.recording(recording))
        write_recording(self._layout, replace(noun, ended=time.time()))

    def _settle(self, recording: str) -> None:
        """Look through what was written for what was learned after it."""
        redactor = self._current()
        if redactor.learned != self._learned:
            late.settle(self._layout.recording(recording), redactor)

    def exchange(self, exchange: Exchange, *, masked: bool) -> Redacted | None:
        """Redact and append; gives what was appended."""
        redacted = self._redact(self._caused(exchange), masked=masked)
        if redacted is not None:
            self._append(lambda journal: journal.exchange(redacted))
        return redacted

    def open(self, exchange: Exchange, *, masked: bool) -> None:
        if redacted := self._redact(self._caused(exchange), masked=masked):
            self._streams[redacted.id] = 0
            self._append(lambda journal: journal.open(redacted))

    def message(self, exchange: str, url: str, message: Message, *, masked: bool) -> None:
        """Append a message of a stream that is open here; others belong to a recording that has ended."""
        if exchange not in self._streams:
            return
        self._streams[exchange] += 1
        if redacted := self._redact_message(message, url, masked=masked):
            self._append(lambda journal: journal.message(exchange, redacted))

    def close(self, entry: CloseEntry) -> None:
        messages = self._streams.pop(entry.exchange, None)
        if messages is not None:
            self._append(lambda journal: journal.close_stream(replace(entry, messages=messages)))

    def _caused(self, exchange: Exchange) -> Exchange:
        cause = self.overtaking.cause(exchange.cause, exchange.started)
        return exchange if cause is exchange.cause else replace(exchange, cause=cause)

    def drop(self, reason: str, count: int = 1) -> None:
        """Count what is not written; one marker a flush says how many and why."""
        self.dropped += count
        self._dropped[reason] += count

    def flush(self) -> None:
        """Acknowledge: what was appended is with the operating system, or ``failure`` says why not."""
        self.remember()
        if self._journal is None:
            return
        self._write_drops(self._journal)
        self._hand_over(self._journal)

    def _hand_over(self, journal: JournalWriter) -> None:
        try:
            journal.flush()
            self.failure = ""
        except OSError as error:
            self.failure = f"the journal cannot be written: {error.strerror}"

    def restore(self, request: Outgoing) -> Outgoing:
        """Turn the placeholders of a call back into what they stand for, where they may go."""
        return self._handles[self._account].restore(request, self._current().secret_of)

    def rotate(self) -> None:
        """End the journal's segment, so that it can be written anew. Raises OSError."""
        if self._journal is not None:
            self._write_drops(self._journal)
            self._journal.rotate()

    def teach(self, exchange: Exchange) -> None:
        """Let the redactor learn the secrets of an exchange that is written later."""
        with contextlib.suppress(Exception):  # what fails here fails again, and is counted, when it is written
            self._current().redact(exchange)

    def redact(self, exchange: Exchange) -> Redacted | None:
        """Redact with what is known so far; None when that fails, as it will again when it is written."""
        with contextlib.suppress(Exception):  # as above
            return self._current().redact(exchange)
        return None

    def keep(self, redacted: Redacted) -> Redacted | None:
        """Append what was redacted earlier, and give it; None, and nothing is, where something known since may be in it."""
        if not self._current().is_settled(redacted):
            return None
        named = Redacted(replace(redacted, recording=self.recording))
        kept = self._people.exchange(named) if self._people else named
        self._append(lambda journal: journal.exchange(kept))
        return kept

    def secrets(self) -> list[tuple[str, str]]:
        """Give what the redactor knows, raw: for another process's ``take_over``, over a pipe."""
        return self._current().secrets()

    def take_over(self, secrets: Iterable[tuple[str, str]]) -> None:
        """Know what another process's redactor learned."""
        self._current().take_over(secrets)

    def learn(self, values: list[str], kind: str) -> None:
        """Make values known secrets of the account that is recorded."""
        self._current().learn(values, kind)
        self.remember()

    def redact_value(self, value: JsonValue) -> JsonValue:
        return self._current().redact_value(value)

    def redact_text(self, text: str) -> str:
        return self._current().redact_text(text)

    def redact_page(self, url: str, markup: str) -> str:
        """Redact markup as that of a recorded answer; empty where it cannot be read from end to end."""
        raw = markup.encode("utf-8", "replace")
        body = Body(raw=raw, media_type="text/html; charset=utf-8", size=len(raw), wire_size=len(raw))
        answer = Response(200, body=body)
        redacted = self.redact(Exchange("", "", 0.0, Request("GET", url), answer, resource_type="fetch"))
        return redacted.response.body.text if redacted and redacted.response else ""

    def redact_url(self, url: str) -> str:
        return self._current().redact_url(url)

    def _current(self) -> Redactor:
        if self._redactor is None:
            self._redactor = self._redactor_of("default")
        return self._redactor

    def _redactor_of(self, account: str) -> Redactor:
        if account not in self._redactors:
            self._redactors[account] = redactor_of(self._layout, account)
        return self._redactors[account]

    def remember(self) -> None:
        """Keep fingerprints of what became known, for later sessions."""
        for account, redactor in self._redactors.items():
            remember(self._layout, account, redactor)

    def _redact(self, exchange: Exchange, *, masked: bool) -> Redacted | None:
        exchange = replace(exchange, recording=self.recording)
        try:
            if masked:
                kept = self._current().mask_unknown(replace(exchange, markers=(*exchange.markers, HELD)))
            else:
                kept = self._current().redact(exchange)
            self._handles[self._account].learn(kept)
            return self._people.exchange(kept) if self._people else kept
        except Exception as error:  # noqa: BLE001 - whatever it is, what failed redaction is not written
            self.drop(f"redaction failed ({type(error).__name__})")
            return None

    def _redact_message(self, message: Message, url: str, *, masked: bool) -> RedactedMessage | None:
        if masked:
            message = replace(message, data="", omitted=HELD)
        try:
            kept = self._current().redact_message(message, url)
            return RedactedMessage(self._people.message(kept)) if self._people else kept
        except Exception as error:  # noqa: BLE001 - as above
            self.drop(f"redaction failed ({type(error).__name__})")
            return None

    def _append(self, write: Callable[[JournalWriter], None]) -> None:
        if self._journal is None:
            return
        if self.failure:
            # There may be room again: what comes from then on is kept.
            self._hand_over(self._journal)
        if self.failure:
            self.drop(self.failure)
            return
        write(self._journal)
        self.written += 1

    def _write_drops(self, journal: JournalWriter) -> None:
        for reason, count in self._dropped.items():
            journal.marker(f"dropped: {reason}", time.time(), count)
        self._dropped.clear()


def _continued(recording: Recording, folder: Path) -> Recording:
    """Keep what is said of a recording that is there already: its title and when it started."""
    try:
        before = read_recording(folder)
    except WorkbenchError:
        return recording
    return replace(recording, title=before.title or recording.title, started=before.started)
