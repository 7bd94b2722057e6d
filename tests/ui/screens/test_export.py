from __future__ import annotations

from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import Input, Select

from tests.ui import portal_data
from tests.ui.driving import paste, press, running, settle, shown, told, until
from tests.ui.memory_api import MemoryApi
from workbench.errors import WorkbenchError
from workbench.workspace.views import ExportPlan

HAR = ExportPlan("/home/kim/partner-work/partners.har", "har", portal_data.RECORDING.id)


async def choose(pilot: Pilot[None], form: str) -> None:
    pilot.app.screen.query_one("#format", Select).value = form
    await settle(pilot)


async def test_export_writes_the_recording_into_the_workspace_unless_told_otherwise() -> None:
    api = MemoryApi()
    async with running(api) as pilot:
        await press(pilot, "e", "enter")
        assert api.exported == [HAR]
        assert "Wrote 60 exchanges (1.2 MB)" in told(pilot)


async def test_every_recording_noise_and_personal_data_are_ticked() -> None:
    api = MemoryApi()
    async with running(api, initial="traffic") as pilot:
        await press(pilot, "e")
        await choose(pilot, "openapi")
        await press(pilot, "tab", "space", "tab", "space", "tab", "space", "tab", "enter")
        (plan,) = api.exported
        assert (plan.form, plan.recording, plan.noise, plan.keep_personal) == ("openapi", "", True, True)


async def test_the_catalog_is_of_no_recording() -> None:
    api = MemoryApi()
    async with running(api) as pilot:
        await press(pilot, "e")
        await choose(pilot, "catalog")
        await press(pilot, "enter")
        assert api.exported == [ExportPlan("/home/kim/partner-work/partners.openapi.json", "catalog")]


async def test_an_export_without_a_path_is_refused() -> None:
    api = MemoryApi()
    async with running(api) as pilot:
        await press(pilot, "e", "delete", "enter")
        assert "Say where to write the file." in shown(pilot)
        assert not api.exported


async def test_it_says_how_far_it_is_and_leaving_takes_it_back() -> None:
    api = MemoryApi()
    async with running(api) as pilot:
        await press(pilot, "e")
        api.gate.clear()
        await pilot.press("enter")
        await until(pilot, lambda: "50% 30 items written. Esc takes it back." in shown(pilot))
        await pilot.press("x", "enter")
        assert pilot.app.screen.query_one("#path", Input).value == HAR.path
        assert api.exported == [HAR]
        await pilot.press("escape")
        await until(pilot, lambda: ("taken back", HAR.path) in api.marked)
        await until(pilot, lambda: "The export was taken back: no file was left." in told(pilot))
        api.gate.set()


async def test_a_file_that_is_there_is_written_over_only_after_a_question(tmp_path: Path) -> None:
    api, file = MemoryApi(), tmp_path / "mine.har"
    file.write_text("mine")
    async with running(api) as pilot:
        await press(pilot, "e", "delete")
        await paste(pilot, str(file))
        await press(pilot, "enter")
        assert "is there already. Write over it?" in shown(pilot)
        await press(pilot, "n")
        assert not api.exported
        assert "File to write" in shown(pilot)
        await press(pilot, "enter", "y")
        assert [(plan.path, plan.replace) for plan in api.exported] == [(str(file), True)]


async def test_a_failed_export_says_what_to_do_and_leaves_the_dialog_open() -> None:
    api = MemoryApi()
    async with running(api) as pilot:
        await press(pilot, "e")
        api.fail = WorkbenchError("No space is left.", hint="Choose another folder.")
        await press(pilot, "enter")
        assert "Choose another folder." in shown(pilot)
        assert "File to write" in shown(pilot)
