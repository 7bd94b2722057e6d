"""The recording that runs: its place on disk, and the journal of its actions."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace

from workbench.exchange import Action, Recording
from workbench.journal import JournalWriter, write_recording
from workbench.layout import Layout
from workbench.redaction import rules_of
from workbench.workspace import recovery


@dataclass(slots=True)
class Course:
    """Make one by ``begin``; actions are written down before they are done, so that what they cause finds them."""

    recording: Recording
    _layout: Layout
    _journal: JournalWriter
    _number: int = 0
    note: str = ""
    """What the person said last that they are doing; redacted."""

    @classmethod
    def begin(cls, layout: Layout, recording: Recording) -> Course:
        """Open the journal, and note on disk that this recording runs."""
        recovery.mark_live(layout, recording)
        journal = JournalWriter(
            layout.recording(recording.id), "workbench", recording.id, rules_of(layout.root).version
        )
        return cls(recording, layout, journal)

    def next_number(self) -> int:
        self._number += 1
        return self._number

    def write(self, action: Action) -> None:
        """Acknowledge an action: it is on disk when this returns."""
        self._journal.action(action)
        self._journal.flush()
        if action.kind == "note":
            self.note = action.target

    def rotate(self) -> None:
        """End the journal's segment, so that it can be written anew."""
        self._journal.rotate()

    def end(self, note: str = "") -> Recording:
        """Close the journal and write the recording's end; ``note`` says how, when not in order."""
        self._journal.close()
        ended = replace(self.recording, ended=time.time(), note=note)
        write_recording(self._layout, ended)
        recovery.unmark(self._layout, ended)
        return ended
