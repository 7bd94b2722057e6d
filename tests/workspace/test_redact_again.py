"""What older rules let pass is hidden once newer rules do not."""

from __future__ import annotations

import json

import pytest

from tests.workspace.conftest import OpenJournal, exchange
from workbench.exchange import Body, Hidden, Response
from workbench.journal import Header, read_header, segments
from workbench.layout import Layout
from workbench.redaction import rules_of
from workbench.workspace.workspace import Workspace

CODE = "blue harbour 9"


@pytest.fixture
def recorded(layout: Layout, journal: OpenJournal) -> Layout:
    body = Body(text=json.dumps({"shoe_size": CODE, "id": 7}), media_type="application/json", size=40, wire_size=31)
    writer = journal()
    noted = (Hidden("request.headers.cookie", "cookie"),)
    writer.exchange(exchange(1, response=Response(200, body=body), hidden=noted))
    writer.exchange(exchange(2))
    writer.close()
    return layout


def newer_rules(layout: Layout) -> None:
    rule = '[[key]]\nname = "shoes"\nkind = "shoe"\nkeys = ["shoe_size"]\nreason = "For a test."\n'
    (layout.root / "redaction.toml").write_text(rule)


async def test_what_newer_rules_hide_is_scrubbed_and_the_rest_stays(recorded: Layout) -> None:
    newer_rules(recorded)
    async with Workspace.open(recorded) as workspace:
        before = (await workspace.exchange("x000002")).exchange
        done = await workspace.redact_again()
        assert (done.segments, done.lines, done.recordings) == (1, 1, ("r1",))
        assert [place.rpartition(".")[2] for place in done.places] == ["shoe_size"]
        kept = (await workspace.exchange("x000001")).exchange
        assert (await workspace.exchange("x000002")).exchange == before
    assert kept.response is not None
    assert CODE not in str(kept)
    assert json.loads(kept.response.body.text)["id"] == 7
    assert (kept.response.body.size, kept.response.body.wire_size) == (40, 31)
    assert [note.rule for note in kept.hidden] == ["cookie", "shoes"]
    (segment,) = segments(recorded.recording("r1"))
    header = read_header(segment.path)
    assert isinstance(header, Header)
    assert (header.rules, header.generation) == (rules_of(recorded.root).version, 1)


async def test_what_has_passed_the_rules_of_today_is_left_alone(recorded: Layout) -> None:
    newer_rules(recorded)
    async with Workspace.open(recorded) as workspace:
        await workspace.redact_again()
        assert (await workspace.redact_again()).segments == 0
