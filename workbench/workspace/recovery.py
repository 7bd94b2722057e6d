"""Says which recordings run, so that the next start can tell when they were cut short."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from workbench import host
from workbench.errors import WorkbenchError
from workbench.exchange import Recording
from workbench.ids import new_id
from workbench.journal import abandoned, cut_short, noted_live, read_recording, segments, write_recording
from workbench.layout import Layout


def mark_live(layout: Layout, recording: Recording) -> None:
    """Note on disk that this process runs a recording."""
    _note(layout, [*noted_live(layout), recording.id])


def unmark(layout: Layout, recording: Recording) -> None:
    """Note that it no longer runs."""
    _note(layout, [name for name in noted_live(layout) if name != recording.id])


def _note(layout: Layout, names: list[str]) -> None:
    host.private_dir(layout.state)
    if names:
        host.write_private(layout.live, "\n".join(names).encode())
    else:
        layout.live.unlink(missing_ok=True)


def left_behind(layout: Layout) -> list[Recording]:
    """Give the recordings that the last process did not end, and those of recorders by hand that were killed."""
    return [*filter(None, (_read(layout, name) for name in dict.fromkeys(noted_live(layout)))), *abandoned(layout)]


def _read(layout: Layout, name: str) -> Recording | None:
    try:
        return read_recording(layout.recording(name))
    except WorkbenchError:
        return None


def end_left_behind(layout: Layout) -> list[Recording]:
    """Settle and end them. They are forgotten only then: killed on the way, the next start does all of it."""
    ended = [cut_short(layout, recording) for recording in left_behind(layout)]
    for recording in ended:
        host.sweep(layout.recording(recording.id), seconds=0)
        settle(layout, recording)
        write_recording(layout, recording)
    _note(layout, [])
    return ended


def begin_import(layout: Layout, recording: str) -> None:
    """Note on disk that a recording is being imported: until it is whole it is none."""
    host.write_private(host.private_dir(layout.imports) / recording, b"")


def end_import(layout: Layout, recording: str) -> None:
    """Note that it is whole, or that nothing of it is left."""
    (layout.imports / recording).unlink(missing_ok=True)


def take_away(layout: Layout, recording: str) -> None:
    """Delete a recording's folder: all of it is gone from its place at once, so that no kill leaves half of it there."""
    folder = layout.recording(recording)
    while folder.exists():
        # Who deletes another takes the place of what is deleted away as well.
        with contextlib.suppress(FileNotFoundError):
            folder.rename(host.private_dir(layout.removed) / recording)
    drop_removed(layout)


def is_being_written(layout: Layout, recording: str) -> bool:
    """Whether a process writes it: an import, or a recorder by hand too. On Windows only an import shows."""
    if (layout.imports / recording).exists():
        return True
    return any(host.is_held(segment.path) for segment in segments(layout.recording(recording)))


def drop_removed(layout: Layout) -> None:
    """Delete what was on its way out, also when a process was killed on the way."""
    shutil.rmtree(layout.removed, ignore_errors=True)


def drop_imports(layout: Layout) -> list[str]:
    """Take away what there is of imports that were cut short, as it is when a person ends one; gives their recordings."""
    cut_short = sorted(file.name for file in layout.imports.iterdir()) if layout.imports.is_dir() else []
    for recording in cut_short:
        shutil.rmtree(layout.recording(recording), ignore_errors=True)
        end_import(layout, recording)
    return cut_short


@contextlib.contextmanager
def exporting(layout: Layout, path: Path) -> Iterator[None]:
    """Note on disk that a file is being written, for as long as it is."""
    note = host.private_dir(layout.exports) / new_id("e")
    host.write_private(note, os.fsencode(path.absolute()))
    try:
        yield
    finally:
        note.unlink(missing_ok=True)


def drop_exports(layout: Layout) -> None:
    """Take away what exports that were cut short left beside the files that they were to become."""
    for note in layout.exports.iterdir() if layout.exports.is_dir() else ():
        path = Path(os.fsdecode(note.read_bytes()))
        with contextlib.suppress(OSError, ValueError):  # the folder is out of reach, or the note is torn
            host.sweep(path.parent, name=path.name, seconds=0)
        note.unlink(missing_ok=True)


def settle(layout: Layout, recording: Recording) -> None:
    """Do what the recorder does at a recording's end: take out what it knew as secret only later."""
    from workbench.capture import late  # noqa: PLC0415 - the redaction engine takes a moment to load
    from workbench.redaction.account import redactor_of  # noqa: PLC0415 - as above

    late.settle(layout.recording(recording.id), redactor_of(layout, recording.account))
