"""Keys that arrive in one bunch, as over a slow line, or faster than a dialog opens."""

from __future__ import annotations

import asyncio

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input

from tests.ui.driving import press, running, settle, shown, until
from tests.ui.memory_api import MemoryApi
from workbench.workspace.views import Draft, Proposal

NAMES = {
    "/": "slash",
    "\t": "tab",
    "\r": "enter",
    "\x15": "ctrl+u",
    "\x7f": "backspace",
    " ": "space",
    ".": "full_stop",
}


async def bunch(pilot: Pilot[None], letters: str) -> None:
    """Have all of these keys arrive at once."""
    for letter in letters:
        pilot.app.post_message(events.Key(NAMES.get(letter, letter), letter))
    await settle(pilot)


@pytest.mark.parametrize(
    ("typed", "left"),
    [("/users", "users"), ("/p\x7fusers", "users"), ("/p\x15users", "users"), ("/users\rj", "users")],
)
async def test_a_filter_holds_what_was_typed_in_the_order_of_the_keys(typed: str, left: str) -> None:
    async with running(MemoryApi(), initial="endpoints") as pilot:
        await bunch(pilot, typed)
        assert pilot.app.screen.query_one("#filter", Input).value == left


async def test_letters_typed_while_a_dialog_opens_are_its_own() -> None:
    api = MemoryApi(live=False)
    async with running(api) as pilot:
        await bunch(pilot, "nshop.example\tA tour\r")
        await until(pilot, lambda: bool(api.plans))
        assert [(plan.url, plan.title) for plan in api.plans] == [("https://shop.example", "A tour")]


async def test_text_pasted_while_a_dialog_opens_is_its_own() -> None:
    async with running(MemoryApi(live=False)) as pilot:
        pilot.app.post_message(events.Key("n", "n"))
        pilot.app.post_message(events.Paste("https://shop.example"))
        await settle(pilot)
        assert "https://shop.example" in shown(pilot)


async def test_letters_typed_while_a_screen_opens_act_on_it() -> None:
    async with running(MemoryApi()) as pilot:
        await bunch(pilot, "3/invite")
        assert pilot.app.screen.query_one("#filter", Input).value == "invite"
        await press(pilot, "escape")
        await bunch(pilot, "5")
        assert pilot.app.current_mode == "agents"


async def types_early(pilot: Pilot[None], api: MemoryApi, key: str, letters: str) -> None:
    """Open a screen, and type before the workspace has said what belongs in its fields."""
    before = pilot.app.screen
    api.gate.clear()
    await pilot.press(key)
    await until(pilot, lambda: pilot.app.screen is not before)
    for letter in letters:
        pilot.app.post_message(events.Key(NAMES.get(letter, letter), letter))
    await pilot.pause()
    api.gate.set()
    await settle(pilot)


async def test_what_is_typed_before_a_draft_is_there_is_its_name() -> None:
    api = MemoryApi()
    async with running(api, initial="endpoints") as pilot:
        await press(pilot, "end", "up")
        await types_early(pilot, api, "p", "3quit")
        assert pilot.app.screen.query_one("#name", Input).value == "3quit"


class SlowPreview(MemoryApi):
    """Says at once what fills a draft's fields, and what its file would be only later."""

    def __init__(self) -> None:
        super().__init__()
        self.asked, self.shown = 0, asyncio.Event()

    async def preview(self, draft: Draft) -> Proposal:
        self.asked += 1
        if self.asked > 1:
            await self.shown.wait()
        return await super().preview(draft)


async def test_a_draft_is_tried_though_its_file_was_not_shown_yet_when_the_key_was_pressed() -> None:
    api = SlowPreview()
    async with running(api, initial="endpoints") as pilot:
        await press(pilot, "end", "up")
        await pilot.press("p")
        await until(pilot, lambda: api.asked > 1)
        pilot.app.post_message(events.Key("ctrl+t", "\x14"))
        await pilot.pause()
        api.shown.set()
        await until(pilot, lambda: "ctrl+r" in shown(pilot))


async def test_what_is_typed_before_a_form_is_there_is_its_first_argument() -> None:
    api = MemoryApi()
    async with running(api, initial="operations") as pilot:
        await press(pilot, "end")
        await types_early(pilot, api, "r", "1quit")
        assert pilot.app.current_mode == "operations"
        assert pilot.app.screen.query(Input).first().value == "1quit"


async def test_what_is_typed_before_the_filters_are_there_is_the_name_of_one() -> None:
    api = MemoryApi()
    async with running(api, initial="traffic") as pilot:
        await press(pilot, "slash", *"status:500", "enter")
        await types_early(pilot, api, "F", "jk")
        assert pilot.app.screen.query_one("#name", Input).value == "jk"


async def test_a_screen_that_is_not_there_yet_can_be_left() -> None:
    api = MemoryApi()
    async with running(api, initial="operations") as pilot:
        await press(pilot, "end")
        screen = pilot.app.screen
        api.gate.clear()
        await pilot.press("r")
        await until(pilot, lambda: pilot.app.screen is not screen)
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen is screen)
        api.gate.set()
