"""``recording.json``: what a recording is of, beside its journal."""

from __future__ import annotations

from pathlib import Path

import msgspec
import orjson

from workbench import host
from workbench.errors import WorkbenchError
from workbench.exchange import Recording
from workbench.journal.compact import compact
from workbench.journal.lines import Header
from workbench.journal.reader import read_header, segments
from workbench.layout import Layout

RECORDING_FILE = "recording.json"


def write_recording(layout: Layout, recording: Recording) -> None:
    """Write or replace ``recording.json`` (0600) in the recording's folder, made 0700."""
    folder = host.private_dir(layout.recording(recording.id))
    content = {"v": 1, "recording": compact(recording)}
    host.write_private(
        folder / RECORDING_FILE, orjson.dumps(content, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
    )


def read_recording(folder: Path) -> Recording:
    """Read one recording's noun; from its journal's header when ``recording.json`` is missing or broken.

    Raises WorkbenchError when the folder has neither.
    """
    try:
        content = orjson.loads((folder / RECORDING_FILE).read_bytes())
        return msgspec.convert(content["recording"], Recording)
    except (OSError, ValueError, KeyError, TypeError):
        return _from_journal(folder)


def read_recordings(layout: Layout) -> list[Recording]:
    """List the workspace's recordings, oldest first; folders that are none are passed over."""
    found = []
    for folder in sorted(layout.recordings.iterdir()) if layout.recordings.is_dir() else ():
        if folder.is_dir() and not folder.name.startswith("."):
            try:
                found.append(read_recording(folder))
            except WorkbenchError:
                continue
    return sorted(found, key=lambda recording: recording.started)


def _from_journal(folder: Path) -> Recording:
    for segment in segments(folder):
        header = read_header(segment.path)
        if isinstance(header, Header):
            return Recording(header.recording, portal="", account="default", started=header.started)
    msg = f"{folder} holds no recording."
    raise WorkbenchError(msg, hint="`workbench recordings` lists those that there are.")
