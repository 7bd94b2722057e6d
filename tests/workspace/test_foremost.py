"""Which recording is looked at where none was named."""

from __future__ import annotations

from workbench.exchange import Recording
from workbench.workspace.views import CALLS, RecordingRow, foremost

CALLED = RecordingRow(Recording("r-3", "shop", "default", 3.0, title=CALLS))
NEW = RecordingRow(Recording("r-2", "shop", "default", 2.0, 2.5))
OLD = RecordingRow(Recording("r-1", "shop", "default", 1.0, 1.5))
LIVE = RecordingRow(Recording("r-0", "shop", "default", 0.5), live=True)


def test_what_the_person_recorded_last_comes_before_what_operations_did_since() -> None:
    assert foremost([CALLED, NEW, OLD]) is NEW
    assert foremost([CALLED]) is CALLED
    assert foremost([]) is None


def test_what_runs_comes_first() -> None:
    assert foremost([CALLED, NEW, OLD, LIVE]) is LIVE
