from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from tests.ui import portal_data as data
from tests.ui.driving import LARGE, line_with, paste, press, running, settle, shown, told, until
from tests.ui.memory_api import MemoryApi, newcomer
from workbench.errors import WorkbenchError
from workbench.exchange import Recording
from workbench.ui.screens.home import HomeScreen
from workbench.ui.screens.new_recording import no_display
from workbench.ui.screens.traffic import TrafficScreen
from workbench.workspace.views import Choices, RecordPlan, Suggestion


@pytest.fixture(autouse=True)
def display(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a window have somewhere to open."""
    monkeypatch.setenv("DISPLAY", ":0")


async def test_a_newcomer_is_led_from_an_empty_folder_to_the_end_of_a_recording() -> None:
    api = newcomer()
    async with running(api) as pilot:
        assert "» next" in line_with(pilot, "Record your portal")
        assert "· then" in line_with(pilot, "Connect an agent")
        await press(pilot, "enter")
        await paste(pilot, "shop.example")
        await press(pilot, "enter")
        await until(pilot, lambda: len(api.plans) == 1)
        api.live, api.page = True, data.PAGE
        await press(pilot, "1")
        assert "» next" in line_with(pilot, "Open what an agent should be able to do")
        assert "» next" in line_with(pilot, "▸")
        await press(pilot, "enter")
        assert pilot.app.current_mode == "browser"
        api.found = data.endpoints()
        await press(pilot, "1", "s")
        assert "» next" in line_with(pilot, "Promote an endpoint")
        await press(pilot, "enter")
        assert pilot.app.current_mode == "endpoints"


async def test_a_newcomer_is_led_from_an_operation_to_an_agent() -> None:
    api = newcomer()
    api.kept, api.found = [data.OLD_RECORDING], data.endpoints()
    api.catalog = [replace(row, calls=0) for row in data.operation_rows()]
    async with running(api) as pilot:
        assert "» next" in line_with(pilot, "Run it")
        assert "Record your portal" not in shown(pilot)
        api.catalog = data.operation_rows()
        await press(pilot, "ctrl+l")
        assert "» next" in line_with(pilot, "Connect an agent")
        api.clients = data.CLIENTS
        await press(pilot, "ctrl+l")
        assert "» next" not in shown(pilot)


async def test_signing_in_comes_next_while_no_sign_in_is_seen() -> None:
    api = newcomer()
    api.kept, api.live, api.page = [data.RECORDING], True, replace(data.PAGE, signed_in=False)
    async with running(api) as pilot:
        assert "» next" in line_with(pilot, "Sign in, in the browser")
        await press(pilot, "enter")
        assert pilot.app.current_mode == "browser"


async def test_a_recording_without_anything_useful_is_said_so() -> None:
    api = newcomer()
    api.kept = [data.OLD_RECORDING]
    async with running(api) as pilot:
        assert "» next" in line_with(pilot, "Record again: nothing useful was seen")


async def test_what_waits_for_the_person_is_listed_with_the_way_to_it() -> None:
    api = MemoryApi()
    api.proposed = (Suggestion("e-me", Choices(), client="cursor", id="s1", operation="partners/whoami"),)
    api.catalog = [replace(api.catalog[0], trusted=False), *api.catalog[1:]]
    async with running(api, size=LARGE) as pilot:
        assert "asked by claude-code" in line_with(pilot, "! write")
        assert "partners/whoami" in line_with(pilot, "? proposal")
        assert "partners/get_profile" in line_with(pilot, "✗ failing")
        assert "partners/list_partners" in line_with(pilot, "! untrusted")
        assert "get_partner.json" in line_with(pilot, "✗ broken")
        assert "shop, emea" in line_with(pilot, "✗ login")
        await press(pilot, "home", *["down"] * 2)
        assert "! write" in line_with(pilot, "▸")
        await press(pilot, "enter")
        assert pilot.app.current_mode == "agents"


async def test_what_runs_and_whose_sessions_there_are() -> None:
    async with running(MemoryApi(), size=LARGE) as pilot:
        assert "54 requests" in line_with(pilot, "● live")
        assert "Chromium 156, signed in" in line_with(pilot, "○ browser")
        assert "16 calls" in line_with(pilot, "○ agent")
        assert "as k…@p…" in line_with(pilot, "✓ signed in")


async def test_l_signs_in_at_the_portal_under_the_cursor() -> None:
    api = MemoryApi()
    async with running(api) as pilot:
        await press(pilot, "home", "l")
        assert "Put the cursor on a portal" in told(pilot)
        await press(pilot, "end", *["up"] * 2)
        await press(pilot, "l")
        assert api.signed == [("in", "shop")]


async def test_recordings_are_listed_and_the_live_one_is_marked_by_a_word() -> None:
    async with running(MemoryApi()) as pilot:
        assert "● live" in line_with(pilot, "Demo tour")
        await press(pilot, "end")
        assert "! note" in shown(pilot)


async def test_what_happened_to_a_recording_is_told_below() -> None:
    async with running(MemoryApi()) as pilot:
        await press(pilot, "end")
        assert "ended by a crash; everything acknowledged was kept" in shown(pilot)


async def test_enter_opens_the_traffic_of_the_recording() -> None:
    async with running(MemoryApi()) as pilot:
        await press(pilot, "end", "up", "enter")
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


async def test_an_address_on_this_machine_without_a_scheme_is_recorded_over_http() -> None:
    api = MemoryApi()
    async with running(api) as pilot:
        await press(pilot, "n")
        await paste(pilot, "shop.localhost:8799/a")
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, TrafficScreen))
        assert [plan.url for plan in api.plans] == ["http://shop.localhost:8799/a"]


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


@pytest.mark.parametrize("text", ["ftp://shop.example", "not a url", "https://shop example/"])
async def test_what_is_no_address_is_refused_with_a_reason(text: str) -> None:
    api = MemoryApi()
    async with running(api) as pilot:
        await press(pilot, "n")
        await paste(pilot, text)
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
        await press(pilot, "end", "up", "d")
        assert "This cannot be undone" in shown(pilot)
        await press(pilot, "y")
        assert [recording.id for recording in api.kept] == [data.OLD_RECORDING.id]


async def test_a_recording_stays_after_a_no_and_after_enter_on_the_default() -> None:
    api = MemoryApi()
    async with running(api) as pilot:
        await press(pilot, "end", "d", "n")
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


async def test_where_no_window_can_open_the_page_is_acted_in_from_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbench.ui.screens.new_recording.no_display", lambda _: True)
    api = MemoryApi(live=False)
    async with running(api) as pilot:
        await press(pilot, "n")
        await paste(pilot, "shop.example")
        await press(pilot, "enter")
        await until(pilot, lambda: pilot.app.current_mode == "browser")
        assert [plan.headless for plan in api.plans] == [True]


async def test_a_window_that_can_open_nowhere_is_refused_before_anything_typed_is_lost(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("DISPLAY")
    monkeypatch.setattr("sys.platform", "linux")
    api = MemoryApi(live=False)
    async with running(api) as pilot:
        await press(pilot, "n")
        await paste(pilot, "shop.example")
        await press(pilot, *["tab"] * 4, "space", "enter")
        assert "A window has nowhere to open" in shown(pilot)
        await press(pilot, "space", "enter")
        await until(pilot, lambda: pilot.app.current_mode == "browser")
        assert [(plan.url, plan.headless) for plan in api.plans] == [("https://shop.example", True)]


class WithoutBrowser(MemoryApi):
    """A recording of it is there while the browser starts, and goes again."""

    def __init__(self) -> None:
        super().__init__(live=False)
        self.sought = asyncio.Event()

    async def start_recording(self, plan: RecordPlan) -> Recording:
        await super().start_recording(plan)
        await self.sought.wait()
        del self.kept[0]
        raise WorkbenchError("There is no browser.")


async def test_a_recording_that_could_not_begin_is_gone_from_the_list_again() -> None:
    api = WithoutBrowser()
    async with running(api) as pilot:
        await press(pilot, "n")
        await paste(pilot, "shop.example")
        await pilot.press(*["tab"], *"Doomed", "enter")
        await until(pilot, lambda: "Doomed" in shown(pilot))
        api.sought.set()
        await settle(pilot)
        assert "There is no browser." in told(pilot)
        assert "Doomed" not in shown(pilot)


def test_a_display_is_wayland_or_x() -> None:
    assert not no_display({"DISPLAY": ":0"})
    assert not no_display({"DISPLAY": "", "WAYLAND_DISPLAY": "wayland-0"})
