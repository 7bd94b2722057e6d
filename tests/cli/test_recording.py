"""What ``workbench record`` says at its end."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, cast

import pytest

from workbench.cli.recording import recorded, stopped
from workbench.exchange import Recording
from workbench.workspace.api import Api
from workbench.workspace.views import RecordingRow, Status

ROW = RecordingRow(Recording("r1", "contoso", "default", 1.0, 2.0), exchanges=12, application=7)


@dataclass
class Recordings:
    """Answers as a workspace does in which ``live`` runs; what ended is in ``rows``."""

    live: RecordingRow | None
    rows: list[RecordingRow] = field(default_factory=list)

    async def status(self) -> Status:
        counts: dict[str, Any] = {"recordings": 1, "exchanges": 12, "endpoints": 0, "operations": 0}
        return Status(
            workspace="/w", pid=1, version="1", started=0.0, recording=self.live, browser="closed", page="", signed_in=False, **counts
        )  # fmt: skip

    async def recordings(self) -> list[RecordingRow]:
        return self.rows

    async def stop_recording(self) -> RecordingRow:
        assert self.live is not None
        return self.live


async def ended(live: RecordingRow | None, *rows: RecordingRow) -> RecordingRow:
    return await stopped(cast("Api", Recordings(live, list(rows))), "r1")


@pytest.mark.anyio
async def test_a_recording_that_a_person_ends_leaves_the_browser_for_calls() -> None:
    said = recorded(await ended(ROW))
    assert said.startswith("Recorded 12 exchanges (7 requests) as r1. The browser stays signed in for calls")


@pytest.mark.anyio
async def test_a_recording_whose_recorder_died_says_so_and_what_was_kept() -> None:
    other = replace(ROW, recording=replace(ROW.recording, id="r2"))
    said = recorded(
        await ended(None, other, replace(ROW, note="the recorder ended; what it had acknowledged was kept"))
    )
    assert "as r1. It ended by itself: the recorder ended" in said
    assert "stays signed in" not in said


@pytest.mark.anyio
async def test_a_recording_whose_browser_was_closed_does_not_promise_a_browser() -> None:
    said = recorded(await ended(None, ROW))
    assert "the browser was closed" in said
    assert "stays signed in" not in said
