from __future__ import annotations

from textual.widgets import Select

from tests.ui import portal_data
from tests.ui.driving import press, running, settle, shown, told
from tests.ui.memory_api import MemoryApi
from workbench.errors import WorkbenchError


async def test_export_writes_the_recording_into_the_workspace_unless_told_otherwise() -> None:
    api = MemoryApi()
    async with running(api) as pilot:
        await press(pilot, "e", "enter")
        assert api.exports == [(portal_data.RECORDING.id, "/home/kim/partner-work/partners.har")]
        assert "Wrote 60 entries (1.2 MB)" in told(pilot)


async def test_export_of_everything_names_no_recording() -> None:
    api = MemoryApi()
    async with running(api, initial="traffic") as pilot:
        await press(pilot, "e", "tab", "space", "shift+tab", "enter")
        assert api.exports[0][0] == ""


async def test_an_export_without_a_path_is_refused() -> None:
    api = MemoryApi()
    async with running(api) as pilot:
        await press(pilot, "e", "delete", "enter")
        assert "Say where to write the file." in shown(pilot)
        assert not api.exports


async def test_a_failed_export_leaves_the_dialog_open() -> None:
    api = MemoryApi()
    async with running(api) as pilot:
        await press(pilot, "e")
        api.fail = WorkbenchError("No space is left.", hint="Choose another folder.")
        await press(pilot, "enter")
        assert "Choose another folder." in told(pilot)
        assert "File to write" in shown(pilot)


async def test_endpoints_and_catalog_are_exported_as_openapi() -> None:
    api = MemoryApi()
    async with running(api) as pilot:
        await press(pilot, "e")
        pilot.app.screen.query_one("#format", Select).value = "catalog"
        await settle(pilot)
        await press(pilot, "enter")
        assert api.exports == [("catalog", "/home/kim/partner-work/partners.openapi.json")]
