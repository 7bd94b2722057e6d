"""Every call of a tool has a line in the audit, and none of them two; a stopped agent may do nothing."""

from __future__ import annotations

from typing import Any

import pytest
from mcp import Client
from mcp.shared.exceptions import MCPError
from mcp_types import Implementation

from workbench.serve.audited import SENDING
from workbench.serve.caps import parse
from workbench.serve.registry import SETS
from workbench.serve.server import UNSTOPPED, build_server
from workbench.workspace.views import AuditEntry


def client_of(workspace: Any) -> Client:
    server = build_server(workspace.as_api(), parse("all,evaluate"))
    return Client(server, client_info=Implementation(name="claude", version="1"))


def lines(workspace: Any) -> list[tuple[str, str]]:
    entries: list[AuditEntry] = workspace.parts.calls.audit.entries("claude")
    return [(entry.operation, entry.outcome) for entry in entries]


async def test_what_only_looks_or_writes_down_is_in_the_audit(workspace: Any) -> None:
    async with client_of(workspace) as client:
        await client.call_tool("session_status", {})
        await client.call_tool("list_endpoints", {})
        await client.call_tool("save_discovery", {"name": "x", "notes": "y"})
        await client.call_tool("login", {"account": "push"})
    assert lines(workspace) == [
        ("session_status", "done"),
        ("list_endpoints", "done"),
        ("save_discovery", "done"),
        ("login", "refused: needs the person: they confirm the sign-in on their phone."),
    ]


@pytest.mark.parametrize(
    ("tool", "arguments", "line"),
    [
        ("session_status", {"host": "x"}, ("session_status", "refused: There is no argument `host`.")),
        ("raw_request", {"request": "x"}, ("raw_request", "refused: `request` is no request.")),
        (
            "raw_request",
            {"request": "GET //evil"},
            ("contoso/raw request", "not sent: `path` is no path of the portal."),
        ),
        ("run_operation", {"operation": "nix"}, ("run_operation", "refused: There is no operation 'nix'.")),
        (
            "contoso_get_partner",
            {"partner_id": "x"},
            ("contoso/get_partner", "not sent: Argument `partner_id` does not fit: it is a string."),
        ),
        ("contoso_get_partner", {"partner_id": 7}, ("contoso/get_partner", "HTTP 200")),
    ],
)
async def test_a_call_has_one_line_whoever_refuses_it(
    workspace: Any, tool: str, arguments: dict[str, Any], line: tuple[str, str]
) -> None:
    async with client_of(workspace) as client:
        await client.call_tool(tool, arguments)
    assert lines(workspace) == [line]


async def test_a_tool_that_there_is_not_is_in_the_audit(workspace: Any) -> None:
    async with client_of(workspace) as client:
        with pytest.raises(MCPError):
            await client.call_tool("approve_everything", {})
    assert lines(workspace) == [
        ("approve_everything", "refused: There is no tool 'approve_everything': list the tools again.")
    ]


async def test_a_stopped_agent_may_only_hear_of_that(workspace: Any) -> None:
    workspace.parts.calls.permissions.agents.stop()
    tools = [each.tool.name for tools in SETS.values() for each in tools]
    stopped = [name for name in (*tools, "contoso_get_partner") if name not in UNSTOPPED]
    async with client_of(workspace) as client:
        for name in stopped:
            result: Any = await client.call_tool(name, {})
            assert result.is_error
            assert "stopped all agents" in result.content[0].text, name
        status: Any = await client.call_tool("session_status", {})
        assert "stopped all agents" in status.structured_content["next"]
        with pytest.raises(MCPError, match="stopped all agents"):
            await client.read_resource("workbench://endpoints")
    refused = [(name, "refused: The person has stopped all agents.") for name in (*stopped, "workbench://endpoints")]
    assert lines(workspace) == [*refused[:-1], ("session_status", "done"), refused[-1]]


async def test_what_is_read_as_a_resource_is_in_the_audit(workspace: Any) -> None:
    async with client_of(workspace) as client:
        await client.read_resource("workbench://operations")
        with pytest.raises(MCPError):
            await client.read_resource("workbench://operations/nix")
    assert lines(workspace) == [
        ("workbench://operations", "done"),
        ("workbench://operations/nix", "refused: There is no operation 'nix'."),
    ]


async def test_a_defect_is_told_in_our_words_whatever_was_asked(
    workspace: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken() -> None:
        raise KeyError("canary")

    async with client_of(workspace) as client:
        monkeypatch.setattr(workspace, "operations", broken)
        for asked in (client.list_tools(), client.read_resource("workbench://operations")):
            with pytest.raises(MCPError, match="The workbench failed") as caught:
                await asked
            assert "canary" not in str(caught.value)


def test_what_the_workspace_writes_down_itself_are_tools() -> None:
    assert {each.tool.name for tools in SETS.values() for each in tools} >= SENDING
