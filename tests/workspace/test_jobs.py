"""Background work: one failure ends nothing else, and nothing outlives the workspace."""

from __future__ import annotations

import asyncio
import threading

import pytest

from workbench.workspace.jobs import Jobs


async def test_a_job_that_fails_is_named_without_its_words_and_the_others_go_on(
    caplog: pytest.LogCaptureFixture,
) -> None:
    done = asyncio.Event()

    async def fail() -> None:
        raise ValueError("s3cret")

    async def work() -> None:
        await asyncio.sleep(0)
        done.set()

    async with asyncio.timeout(10), Jobs() as jobs:
        jobs.start(fail())
        jobs.start(work())
        await done.wait()
    assert "ValueError" in caplog.text
    assert "s3cret" not in caplog.text


async def test_what_still_runs_at_the_end_is_ended_in_order() -> None:
    ended = []

    async def forever(name: str) -> None:
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0)
            ended.append(name)

    async with asyncio.timeout(10):
        async with Jobs() as jobs:
            jobs.start(forever("a"))
            jobs.start(forever("b"))
            await asyncio.sleep(0)
        assert sorted(ended) == ["a", "b"]


async def test_a_thread_hands_its_news_to_the_loop() -> None:
    heard: asyncio.Queue[tuple[str, int]] = asyncio.Queue()
    async with asyncio.timeout(10), Jobs() as jobs:

        def hear(word: str, number: int) -> None:
            assert threading.current_thread() is threading.main_thread()
            heard.put_nowait((word, number))

        await asyncio.to_thread(jobs.from_thread(hear), "from", 1)
        assert await heard.get() == ("from", 1)
