"""An agent discovers, proposes and asks on its own, in the browser in which the person signed in."""

from __future__ import annotations

import base64
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import anyio
import pytest
from mcp import Client
from mcp_types import ImageContent

from tests.e2e.test_agent import Live, body, signed_in
from workbench.workspace.views import Pending

pytestmark = pytest.mark.long


def structured(result: Any) -> Any:
    assert not result.is_error, result.content
    return result.structured_content


async def test_an_agent_goes_from_a_screen_to_an_operation_with_the_persons_help(tmp_path: Path) -> None:
    sets = "all"
    async with signed_in(tmp_path / "workspace") as live, live.client("scout", sets) as client:
        await sees_what_a_screen_asks_for(client)
        await finds_its_endpoint(client)
        await proposes_and_the_person_accepts(client, live)
        await asks_without_an_operation(client, live)
        await keeps_arguments(client)
        await looks_at_the_page_and_acts_in_it(client, live)
        await is_led_nowhere_else(client)


async def sees_what_a_screen_asks_for(client: Client) -> None:
    found = structured(await client.call_tool("capture", {"path": "/users", "url_contains": "/api/v1/users"}))
    assert found["exchanges"], found
    [request] = [each for each in found["exchanges"] if each["request"].startswith("GET ")]
    assert request["status"] == 200
    assert found["page"].endswith("/users")
    whole = structured(await client.call_tool("capture", {"url_contains": "/api/v1/users", "bodies": True}))
    assert '"items"' in whole["exchanges"][0]["received"]
    assert "eyJ" not in str(whole)


async def finds_its_endpoint(client: Client) -> None:
    found = structured(await client.call_tool("list_endpoints", {"query": "list users"}))
    assert found["endpoints"][0]["name"] == "list_users"
    described = structured(await client.call_tool("describe_endpoint", {"endpoint": "list_users", "example": True}))
    assert described["endpoint"]["path"] == "/api/v1/users"
    assert described["endpoint"]["example"]["response"]["status"] == 200
    notes = {"name": "users", "request": "GET /api/v1/users", "notes": "Pages begin at 1."}
    assert structured(await client.call_tool("save_discovery", notes))["discovery"]["client"] == "scout"


async def proposes_and_the_person_accepts(client: Client, live: Live) -> None:
    before = {tool.name for tool in (await client.list_tools()).tools}
    asked = {"endpoint": "list_users", "title": "List the users", "why": "To find somebody."}
    proposal = structured(await client.call_tool("propose_operation", asked))["proposal"]
    assert {tool.name for tool in (await client.list_tools()).tools} == before
    root = str(live.layout.root)
    [waiting] = await live.api.suggestions()
    assert (waiting.id, waiting.client, waiting.operation) == (proposal, "scout", "demo/list_users")
    await live.api.accept_suggestion(proposal)
    assert {tool.name for tool in (await client.list_tools()).tools} - before == {"demo_list_users"}
    assert await live.api.suggestions() == []
    assert len(body(await client.call_tool("demo_list_users", {}))["items"]) > 1
    assert "List the users" in (Path(root) / "catalog" / "demo" / "list_users.json").read_text()


async def asks_without_an_operation(client: Client, live: Live) -> None:
    read = {"method": "GET", "path": "/api/v1/partners/1041"}
    assert body(await client.call_tool("authed_api_call", read))["id"] == 1041
    assert body(await client.call_tool("raw_request", {"request": "GET /api/v1/partners/1042"}))["id"] == 1042
    write = await client.call_tool("raw_request", {"request": "POST /api/v1/users/1/disable {}"})
    approval = structured(write)["approval"]
    [waiting] = await live.api.approvals()
    assert isinstance(waiting.request, dict)
    assert str(waiting.request["url"]).endswith("/api/v1/users/1/disable")
    await live.api.refuse(approval)
    assert [entry.outcome for entry in await live.api.audit("scout", last=2)] == ["waits", "refused"]


async def keeps_arguments(client: Client) -> None:
    saved = {"name": "ours", "operation": "demo_get_partner", "arguments": {"partner_id": 1041}}
    structured(await client.call_tool("save_query", saved))
    result = await client.call_tool("demo_get_partner", {})
    assert body(result)["id"] == 1041
    assert "taken from the saved query" in str(result.content)


async def looks_at_the_page_and_acts_in_it(client: Client, live: Live) -> None:
    structured(await client.call_tool("navigate", {"path": "/users"}))
    outline = structured(await client.call_tool("snapshot", {}))
    assert outline["page"].endswith("/users")
    assert 'heading "Users"' in outline["outline"]
    found = structured(await client.call_tool("query", {"selector": "css=main table tr", "limit": 2}))["found"]
    assert (found["count"], len(found["elements"])) == (11, 2)
    picture = await client.call_tool("screenshot", {})
    [image] = [part for part in picture.content if isinstance(part, ImageContent)]
    assert base64.b64decode(image.data).startswith(b"\x89PNG")
    email = "clicked@contoso.example"
    for name, value in {"email": email, "firstName": "Clicked", "lastName": "Together"}.items():
        given = {"selector": f"css=#create-{name}", "value": value}
        assert structured(await client.call_tool("fill", given))["done"]
    refused = await clicked(client, live, live.api.refuse)
    assert not structured(refused)["done"]
    assert "The person refused" in structured(refused)["problem"]
    assert structured(await clicked(client, live, live.api.approve))["done"]
    users = body(await client.call_tool("demo_list_users", {}))["items"]
    assert users[0]["email"] == email
    assert "8 s" in str((await client.call_tool("click", {"selector": "css=#nothing"})).content)


async def clicked(client: Client, live: Live, decide: Callable[[str], Awaitable[Pending]]) -> Any:
    """Click what writes, and decide about it once it waits."""
    answers: list[Any] = []

    async def click() -> None:
        answers.append(await client.call_tool("click", {"selector": "css=#create button"}))

    async with anyio.create_task_group() as group:
        group.start_soon(click)
        with anyio.fail_after(30):
            while not (waiting := await live.api.approvals()):  # noqa: ASYNC110 - the queue is another process's
                await anyio.sleep(0.05)
        await decide(waiting[0].id)
    return answers[0]


async def is_led_nowhere_else(client: Client) -> None:
    for path in ("//evil.test/", "https://evil.test/", "\\evil.test"):
        assert (await client.call_tool("capture", {"path": path})).is_error
        assert (await client.call_tool("authed_api_call", {"method": "GET", "path": path})).is_error
