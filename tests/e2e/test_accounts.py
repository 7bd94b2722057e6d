"""Two accounts at one portal: nothing of one is sent, kept or shown as the other's."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.e2e.two_tenants import PASSWORDS, Tenants, tenants
from workbench.browser.step import Step
from workbench.catalog import save_operation, save_portal
from workbench.cli.setup import make
from workbench.discovery.endpoint import Auth
from workbench.errors import WorkbenchError
from workbench.exchange import JsonValue
from workbench.layout import Layout
from workbench.operation import BearerSource, Operation, Portal, Recipe
from workbench.operation.recipe import Act, Rule, Target
from workbench.workspace.approvals import Patience
from workbench.workspace.views import LoginPlan, NeedsPersonError, Pending
from workbench.workspace.workspace import Workspace

pytestmark = [pytest.mark.long, pytest.mark.timeout(900)]

RECIPE = Recipe(
    (
        Rule("user", Target(autocomplete="username"), (Act("fill", "username"),)),
        Rule("password", Target(label="Password"), (Act("fill", "password"), Act("press", "Enter"))),
    )
)
BEARER = Auth("bearer", "Authorization")


@asynccontextmanager
async def two_accounts(folder: Path) -> AsyncIterator[tuple[Workspace, Tenants]]:
    """Sign both accounts in once, so that each can come back by itself; ``one`` is ada's agent, ``two`` bob's."""
    layout = Layout(folder)
    make(layout)
    with tenants() as portal:
        bearer = BearerSource("sessionStorage", "auth.", "access_token")
        entry = Portal("tenants", "Tenants", f"{portal.url}/", (("portal", portal.url),), bearer=bearer, login=RECIPE)
        save_portal(layout.catalog, entry)
        me = Operation("tenants", "me", "Who I am", "me", "read", "GET", "portal", "/api/me", auth=BEARER)
        note = Operation("tenants", "note", "Note", "me", "write", "POST", "portal", "/api/notes", auth=BEARER)
        async with Workspace.open(layout) as workspace:
            for operation in (me, note):
                save_operation(layout.catalog, operation)
                await workspace.trust(f"tenants/{operation.name}")
            await workspace.accept_recipe("tenants")
            for client, user in (("one", "ada"), ("two", "bob")):
                await workspace.add_account("tenants", user)
                await workspace.allow_account("tenants", user, client)
                given = (("username", user), ("password", PASSWORDS[user]))
                await workspace.login(LoginPlan("tenants", user, given=given))  # type: ignore[arg-type] # their names
            yield workspace, portal


async def asks(workspace: Workspace, client: str, times: int = 1) -> list[JsonValue]:
    return [(await workspace.call("tenants/me", {}, client=client)).value for _ in range(times)]


async def waiting(workspace: Workspace) -> Pending:
    async with asyncio.timeout(20):
        while not (found := await workspace.approvals()):  # noqa: ASYNC110 - other tasks fill the queue
            await asyncio.sleep(0.02)
    return found[0]


async def test_nothing_of_two_accounts_mixes(tmp_path: Path) -> None:
    async with two_accounts(tmp_path) as (workspace, portal):
        both = list(await asyncio.gather(asks(workspace, "one", 2), asks(workspace, "two", 2), asks(workspace, "one")))
        assert both == [[{"user": user}] * times for user, times in (("ada", 2), ("bob", 2), ("ada", 1))]
        # The bearer and the cookies were always of one and the same.
        assert {(bearer, cookie) for _, bearer, cookie in portal.asked} == {("ada", "ada"), ("bob", "bob")}

        await refuses_what_is_not_theirs(workspace)
        await sends_a_write_as_whom_it_was_asked(workspace, portal)
        await keeps_them_apart_on_disk(workspace, tmp_path)


async def refuses_what_is_not_theirs(workspace: Workspace) -> None:
    for attempt in (
        lambda: workspace.call("tenants/me", {}, client="one", account="bob"),
        lambda: workspace.login(LoginPlan("tenants", "bob"), client="one"),
        lambda: workspace.logout("tenants", "bob", client="one"),
        lambda: workspace.call("tenants/me", {}, client="stranger"),
    ):
        with pytest.raises(WorkbenchError, match="workbench accounts allow"):
            await attempt()
    await asks(workspace, "two")
    with pytest.raises(WorkbenchError, match="is not for one"):
        await workspace.act(Step("click", "css=#save"), client="one")
    with pytest.raises(WorkbenchError, match="is not for one"):
        await workspace.demand_account("one")
    assert [s.account for s in await workspace.session_status(client="one")] == ["ada"]


async def sends_a_write_as_whom_it_was_asked(workspace: Workspace, portal: Tenants) -> None:
    """Ask as ada, approve while bob's session is open."""
    # Each session that opens takes seconds: the call is not to be answered `pending` meanwhile.
    workspace._operations.calls.approvals._patience = Patience(answer=300)
    await asks(workspace, "one")
    write = asyncio.ensure_future(workspace.call("tenants/note", {}, client="one"))
    pending = await waiting(workspace)
    assert pending.account == "ada"
    assert await asks(workspace, "two") == [{"user": "bob"}]
    await workspace.approve(pending.id)
    assert (await write).value == {"user": "ada"}
    assert portal.asked[-1] == ("/api/notes", "ada", "ada")


async def keeps_them_apart_on_disk(workspace: Workspace, folder: Path) -> None:
    entries = await workspace.audit()
    assert {entry.account for entry in entries if entry.client == "one" and entry.outcome == "HTTP 200"} == {"ada"}
    assert {entry.account for entry in entries if entry.client == "two" and entry.outcome == "HTTP 200"} == {"bob"}
    recorded = {row.recording.account for row in await workspace.recordings()}
    assert recorded == {"ada", "bob"}
    keys = [key for key, _ in Layout(folder).accounts()]
    assert len(set(keys)) == len(keys) >= 2


async def test_an_account_that_cannot_come_back_needs_the_person(tmp_path: Path) -> None:
    async with two_accounts(tmp_path) as (workspace, portal):
        workspace._sessions._given.pop(("tenants", "ada"))
        assert await asks(workspace, "two") == [{"user": "bob"}]
        with pytest.raises(NeedsPersonError, match="--account ada"):
            await asks(workspace, "one")
        assert {bearer for _, bearer, _ in portal.asked} == {"bob"}
