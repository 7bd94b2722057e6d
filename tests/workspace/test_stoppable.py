"""What was asked for ends with whoever asked."""

from __future__ import annotations

import asyncio
import os
import sys
import threading
from itertools import repeat

import pytest

from workbench.store.stop import Stop, StoppedError
from workbench.workspace.stoppable import stoppable


async def test_work_in_a_thread_ends_when_nobody_waits_for_it() -> None:
    begun, ended = threading.Event(), threading.Event()

    def work(stop: Stop) -> None:
        try:
            for _ in stop.guard(repeat(None)):
                begun.set()
        except StoppedError:
            ended.set()
            raise

    task = asyncio.ensure_future(stoppable(work))
    assert await asyncio.to_thread(begun.wait, 20)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await asyncio.to_thread(ended.wait, 20)


async def test_an_answer_is_given_as_it_is() -> None:
    assert await stoppable(lambda _: 7) == 7


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere priorities are whole processes'")
async def test_what_looks_through_the_database_gives_way_to_what_the_person_does() -> None:
    def patience(_: object = None) -> int:
        return os.getpriority(os.PRIO_PROCESS, threading.get_native_id())

    assert await stoppable(patience) > patience()
