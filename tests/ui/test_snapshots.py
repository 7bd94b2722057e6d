from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from textual.pilot import Pilot

from tests.ui import portal_data as data
from tests.ui.driving import LARGE, SMALL, press, settle
from tests.ui.memory_api import MemoryApi, newcomer
from workbench.ui.app import WorkbenchApp

SCREENS: dict[str, tuple[str, list[str]]] = {
    "home": ("home", []),
    "new_recording": ("home", ["n"]),
    "confirm": ("home", ["end", "d"]),
    "export": ("home", ["end", "e"]),
    "browser": ("browser", ["down"]),
    "browser_all": ("browser", ["a", "end", "up"]),
    "fill_secret": ("browser", ["end", "up", "up", "up", "enter"]),
    "choose": ("browser", ["down", "down", "down", "down", "down", "enter"]),
    "note": ("browser", ["n"]),
    "steps": ("traffic", ["up", "s"]),
    "filters": ("traffic", ["slash", "4", "0", "3", "enter", "F"]),
    "conversation": ("traffic", ["home", "down", "down", "down", "down", "down", "down", "enter", "tab", "tab", "tab"]),
    "compare": ("traffic", ["home", "down", "m", "down", "v", "tab"]),
    "import": ("home", ["i"]),
    "traffic": ("traffic", []),
    "traffic_filtered": ("traffic", ["slash", "4", "0", "3"]),
    "exchange": ("traffic", ["home", "down", "enter"]),
    "exchange_response": ("traffic", ["home", "down", "enter", "tab", "tab"]),
    "exchange_hidden": ("traffic", ["home", "down", "enter", "shift+tab"]),
    "mark": ("traffic", ["home", "down", "enter", "m"]),
    "endpoints": ("endpoints", ["down", "down", "down", "down", "down", "down", "down", "down", "down"]),
    "endpoints_marked": ("endpoints", ["m", "m", "m"]),
    "endpoint": ("endpoints", ["end", "up", "enter"]),
    "endpoint_responses": ("endpoints", [*["down"] * 8, "enter", "tab", "tab"]),
    "endpoint_links": ("endpoints", [*["down"] * 9, "enter", "tab", "tab", "tab"]),
    "differences": ("endpoints", ["d"]),
    "correct": ("endpoints", ["end", "up", "c"]),
    "draft": ("endpoints", ["end", "up", "p"]),
    "draft_parameters": ("endpoints", [*["down"] * 8, "p", "ctrl+n"]),
    "draft_answer": ("endpoints", [*["down"] * 8, "p", "ctrl+n", "ctrl+n", "end", "h"]),
    "parameter": ("endpoints", [*["down"] * 8, "p", "ctrl+n", "end", "enter"]),
    "several": ("endpoints", ["home", "m", "p", "down"]),
    "operations": ("operations", ["down", "down"]),
    "operation": ("operations", ["end", "enter"]),
    "run": ("operations", ["down", "r", "ctrl+r"]),
    "run_form": ("operations", ["end", "r", "ctrl+r"]),
    "agents": ("agents", []),
    "audit": ("agents", ["t"]),
    "connect": ("agents", ["c"]),
    "help": ("traffic", ["question_mark"]),
}


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "140x40"])
@pytest.mark.parametrize("screen", sorted(SCREENS))
def test_the_screen_looks_as_agreed(snap_compare: Callable[..., bool], screen: str, size: tuple[int, int]) -> None:
    initial, keys = SCREENS[screen]

    async def prepare(pilot: Pilot[Any]) -> None:
        await settle(pilot)
        await press(pilot, *keys)

    api = MemoryApi()
    api.add(data.exchange(1, data.OLD_RECORDING.id), data.endpoint_of(1))
    assert snap_compare(WorkbenchApp(api, initial=initial), terminal_size=size, run_before=prepare)


@pytest.mark.parametrize("theme", ["workbench-light", "workbench-contrast"])
def test_the_other_themes_look_as_agreed(snap_compare: Callable[..., bool], theme: str) -> None:
    async def prepare(pilot: Pilot[Any]) -> None:
        pilot.app.theme = theme
        await settle(pilot)

    assert snap_compare(WorkbenchApp(MemoryApi(), initial="endpoints"), terminal_size=LARGE, run_before=prepare)


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "140x40"])
@pytest.mark.parametrize("initial", ["home", "browser"])
def test_an_empty_workspace_looks_as_agreed(
    snap_compare: Callable[..., bool], initial: str, size: tuple[int, int]
) -> None:
    async def prepare(pilot: Pilot[Any]) -> None:
        await settle(pilot)

    assert snap_compare(WorkbenchApp(newcomer(), initial=initial), terminal_size=size, run_before=prepare)
