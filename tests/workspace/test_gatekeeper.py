"""What an agent's step causes is asked about as whom it was caused, and told to that step alone."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any, cast

import anyio.lowlevel
import pytest
from starlette.applications import Starlette

from tests.workspace.memory_page import MemoryPage, memory_operations
from workbench.capture.proxy import Waiting
from workbench.exchange import Body, Exchange, Recording, Redacted, Request
from workbench.layout import Layout
from workbench.workspace.agent import Agent
from workbench.workspace.calls import Calls
from workbench.workspace.capturing import Capturing
from workbench.workspace.gatekeeper import Gatekeeper
from workbench.workspace.known_reads import Known, known

URL = "http://portal.test/api/notes"


class Gate(MemoryPage):
    """An account's browser, and what was let through its gate."""

    def __init__(self, account: str, recording: str = "r1") -> None:
        super().__init__(Starlette(), current=Recording(recording, "contoso", account, 0.0))
        self.decided: list[tuple[str, bool]] = []

    @property
    def whose(self) -> tuple[str, str]:
        assert self.current is not None
        return self.current.portal, self.current.account

    async def decide(self, hold: str, allow: bool) -> int:
        self.decided.append((hold, allow))
        return 201 if allow else 0

    def as_browser(self) -> Capturing:
        return cast("Capturing", self)


async def _nothing_known() -> Known:
    return known((), (), ())


@pytest.fixture
def calls(tmp_path: Path) -> Calls:
    return memory_operations(Layout(tmp_path), MemoryPage(Starlette())).calls


@pytest.fixture
def keeper(calls: Calls) -> Gatekeeper:
    return Gatekeeper(calls, _nothing_known)


def held(name: str, action: int = 1) -> Waiting:
    request = Request("POST", URL, (), Body())
    return Waiting(name, action, Redacted(Exchange("x", "r1", 0.0, request)))


def asks(keeper: Gatekeeper, gate: Gate, name: str) -> asyncio.Future[None]:
    return asyncio.ensure_future(keeper.take(gate.as_browser(), held(name), Agent("Claude", "click Save")))


async def settled(calls: Calls, count: int) -> Any:
    async with asyncio.timeout(5):
        while len(calls.approvals.waiting()) < count:
            await anyio.lowlevel.checkpoint()
    return calls.approvals.waiting()


async def test_the_same_request_of_two_accounts_is_two_writes(calls: Calls, keeper: Gatekeeper) -> None:
    ada, bob = Gate("ada"), Gate("bob", "r2")
    work = [asks(keeper, ada, "h1"), asks(keeper, bob, "h2")]
    first, second = await settled(calls, 2)
    assert (first.account, second.account) == ("ada", "bob")
    calls.approvals.approve(first.id)
    calls.approvals.refuse(second.id)
    await asyncio.gather(*work)
    assert (ada.decided, bob.decided) == ([("h1", True)], [("h2", False)])
    entries = calls.audit.entries()
    assert {(entry.account, entry.outcome) for entry in entries} >= {("ada", "HTTP 201"), ("bob", "refused")}
    assert all(entry.account for entry in entries)


async def test_a_step_hears_of_what_it_caused_and_of_nothing_that_an_earlier_recording_left(
    calls: Calls, keeper: Gatekeeper
) -> None:
    """The numbers of actions begin anew with each recording."""
    before, now = Gate("ada", "r1"), Gate("ada", "r2")
    late = asks(keeper, before, "h1")
    [pending] = await settled(calls, 1)
    calls.approvals.refuse(pending.id)
    await late
    with keeper.following(("r2", 1)) as asked:
        assert asked.empty()
        mine = asks(keeper, now, "h2")
        [pending] = await settled(calls, 1)
        assert asked.get_nowait().pending.id == pending.id
        calls.approvals.approve(pending.id)
        await mine
    assert now.decided == [("h2", True)]
