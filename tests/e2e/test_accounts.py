"""Two accounts at one portal, side by side: nothing of one is sent, kept or shown as the other's."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from mcp import Client
from mcp_types import Implementation
from playwright.async_api import Error

from tests.e2e.test_agent import body
from tests.e2e.two_tenants import PASSWORDS, Tenants, tenants
from workbench.catalog import save_operation, save_portal
from workbench.cli.setup import make
from workbench.discovery.endpoint import Auth
from workbench.journal import ExchangeEntry, read_segment, segments
from workbench.layout import Layout
from workbench.operation import BearerSource, Operation, Portal, Recipe
from workbench.operation.recipe import Act, Rule, Target
from workbench.serve.caps import parse
from workbench.serve.server import build_server
from workbench.workspace import session_care
from workbench.workspace.capturing import Capturing
from workbench.workspace.views import LoginPlan, Pending
from workbench.workspace.workspace import Workspace

pytestmark = pytest.mark.timeout(300)

RECIPE = Recipe(
    (
        Rule("user", Target(autocomplete="username"), (Act("fill", "username"),)),
        Rule("password", Target(label="Password"), (Act("fill", "password"), Act("press", "Enter"))),
    )
)
BEARER = Auth("bearer", "Authorization")
WHO = (("one", "ada"), ("two", "bob"))
"""(MCP client, the account that it was allowed)"""


@asynccontextmanager
async def two_accounts(folder: Path) -> AsyncIterator[tuple[Workspace, Tenants]]:
    """Sign both accounts in; ``one`` is ada's agent, ``two`` bob's."""
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
            await workspace.allow("evaluate")
            for client, user in WHO:
                await workspace.add_account("tenants", user)
                await workspace.allow_account("tenants", user, client)
                given = (("username", user), ("password", PASSWORDS[user]))
                await workspace.login(LoginPlan("tenants", user, given=given))  # type: ignore[arg-type] # their names
            yield workspace, portal


def client_of(workspace: Workspace, name: str) -> Client:
    return Client(build_server(workspace, parse("all,evaluate")), client_info=Implementation(name=name, version="1"))


@asynccontextmanager
async def agents(workspace: Workspace) -> AsyncIterator[list[Client]]:
    async with client_of(workspace, "one") as one, client_of(workspace, "two") as two:
        yield [one, two]


OF_A_SESSION: tuple[tuple[str, dict[str, Any]], ...] = (
    ("tenants_me", {}),
    ("login", {"portal": "tenants"}),
    ("logout", {"portal": "tenants"}),
    ("navigate", {"path": "/"}),
    ("snapshot", {}),
    ("screenshot", {}),
    ("query", {"selector": "css=h1"}),
    ("click", {"selector": "css=#save"}),
    ("fill", {"selector": "css=#save", "value": "x"}),
    ("select", {"selector": "css=#save", "value": "x"}),
    ("press_key", {"key": "Tab"}),
    ("evaluate", {"script": "1"}),
    ("capture", {"path": "/"}),
    ("api_call", {"method": "GET", "path": "/api/me"}),
    ("authed_api_call", {"method": "GET", "path": "/api/me"}),
    ("raw_request", {"request": "GET /api/me"}),
    ("save_query", {"name": "x", "operation": "tenants_me", "arguments": {}}),
)
"""Every tool that is about somebody's session."""


def other(user: str) -> str:
    return {"ada": "bob", "bob": "ada"}[user]


def browser_of(workspace: Workspace, user: str) -> Capturing:
    return workspace._browsers.of(("tenants", user))


async def told(client: Client, tool: str, **arguments: Any) -> Any:
    result = await client.call_tool(tool, arguments)
    assert not result.is_error, result.content
    return result.structured_content


async def asks(client: Client, times: int = 1) -> list[Any]:
    return [body(await client.call_tool("tenants_me", {})) for _ in range(times)]


async def waiting(workspace: Workspace) -> Pending:
    async with asyncio.timeout(20):
        while not (found := await workspace.approvals()):  # noqa: ASYNC110 - other tasks fill the queue
            await asyncio.sleep(0.02)
    return found[0]


async def test_agents_of_two_accounts_work_side_by_side_and_nothing_mixes(tmp_path: Path) -> None:
    async with two_accounts(tmp_path) as (workspace, portal), agents(workspace) as clients:
        answers = await asyncio.gather(*(asks(client, 5) for client in (*clients, *clients)))
        assert answers == [[{"user": user}] * 5 for user in ("ada", "bob", "ada", "bob")]
        # The bearer and the cookie of a call were always of one and the same.
        assert {(bearer, cookie) for _, bearer, cookie in portal.asked} == {("ada", "ada"), ("bob", "bob")}

        await shows_each_its_own_page(clients)
        await keeps_recorders_out_of_reach(workspace)
        await refuses_what_is_not_theirs(clients)
        await refuses_a_stranger_everything(workspace, portal)
        await sends_each_call_as_the_account_that_it_names(workspace)
        await sends_writes_as_whom_they_were_asked(workspace, clients, portal)
        await keeps_notes_apart(clients)
        await keeps_them_apart_on_disk(workspace, tmp_path)
        # Each signed in once: neither's calls closed the other's browser.
        assert sorted(portal.tokens.values()) == ["ada", "bob"]
        assert {each.browser().pages.context.browser for each in workspace._browsers.open} == {
            browser_of(workspace, "ada").browser().pages.context.browser
        }


async def shows_each_its_own_page(clients: list[Client]) -> None:
    for _ in range(2):
        opened = await asyncio.gather(*(told(client, "navigate", path="/") for client in clients))
        assert all(each["done"] for each in opened)
    outlines = await asyncio.gather(*(told(client, "snapshot") for client in clients))
    for (_, user), outline in zip(WHO, outlines, strict=True):
        assert f"Hello {user}" in outline["outline"]
    statuses = await asyncio.gather(*(told(client, "session_status") for client in clients))
    assert [[s["account"] for s in status["sessions"]] for status in statuses] == [["ada"], ["bob"]]
    captured = await asyncio.gather(*(told(client, "capture", path="/", bodies=True) for client in clients))
    for (_, user), found in zip(WHO, captured, strict=True):
        assert other(user) not in str(found)
    scripts = await asyncio.gather(*(told(client, "evaluate", script="document.body.innerText") for client in clients))
    assert [each["body"].split()[1] for each in scripts] == ["ada", "bob"]
    raw = await asyncio.gather(
        *(client.call_tool("authed_api_call", {"method": "GET", "path": "/api/me"}) for client in clients)
    )
    assert [body(each) for each in raw] == [{"user": "ada"}, {"user": "bob"}]
    without_token: Any = await clients[0].call_tool("api_call", {"method": "GET", "path": "/api/me"})
    assert "send it with `authed_api_call`" in without_token.content[0].text


async def keeps_recorders_out_of_reach(workspace: Workspace) -> None:
    """Each recorder is a proxy into the other's session: no page and no agent of one gets to it."""
    ada, bob = browser_of(workspace, "ada"), browser_of(workspace, "bob")
    page = await ada.browser().pages.context.new_page()
    for scheme in ("http", "https"):
        with contextlib.suppress(Error):
            answer = await page.goto(f"{scheme}://127.0.0.1:{bob.port}/")
            assert answer is not None
            assert "own ports are refused" in await answer.text()
    stats = await ada.stats()
    assert stats is not None
    # The browser asks for the page's icon, too.
    assert stats.refused >= 2
    await page.close()


async def refuses_what_is_not_theirs(clients: list[Client]) -> None:
    for tool in ("login", "logout"):
        result: Any = await clients[0].call_tool(tool, {"account": "bob"})
        assert result.is_error
        assert "workbench accounts allow tenants bob one" in result.content[0].text


async def refuses_a_stranger_everything(workspace: Workspace, portal: Tenants) -> None:
    before = len(portal.asked)
    async with client_of(workspace, "stranger") as stranger:
        for tool, arguments in OF_A_SESSION:
            result: Any = await stranger.call_tool(tool, arguments)
            assert result.is_error, tool
            assert "ACCOUNT stranger" in result.content[0].text, tool
        status = await told(stranger, "session_status")
        assert (status["sessions"], status["page"], status["browser"]) == ([], "", "closed")
    assert len(portal.asked) == before


async def sends_each_call_as_the_account_that_it_names(workspace: Workspace) -> None:
    """Have a client that was allowed both name one in each call, several at once; it may name no third."""
    users = [user for _, user in WHO]
    for user in users:
        await workspace.allow_account("tenants", user, "both")
    async with client_of(workspace, "both") as client:
        tools = {tool.name: tool for tool in (await client.list_tools()).tools}
        assert tools["tenants_me"].input_schema["properties"]["as_account"]["enum"] == users
        named = users * 5
        answers = await asyncio.gather(*(client.call_tool("tenants_me", {"as_account": user}) for user in named))
        assert [body(answer) for answer in answers] == [{"user": user} for user in named]
        refused: Any = await client.call_tool("tenants_me", {"as_account": "eve"})
        assert refused.is_error
        assert "one of ada, bob" in refused.content[0].text
    for user in users:
        await workspace.allow_account("tenants", user, "both", revoke=True)


async def sends_writes_as_whom_they_were_asked(workspace: Workspace, clients: list[Client], portal: Tenants) -> None:
    """Ask as ada, by an operation and by a click, and approve while bob's agent works."""
    for tool, arguments in (("tenants_note", {}), ("click", {"selector": "css=#save"})):
        write = asyncio.ensure_future(clients[0].call_tool(tool, arguments))
        pending = await waiting(workspace)
        assert (pending.account, pending.client) == ("ada", "one")
        assert await asks(clients[1]) == [{"user": "bob"}]
        await workspace.approve(pending.id)
        result: Any = await write
        assert not result.is_error, result.content
        assert [who for path, *who in portal.asked if path == "/api/notes"][-1] == ["ada", "ada"]


async def keeps_notes_apart(clients: list[Client]) -> None:
    await told(clients[0], "save_query", name="mine", operation="tenants_me", arguments={})
    assert [len((await told(client, "list_queries"))["queries"]) for client in clients] == [1, 0]
    result: Any = await clients[1].call_tool("delete_query", {"name": "mine"})
    assert result.is_error


async def keeps_them_apart_on_disk(workspace: Workspace, folder: Path) -> None:
    refused = await workspace.audit("stranger")
    assert {entry.operation for entry in refused} >= {"tenants/me", "login", "snapshot", "capture", "raw_request"}
    assert not [entry for entry in refused if entry.outcome.startswith(("HTTP", "waits"))]
    entries = [entry for entry in await workspace.audit() if entry.client not in ("", "both", "stranger")]
    assert {(entry.client, entry.account) for entry in entries if entry.account} == set(WHO)
    assert not [entry for entry in entries if not entry.account]
    layout = Layout(folder)
    for row in await workspace.recordings():
        lines = [line for each in segments(layout.recording(row.recording.id)) for line in read_segment(each.path)]
        written = [line.entry.exchange for line in lines if isinstance(line.entry, ExchangeEntry)]
        seen = [exchange.response.body.text for exchange in written if exchange.response]
        assert any(row.recording.account in text for text in seen)
        assert not any(other(row.recording.account) in text for text in seen)
    keys = [key for key, _ in layout.accounts()]
    assert len(set(keys)) == len(keys) >= 2


@pytest.mark.long
async def test_one_browser_ends_closes_or_is_killed_and_the_other_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with two_accounts(tmp_path) as (workspace, portal), agents(workspace) as (one, two):
        bob = browser_of(workspace, "bob")
        # Nobody used bob's: it is closed, while ada's agent works; then it comes back by itself.
        bob.used -= 601
        calls = asyncio.ensure_future(asks(one, 10))
        await workspace._care._follow(bob)
        assert not bob.open
        assert await calls == [{"user": "ada"}] * 10
        assert await asks(two) == [{"user": "bob"}]

        # Bob's context is killed: ada's agent does not notice, and bob's next call opens another.
        calls = asyncio.ensure_future(asks(one, 10))
        await bob.browser().pages.context.close()
        assert not bob.open
        assert await calls == [{"user": "ada"}] * 10
        assert await asks(two) == [{"user": "bob"}]
        assert sorted(portal.tokens.values()) == ["ada", "bob", "bob", "bob"]

        await makes_room(workspace, one, two, monkeypatch)
        await opens_its_own(workspace)
        await needs_the_person(workspace, one, two)


async def makes_room(workspace: Workspace, one: Client, two: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no more than one be open: the one that was not used goes, and comes back when it is."""
    ada, bob = browser_of(workspace, "ada"), browser_of(workspace, "bob")
    monkeypatch.setattr(session_care, "MOST_OPEN", 1)
    await bob.close()
    ada.used -= 61
    assert await asks(two) == [{"user": "bob"}]
    assert (ada.open, bob.open) == (False, True)
    assert await asks(one) == [{"user": "ada"}]
    # Bob's was used a moment ago.
    assert (ada.open, bob.open) == (True, True)


async def opens_its_own(workspace: Workspace) -> None:
    """Let an agent look at a page before it has called anything, while another account's alone is open."""
    await browser_of(workspace, "ada").close()
    await workspace.allow_account("tenants", "ada", "three")
    async with client_of(workspace, "three") as three:
        assert "Hello ada" in (await told(three, "snapshot"))["outline"]


async def needs_the_person(workspace: Workspace, one: Client, two: Client) -> None:
    """Take away what ada's session comes back by, whatever bob's does."""
    workspace._sessions._given.pop(("tenants", "ada"))
    await browser_of(workspace, "ada").close()
    result: Any = await one.call_tool("tenants_me", {})
    assert result.is_error
    assert "needs the person" in result.content[0].text
    assert "--account ada" in result.content[0].text
    assert await asks(two) == [{"user": "bob"}]
