"""The person stops all agents at once, and untrusts what they trusted."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.workspace.test_calls import LIST, PORTAL, RENAME, Desk
from workbench.catalog import save_operation, save_portal
from workbench.errors import WorkbenchError
from workbench.invoke import NotAllowedError
from workbench.layout import Layout
from workbench.workspace.agents import Agents
from workbench.workspace.approvals import Patience
from workbench.workspace.trust import UntrustedError


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    layout = Layout(tmp_path)
    save_portal(layout.catalog, PORTAL)
    save_operation(layout.catalog, RENAME)
    save_operation(layout.catalog, LIST)
    return Desk(layout, Patience())


async def test_no_agent_does_anything_while_all_are_stopped_and_the_person_does(desk: Desk) -> None:
    agents = desk.operations.calls.permissions.agents
    desk.operations.allow("rename", "", 0, -1)
    agents.stop()
    for name, given in (("list_partners", {}), ("rename", {"name": "New"})):
        with pytest.raises(NotAllowedError, match="stopped all agents"):
            await desk.operations.call(name, dict(given), "claude")
    assert desk.page.sent == []
    assert (await desk.operations.call("rename", {"name": "Mine"}, "")).status == 200
    assert Agents(desk.layout.agents_stopped).stopped
    agents.resume()
    assert (await desk.operations.call("list_partners", {}, "claude")).status == 200


async def test_what_is_approved_after_a_stop_was_refused_by_it(desk: Desk) -> None:
    call = desk.ask()
    [pending] = await desk.waits()
    desk.operations.calls.permissions.agents.stop()
    desk.approvals.refuse(pending.id)
    with pytest.raises(WorkbenchError, match="The person refused"):
        await call
    with pytest.raises(WorkbenchError, match="decided before"):
        desk.approvals.approve(pending.id)
    assert desk.page.sent == []


async def test_an_untrusted_operation_runs_for_nobody_until_it_is_trusted_again(desk: Desk) -> None:
    assert not desk.operations.untrust("rename").trusted
    for client in ("", "claude"):
        with pytest.raises(UntrustedError, match="workbench trust contoso/rename"):
            await desk.operations.call("rename", {"name": "New"}, client)
    assert (await desk.operations.call("list_partners", {}, "claude")).status == 200
    assert desk.operations.trust("rename").trusted
    assert (await desk.operations.call("rename", {"name": "New"}, "")).status == 200
    assert ("catalog", "contoso/rename is no longer trusted") in desk.told


async def test_a_leave_with_limits_lets_only_such_calls_pass(desk: Desk) -> None:
    desk.operations.calls.approvals._patience = Patience(answer=0.01)
    granted = desk.operations.allow("rename", "claude", 0, 1, {"name": "New"})
    assert granted.only == {"name": "New"}
    assert (await desk.operations.call("rename", {"name": "Other"}, "claude")).approval
    assert (await desk.operations.call("rename", {"name": "New"}, "claude")).status == 200
    assert (await desk.operations.call("rename", {"name": "New"}, "claude")).approval
    for only in ({"names": "New"}, {"name": 7}):
        with pytest.raises(WorkbenchError, match="Nothing was sent"):
            desk.operations.allow("rename", "claude", 0, 1, dict(only))


async def test_what_waits_is_released_by_a_leave_that_it_meets(desk: Desk) -> None:
    fits, other = desk.ask("New"), desk.ask("Other")
    await desk.waits(2)
    desk.operations.allow("rename", "claude", 0, -1, {"name": "New"})
    assert (await fits).value == {"name": "New"}
    [left] = await desk.waits(1)
    assert left.arguments == {"name": "Other"}
    desk.approvals.refuse(left.id)
    with pytest.raises(WorkbenchError):
        await other
