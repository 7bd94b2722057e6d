"""Operations are drafted, saved, edited and retired, and each of that is undone."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.workspace.conftest import OpenJournal, exchange
from workbench.errors import NotFoundError, UsageError
from workbench.exchange import Body, Request, Response
from workbench.layout import Layout
from workbench.workspace.views import Choices, Draft
from workbench.workspace.workspace import Workspace

FILE = "catalog/contoso/get_partner.json"
OPERATION = "contoso/get_partner"


@pytest.fixture
async def workspace(layout: Layout, journal: OpenJournal) -> AsyncIterator[Workspace]:
    writer = journal()
    for number in range(1, 6):
        writer.exchange(exchange(number))
    invite = Request(
        "POST",
        "https://portal.example/api/users",
        (),
        Body(text='{"email": "a"}', media_type="application/json", size=9),
    )
    writer.exchange(exchange(7, request=invite))
    writer.flush()
    async with Workspace.open(layout) as opened:
        yield opened


async def _names(workspace: Workspace) -> list[str]:
    return [row.operation.name for row in (await workspace.operations()).operations]


async def test_a_promotion_is_undone_with_the_portals_file(workspace: Workspace, layout: Layout) -> None:
    await workspace.promote("get_partner")
    assert (layout.root / FILE).is_file()
    (change,) = await workspace.catalog_changes()
    assert (change.kind, change.operations) == ("promoted", (OPERATION,))
    assert (await workspace.undo()).operations == (OPERATION,)
    assert not (layout.catalog / "contoso").exists()
    view = await workspace.operations()
    assert (view.operations, view.problems) == ((), ())
    with pytest.raises(NotFoundError, match="nothing to undo"):
        await workspace.undo()


async def test_several_are_saved_as_one_change_or_none_is(workspace: Workspace, layout: Layout) -> None:
    both = [Draft("get_partner"), Draft("create_user", choices=Choices(title="Invite"))]
    with pytest.raises(UsageError, match="Two of them would be"):
        await workspace.save_drafts([both[0], Draft("create_user", choices=Choices(name="get_partner"))])
    assert await _names(workspace) == []
    await workspace.save_drafts(both)
    assert sorted(await _names(workspace)) == ["create_user", "get_partner"]
    await workspace.undo()
    assert await _names(workspace) == []


async def test_an_edit_keeps_trust_and_its_undo_brings_the_old_file_back(workspace: Workspace, layout: Layout) -> None:
    await workspace.promote("get_partner")
    before = (layout.root / FILE).read_text()
    proposal = await workspace.preview(Draft(operation=OPERATION, choices=Choices(title="One partner")))
    assert '+  "title": "One partner",' in proposal.diff
    assert (layout.root / FILE).read_text() == before
    await workspace.save_drafts([Draft(operation=OPERATION, choices=Choices(title="One partner"))])
    (row,) = (await workspace.operations()).operations
    assert (row.operation.title, row.trusted) == ("One partner", True)
    await workspace.undo()
    assert (layout.root / FILE).read_text() == before
    assert (await workspace.operations()).operations[0].trusted


async def test_another_name_leaves_no_file_under_the_old_one(workspace: Workspace) -> None:
    await workspace.save_drafts([Draft("create_user")])
    await workspace.allow("create_user")
    await workspace.save_drafts([Draft(operation="contoso/create_user", choices=Choices(name="invite"))])
    assert await _names(workspace) == ["invite"]
    assert (await workspace.status()).permissions == ()
    await workspace.promote("get_partner")
    with pytest.raises(UsageError, match="already"):
        await workspace.preview(Draft(operation=OPERATION, choices=Choices(name="invite")))


async def test_a_retired_operation_is_gone_with_its_permissions_and_comes_back(workspace: Workspace) -> None:
    await workspace.promote("create_user")
    await workspace.allow("create_user")
    await workspace.retire("create_user")
    assert await _names(workspace) == []
    assert (await workspace.status()).permissions == ()
    await workspace.undo()
    (row,) = (await workspace.operations()).operations
    assert (row.operation.name, row.trusted, row.allowed) == ("create_user", True, "")


async def test_what_was_changed_by_hand_since_is_not_undone(workspace: Workspace, layout: Layout) -> None:
    await workspace.promote("get_partner")
    file = layout.root / FILE
    file.write_text(file.read_text().replace("Get", "Fetch"))
    with pytest.raises(UsageError, match="was changed since"):
        await workspace.undo()
    assert "Fetch" in file.read_text()


async def test_an_earlier_change_is_undone_by_its_id_and_the_portal_stays_for_the_others(
    workspace: Workspace, layout: Layout
) -> None:
    await workspace.promote("get_partner")
    await workspace.promote("create_user")
    first, _ = await workspace.catalog_changes()
    await workspace.undo(first.id)
    assert await _names(workspace) == ["create_user"]
    assert (layout.catalog / "contoso" / "portal.json").is_file()


async def test_a_scrub_forgets_earlier_versions(workspace: Workspace, layout: Layout) -> None:
    await workspace.promote("get_partner", Choices(description="mentions hunter2-canary"))
    await workspace.mark_secret("hunter2-canary")
    assert await workspace.catalog_changes() == []
    assert not layout.catalog_changes.exists()


async def test_a_draft_is_made_of_one_thing(workspace: Workspace) -> None:
    with pytest.raises(UsageError, match="not of both"):
        await workspace.preview(Draft("get_partner", OPERATION))


async def test_what_answers_otherwise_since_has_drifted(workspace: Workspace, journal: OpenJournal) -> None:
    await workspace.promote("get_partner")
    assert (await workspace.operations()).operations[0].status == "never run"
    writer = journal(writer="later")
    odd = Response(200, body=Body(text='{"id": "x"}', media_type="application/json", size=11))
    writer.exchange(exchange(11, response=odd))
    writer.flush()
    await workspace.endpoints()
    (row,) = (await workspace.operations()).operations
    assert (row.status, row.drift) == ("drifted", ("$.id is integer or string, the file says integer",))
