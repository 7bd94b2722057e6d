"""What is other in one recording than in another."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from tests.ui import portal_data as data
from tests.ui.driving import LARGE, line_with, press, running, shown, until
from tests.ui.memory_api import MemoryApi
from workbench.workspace.views import CALLS, EndpointDiff


def twice_recorded() -> MemoryApi:
    api = MemoryApi()
    for number in range(3):
        api.add(data.exchange(number, data.OLD_RECORDING.id), data.endpoint_of(number))
    return api


async def test_all_endpoints_are_compared_between_the_last_two_recordings() -> None:
    api = twice_recorded()
    async with running(api, initial="endpoints", size=LARGE) as pilot:
        await press(pilot, "d")
        assert api.compared == [(data.OLD_RECORDING.id, data.RECORDING.id, "")]
        assert "only after, 3 exchanges" in line_with(pilot, "+ GET /api/users")
        assert "string, uuid → string or null, uuid" in line_with(pilot, "$.items[*].parent")
        assert line_with(pilot, "- status 403")
        await press(pilot, "s")
        assert api.compared[-1] == (data.RECORDING.id, data.OLD_RECORDING.id, "")


async def test_one_endpoint_is_compared_from_its_screen() -> None:
    api = twice_recorded()
    async with running(api, initial="endpoints") as pilot:
        await press(pilot, "slash", *"list_partners", "enter", "enter", "d")
        assert "Differences of GET /api/partners" in shown(pilot)
        assert api.compared == [(data.OLD_RECORDING.id, data.RECORDING.id, "e-partners")]
        assert "/api/users" not in shown(pilot)


async def test_one_recording_alone_says_what_to_do() -> None:
    api = MemoryApi()
    async with running(api, initial="endpoints") as pilot:
        await press(pilot, "d")
        assert "record the portal again to compare" in shown(pilot)
        assert not api.compared


async def test_no_difference_is_said() -> None:
    api = twice_recorded()
    api.kept = [data.RECORDING, replace(data.RECORDING, started=data.START - 1)]
    async with running(api, initial="endpoints") as pilot:
        await press(pilot, "d")
        assert "No difference" in shown(pilot)


class Slow(MemoryApi):
    """A comparison that lasts until it is taken back."""

    def __init__(self) -> None:
        super().__init__()
        self.begun = 0
        self.ended = 0

    async def compare_recordings(self, before: str, after: str, endpoint: str = "") -> list[EndpointDiff]:
        self.begun += 1
        try:
            await asyncio.Event().wait()
        finally:
            self.ended += 1
        return []


async def test_a_comparison_ends_with_escape_and_when_others_are_to_be_compared() -> None:
    api = Slow()
    api.add(data.exchange(0, data.OLD_RECORDING.id), data.endpoint_of(0))
    async with running(api, initial="endpoints") as pilot:
        await pilot.press("d")
        await until(pilot, lambda: "Comparing … Esc ends it." in shown(pilot))
        await pilot.press("s")
        await until(pilot, lambda: (api.begun, api.ended) == (2, 1))
        await pilot.press("escape")
        await until(pilot, lambda: api.ended == 2)


CALLED = replace(data.RECORDING, id="r-calls", title=CALLS, started=data.START + 500)
"""What operations did, later than anything that the person recorded."""


async def test_what_operations_did_is_compared_only_where_the_person_recorded_once() -> None:
    api = twice_recorded()
    api.kept.insert(0, CALLED)
    api.add(data.exchange(0, CALLED.id), data.endpoint_of(0))
    async with running(api, initial="endpoints", size=LARGE) as pilot:
        await press(pilot, "d")
        assert api.compared == [(data.OLD_RECORDING.id, data.RECORDING.id, "")]


async def test_the_older_recording_is_before_even_where_the_newer_is_what_operations_did() -> None:
    api = MemoryApi()
    api.kept.insert(0, CALLED)
    api.add(data.exchange(0, CALLED.id), data.endpoint_of(0))
    async with running(api, initial="endpoints", size=LARGE) as pilot:
        await press(pilot, "d")
        assert api.compared == [(data.RECORDING.id, CALLED.id, "")]
