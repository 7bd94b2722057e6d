"""The journal of the recording that runs, behind the workspace's own rules."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.journal.killing import killed
from tests.redaction.build import exchange
from workbench.capture.sink import Sink
from workbench.errors import UsageError
from workbench.exchange import Recording
from workbench.journal import CRASHED, ExchangeEntry, Header, read_header, read_recording, read_segment, segments
from workbench.layout import Layout
from workbench.redaction import RULES_VERSION
from workbench.workspace import recovery

_RULE = '[[key]]\nname="customer"\nkind="customer"\nkeys=["kundennummer"]\nreason="Ours."\n'


@pytest.fixture
def layout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Layout:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return Layout(tmp_path / "workspace")


def recorded(layout: Layout) -> tuple[str, str]:
    """Record one exchange; gives the rules' version and the body that was written."""
    sink = Sink(layout)
    sink.begin(Recording("r1", "contoso", "default", 1.0))
    sink.exchange(exchange(body=("application/json", '{"kundennummer":"K-77"}')), masked=False)
    sink.end()
    (segment,) = segments(layout.recording("r1"))
    header = read_header(segment.path)
    assert isinstance(header, Header)
    entries = [line.entry for line in read_segment(segment.path)]
    (body,) = [entry.exchange.request.body.text for entry in entries if isinstance(entry, ExchangeEntry)]
    return header.rules, body


def test_the_default_rules_hold_without_others(layout: Layout) -> None:
    assert recorded(layout) == (RULES_VERSION, '{"kundennummer":"K-77"}')


def test_a_workspaces_own_rules_hold_and_their_version_is_written(layout: Layout) -> None:
    layout.root.mkdir()
    (layout.root / "redaction.toml").write_text(_RULE)
    version, body = recorded(layout)
    assert version != RULES_VERSION
    assert body.startswith('{"kundennummer":"redacted.customer.')


def test_nothing_is_recorded_under_rules_that_cannot_be_read(layout: Layout) -> None:
    layout.root.mkdir()
    (layout.root / "redaction.toml").write_text("[[key")
    with pytest.raises(UsageError, match=r"redaction\.toml is no TOML"):
        Sink(layout).begin(Recording("r1", "contoso", "default", 1.0))
    assert not layout.recordings.exists() or not list(layout.recordings.glob("r1/*"))


REFERENCE = "blue-harbour-nine"
"""No rule takes this for a secret, until a cookie has it."""


def known_late(sink: Sink) -> None:
    sink.begin(Recording("r1", "contoso", "default", 1.0))
    sink.exchange(exchange(body=("application/json", f'{{"reference":"{REFERENCE}","id":7}}')), masked=False)
    sink.flush()
    sink.exchange(exchange(headers=(("Cookie", f"sessionid={REFERENCE}"),)), masked=False)
    sink.flush()


def kill(sink: Sink) -> None:
    assert sink._journal is not None
    killed(sink._journal)


def written(layout: Layout) -> str:
    lines = (str(line.entry) for segment in segments(layout.recording("r1")) for line in read_segment(segment.path))
    return "\n".join(lines)


def test_what_becomes_known_late_is_taken_out_when_the_recording_ends(layout: Layout) -> None:
    sink = Sink(layout)
    known_late(sink)
    assert REFERENCE in written(layout)
    sink.end()
    assert REFERENCE not in written(layout)
    assert '"id":7' in written(layout)


def test_a_recording_without_such_a_value_is_left_as_it_was_written(layout: Layout) -> None:
    recorded(layout)
    (segment,) = segments(layout.recording("r1"))
    header = read_header(segment.path)
    assert isinstance(header, Header)
    assert header.generation == 0


def test_after_a_crash_it_is_taken_out_at_the_next_start(layout: Layout) -> None:
    sink = Sink(layout)
    known_late(sink)
    kill(sink)
    recovery.mark_live(layout, read_recording(layout.recording("r1")))
    assert len(recovery.end_left_behind(layout)) == 1
    assert REFERENCE not in written(layout)


def test_after_a_crash_of_a_recorder_by_hand_the_next_one_takes_it_out(layout: Layout) -> None:
    sink = Sink(layout)
    known_late(sink)
    kill(sink)
    left = layout.recording("r1") / ".recorder-000001.ndjson.zst.ab12_xyz"
    left.write_text(REFERENCE)
    later = Sink(layout)
    later.begin(replace(read_recording(layout.recording("r1")), id="r2"))
    assert REFERENCE not in written(layout)
    assert not left.exists()
    assert read_recording(layout.recording("r1")).note == CRASHED
    assert not read_recording(layout.recording("r2")).ended
    later.end()


def test_a_recorder_that_runs_beside_another_leaves_its_recording_alone(layout: Layout) -> None:
    sink = Sink(layout)
    known_late(sink)
    later = Sink(layout)
    later.begin(replace(read_recording(layout.recording("r1")), id="r2"))
    assert not read_recording(layout.recording("r1")).ended
    sink.end()
    assert REFERENCE not in written(layout)
    later.end()
