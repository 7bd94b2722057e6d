"""What the lines of a journal say, and how they are written as JSON."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import msgspec
import orjson

from workbench.exchange import Action, Redacted, RedactedMessage
from workbench.journal.compact import compact, without_surrogates

VERSION = 1
"""The ``v`` of the lines that this code writes."""

FORMAT = "discovery-workbench journal"


@dataclass(frozen=True, slots=True)
class Header:
    """A segment's first line."""

    recording: str
    started: float
    rules: str = ""
    """The version of the redaction rules that the segment passed."""
    generation: int = 0
    """0 as captured; a scrub writes the segment anew with the next number."""
    format: str = FORMAT


@dataclass(frozen=True, slots=True)
class ExchangeEntry:
    exchange: Redacted


@dataclass(frozen=True, slots=True)
class OpenEntry:
    """A stream (WebSocket, server-sent events) began; its messages follow as lines of their own."""

    exchange: Redacted


@dataclass(frozen=True, slots=True)
class MessageEntry:
    exchange: str
    """The id of the exchange that opened the stream."""
    message: RedactedMessage


@dataclass(frozen=True, slots=True)
class CloseEntry:
    exchange: str
    at: float
    """Seconds since the epoch."""
    messages: int = 0
    """How many messages the stream had, written or not."""
    error: str = ""
    markers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ActionEntry:
    action: Action


@dataclass(frozen=True, slots=True)
class MarkerEntry:
    """Something to know that is no exchange: what was dropped, what a person noted."""

    at: float
    text: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class EndEntry:
    """The writer ended in order; a segment without one was cut short or goes on in the next."""

    at: float
    text: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """A line that cannot be read. Never written."""

    reason: str


type Entry = (
    Header | ExchangeEntry | OpenEntry | MessageEntry | CloseEntry | ActionEntry | MarkerEntry | EndEntry | Problem
)

_KINDS: dict[str, type] = {
    "header": Header,
    "exchange": ExchangeEntry,
    "open": OpenEntry,
    "message": MessageEntry,
    "close": CloseEntry,
    "action": ActionEntry,
    "marker": MarkerEntry,
    "end": EndEntry,
}
_NAMES = {kind: name for name, kind in _KINDS.items()}
_DECODERS: dict[str, msgspec.json.Decoder[Any]] = {name: msgspec.json.Decoder(kind) for name, kind in _KINDS.items()}

UPCASTERS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""From a version, the function that turns its line into one of the next version."""


class _Envelope(msgspec.Struct):
    v: int
    kind: str


_ENVELOPE = msgspec.json.Decoder(_Envelope)


@dataclass(frozen=True, slots=True)
class Line:
    """One line and where it stands in its segment."""

    entry: Entry
    start: int
    """Octets before the line, codings of the file undone; unique and rising in a segment."""
    offset: int
    """Octets up to and with its line feed: where the next line starts."""
    exchange: str = ""
    """The JSON of an exchange that the line is all about, as it stands there; may be empty all the same."""


def read_line(line: bytes, start: int) -> Line:
    """Read a line that begins so many octets into its segment."""
    end = start + len(line)
    if line.startswith(_EXCHANGE) and line.endswith(b"}\n"):
        # Most lines are such, and most of the time is theirs: they are gone through once.
        written = line[len(_EXCHANGE) : -2]
        with contextlib.suppress(msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            return Line(ExchangeEntry(_REDACTED.decode(written)), start, end, written.decode())
    return Line(decode_line(line), start, end)


_EXCHANGE = b'{"v":%d,"kind":"exchange","exchange":' % VERSION
_REDACTED = msgspec.json.Decoder(Redacted)


def encode_line(entry: Entry) -> bytes:
    """Give the line with its line feed. Fields that have their default value are left out."""
    line = {"v": VERSION, "kind": _NAMES[type(entry)], **compact(entry)}
    try:
        return orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE)
    except orjson.JSONEncodeError:
        return orjson.dumps(without_surrogates(line), option=orjson.OPT_APPEND_NEWLINE)


def decode_line(line: bytes) -> Entry:
    """Read a line of this version or an earlier one; gives a ``Problem`` instead of raising."""
    try:
        envelope = _ENVELOPE.decode(line)
        if envelope.v == VERSION:
            entry: Entry = _DECODERS[envelope.kind].decode(line)
            return entry
        return _decode_other(line, envelope.v)
    except KeyError as error:
        return Problem(f"unknown kind of line {error}")
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        return Problem(_describe(error))


def _decode_other(line: bytes, version: int) -> Entry:
    if version > VERSION:
        return Problem(f"written by a newer workbench (line version {version}, this one reads up to {VERSION})")
    fields: dict[str, Any] = msgspec.json.decode(line, type=dict)
    for number in range(version, VERSION):
        if number not in UPCASTERS:
            return Problem(f"line version {version} is not known")
        fields = UPCASTERS[number](fields)
    entry: Entry = msgspec.convert(fields, _KINDS[fields["kind"]])
    return entry


def _describe(error: Exception) -> str:
    """Say what is wrong by the decoder's words, which name fields and offsets, never content."""
    return f"not a journal line: {error}"[:200]
