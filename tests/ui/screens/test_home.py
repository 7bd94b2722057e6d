from __future__ import annotations

from tests.ui.driving import line_with, paste, press, running, settle, shown, told, until
from tests.ui.memory_api import MemoryApi
from workbench.errors import WorkbenchError
from workbench.ui.screens.home import HomeScreen
from workbench.ui.screens.traffic import TrafficScreen


async def test_recordings_are_listed_and_the_live_one_is_marked_by_a_word() -> None:
    async with running(MemoryApi()) as pilot:
        assert "● live" in line_with(pilot, "Demo tour")
        assert "! note" in shown(pilot)


async def test_what_happened_to_a_recording_is_told_below() -> None:
    async with running(MemoryApi()) as pilot:
        await press(pilot, "down")
        assert "ended by a crash; everything acknowledged was kept" in shown(pilot)


async def test_enter_opens_the_traffic_of_the_recording() -> None:
    async with running(MemoryApi()) as pilot:
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, TrafficScreen)
        assert "Demo tour" in shown(pilot)


async def test_a_url_without_a_scheme_is_recorded_over_https() -> None:
    api = MemoryApi()
    async with running(api) as pilot:
        await press(pilot, "n")
        await paste(pilot, "shop.example")
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, TrafficScreen))
        assert [(plan.url, plan.headless) for plan in api.plans] == [("https://shop.example", False)]


async def test_further_origins_and_headless_are_part_of_the_plan() -> None:
    api = MemoryApi()
    async with running(api) as pilot:
        await press(pilot, "n")
        await paste(pilot, "shop.example")
        await press(pilot, "tab", "tab")
        await paste(pilot, "https://api.example https://cdn.example")
        await press(pilot, "tab", "tab", "space")
        await press(pilot, "tab", "enter")
        assert api.plans[0].origins == ("https://api.example", "https://cdn.example")
        assert api.plans[0].headless


async def test_what_is_no_address_is_refused_with_a_reason() -> None:
    api = MemoryApi()
    async with running(api) as pilot:
        await press(pilot, "n")
        await paste(pilot, "ftp://shop.example")
        await press(pilot, "enter")
        assert "Give the portal's address" in shown(pilot)
        assert not api.plans


async def test_keys_work_while_the_browser_takes_its_time_to_start() -> None:
    api = MemoryApi()
    async with running(api) as pilot:
        api.gate.clear()
        await pilot.press("n", *"shop", "enter")
        await pilot.press("3")
        await pilot.pause()
        assert pilot.app.current_mode == "endpoints"
        api.gate.set()
        await settle(pilot)
        assert pilot.app.current_mode == "traffic"


async def test_stop_ends_the_recording_that_runs() -> None:
    api = MemoryApi()
    async with running(api) as pilot:
        await press(pilot, "s")
        assert not api.live
        assert "60 exchanges kept" in told(pilot)
        assert "○ idle" in shown(pilot) or "!1" in shown(pilot)


async def test_stopping_when_nothing_runs_says_what_to_do() -> None:
    async with running(MemoryApi(live=False)) as pilot:
        await press(pilot, "s")
        assert told(pilot) == "No recording runs.\nPress n to start one."


async def test_a_recording_is_removed_after_a_yes() -> None:
    api = MemoryApi()
    async with running(api) as pilot:
        await press(pilot, "d")
        assert "This cannot be undone" in shown(pilot)
        await press(pilot, "y")
        assert "Demo tour" not in shown(pilot)


async def test_a_recording_stays_after_a_no_and_after_enter_on_the_default() -> None:
    api = MemoryApi()
    async with running(api) as pilot:
        await press(pilot, "d", "n")
        await press(pilot, "d", "enter")
        await press(pilot, "d", "escape")
        assert isinstance(pilot.app.screen, HomeScreen)
        assert len(api.kept) == 2


async def test_an_error_says_what_was_kept_and_what_to_do() -> None:
    api = MemoryApi()
    async with running(api) as pilot:
        api.fail = WorkbenchError("The disk is full.", kept="All 60 exchanges were kept.", hint="Free some space.")
        await press(pilot, "s")
        assert "The disk is full.\nAll 60 exchanges were kept.\nFree some space." in told(pilot)


async def test_no_recordings_says_how_to_begin() -> None:
    api = MemoryApi(0)
    api.kept = []
    async with running(api) as pilot:
        assert "press n and give your portal's URL" in shown(pilot)
