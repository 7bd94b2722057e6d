"""What is other in one recording than in another."""

from __future__ import annotations

from dataclasses import replace

from tests.ui import portal_data as data
from tests.ui.driving import LARGE, line_with, press, running, shown
from tests.ui.memory_api import MemoryApi


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
        assert "only in the second, 3 exchanges" in line_with(pilot, "+ GET /api/users")
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
