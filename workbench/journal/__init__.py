"""The redacted journal of a recording: append-only segments that one writer each owns.

``recordings/<recording>/recorder-000001.ndjson`` and so on: one JSON object a line, a header first.
Everything else, the database too, is made from these files.
"""

from __future__ import annotations

from workbench.journal.abandoned import CRASHED, abandoned, cut_short, noted_live
from workbench.journal.archive import Identity, identity
from workbench.journal.lines import (
    ActionEntry,
    CloseEntry,
    EndEntry,
    Entry,
    ExchangeEntry,
    Header,
    Line,
    MarkerEntry,
    MessageEntry,
    OpenEntry,
    Problem,
)
from workbench.journal.notes import place_of, with_notes
from workbench.journal.reader import Position, Segment, read_header, read_segment, segments
from workbench.journal.recordings import RECORDING_FILE, read_recording, read_recordings, write_recording
from workbench.journal.rewrite import BeingWrittenError, rewrite
from workbench.journal.writer import JournalWriter

__all__ = [
    "CRASHED",
    "RECORDING_FILE",
    "ActionEntry",
    "BeingWrittenError",
    "CloseEntry",
    "EndEntry",
    "Entry",
    "ExchangeEntry",
    "Header",
    "Identity",
    "JournalWriter",
    "Line",
    "MarkerEntry",
    "MessageEntry",
    "OpenEntry",
    "Position",
    "Problem",
    "Segment",
    "abandoned",
    "cut_short",
    "identity",
    "noted_live",
    "place_of",
    "read_header",
    "read_recording",
    "read_recordings",
    "read_segment",
    "rewrite",
    "segments",
    "with_notes",
    "write_recording",
]
