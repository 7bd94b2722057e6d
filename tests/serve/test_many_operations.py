"""A catalog of hundreds: an agent finds, describes and runs, and pays for no list."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from mcp import Client
from mcp_types import Implementation

from tests.serve.conftest import ENDPOINTS, PORTAL, MemoryWorkspace
from tests.serve.test_server import connect, text_of
from workbench.catalog import save_operation
from workbench.operation.propose import propose
from workbench.serve import caps
from workbench.serve.operations_set import MOST_TOOLS
from workbench.serve.server import build_server


@pytest.fixture
def many(workspace: MemoryWorkspace) -> MemoryWorkspace:
    one = propose(ENDPOINTS[0], portal=PORTAL)
    names = [f"get_thing_{number}" for number in range(MOST_TOOLS)]
    for name in names:
        save_operation(workspace.layout.catalog, replace(one, name=name, title=f"Get {name.replace('_', ' ')}"))
    workspace.parts.written([f"contoso/{name}" for name in names], {})
    return workspace


async def test_a_large_catalog_is_three_tools(many: Any) -> None:
    async with connect(many, "auto") as client:
        tools = (await client.list_tools()).tools
    assert {"find_operations", "describe_operation", "run_operation"} <= {tool.name for tool in tools}
    assert not any(tool.name.startswith("contoso_") for tool in tools)
    assert sum(len(tool.model_dump_json(exclude_none=True)) for tool in tools) < 12_000


async def test_an_operation_is_found_described_and_run(many: Any) -> None:
    async with connect(many, "auto") as client:
        await client.list_tools()
        found = (await client.call_tool("find_operations", {"query": "rename or update a partner"})).structured_content
        assert found["operations"][0] == {
            "operation": "contoso_update_partner",
            "title": "Update a partner",
            "risk": "write",
        }
        described = await client.call_tool("describe_operation", {"operation": "contoso_get_partner"})
        assert described.structured_content["input_schema"]["required"] == ["partner_id"]
        assert described.structured_content["annotations"]["readOnlyHint"] is True
        given = {"operation": "contoso_get_partner", "arguments": {"partner_id": 7}}
        result = await client.call_tool("run_operation", given)
    assert result.structured_content["body"]["name"] == "Fabrikam"


async def test_run_operation_is_no_way_around_the_gate_or_the_schema(many: Any) -> None:
    async with connect(many, "auto") as client:
        write = {"operation": "contoso_update_partner", "arguments": {"partner_id": 7, "name": "New"}}
        assert (await client.call_tool("run_operation", write)).structured_content["approval"]
        wrong = {"operation": "contoso/get_partner", "arguments": {"partner_id": 7, "host": "evil.test"}}
        assert "There is no argument `host`" in text_of(await client.call_tool("run_operation", wrong))
    assert many.page.sent == []


async def test_what_is_not_there_says_what_is(many: Any) -> None:
    async with connect(many, "auto") as client:
        nothing = await client.call_tool("find_operations", {"query": "zebra"})
        unknown = await client.call_tool("describe_operation", {"operation": "contoso_zebra"})
    assert "contoso partners, contoso reports" in text_of(nothing)
    assert "find_operations" in text_of(unknown)


async def test_a_client_has_the_sets_that_the_person_chose_and_no_other(workspace: Any) -> None:
    server = build_server(workspace.as_api(), caps.parse("session"))
    async with Client(server, client_info=Implementation(name="Claude", version="1")) as client:
        assert [tool.name for tool in (await client.list_tools()).tools] == ["session_status", "login", "logout"]
        with pytest.raises(Exception, match="list the tools again"):
            await client.call_tool("contoso_get_partner", {"partner_id": 7})
    assert workspace.page.sent == []
