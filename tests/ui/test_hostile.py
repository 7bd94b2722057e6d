from __future__ import annotations

import pytest
from textual.pilot import Pilot

from tests.ui.driving import LARGE, SMALL, press, running, settle
from tests.ui.hostile import PAYLOADS, control_characters, hostile_api
from workbench.errors import WorkbenchError
from workbench.workspace.views import Event

TOURS = {
    "home": ("home", ["down", *["end"], "d", "escape", "e", "escape"]),
    "browser": ("browser", ["a", "end", "home", "enter", "down", "down", "enter", "escape", "down", "enter", "escape"]),
    "steps": ("traffic", ["s", "down", "enter", "F", "escape"]),
    "exchange": ("traffic", ["a", "down", "enter", "tab", "tab", "tab", "tab", "m", "shift+tab", "enter"]),
    "endpoint": ("endpoints", ["a", "down", "enter", "tab", "tab", "tab", "tab", "tab", "d"]),
    "draft": ("endpoints", ["home", "m", "p", "down", "enter", "ctrl+n", "enter", "escape", "ctrl+n", "ctrl+n"]),
    "operations": ("operations", ["enter", "down", "enter", "tab"]),
    "run": ("operations", ["end", "r", "enter", "down", "enter", "ctrl+r", "escape", "ctrl+n", "ctrl+r"]),
    "edit": ("operations", ["end", "e", "ctrl+n", "enter"]),
    "agents": ("agents", ["down", "down", "down", "down", "t"]),
    "help": ("traffic", ["question_mark"]),
}


def _check(pilot: Pilot[None], width: int) -> None:
    """Look at every segment on the terminal: its text, links and width."""
    strips = pilot.app.screen._compositor.render_strips()
    assert control_characters(segment.text for strip in strips for segment in strip) == set()
    assert not any(segment.control or (segment.style and segment.style.link) for strip in strips for segment in strip)
    assert {strip.cell_length for strip in strips} == {width}


@pytest.mark.parametrize("payload", sorted(PAYLOADS))
@pytest.mark.parametrize("tour", sorted(TOURS))
async def test_nothing_captured_reaches_the_terminal_as_a_command(tour: str, payload: str) -> None:
    initial, keys = TOURS[tour]
    text = PAYLOADS[payload]
    async with running(hostile_api(text), hint=text, initial=initial, size=SMALL) as pilot:
        _check(pilot, SMALL[0])
        for key in keys:
            await press(pilot, key)
            _check(pilot, SMALL[0])


@pytest.mark.parametrize("payload", sorted(PAYLOADS))
async def test_errors_and_notices_are_text(payload: str) -> None:
    text = PAYLOADS[payload]
    api = hostile_api(text)
    async with running(api, size=LARGE) as pilot:
        api.emit(Event("notice", text=text))
        api.fail = WorkbenchError(text, hint=text)
        await press(pilot, "ctrl+l")
        await settle(pilot)
        _check(pilot, LARGE[0])


async def test_nothing_captured_is_copied_as_a_command() -> None:
    async with running(hostile_api(PAYLOADS["escapes"]), initial="traffic") as pilot:
        await press(pilot, "enter", "u")
        assert control_characters([pilot.app.clipboard]) == set()
        await press(pilot, "c")
        assert control_characters([pilot.app.clipboard]) == set()
