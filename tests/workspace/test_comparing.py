"""Two recordings of a portal, endpoint by endpoint; and who gives whom its values."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.workspace.conftest import OpenJournal, exchange, recording
from workbench.exchange import Body, Redacted, Request, Response
from workbench.journal import write_recording
from workbench.layout import Layout
from workbench.workspace.workspace import Workspace

PORTAL = "https://portal.example"


def seen(number: int, path: str, text: str, of: str = "r1", status: int = 200) -> Redacted:
    body = Body(text=text, media_type="application/json", size=len(text))
    return exchange(number, recording=of, request=Request("GET", PORTAL + path), response=Response(status, body=body))


@pytest.fixture
async def workspace(layout: Layout, journal: OpenJournal) -> AsyncIterator[Workspace]:
    write_recording(layout, recording("r2"))
    first, second = journal("r1"), journal("r2")
    ids = [4711, 4712, 4713, 4714]
    listed = "[" + ", ".join(f'{{"id": {each}}}' for each in ids) + "]"
    first.exchange(seen(1, "/api/partners", f'{{"items": {listed}}}'))
    for number, each in enumerate(ids, 2):
        first.exchange(seen(number, f"/api/partners/{each}", f'{{"id": {each}, "tier": "gold"}}'))
    first.exchange(seen(9, "/api/old", '{"ok": true}'))
    second.exchange(seen(11, "/api/partners/4711?expand=all", '{"id": 4711, "tier": null}', "r2"))
    second.exchange(seen(12, "/api/new", '{"ok": true}', "r2"))
    for writer in (first, second):
        writer.flush()
    async with Workspace.open(layout) as opened:
        yield opened


async def test_one_partner_alone_is_read_by_the_template_of_all(workspace: Workspace) -> None:
    found = {diff.label: diff for diff in await workspace.compare_recordings("r1", "r2")}
    partner = found["GET /api/partners/{partner_id}"]
    assert (partner.before, partner.after) == (4, 1)
    told = [(change.kind, change.where, change.after) for change in partner.changes]
    assert ("added", "query expand", "string, required") in told
    assert ("changed", "200 application/json $.tier", "null") in told
    assert not [change for change in partner.changes if change.where.startswith("path")]


async def test_endpoints_of_one_recording_alone_come_first(workspace: Workspace) -> None:
    found = await workspace.compare_recordings("r1", "r2")
    assert [(diff.label, diff.before, diff.after) for diff in found[:3]] == [
        ("GET /api/new", 0, 1),
        ("GET /api/old", 1, 0),
        ("GET /api/partners", 1, 0),
    ]


async def test_one_endpoint_can_be_asked_for_and_a_recording_equals_itself(workspace: Workspace) -> None:
    (only,) = await workspace.compare_recordings("r1", "r2", "GET /api/partners/{partner_id}")
    assert only.name == "get_partner"
    assert await workspace.compare_recordings("r1", "r1") == []


async def test_neighbours_are_whose_answers_gave_a_value_and_who_carried_it_on(workspace: Workspace) -> None:
    partner = await workspace.neighbours("get_partner")
    (giver,) = partner.before
    assert (giver.label, giver.link.field, giver.link.parameter) == ("GET /api/partners", "$.items[*].id", "partner_id")
    (taker,) = (await workspace.neighbours("list_partners")).after
    assert (taker.endpoint, taker.name) == (partner.endpoint.id, "get_partner")
