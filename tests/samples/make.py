"""Make the example workspace anew: ``recordings/sample`` and ``catalog/demo``.

    uv run python -m tests.samples.make

Runs the demo on its usual port in a temporary workspace and copies what it recorded, under the name ``sample``.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from workbench.exchange import Redacted
from workbench.journal import (
    ActionEntry,
    CloseEntry,
    ExchangeEntry,
    Header,
    JournalWriter,
    MarkerEntry,
    MessageEntry,
    OpenEntry,
    Segment,
    read_header,
    read_recordings,
    read_segment,
    segments,
    write_recording,
)
from workbench.layout import Layout

ROOT = Path(__file__).parents[2]
SAMPLE = "sample"


def main() -> None:
    """Record the tour, and put it into this repository."""
    with tempfile.TemporaryDirectory() as folder:
        source = Layout(Path(folder) / "demo")
        command = [sys.executable, "-m", "workbench", "demo", "--headless", "--port", "8765"]
        subprocess.run([*command, "--workspace", str(source.root)], check=True)
        copy_recording(source, Layout(ROOT))
        shutil.rmtree(ROOT / "catalog" / "demo", ignore_errors=True)
        shutil.copytree(source.catalog, ROOT / "catalog", dirs_exist_ok=True)


def copy_recording(source: Layout, target: Layout) -> None:
    """Copy the first recording of ``source`` under the sample's name."""
    recording = read_recordings(source)[0]
    shutil.rmtree(target.recording(SAMPLE), ignore_errors=True)
    for segment in segments(source.recording(recording.id)):
        copy_segment(segment, target.recording(SAMPLE))
    write_recording(target, replace(recording, id=SAMPLE))


def copy_segment(segment: Segment, folder: Path) -> None:
    header = read_header(segment.path)
    assert isinstance(header, Header)
    writer = JournalWriter(folder, segment.writer, SAMPLE, header.rules)
    for line in read_segment(segment.path):
        match line.entry:
            case ExchangeEntry(exchange):
                writer.exchange(Redacted(replace(exchange, recording=SAMPLE)))
            case OpenEntry(exchange):
                writer.open(Redacted(replace(exchange, recording=SAMPLE)))
            case MessageEntry(exchange=stream, message=message):
                writer.message(stream, message)
            case CloseEntry() as entry:
                writer.close_stream(entry)
            case ActionEntry(action):
                writer.action(replace(action, recording=SAMPLE))
            case MarkerEntry(at=at, text=text, count=count):
                writer.marker(text, at, count)
            case _:
                pass
    writer.close()


if __name__ == "__main__":
    main()
