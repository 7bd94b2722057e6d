"""A value that a person marked is on disk no more, and is hidden from then on."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.journal.killing import killed
from tests.workspace.conftest import OpenJournal, exchange
from workbench.errors import UsageError
from workbench.exchange import Body, Hidden, Response
from workbench.journal import read_recordings, write_recording
from workbench.layout import Layout
from workbench.redaction import Redactor, default_rules, fingerprint_file
from workbench.workspace.known_values import remembered
from workbench.workspace.redaction import check
from workbench.workspace.views import ScrubResult
from workbench.workspace.workspace import Workspace

LEAK = "blue harbour 9"
"""No rule takes this for a secret."""


@pytest.fixture
def leaked(layout: Layout, journal: OpenJournal) -> Layout:
    """Give a workspace in whose journal and catalog the value stands, in some forms."""
    body = Body(text=json.dumps({"user": {"colour": LEAK, "id": 7}}), media_type="application/json", size=40)
    writer = journal()
    writer.exchange(exchange(1, response=Response(200, body=body)))
    writer.exchange(exchange(2))
    writer.close()
    later = journal(writer="recorder")
    nested = Body(text=json.dumps({"note": json.dumps({"c": LEAK})}), media_type="application/json", size=40)
    later.exchange(exchange(3, response=Response(200, body=nested)))
    later.flush()
    killed(later)
    (layout.catalog / "contoso").mkdir()
    (layout.catalog / "contoso" / "x.txt").write_text(f"// as in {LEAK}\n")
    return layout


async def marked(layout: Layout) -> ScrubResult:
    async with Workspace.open(layout) as workspace:
        assert sum(row.exchanges for row in await workspace.recordings()) == 3
        done = await workspace.mark_secret(f" {LEAK}\n")
        shown = await workspace.exchange("x000001")
        assert shown.exchange.response is not None
        body = json.loads(shown.exchange.response.body.text)
        assert body["user"]["id"] == 7
        assert body["user"]["colour"].startswith("redacted.marked.")
        assert Hidden("response.body.text.user.colour", "known-secret") in shown.exchange.hidden
        return done


async def test_it_is_scrubbed_from_journal_database_and_catalog(leaked: Layout) -> None:
    done = await marked(leaked)
    assert done.recordings == ("r1",)
    assert done.lines == 2
    assert done.files == ("catalog/contoso/x.txt",)
    assert "response.body.text.user.colour" in done.places
    known = remembered(leaked)
    assert known
    assert [finding for finding in check([leaked.root], default_rules(), known) if finding.rule == "known-value"] == []
    assert not any(LEAK.encode() in file.read_bytes() for file in _files(leaked))


async def test_it_is_taken_out_of_what_a_person_called_the_recording(leaked: Layout) -> None:
    (recording,) = read_recordings(leaked)
    recording = replace(recording, ended=1_790_000_500.0)
    write_recording(leaked, replace(recording, title=f"To find {LEAK}"))
    done = await marked(leaked)
    assert f"recordings/{recording.id}/recording.json" in done.files
    (now,) = read_recordings(leaked)
    assert now.title.startswith("To find redacted.marked.")
    assert replace(now, title="") == replace(recording, title="")


async def test_what_a_crash_left_beside_a_segment_goes_too(leaked: Layout) -> None:
    left = leaked.recording("r1") / ".recorder-000001.ndjson.zst.ab12_xyz"
    left.write_bytes(LEAK.encode())
    await marked(leaked)
    assert not left.exists()


async def test_what_another_process_is_writing_is_said_and_not_replaced(leaked: Layout, journal: OpenJournal) -> None:
    beside = journal(writer="recorder")
    beside.exchange(exchange(4, response=Response(200, body=Body(text=LEAK, size=14))))
    beside.flush()
    async with Workspace.open(leaked) as workspace:
        assert (await workspace.mark_secret(LEAK)).busy == ("r1",)
        beside.exchange(exchange(5))
        beside.close()
        again = await workspace.mark_secret(LEAK)
        assert (again.lines, again.busy) == (1, ())
        assert [row.exchanges for row in await workspace.recordings()] == [5]


async def test_a_later_session_hides_it(leaked: Layout) -> None:
    await marked(leaked)
    kept = fingerprint_file.read(leaked.fingerprints())
    later = Redactor(leaked.placeholder_key(), remembered=kept)
    assert LEAK not in later.redact_text(f"it was {LEAK}, they say")


async def test_marking_again_finds_nothing(leaked: Layout) -> None:
    await marked(leaked)
    async with Workspace.open(leaked) as workspace:
        assert await workspace.mark_secret(LEAK) == ScrubResult(0)


@pytest.mark.parametrize("value", ["", "  ", "admin", "12345"])
async def test_what_would_be_found_everywhere_is_refused(leaked: Layout, value: str) -> None:
    async with Workspace.open(leaked) as workspace:
        with pytest.raises(UsageError, match="fewer than"):
            await workspace.mark_secret(value)


async def test_a_kind_that_no_placeholder_can_have_is_refused(leaked: Layout) -> None:
    async with Workspace.open(leaked) as workspace:
        with pytest.raises(UsageError, match="2 to 16 letters"):
            await workspace.mark_secret(LEAK, "Bad Kind")


async def test_a_value_too_short_to_be_known_again_is_said_to_be_so(leaked: Layout) -> None:
    async with Workspace.open(leaked) as workspace:
        assert not (await workspace.mark_secret("KD-4711")).lasting
        assert (await workspace.mark_secret("KD-47110")).lasting


def _files(layout: Layout) -> list[Path]:
    return [path for path in layout.root.rglob("*") if path.is_file()]
