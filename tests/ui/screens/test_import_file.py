"""A file is imported from the first screen, with progress, and taken back when one leaves."""

from __future__ import annotations

from tests.ui.driving import LARGE, press, running, shown, told, until
from tests.ui.memory_api import MemoryApi
from workbench.errors import UsageError
from workbench.workspace.views import ImportProblem, ImportResult


async def test_a_file_is_imported_and_what_came_of_it_is_said() -> None:
    api = MemoryApi()
    async with running(api, size=LARGE) as pilot:
        await press(pilot, "i", *"/tmp/portal.har", "tab", "tab", *"acme", "enter")
        (plan,) = api.imports
        assert (plan.path, plan.portal) == ("/tmp/portal.har", "acme")
        assert "60 exchanges, 12 endpoints in all" in told(pilot)
        assert "Not read: entry 2: it has no URL" in told(pilot)
        assert "still holds every secret" in told(pilot)


async def test_it_says_how_far_it_is_and_leaving_takes_it_back() -> None:
    api = MemoryApi()
    async with running(api, size=LARGE) as pilot:
        await press(pilot, "i", *"/tmp/portal.har")
        api.gate.clear()
        await pilot.press("enter")
        await until(pilot, lambda: "████████░░░░░░░░  50% reading: 2 exchanges. Esc takes it back." in shown(pilot))
        await pilot.press("escape")
        await until(pilot, lambda: ("taken back", "/tmp/portal.har") in api.marked)
        await until(pilot, lambda: "The import was taken back: nothing of it was kept." in told(pilot))
        api.gate.set()


async def test_what_cannot_be_imported_is_said_in_the_dialog() -> None:
    api = MemoryApi()
    async with running(api, size=LARGE) as pilot:
        await press(pilot, "i", "enter")
        assert "Say which file to import" in shown(pilot)
        await press(pilot, *"/tmp/a.txt")
        api.fail = UsageError("/tmp/a.txt is none of the files that can be imported.")
        await press(pilot, "enter")
        assert "none of the files that can be imported" in shown(pilot)


async def test_a_file_that_brings_nothing_says_why_and_the_dialog_stays() -> None:
    api = MemoryApi()
    cut = (ImportProblem(1, "cut off: the file ends before it"),)
    async with running(api, size=LARGE) as pilot:
        await press(pilot, "i", *"/tmp/a.har")
        for result, words in (
            (ImportResult("/tmp/a.har", "HAR", 1, problems=cut, unreadable=1), "Not read: entry 1: cut off"),
            (ImportResult("/tmp/a.har", "HAR", 2, skipped=2), "none of the file's 2 entries"),
            (ImportResult("/tmp/a.har", "HAR"), "the file (HAR) has no entries"),
        ):
            api.nothing_in = result
            await press(pilot, "enter")
            assert words in shown(pilot)
            assert "Import a file" in shown(pilot)
