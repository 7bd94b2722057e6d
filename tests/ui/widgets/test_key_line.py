from __future__ import annotations

import pytest

from tests.ui.driving import LARGE, SMALL, press, running, shown
from tests.ui.memory_api import MemoryApi
from workbench.ui.screens.help import HelpScreen
from workbench.ui.widgets.key_line import Hint, KeyLine, fitting

MAIN = ("home", "traffic", "endpoints", "operations", "agents", "browser")


@pytest.mark.parametrize(
    ("room", "fits"), [(0, ""), (5, ""), (6, "open"), (10, "open"), (13, "open find"), (99, "open find quit")]
)
def test_keys_are_left_out_whole_from_the_end(room: int, fits: str) -> None:
    hints = [Hint("enter", "⏎", "open"), Hint("slash", "/", "find"), Hint("q", "q", "quit")]
    assert " ".join(hint.what for hint in fitting(hints, room)) == fits


@pytest.mark.parametrize("screen", MAIN)
@pytest.mark.parametrize("size", [SMALL, LARGE])
async def test_help_and_palette_are_named_on_every_screen_and_no_key_is_cut(screen: str, size: tuple[int, int]) -> None:
    async with running(MemoryApi(), initial=screen, size=size) as pilot:
        last = shown(pilot).splitlines()[-1]
        assert last.endswith("? Help ^p Palette")
        [line] = pilot.app.screen.query(KeyLine)
        fit = [f"{hint.shown} {hint.what}" for hint in fitting(line._hints, size[0] - len(" ? Help ^p Palette"))]
        assert last.removesuffix("? Help ^p Palette").rstrip() == " ".join(fit)


async def test_keys_change_with_what_has_the_focus() -> None:
    async with running(MemoryApi(), initial="traffic") as pilot:
        assert "⏎ Open" in shown(pilot)
        await press(pilot, "slash")
        assert "⏎ Open" not in shown(pilot)
        await press(pilot, "escape")
        assert "⏎ Open" in shown(pilot)


async def test_a_click_on_a_key_presses_it() -> None:
    async with running(MemoryApi(), initial="traffic") as pilot:
        line = shown(pilot).splitlines()[-1]
        assert await pilot.click(KeyLine, offset=(line.index("? Help") + 3, 0))
        await pilot.pause()
        assert isinstance(pilot.app.screen, HelpScreen)


async def test_a_key_that_is_a_letter_for_a_field_is_not_named_while_one_types() -> None:
    async with running(MemoryApi(), initial="traffic", size=LARGE) as pilot:
        assert "/ Filter" in shown(pilot).splitlines()[-1]
        await press(pilot, "slash")
        assert "Filter" not in shown(pilot).splitlines()[-1]
        assert "^p Palette" in shown(pilot).splitlines()[-1]
