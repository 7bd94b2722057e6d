from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
from textual import events

from tests.ui import portal_data as data
from tests.ui.driving import LARGE, line_with, paste, press, running, settle, shown, told, until
from tests.ui.memory_api import MemoryApi
from workbench.browser.step import Step
from workbench.errors import UsageError
from workbench.exchange import Recording
from workbench.ui.screens.browser import BrowserScreen
from workbench.workspace.views import BrowserView, Event, RecordPlan


async def test_a_window_that_the_person_closed_is_said_and_enter_opens_the_portal_again() -> None:
    api = MemoryApi()
    async with running(api, initial="browser") as pilot:
        api.page = replace(data.PAGE, url="", title="", elements=(), headless=False, signed_in=False)
        api.emit(Event("browser"))
        await settle(pilot)
        assert "No page is open: Enter opens the portal again, s ends the recording." in shown(pilot)
        assert "● recording · no page is open" in shown(pilot)
        await press(pilot, "enter")
        assert [(step.kind, step.value) for step in api.performed] == [("goto", "")]


async def test_what_can_be_acted_on_is_listed_with_what_it_holds() -> None:
    async with running(MemoryApi(), initial="browser") as pilot:
        assert "kim" in line_with(pilot, "Find a user")
        assert "[checked]" in line_with(pilot, "Send a copy")
        assert "secret field" in line_with(pilot, "Your password")
        assert "Gold partner" not in shown(pilot)
        await press(pilot, "a")
        assert "Gold partner since 2019" in shown(pilot)


async def test_enter_clicks_a_link_and_the_journal_calls_it_as_the_person_does() -> None:
    api = MemoryApi()
    async with running(api, initial="browser") as pilot:
        await press(pilot, "down", "enter")
        assert api.performed == [Step("click", "aria-ref=e4", "", 'link "Tickets"', timeout=8.0)]


async def test_a_field_is_filled_and_enter_pressed_in_it() -> None:
    api = MemoryApi()
    async with running(api, initial="browser") as pilot:
        await press(pilot, "down", "down", "down", "enter")
        await press(pilot, "backspace", "backspace", "backspace", *"lee", "tab", "space", "shift+tab", "enter")
        assert [(step.kind, step.value) for step in api.performed] == [("fill", "lee"), ("press", "Enter")]


async def test_a_secret_is_typed_unseen_and_told_to_the_recorder_first() -> None:
    api = MemoryApi()
    async with running(api, initial="browser") as pilot:
        await press(pilot, "end", *["up"] * 3, "enter")
        await press(pilot, *"hunter2")
        assert "hunter2" not in shown(pilot)
        assert "[withheld]" not in line_with(pilot, "Text")
        await press(pilot, "tab", "space", "tab", "enter")
        assert [(step.kind, step.value) for step in api.performed] == [("fill_secret", "hunter2"), ("press", "Enter")]
        assert "hunter2" not in f"{api.performed}{told(pilot)}{shown(pilot)}"


async def test_keys_that_arrive_in_one_bunch_go_to_the_field_that_they_are_meant_for() -> None:
    api = MemoryApi()
    async with running(api, initial="browser") as pilot:
        await press(pilot, "end", *["up"] * 3, "enter")
        bunch = (("x", "x"), ("tab", "\t"), ("space", " "), ("enter", "\r"))
        for key, letter in bunch:
            pilot.app.post_message(events.Key(key, letter))
        await settle(pilot)
        assert [(step.kind, step.value) for step in api.performed] == [("fill_secret", "x"), ("press", "Enter")]


async def test_any_field_can_be_called_a_secret() -> None:
    api = MemoryApi()
    async with running(api, initial="browser") as pilot:
        await press(pilot, "down", "down", "down", "down", "enter", "tab", "tab", "space", "shift+tab", "shift+tab")
        await press(pilot, *"4711")
        assert "4711" not in shown(pilot)
        await press(pilot, "enter")
        assert [step.kind for step in api.performed] == ["fill_secret"]


async def test_an_option_is_chosen_from_those_that_there_are() -> None:
    api = MemoryApi()
    async with running(api, initial="browser") as pilot:
        await press(pilot, *["down"] * 5, "enter")
        assert "▸ Reader" in shown(pilot)
        await press(pilot, "down", "enter")
        assert [(step.kind, step.value) for step in api.performed] == [("select", "Guest")]


async def test_an_address_is_typed_and_what_is_elsewhere_is_refused_with_a_reason() -> None:
    api = MemoryApi()
    async with running(api, initial="browser") as pilot:
        await press(pilot, "o", "ctrl+u")
        await paste(pilot, "/users")
        await press(pilot, "enter")
        assert [(step.kind, step.value) for step in api.performed] == [("goto", "/users")]
        api.fail = UsageError("https://evil.example is none of the portal's origins.", kept="Nothing was opened.")
        await press(pilot, "o", "enter")
        assert "none of the portal's origins" in told(pilot)


async def test_back_forward_reload_and_keys() -> None:
    api = MemoryApi()
    async with running(api, initial="browser") as pilot:
        await press(pilot, "b", "f", "r", "p", "enter")
        assert [(s.kind, s.value) for s in api.performed] == [
            ("back", ""),
            ("forward", ""),
            ("reload", ""),
            ("press", "Enter"),
        ]


async def test_a_note_says_what_the_person_is_about_to_do() -> None:
    api = MemoryApi()
    async with running(api, initial="browser") as pilot:
        await press(pilot, "n")
        await paste(pilot, "closing a ticket")
        await press(pilot, "enter")
        assert [(step.kind, step.value) for step in api.performed] == [("note", "closing a ticket")]
        assert "note: closing a ticket" in shown(pilot)
        await press(pilot, "n", "enter")
        assert api.performed[-1].value == ""
        assert "What follows carries no note." in told(pilot)


async def test_the_page_is_searched_as_one_types() -> None:
    async with running(MemoryApi(), initial="browser") as pilot:
        await press(pilot, "slash", *"invite")
        assert "Invite user" in shown(pilot)
        assert "Tickets" not in shown(pilot)
        await press(pilot, "escape")
        assert "Tickets" in shown(pilot)


async def test_what_can_only_be_looked_at_is_not_acted_on() -> None:
    api = MemoryApi()
    async with running(api, initial="browser") as pilot:
        await press(pilot, "end", "enter")
        assert not api.performed
        assert "nothing to do with this" in told(pilot)


async def test_without_a_browser_enter_opens_one_and_records() -> None:
    api = MemoryApi(live=False)
    api.page = BrowserView()
    async with running(api, initial="browser") as pilot:
        assert "No browser is open" in shown(pilot)
        await press(pilot, "enter")
        await paste(pilot, "shop.example")
        await press(pilot, "enter")
        assert [plan.url for plan in api.plans] == ["https://shop.example"]
        assert isinstance(pilot.app.screen, BrowserScreen)


async def test_an_address_without_a_browser_is_where_the_recording_begins() -> None:
    api = MemoryApi(live=False)
    api.page = BrowserView()
    async with running(api, initial="browser") as pilot:
        await press(pilot, "o")
        await paste(pilot, "shop.example")
        await press(pilot, "enter", "enter")
        assert [plan.url for plan in api.plans] == ["https://shop.example"]


async def test_signing_in_and_out() -> None:
    api = MemoryApi()
    async with running(api, initial="browser") as pilot:
        await press(pilot, "l", "L")
        assert "stop it first (s)" in told(pilot)
        api.page = replace(data.PAGE, recording=False)
        api.emit(Event("browser"))
        await settle(pilot)
        await press(pilot, "L", "y")
        assert api.signed == [("in", "partners"), ("out", "partners")]
        assert "closed" in shown(pilot)


async def test_keys_stay_alive_while_the_portal_stalls() -> None:
    api = MemoryApi()
    async with running(api, initial="browser") as pilot:
        api.gate.clear()
        await pilot.press("enter")
        await until(pilot, lambda: 'clicking link "Partners" …' in shown(pilot))
        await pilot.press("3")
        await pilot.pause()
        assert pilot.app.current_mode == "endpoints"
        api.gate.set()


async def test_a_page_that_changes_keeps_the_cursor_where_it_was() -> None:
    api = MemoryApi()
    async with running(api, initial="browser", size=LARGE) as pilot:
        await press(pilot, "down")
        api.page = replace(api.page, elements=api.page.elements[2:], title="Another title")
        api.emit(Event("action"))
        await until(pilot, lambda: "Another title" in shown(pilot))
        assert "Tickets" in line_with(pilot, "▸")


async def test_where_it_may_go_is_said_beside_the_page() -> None:
    async with running(MemoryApi(), initial="browser", size=LARGE) as pilot:
        assert data.IDENTITY in shown(pilot)


async def test_stop_ends_the_recording() -> None:
    api = MemoryApi()
    async with running(api, initial="browser") as pilot:
        await press(pilot, "s")
        assert not api.live


class Slow(MemoryApi):
    """A browser that opens when ``started`` is set."""

    def __init__(self) -> None:
        super().__init__(live=False)
        self.page = BrowserView()
        self.started = asyncio.Event()

    async def start_recording(self, plan: RecordPlan) -> Recording:
        await self.started.wait()
        return await super().start_recording(plan)


async def test_while_a_browser_opens_the_pane_does_not_offer_another() -> None:
    api = Slow()
    async with running(api) as pilot:
        await press(pilot, "n")
        await paste(pilot, "shop.example")
        await pilot.press("enter", "6")
        await until(pilot, lambda: "The browser starts …" in shown(pilot))
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, BrowserScreen)
        api.started.set()
        await until(pilot, lambda: len(api.plans) == 1)


async def test_what_was_searched_for_is_forgotten_on_another_page_and_the_cursor_is_on_what_can_be_done() -> None:
    api = MemoryApi()
    async with running(api, initial="browser") as pilot:
        await press(pilot, "slash", *"tickets", "enter")
        first = replace(api.page.elements[0], role="heading", name="Another page", locator="")
        button = replace(api.page.elements[1], role="button", name="Go on", locator="aria-ref=e99")
        api.page = replace(api.page, url="https://portal.partners.example/next", elements=(first, button))
        api.emit(Event("action"))
        await until(pilot, lambda: "Another page" in shown(pilot))
        assert "/ find on the page" in shown(pilot)
        assert "Go on" in line_with(pilot, "▸")


async def test_a_search_that_finds_nothing_says_how_to_see_the_page_again() -> None:
    async with running(MemoryApi(), initial="browser") as pilot:
        await press(pilot, "slash", *"nowhere")
        assert "Esc shows the whole page" in shown(pilot)


async def test_the_browser_gets_a_window_and_loses_it_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":7")
    api = MemoryApi()
    api.page = replace(api.page, headless=True)
    async with running(api, initial="browser", size=LARGE) as pilot:
        assert "W opens one" in shown(pilot)
        await press(pilot, "W")
        assert "The browser has a window now." in told(pilot)
        assert "W closes it" in shown(pilot)
        await press(pilot, "W")
        assert "no window" in shown(pilot)


async def test_where_there_is_no_display_it_is_said_and_the_page_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    api = MemoryApi()
    api.page = replace(api.page, headless=True)
    async with running(api, initial="browser") as pilot:
        await press(pilot, "W")
        assert "There is no display" in told(pilot)
        assert "goes on without one" in told(pilot)
        assert "Find a user" in shown(pilot)


async def test_the_palette_knows_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":7")
    api = MemoryApi()
    api.page = replace(api.page, headless=True)
    async with running(api, initial="browser") as pilot:
        await press(pilot, "ctrl+p", *"window")
        await until(pilot, lambda: "you stay signed in" in shown(pilot))
        await press(pilot, "enter")
        await until(pilot, lambda: not api.page.headless)
