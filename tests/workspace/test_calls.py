"""An agent's write waits for the person, and runs once when they say so."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import anyio.lowlevel
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from tests.workspace.memory_page import SECRET, MemoryPage, memory_operations
from workbench.catalog import save_operation, save_portal
from workbench.errors import NotFoundError, UsageError, WorkbenchError
from workbench.exchange import JsonValue
from workbench.invoke import NotAllowedError
from workbench.layout import Layout
from workbench.operation import Binding, Operation, Portal
from workbench.workspace.approvals import MOST_WAITING, Patience
from workbench.workspace.operations import Operations
from workbench.workspace.views import CallResult, Pending

ORIGIN = "http://portal.test"
SCHEMA: dict[str, JsonValue] = {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"]}
PORTAL = Portal("contoso", "Contoso", ORIGIN, (("portal", ORIGIN),))
RENAME = Operation(
    "contoso",
    "rename",
    "Rename",
    "partners",
    "write",
    "PATCH",
    "portal",
    "/partner",
    media_type="application/json",
    bindings=(Binding("name", "json", "name"),),
    input_schema=SCHEMA,
)
LIST = Operation("contoso", "list_partners", "List", "partners", "read", "GET", "portal", "/partner")


async def _partner(request: Request) -> Response:
    if request.method == "GET":
        return JSONResponse([])
    return JSONResponse(await request.json())


APP = Starlette(routes=[Route("/partner", _partner, methods=["GET", "PATCH"])])


class Desk:
    """The operations of a workspace, and the person in front of them."""

    def __init__(self, layout: Layout, patience: Patience) -> None:
        self.layout = layout
        self.page = MemoryPage(APP)
        self.told: list[tuple[str, str]] = []
        self.operations: Operations = memory_operations(layout, self.page, patience, self.told)
        self.operations.written(["contoso/rename", "contoso/list_partners"], {})
        self.approvals = self.operations.calls.approvals

    def ask(self, name: str = "New", client: str = "claude") -> asyncio.Task[CallResult]:
        return asyncio.ensure_future(self.operations.call("rename", {"name": name}, client))

    async def waits(self, count: int = 1) -> tuple[Pending, ...]:
        async with asyncio.timeout(5):
            while len(self.approvals.waiting()) != count:
                await anyio.lowlevel.checkpoint()
        return self.approvals.waiting()

    def outcomes(self) -> list[str]:
        return [entry.outcome for entry in self.operations.calls.audit.entries()]


@pytest.fixture
def layout(tmp_path: Any) -> Layout:
    made = Layout(tmp_path)
    save_portal(made.catalog, PORTAL)
    save_operation(made.catalog, RENAME)
    save_operation(made.catalog, LIST)
    return made


@pytest.fixture
def desk(layout: Layout) -> Desk:
    return Desk(layout, Patience())


@pytest.fixture
def hasty(layout: Layout) -> Desk:
    """Answer calls before anybody can decide."""
    return Desk(layout, Patience(answer=0.01))


async def test_the_person_sees_the_exact_request_without_secrets(desk: Desk) -> None:
    call = desk.ask(f"New {SECRET}")
    [pending] = await desk.waits()
    assert (pending.operation, pending.client, pending.arguments) == (
        "contoso/rename",
        "claude",
        {"name": "New [hidden]"},
    )
    assert isinstance(pending.request, dict)
    assert (pending.request["method"], pending.request["url"]) == ("PATCH", f"{ORIGIN}/partner")
    assert pending.request["body"] == {"name": "New [hidden]"}
    assert pending.until == pytest.approx(time.time() + 600, abs=5)
    assert ("pending", "claude asks for contoso/rename") in desk.told
    desk.approvals.approve(pending.id)
    assert (await call).value == {"name": "New [hidden]"}
    assert desk.page.sent[0].body == f'{{"name":"New {SECRET}"}}'
    assert SECRET not in desk.layout.audit.read_text()


async def test_what_was_shown_is_what_is_sent_even_when_the_file_changes_meanwhile(desk: Desk) -> None:
    call = desk.ask()
    [pending] = await desk.waits()
    file = desk.layout.catalog / "contoso" / "rename.json"
    file.write_text(file.read_text().replace("/partner", "/elsewhere"))
    desk.approvals.approve(pending.id)
    await call
    assert [fetch.url for fetch in desk.page.sent] == [f"{ORIGIN}/partner"]


async def test_a_refused_write_is_never_sent(desk: Desk) -> None:
    call = desk.ask()
    [pending] = await desk.waits()
    desk.approvals.refuse(pending.id)
    with pytest.raises(NotAllowedError, match="person refused"):
        await call
    assert desk.page.sent == []
    assert desk.outcomes() == ["waits", "refused"]


async def test_equal_arguments_of_one_client_join_and_run_once(desk: Desk) -> None:
    calls = [desk.ask(), desk.ask(), desk.ask("Other"), desk.ask(client="cursor")]
    first, *others = await desk.waits(3)
    desk.approvals.approve(first.id)
    assert (await calls[0]).value == (await calls[1]).value == {"name": "New"}
    assert len(desk.page.sent) == 1
    for other in others:
        desk.approvals.refuse(other.id)
    await asyncio.gather(*calls[2:], return_exceptions=True)


async def test_an_approval_counts_once(desk: Desk) -> None:
    desk.page.gate = asyncio.Event()
    call = desk.ask()
    [pending] = await desk.waits()
    desk.approvals.approve(pending.id)
    for decide in (desk.approvals.approve, desk.approvals.refuse):
        with pytest.raises(UsageError, match="decided before"):
            decide(pending.id)
    desk.page.gate.set()
    await call
    assert len(desk.page.sent) == 1
    with pytest.raises(NotFoundError, match="workbench approvals"):
        desk.approvals.approve("a-nothing")


async def test_a_call_that_nobody_decides_about_in_time_is_answered_and_goes_on_waiting(hasty: Desk) -> None:
    answered = await hasty.ask()
    assert (answered.status, answered.approval) == (0, hasty.approvals.waiting()[0].id)
    assert f"workbench approve {answered.approval}" in answered.problem
    assert (await hasty.operations.calls.result(answered.approval, "claude")).approval == answered.approval


async def test_a_repeat_gets_the_result_that_the_first_call_did_not_hear(hasty: Desk) -> None:
    answered = await hasty.ask()
    hasty.approvals.approve(answered.approval)
    done = await asyncio.wait_for(_finished(hasty, answered.approval), 5)
    assert done.value == {"name": "New"}
    assert len(hasty.page.sent) == 1
    assert (await hasty.ask()).approval not in ("", answered.approval)


async def _finished(desk: Desk, approval: str) -> CallResult:
    while (result := await desk.ask()).approval == approval:
        pass
    return result


async def test_a_cancelled_call_is_withdrawn_unless_another_waits_for_it_too(desk: Desk) -> None:
    one, two = desk.ask(), desk.ask()
    [pending] = await desk.waits()
    await asyncio.sleep(0)
    one.cancel()
    await asyncio.wait([one])
    assert desk.approvals.waiting() == (pending,)
    two.cancel()
    await asyncio.wait([two])
    assert desk.approvals.waiting() == ()
    assert desk.outcomes() == ["waits", "withdrawn"]


async def test_a_write_that_was_withdrawn_is_asked_about_anew_when_it_comes_again(desk: Desk) -> None:
    one = desk.ask()
    await desk.waits()
    one.cancel()
    await asyncio.wait([one])
    again = desk.ask()
    [pending] = await desk.waits()
    desk.approvals.approve(pending.id)
    assert (await again).status == 200


async def test_looking_for_a_result_and_giving_up_withdraws_nothing(hasty: Desk) -> None:
    answered = await hasty.ask()
    look = asyncio.ensure_future(hasty.operations.calls.result(answered.approval, "claude"))
    await asyncio.sleep(0)
    look.cancel()
    await asyncio.wait([look])
    assert [pending.id for pending in hasty.approvals.waiting()] == [answered.approval]


async def test_an_approval_expires_and_its_result_is_forgotten_later(
    hasty: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered = await hasty.ask()
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 601)
    assert hasty.approvals.waiting() == ()
    with pytest.raises(UsageError):
        hasty.approvals.approve(answered.approval)
    with pytest.raises(NotAllowedError, match="in time"):
        await hasty.operations.calls.result(answered.approval, "claude")
    monkeypatch.setattr(time, "time", lambda: now + 1_300)
    with pytest.raises(NotFoundError):
        await hasty.operations.calls.result(answered.approval, "claude")
    assert hasty.outcomes() == ["waits", "expired"]


async def test_a_write_that_nobody_decided_about_is_asked_about_anew_when_it_comes_again(
    hasty: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = await hasty.ask()
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 601)
    again = await hasty.ask()
    assert again.approval not in ("", first.approval)


async def test_leave_for_the_operation_lets_go_what_waits_for_it(desk: Desk) -> None:
    mine, other = desk.ask(), desk.ask(client="cursor")
    await desk.waits(2)
    desk.operations.allow("rename", "claude", 60, 1)
    assert (await mine).status == 200
    assert [pending.client for pending in desk.approvals.waiting()] == ["cursor"]
    other.cancel()
    await asyncio.wait([other])


async def test_more_than_a_person_would_read_is_refused_at_once(hasty: Desk) -> None:
    for number in range(MOST_WAITING):
        await hasty.ask(str(number))
    with pytest.raises(NotAllowedError, match="wait for the person already"):
        await hasty.ask("one more")


async def test_a_write_without_a_browser_does_not_bother_the_person(desk: Desk) -> None:
    desk.page.open = False
    with pytest.raises(WorkbenchError, match="No browser"):
        await desk.ask()
    assert desk.approvals.waiting() == ()


async def test_a_call_that_fails_after_its_approval_tells_the_agent_why(desk: Desk) -> None:
    call = desk.ask()
    [pending] = await desk.waits()
    desk.page.open = False
    desk.approvals.approve(pending.id)
    with pytest.raises(WorkbenchError, match="No browser"):
        await call
    assert desk.outcomes() == ["waits", "approved", "failed: No browser is open."]


async def test_every_call_is_in_the_audit(desk: Desk) -> None:
    await desk.operations.call("list_partners", {}, "claude")
    await desk.operations.call("rename", {"name": "Mine"}, "")
    with pytest.raises(UsageError):
        await desk.operations.call("rename", {"name": 7}, "claude")
    assert [(e.client, e.operation, e.outcome.split(":")[0]) for e in desk.operations.calls.audit.entries()] == [
        ("claude", "contoso/list_partners", "HTTP 200"),
        ("", "contoso/rename", "HTTP 200"),
        ("claude", "contoso/rename", "not sent"),
    ]


async def test_no_write_is_sent_that_the_audit_cannot_hold(desk: Desk) -> None:
    call = desk.ask()
    [pending] = await desk.waits()
    desk.layout.audit.unlink()
    desk.layout.audit.mkdir()
    with pytest.raises(OSError, match="directory"):
        desk.approvals.approve(pending.id)
    desk.operations.calls.permissions.grant(RENAME, "cursor", 0, -1)
    with pytest.raises(OSError, match="directory"):
        await desk.ask(client="cursor")
    assert desk.page.sent == []
    desk.approvals.refuse(pending.id)
    with pytest.raises(NotAllowedError):
        await call
    assert any(kind == "notice" and "audit" in text for kind, text in desk.told)


async def test_a_write_by_standing_leave_is_in_the_audit_before_it_is_sent(desk: Desk) -> None:
    desk.operations.allow("rename", "", 0, -1)
    desk.page.gate = asyncio.Event()
    call = desk.ask()
    async with asyncio.timeout(5):
        while not desk.page.sent:
            await anyio.lowlevel.checkpoint()
    assert desk.outcomes() == ["allowed"]
    desk.page.gate.set()
    await call
    assert desk.outcomes() == ["allowed", "HTTP 200"]
