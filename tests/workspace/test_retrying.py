"""A portal that asks to wait is asked again, where that does no harm."""

from __future__ import annotations

import time
from functools import partial

import pytest

from workbench.browser.fetch import PageAnswer
from workbench.discovery.endpoint import Risk
from workbench.invoke import Outcome, interpret
from workbench.operation import Operation
from workbench.workspace.retrying import patiently


class Portal:
    """Answers as it was told, one after another."""

    def __init__(self, *answers: tuple[int, str]) -> None:
        self.answers = list(answers)

    async def send(self) -> PageAnswer:
        status, wait = self.answers.pop(0)
        return PageAnswer(status, (("retry-after", wait),) if wait else (), "", 0)


async def ask(portal: Portal, method: str = "GET", risk: Risk = "read", budget: float = 20) -> tuple[Outcome, float]:
    operation = Operation("contoso", "get", "Get", "c", risk, method, "portal", "/")
    return await patiently(operation, portal.send, partial(interpret, operation), budget)


@pytest.mark.parametrize("status", [429, 503])
async def test_a_read_is_asked_again_after_the_wait(status: int) -> None:
    portal, began = Portal((status, "1"), (200, "")), time.monotonic()
    outcome, waited = await ask(portal)
    assert (outcome.status, waited, portal.answers) == (200, 1.0, [])
    assert time.monotonic() - began >= 1


@pytest.mark.parametrize(
    ("method", "risk"),
    [("POST", "read"), ("POST", "write"), ("PUT", "write"), ("DELETE", "destructive"), ("GET", "write")],
)
async def test_what_may_change_something_is_sent_once(method: str, risk: Risk) -> None:
    portal = Portal((429, "1"), (200, ""))
    outcome, waited = await ask(portal, method, risk)
    assert (outcome.status, waited, outcome.retry_after) == (429, 0, 1)
    assert len(portal.answers) == 1


@pytest.mark.parametrize("answer", [(429, "600"), (429, ""), (500, "1"), (404, "1")])
async def test_a_wait_that_is_too_long_or_unsaid_is_the_agents_to_decide(answer: tuple[int, str]) -> None:
    portal = Portal(answer, (200, ""))
    outcome, waited = await ask(portal)
    assert (outcome.status, waited) == (answer[0], 0)


async def test_a_portal_that_never_has_time_is_given_up_on() -> None:
    portal = Portal((429, "0"), (429, "1"), (429, "1"), (429, "1"))
    assert (await ask(portal))[0].status == 429
    portal = Portal((429, "1"), (429, "1"), (429, "1"), (200, ""))
    outcome, waited = await ask(portal)
    assert (outcome.status, waited, len(portal.answers)) == (429, 2.0, 1)
