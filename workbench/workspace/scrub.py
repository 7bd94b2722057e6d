"""Take a value that a person marked out of everything that the workspace has on disk."""

from __future__ import annotations

import re
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from workbench import host
from workbench.errors import UsageError
from workbench.journal import (
    RECORDING_FILE,
    BeingWrittenError,
    place_of,
    read_recordings,
    rewrite,
    segments,
    with_notes,
)
from workbench.layout import Layout
from workbench.redaction import Redactor, fingerprint_file
from workbench.redaction.account import redactor_of
from workbench.redaction.fingerprints import WINDOW
from workbench.redaction.placeholder import canonical
from workbench.workspace import audit

WHY = "scrubbed: a person marked a value as secret"

SHORTEST = 6
"""Characters of a value that can be looked for."""

_KIND = re.compile(r"[a-z]{2,16}")

PLACES = 20
"""Places that are named at most."""


type Redactors = dict[str, Redactor]
"""By account."""


@dataclass(slots=True)
class Scrubbed:
    """What was changed."""

    segments: int = 0
    """Of journals, that were looked at again."""
    lines: int = 0
    """Of journals, that were changed."""
    recordings: list[str] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    """Of the catalog and the workspace's own notes, by their paths within the workspace."""
    busy: list[str] = field(default_factory=list)
    """Recordings of which a segment is being written: it was left as it is."""
    places: dict[str, None] = field(default_factory=dict)
    """Where the value stood, such as ``response.body.text.user.nickname``; the first twenty."""


def refuse(value: str, kind: str) -> None:
    """Raise UsageError for a value that cannot be told from others, or a kind that no placeholder can have."""
    if _KIND.fullmatch(kind) is None:
        raise UsageError(
            f"{kind!r} cannot stand in a placeholder.",
            kept="Nothing was changed.",
            hint="A kind has 2 to 16 letters from a to z.",
        )
    if len(value.strip()) < SHORTEST:
        raise UsageError(
            f"A value of fewer than {SHORTEST} characters cannot be looked for: it would be found everywhere.",
            kept="Nothing was changed.",
            hint="Hide what stands at its place by a rule in redaction.toml; docs/redaction.md says how.",
        )


def lasts(value: str) -> bool:
    """Whether later sessions will know the value: short ones leave no fingerprint."""
    return len(canonical(value).encode()) >= WINDOW


def knowing(layout: Layout, value: str, kind: str) -> Redactors:
    """Give redactors that know the value, by account, and remember it, so that every later session hides it. Raises OSError."""
    accounts = {recording.account for recording in read_recordings(layout)} | {"default"}
    return {account: knowing_one(layout, account, value, kind) for account in accounts}


def scrub(layout: Layout, redactors: Redactors) -> Scrubbed:
    """Write anew what holds the value, but for the notes that are being written. Raises OSError."""
    done = Scrubbed()
    found = [recording for recording in read_recordings(layout) if recording.account in redactors]
    host.sweep(layout.state)
    for recording in found:
        host.sweep(layout.recording(recording.id), seconds=0 if recording.ended else 60)
        scrub_recording(layout, recording.id, redactors[recording.account], done)
    # Earlier versions of catalog files may hold the value too, and their escapes are two deep: they go altogether.
    layout.catalog_changes.unlink(missing_ok=True)
    _scrub_texts(layout, _texts(layout), redactors, done)
    return done


def scrub_recording(layout: Layout, recording: str, redactor: Redactor, done: Scrubbed | None = None) -> None:
    """Do so with one recording, whose redactor knows the value. Raises OSError."""
    done = done or Scrubbed()
    if lines := _scrub_journal(layout.recording(recording), redactor, done):
        done.lines += lines
        done.recordings.append(recording)


def scrub_notes(layout: Layout, redactors: Redactors, done: Scrubbed) -> None:
    """Do the same to the notes. To be called where they are written: what is added between reading and writing is lost."""
    _scrub_texts(layout, _notes(layout), redactors, done)


def _scrub_texts(layout: Layout, files: Iterable[Path], redactors: Redactors, done: Scrubbed) -> None:
    for file in files:
        if file.is_file() and _scrub_text(file, redactors["default"]):
            done.files.append(str(file.relative_to(layout.root)))


def knowing_one(layout: Layout, account: str, value: str, kind: str) -> Redactor:
    """Give an account's redactor that knows the value, whose fingerprint is kept. Raises OSError."""
    redactor = redactor_of(layout, account)
    redactor.learn([value], kind)
    fingerprint_file.append(layout.fingerprints(account), redactor.unsaved())
    return redactor


def _scrub_journal(folder: Path, redactor: Redactor, done: Scrubbed) -> int:
    def without(line: bytes) -> bytes:
        kept, hidden = redactor.scrub(line)
        for note in hidden[: PLACES - len(done.places)]:
            done.places[place_of(note)] = None
        return with_notes(kept, hidden)

    changed = 0
    for segment in segments(folder):
        try:
            changed += rewrite(segment.path, without, WHY)
        except BeingWrittenError:
            done.busy.append(folder.name)
    return changed


def _texts(layout: Layout) -> Iterator[Path]:
    """Give what else may hold captured text, and is written by nobody meanwhile or can be written again."""
    for folder in (layout.catalog, layout.logs):
        yield from (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink())
    yield from (file for file in audit.files(layout.audit) if file != layout.audit)


def _notes(layout: Layout) -> tuple[Path, ...]:
    """Give the notes of this machine that are added to as things happen."""
    titles = (layout.recording(recording.id) / RECORDING_FILE for recording in read_recordings(layout))
    seen = (layout.proposed_origins, layout.bearers, layout.attempts)
    written = (layout.discoveries, layout.suggestions, layout.queries, *titles)
    return (layout.usage, layout.permissions, *seen, *written, layout.audit)


def _scrub_text(file: Path, redactor: Redactor) -> bool:
    text = file.read_text("utf-8", "surrogateescape")
    kept = redactor.without_known(text)
    if kept == text:
        return False
    host.replace_file(file, kept.encode("utf-8", "surrogateescape"), mode=stat.S_IMODE(file.stat().st_mode))
    return True
