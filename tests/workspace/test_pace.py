"""Calls start no faster, and no more of them at once, than a portal's limits say."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

import pytest

from workbench.errors import WorkbenchError
from workbench.operation import Limits
from workbench.workspace.pace import Pace


@dataclass
class Clock:
    now: float = 0.0
    slept: list[float] = field(default_factory=list)

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


async def test_calls_of_a_minute_beyond_the_limit_wait_for_the_first_to_be_a_minute_old() -> None:
    clock = Clock()
    pace = Pace(Limits(calls_per_minute=2), clock, clock.sleep)
    for pause in (0.0, 10.0, 35.0, 0.0):
        clock.now += pause
        async with pace.turn():
            pass
    assert clock.slept == [15.0, 10.0]


async def test_a_call_that_would_wait_long_is_told_when_to_come_again_and_takes_no_turn() -> None:
    clock = Clock()
    pace = Pace(Limits(calls_per_minute=1), clock, clock.sleep)
    async with pace.turn():
        clock.now += 15.5
    for _ in range(2):
        with pytest.raises(WorkbenchError, match=r"1 calls? a minute is used up.*Call again in 45 s"):
            async with pace.turn():
                pass
    clock.now = 60.0
    async with pace.turn():
        pass
    assert clock.slept == []


async def test_calls_that_wait_together_start_one_after_the_other() -> None:
    clock = Clock()
    pace, starts = Pace(Limits(calls_per_minute=1), clock, clock.sleep), list[float]()
    async with pace.turn():
        clock.now += 50.0

    async def call() -> None:
        async with pace.turn():
            starts.append(clock.now)

    done = await asyncio.gather(call(), call(), return_exceptions=True)
    assert starts == [60.0]
    assert [type(each) for each in done] == [type(None), WorkbenchError]


async def test_without_limits_nothing_waits() -> None:
    clock = Clock()
    pace = Pace(Limits(), clock, clock.sleep)
    for _ in range(1000):
        async with pace.turn():
            pass
    assert clock.slept == []


async def test_no_more_calls_run_at_once_than_the_limit_says() -> None:
    pace, running, most = Pace(Limits(calls_at_once=2)), 0, 0

    async def call() -> None:
        nonlocal running, most
        async with pace.turn():
            running += 1
            most = max(most, running)
            await asyncio.sleep(0)
            running -= 1

    await asyncio.gather(*(call() for _ in range(20)))
    assert most == 2
