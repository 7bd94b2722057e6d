"""An agent's client calls what the person promoted, in the browser in which the person signed in."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import Any

import anyio
from mcp import Client, StdioServerParameters
from mcp_types import Implementation

from tests.e2e.machine import processes_of
from workbench.cli.setup import make
from workbench.daemon.start import session, stop
from workbench.demo.portal import DemoPortal
from workbench.demo.tour import tour
from workbench.layout import Layout
from workbench.workspace.api import Api
from workbench.workspace.views import ExchangeQuery, Pending, RecordPlan

PROMOTED = ("list_partners", "get_partner", "create_user", "delete_user")

PERSON = {
    "email": "new.person@contoso.example",
    "firstName": "New",
    "lastName": "Person",
    "partnerId": 1041,
    "roleIds": [1],
}


@dataclass(frozen=True, slots=True)
class Live:
    """A workspace whose browser is signed in at the portal, with some operations promoted."""

    layout: Layout
    portal: DemoPortal
    api: Api

    def client(self, name: str, sets: str = "") -> Client:
        """Give an MCP client that starts ``workbench mcp`` as any program would: with its own environment."""
        arguments = ["-m", "workbench", "mcp", "--workspace", str(self.layout.root), "--caps", sets]
        server = StdioServerParameters(command=sys.executable, args=arguments)
        return Client(server, client_info=Implementation(name=name, version="1"))


@asynccontextmanager
async def signed_in(folder: Path, *, token_lifetime: float = 3600, whole: bool = False) -> AsyncIterator[Live]:
    """Record the first half of the tour and promote some of what it found; the browser stays signed in.

    With ``whole`` all of the tour is recorded, and nothing promoted.
    """
    layout = Layout(folder)
    make(layout)
    with DemoPortal(token_lifetime=token_lifetime) as portal:
        try:
            async with session(layout) as api:
                plan = RecordPlan(portal.start_url, portal="demo", identity=(portal.identity,), actor="script")
                await api.start_recording(plan)
                for step in takewhile(lambda step: whole or step.value != "imported", tour(portal)):
                    await api.perform(step)
                await api.stop_recording()
                for name in () if whole else PROMOTED:
                    await api.promote(name)
                yield Live(layout, portal, api)
        finally:
            await stop(layout)
    assert processes_of(layout.root) == {}


def body(result: Any) -> Any:
    assert not result.is_error, result.content
    return result.structured_content["body"]


async def test_an_agent_reads_freely_and_writes_by_leave_of_the_person(tmp_path: Path) -> None:
    async with signed_in(tmp_path / "workspace") as live:
        async with live.client("reader") as client:
            await sees_what_each_tool_risks(client)
            await reads(client)
            await writes_only_by_leave(client, live)
            await sees_what_is_promoted_next(client, live)
        await are_not_mixed_up(live)
        status = await live.api.status()
        assert {row.name for row in status.clients} == {"reader", "one", "two"}
        assert (await live.api.exchanges(ExchangeQuery(text="call demo/list_partners"))).total == 1


async def sees_what_each_tool_risks(client: Client) -> None:
    tools = {tool.name: tool.annotations for tool in (await client.list_tools()).tools}
    read, write, delete = (tools[f"demo_{name}"] for name in ("get_partner", "create_user", "delete_user"))
    assert read is not None
    assert write is not None
    assert delete is not None
    assert (read.read_only_hint, write.read_only_hint, delete.destructive_hint) == (True, False, True)


async def reads(client: Client) -> None:
    assert body(await client.call_tool("demo_get_partner", {"partner_id": 1041}))["id"] == 1041
    assert len(body(await client.call_tool("demo_list_partners", {"page": 2}))["items"]) == 10


async def writes_only_by_leave(client: Client, live: Live) -> None:
    await live.api.allow("demo/create_user", client="somebody else", seconds=60)
    refused = await decided(client, live, live.api.refuse, PERSON)
    assert refused.is_error
    assert "The person refused demo/create_user." in str(refused.content)

    assert body(await decided(client, live, live.api.approve, PERSON))["email"] == PERSON["email"]
    await live.api.allow("demo/create_user", client="reader", seconds=60, count=1)
    other = PERSON | {"email": "other.person@contoso.example"}
    assert body(await client.call_tool("demo_create_user", other))["email"] == other["email"]
    outcomes = [entry.outcome for entry in await live.api.audit("reader") if entry.operation == "demo/create_user"]
    assert outcomes == ["waits", "refused", "waits", "approved", "HTTP 201", "allowed", "HTTP 201"]


async def decided(client: Client, live: Live, decide: Callable[[str], Awaitable[Pending]], given: Any) -> Any:
    """Call a write, and decide about it once it waits."""
    answers: list[Any] = []

    async def ask() -> None:
        answers.append(await client.call_tool("demo_create_user", given))

    async with anyio.create_task_group() as group:
        group.start_soon(ask)
        with anyio.fail_after(30):
            while not (waiting := await live.api.approvals()):  # noqa: ASYNC110 - the queue is another process's
                await anyio.sleep(0.05)
        assert isinstance(waiting[0].request, dict)
        assert waiting[0].request["body"] == given
        await decide(waiting[0].id)
    return answers[0]


async def sees_what_is_promoted_next(client: Client, live: Live) -> None:
    before = {tool.name for tool in (await client.list_tools()).tools}
    await live.api.promote("list_users")
    after = {tool.name for tool in (await client.list_tools()).tools}
    assert after - before == {"demo_list_users"}


async def are_not_mixed_up(live: Live) -> None:
    async def ask(name: str, partner: int) -> None:
        async with live.client(name) as client:
            for _ in range(5):
                answer = await client.call_tool("demo_get_partner", {"partner_id": partner})
                assert body(answer)["id"] == partner

    async with anyio.create_task_group() as group:
        group.start_soon(ask, "one", 1041)
        group.start_soon(ask, "two", 1042)


async def test_a_token_that_runs_out_is_renewed_by_the_page_and_never_leaves_it(tmp_path: Path) -> None:
    lifetime = 12.0
    async with signed_in(tmp_path / "workspace", token_lifetime=lifetime) as live, live.client("reader") as client:
        # Longer than any token from before the call may live.
        await anyio.sleep(lifetime + 1)
        answer = await client.call_tool("demo_get_partner", {"partner_id": 1042})
        assert body(answer)["id"] == 1042
        assert "eyJ" not in str(answer)
