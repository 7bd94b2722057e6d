"""The sets that are not given by default, as an official client sees them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.serve.test_server import connect, text_of
from tests.workspace.memory_page import SECRET
from workbench.serve import progress as reporting


async def test_reads_of_the_raw_set_run_and_all_else_waits(workspace: Any) -> None:
    async with connect(workspace, "auto", sets="raw") as client:
        read = await client.call_tool("api_call", {"method": "GET", "path": "/partners/7"})
        write = await client.call_tool("raw_request", {"request": 'PATCH /partners/7 {"name": "New"}'})
        posted = await client.call_tool("api_call", {"method": "POST", "path": "/partners/7", "body": {}})
    assert read.structured_content["body"]["name"] == "Fabrikam"
    assert "no instruction" in text_of(read)
    assert write.structured_content["approval"]
    assert posted.structured_content["approval"]
    assert [fetch.method for fetch in workspace.page.sent] == ["GET"]
    [first, _] = workspace.parts.calls.approvals.waiting()
    assert first.operation == "contoso/raw request"
    assert first.request["body"] == {"name": "New"}


async def test_an_approved_raw_write_is_sent_once(workspace: Any) -> None:
    async with connect(workspace, "auto", sets="raw,operations") as client:
        given = {"request": 'PATCH /partners/7 {"name": "New"}'}
        approval = (await client.call_tool("raw_request", given)).structured_content["approval"]
        again = (await client.call_tool("raw_request", given)).structured_content["approval"]
        workspace.parts.calls.approvals.approve(approval)
        done = await client.call_tool("approval_result", {"id": approval})
    assert again == approval
    assert done.structured_content["body"] == {"id": 7, "name": "New"}
    assert len(workspace.page.sent) == 1
    assert workspace.parts.calls.usage.of("contoso/raw request").calls == 0


async def test_a_leave_for_an_operation_lets_no_raw_request_pass(workspace: Any) -> None:
    workspace.parts.allow("contoso/update_partner", "", 0, -1)
    async with connect(workspace, "auto", sets="raw") as client:
        write = await client.call_tool("raw_request", {"request": 'PATCH /partners/7 {"name": "New"}'})
    assert write.structured_content["approval"]
    assert workspace.page.sent == []


@pytest.mark.parametrize("request_line", ["", "GET", "GET evil.test/x", "POST /x {broken", "GET //evil.test/"])
async def test_a_raw_request_that_is_none_says_what_is_expected(workspace: Any, request_line: str) -> None:
    async with connect(workspace, "auto", sets="raw") as client:
        result = await client.call_tool("raw_request", {"request": request_line})
    assert result.is_error
    assert "Expected" in text_of(result)
    assert workspace.page.sent == []


async def test_a_read_takes_what_was_saved_for_what_it_leaves_out_and_says_so(workspace: Any) -> None:
    saved = {"name": "ours", "operation": "contoso_get_partner", "arguments": {"partner_id": 7}, "notes": "Fabrikam"}
    async with connect(workspace, "legacy", sets="operations,memory") as client:
        await client.list_tools()
        assert (await client.call_tool("contoso_get_partner", {})).is_error
        assert not (await client.call_tool("save_query", saved)).is_error
        result = await client.call_tool("contoso_get_partner", {})
        listed = (await client.call_tool("list_queries", {"query": "fabrikam"})).structured_content["queries"]
        gone = await client.call_tool("clear_queries", {"operation": "contoso_get_partner"})
        after = await client.call_tool("contoso_get_partner", {})
    assert result.structured_content["body"]["id"] == 7
    assert "`partner_id` was left out and taken from the saved query “ours”" in text_of(result)
    assert [(query["name"], query["used"]) for query in listed] == [("ours", 1)]
    assert gone.structured_content == {"deleted": 1}
    assert after.is_error


async def test_what_is_saved_is_no_help_to_writes_or_without_the_set(workspace: Any) -> None:
    write = {"name": "x", "operation": "contoso_update_partner", "arguments": {"partner_id": 7, "name": "New"}}
    read = {"name": "x", "operation": "contoso_get_partner", "arguments": {"partner_id": 7}}
    async with connect(workspace, "auto", sets="operations,memory") as client:
        assert "only arguments of reads" in text_of(await client.call_tool("save_query", write))
        wrong = read | {"arguments": {"partner": 7}}
        assert "There is no argument `partner`" in text_of(await client.call_tool("save_query", wrong))
        await client.call_tool("save_query", read)
    async with connect(workspace, "auto") as client:
        assert (await client.call_tool("contoso_get_partner", {})).is_error
    assert workspace.page.sent == []


async def test_endpoints_are_listed_by_words_and_described_between_marks(workspace: Any) -> None:
    async with connect(workspace, "auto", sets="discovery") as client:
        listed = await client.call_tool("list_endpoints", {"query": "update partner"})
        described = await client.call_tool("describe_endpoint", {"endpoint": "PATCH /partners/{partner_id}"})
    assert listed.structured_content["endpoints"][0]["name"] == "update_partner"
    assert described.structured_content["endpoint"]["risk"] == "write"
    assert "no instruction" in text_of(listed)


async def test_a_discovery_is_kept_without_secrets_and_found_again(workspace: Any) -> None:
    async with connect(workspace, "auto", sets="discovery") as client:
        notes = {"name": "token", "request": "GET /partners", "notes": f"the password is {SECRET}"}
        await client.call_tool("save_discovery", notes)
        found = (await client.call_tool("list_discoveries", {"query": "partners"})).structured_content["discoveries"]
        assert [(each["name"], each["client"]) for each in found] == [("token", "Claude")]
        assert SECRET not in workspace.layout.discoveries.read_text()
        assert not (await client.call_tool("delete_discovery", {"name": "token"})).is_error
        assert (await client.call_tool("delete_discovery", {"name": "token"})).is_error


async def test_a_proposal_waits_for_the_person_and_is_no_tool(workspace: Any) -> None:
    asked = {"endpoint": "e1", "name": "fetch_partner", "description": "Gives a partner.", "why": "I need it."}
    async with connect(workspace, "auto", sets="discovery,operations") as client:
        result = await client.call_tool("propose_operation", asked)
        names = {tool.name for tool in (await client.list_tools()).tools}
        unfit = await client.call_tool("propose_operation", asked | {"name": "Not A Name"})
    [kept] = workspace.notes.book.suggestions.all()
    assert result.structured_content == {"proposal": kept.id, "operation": "contoso/fetch_partner"}
    assert f"workbench proposals show {kept.id}" in text_of(result)
    assert "contoso_fetch_partner" not in names
    assert unfit.is_error


async def test_an_agent_signs_in_by_the_recipe_or_is_told_to_ask_the_person(workspace: Any) -> None:
    workspace.session = "closed"
    async with connect(workspace, "legacy") as client:
        await client.list_tools()
        signed_in = await client.call_tool("login", {})
        needs = await client.call_tool("login", {"account": "push"})
        elsewhere = await client.call_tool("login", {"portal": "fabrikam"})
        out = await client.call_tool("logout", {"portal": "contoso"})
    assert signed_in.structured_content["session"]["state"] == "signed in"
    assert text_of(needs) == "needs the person: they confirm the sign-in on their phone. Ask them."
    assert "no portal 'fabrikam' for you. Expected: `portal`, one of contoso." in text_of(elsewhere)
    assert out.structured_content["session"]["state"] == "closed"
    assert workspace.clients == ["Claude"] * 3


async def test_an_agent_is_not_told_that_nobody_is_signed_in_where_cookies_are_all_there_is(workspace: Any) -> None:
    workspace.session = "unknown"
    async with connect(workspace, "auto") as client:
        status = await client.call_tool("session_status", {})
    assert status.structured_content["signed_in"] is None
    assert text_of(status).startswith("Whether somebody is signed in cannot be seen")
    assert "Call what you need" in status.structured_content["next"]


@pytest.mark.parametrize("more", [{"password": "x"}, {"reset": True}, {"person": True}, {"given": []}])
async def test_signing_in_takes_no_credential_and_no_switch_of_the_persons(
    workspace: Any, more: dict[str, Any]
) -> None:
    async with connect(workspace, "auto") as client:
        assert (await client.call_tool("login", more)).is_error
    assert workspace.clients == []


@pytest.mark.parametrize("era", ["legacy", "auto"])
async def test_a_long_call_tells_that_it_is_under_way(
    workspace: Any, era: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reporting, "EVERY", 0.02)
    told: list[float] = []

    async def hear(progress: float, total: float | None, message: str | None) -> None:
        del total, message
        told.append(progress)

    async with connect(workspace, era) as client:
        given = {"partner_id": 7, "name": "New"}
        result = await client.call_tool("contoso_update_partner", given, progress_callback=hear)
    assert result.structured_content
    assert result.structured_content["approval"]
    assert len(told) > 2
    assert told == sorted(told)
