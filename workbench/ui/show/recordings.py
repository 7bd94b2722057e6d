"""Recordings as rows and as a description."""

from __future__ import annotations

from workbench.exchange import Recording
from workbench.text import safe_line
from workbench.ui.show import figures
from workbench.ui.show.facts import facts
from workbench.ui.show.spans import Line, Lines, Span, line
from workbench.workspace.views import IMPORTED, RecordingRow, Status


def recording_name(recording: Recording) -> str:
    """Give what a person would call it, short enough for a title."""
    return safe_line(recording.title or f"{recording.portal} of {figures.moment(recording.started)}", limit=80)


def recording_state(row: RecordingRow) -> Span:
    """Say whether it runs, as a glyph and a word."""
    if row.live:
        return Span("● live", "bad")
    if row.state == "calls":
        return Span("○ open", "good")
    if row.note == IMPORTED:
        return Span("imported", "dim")
    return Span("! note", "warn") if row.note else Span("ended", "dim")


_UNTIL = {"live": "still recording", "calls": "open: what operations do goes in, until the browser is closed"}


def recording_lines(row: RecordingRow, status: Status | None) -> Lines:
    """Describe a recording, and the browser and workspace it lives in."""
    recording = row.recording
    lines: Lines = [line(recording_name(recording), "title")]
    if row.note:
        lines.append(line(row.note, "dim" if row.note == IMPORTED else "warn"))
    lines += facts(
        ("Recording", recording.id),
        ("Portal", f"{recording.portal}, account {recording.account}"),
        ("From", figures.moment(recording.started)),
        ("To", _UNTIL.get(row.state) or figures.moment(recording.ended)),
        ("Exchanges", f"{row.application:,} of the application, {row.exchanges:,} in all"),
        ("Held", f"{row.held:,} until the sign-in settles" if row.held else ""),
        ("Dropped", f"{row.dropped:,}, each with a marker" if row.dropped else ""),
        ("Origins", ", ".join(recording.origins)),
    )
    return [*lines, *_workspace(status)]


def _workspace(status: Status | None) -> list[Line]:
    if status is None:
        return []
    signed = "signed in" if status.signed_in else "no token seen"
    totals = f"{status.endpoints:,} endpoints, {status.operations:,} operations, {status.recordings:,} recordings"
    return [
        line(),
        *facts(
            ("Browser", f"{status.browser}, {signed}"),
            ("Page", status.page),
            ("Workspace", status.workspace),
            ("Found", totals),
        ),
    ]
