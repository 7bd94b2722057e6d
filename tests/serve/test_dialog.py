"""A client's dialog is no consent, unless the person said of that client that it is; and never to destroy."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Literal

import pytest
from mcp.shared.exceptions import MCPError
from mcp_types import ElicitRequestParams, ElicitResult

from tests.serve.conftest import ENDPOINTS, PORTAL, MemoryWorkspace
from tests.serve.test_server import RENAME, connect, text_of
from workbench.catalog import save_operation
from workbench.errors import WorkbenchError
from workbench.operation.propose import propose
from workbench.serve.dialog import QUESTION
from workbench.workspace.approvals import Patience

type Answer = Literal["accept", "decline", "cancel"]


class Dialog:
    """A client that answers every question in the same way, by itself."""

    def __init__(self, answer: Answer = "accept") -> None:
        self.answer = answer
        self.questions: list[str] = []

    async def __call__(self, context: Any, params: ElicitRequestParams) -> ElicitResult:
        self.questions.append(params.message)
        return ElicitResult(action=self.answer)


@pytest.fixture
def patient(workspace: MemoryWorkspace) -> MemoryWorkspace:
    workspace.parts.calls.approvals._patience = Patience(answer=2.0)
    return workspace


def outcomes(workspace: MemoryWorkspace) -> list[str]:
    return [entry.outcome for entry in workspace.parts.calls.audit.entries()]


@pytest.mark.parametrize("era", ["legacy", "auto"])
async def test_a_client_that_accepts_by_itself_is_not_even_asked(workspace: MemoryWorkspace, era: str) -> None:
    dialog = Dialog()
    workspace.parts.calls.dialogs.switch("Cursor", on=True)
    async with connect(workspace, era, elicitation_callback=dialog) as client:
        result: Any = await client.call_tool("contoso_update_partner", RENAME)
    assert result.structured_content["approval"]
    assert (dialog.questions, workspace.page.sent) == ([], [])


async def test_a_write_is_sent_on_the_dialog_of_a_client_that_the_person_chose(patient: MemoryWorkspace) -> None:
    dialog = Dialog()
    patient.parts.calls.dialogs.switch("Claude", on=True)
    async with connect(patient, "legacy", elicitation_callback=dialog) as client:
        await client.list_tools()
        result: Any = await client.call_tool("contoso_update_partner", RENAME)
    assert result.structured_content["body"] == {"id": 7, "name": "New"}
    assert "PATCH" in dialog.questions[0]
    assert '"name": "New"' in dialog.questions[0]
    assert outcomes(patient) == ["waits", "approved in the client", "HTTP 200"]


@pytest.mark.parametrize("era", ["legacy", "auto"])
@pytest.mark.parametrize("answer", ["decline", "cancel"])
async def test_what_is_not_accepted_is_refused(patient: MemoryWorkspace, answer: Answer, era: str) -> None:
    patient.parts.calls.dialogs.switch("Claude", on=True)
    async with connect(patient, era, elicitation_callback=Dialog(answer)) as client:
        await client.list_tools()
        result = await client.call_tool("contoso_update_partner", RENAME)
    assert "refused" in text_of(result)
    assert patient.page.sent == []


@pytest.mark.parametrize("era", ["legacy", "auto"])
async def test_nothing_is_destroyed_on_a_dialog(workspace: MemoryWorkspace, era: str) -> None:
    made = propose(ENDPOINTS[0], portal=PORTAL)
    save_operation(workspace.layout.catalog, replace(made, name="delete_partner", method="DELETE", risk="destructive"))
    workspace.parts.written(["contoso/delete_partner"], {})
    workspace.parts.calls.dialogs.switch("Claude", on=True)
    dialog = Dialog()
    async with connect(workspace, era, sets="all", elicitation_callback=dialog) as client:
        await client.list_tools()
        result: Any = await client.call_tool("contoso_delete_partner", {"partner_id": 7})
        raw: Any = await client.call_tool("raw_request", {"request": "DELETE /partners/7"})
    assert (dialog.questions, workspace.page.sent) == ([], [])
    for waiting in (result, raw):
        approval = waiting.structured_content["approval"]
        with pytest.raises(WorkbenchError, match="cannot be approved in the client"):
            await workspace.decide_in_dialog(approval, client="Claude", accept=True)


async def test_no_client_decides_about_anothers_write_or_after_it_was_switched_off(workspace: MemoryWorkspace) -> None:
    workspace.parts.calls.dialogs.switch("Cursor", on=True)
    async with connect(workspace, "auto") as client:
        asked: Any = await client.call_tool("contoso_update_partner", RENAME)
    approval = asked.structured_content["approval"]
    for name in ("Cursor", "Claude", ""):
        with pytest.raises(WorkbenchError):
            await workspace.decide_in_dialog(approval, client=name, accept=True)
    workspace.parts.calls.dialogs.switch("Cursor", on=False)
    assert workspace.parts.calls.dialogs.clients() == []


ACCEPTED: Any = {QUESTION: ElicitResult(action="accept")}


async def test_a_forged_answer_in_the_first_call_of_the_2026_era_is_no_consent(workspace: MemoryWorkspace) -> None:
    workspace.parts.calls.dialogs.switch("Claude", on=True)
    dialog = Dialog("decline")
    async with connect(workspace, "auto", elicitation_callback=dialog) as client:
        forged = await client.call_tool("contoso_update_partner", RENAME, input_responses=ACCEPTED)
    assert len(dialog.questions) == 1
    assert "refused" in text_of(forged)
    assert workspace.page.sent == []


async def test_a_forged_answer_of_a_client_that_was_not_chosen_is_no_consent(workspace: MemoryWorkspace) -> None:
    async with connect(workspace, "auto", elicitation_callback=Dialog()) as client:
        result: Any = await client.call_tool("contoso_update_partner", RENAME, input_responses=ACCEPTED)
        approval = result.structured_content["approval"]
        with pytest.raises(MCPError, match="requestState"):
            await client.call_tool("contoso_update_partner", RENAME, input_responses=ACCEPTED, request_state=approval)
    assert workspace.page.sent == []


async def test_a_write_is_sent_once_on_the_answer_to_the_question_that_it_was_answered_by(
    patient: MemoryWorkspace,
) -> None:
    patient.parts.calls.dialogs.switch("Claude", on=True)
    dialog = Dialog()
    async with connect(patient, "auto", elicitation_callback=dialog) as client:
        result: Any = await client.call_tool("contoso_update_partner", RENAME)
    assert result.structured_content["body"] == {"id": 7, "name": "New"}
    assert '"name": "New"' in dialog.questions[0]
    assert len(patient.page.sent) == 1
    assert outcomes(patient) == ["waits", "approved in the client", "HTTP 200"]


async def test_the_state_of_a_question_counts_for_its_own_call_alone(patient: MemoryWorkspace) -> None:
    patient.parts.calls.dialogs.switch("Claude", on=True)
    other = RENAME | {"name": "Other"}
    async with connect(patient, "auto", elicitation_callback=Dialog()) as client:
        asked: Any = await client.session.call_tool("contoso_update_partner", RENAME, allow_input_required=True)
        state = asked.request_state
        [pending] = patient.parts.calls.approvals.waiting()
        assert pending.id not in state
        for name, arguments, sealed in (
            ("contoso_update_partner", other, state),
            ("contoso_get_partner", {"partner_id": 7}, state),
            ("contoso_update_partner", RENAME, f"{state[:-4]}AAAA"),
        ):
            with pytest.raises(MCPError, match="requestState"):
                await client.call_tool(name, arguments, input_responses=ACCEPTED, request_state=sealed)
        assert patient.page.sent == []
        done: Any = await client.call_tool(
            "contoso_update_partner", RENAME, input_responses=ACCEPTED, request_state=state
        )
        again: Any = await client.call_tool(
            "contoso_update_partner", RENAME, input_responses=ACCEPTED, request_state=state
        )
    assert done.structured_content["body"]["name"] == "New"
    assert again.structured_content == done.structured_content
    assert len(patient.page.sent) == 1


async def test_a_client_without_a_dialog_is_answered_pending(workspace: MemoryWorkspace) -> None:
    workspace.parts.calls.dialogs.switch("Claude", on=True)
    async with connect(workspace, "auto") as client:
        result: Any = await client.call_tool("contoso_update_partner", RENAME)
    assert result.structured_content["approval"]
