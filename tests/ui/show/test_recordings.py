from __future__ import annotations

import pytest

from workbench.exchange import Recording
from workbench.ui.show.recordings import recording_lines, recording_state
from workbench.ui.show.spans import Lines
from workbench.workspace.views import RecordingRow

OPEN = Recording("r1", "shop", "default", 1_700_000_000.0)
ENDED = Recording("r1", "shop", "default", 1_700_000_000.0, 1_700_000_060.0)


@pytest.mark.parametrize(
    ("row", "state", "until"),
    [
        (RecordingRow(OPEN, live=True), "● live", "still recording"),
        (RecordingRow(OPEN), "○ open", "what operations do goes in"),
        (RecordingRow(ENDED), "ended", "2023-11-14"),
        (RecordingRow(ENDED, note="the browser ended"), "! note", "2023-11-14"),
        (RecordingRow(ENDED, note="imported"), "imported", "2023-11-14"),
    ],
)
def test_a_recording_says_whether_something_still_goes_in(row: RecordingRow, state: str, until: str) -> None:
    assert recording_state(row).text == state
    assert until in _text(recording_lines(row, None))


def _text(lines: Lines) -> str:
    return "\n".join("".join(span.text for span in line) for line in lines)
