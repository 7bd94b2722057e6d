from __future__ import annotations

from textual.pilot import Pilot

from tests.ui.driving import LARGE, line_with, paste, press, running, shown, told
from tests.ui.memory_api import MemoryApi
from workbench.ui.screens.operation import OperationScreen
from workbench.ui.widgets.line_pane import LinePane


async def _open(pilot: Pilot[None], name: str) -> None:
    await press(pilot, "slash")
    await paste(pilot, name)
    await press(pilot, "enter", "p")


def _part(pilot: Pilot[None], part: str) -> str:
    return pilot.app.screen.query_one(f"#{part}", LinePane).plain


async def test_the_fields_begin_as_proposed_and_the_diff_is_shown() -> None:
    async with running(MemoryApi(), initial="endpoints") as pilot:
        await _open(pilot, "invite_user")
        assert "invite_user" in line_with(pilot, "Name")
        assert "+++ catalog/partners/invite_user.json" in shown(pilot)


async def test_a_change_shows_in_file_diff_and_tool() -> None:
    api = MemoryApi()
    async with running(api, initial="endpoints") as pilot:
        await _open(pilot, "invite_user")
        await press(pilot, "delete")
        await paste(pilot, "send_invitation")
        assert "catalog/partners/send_invitation.json" in _part(pilot, "file")
        assert '+  "name": "send_invitation"' in _part(pilot, "diff")
        assert "partners_send_invitation" in _part(pilot, "tool")
        assert api.choices[-1].name == "send_invitation"
        assert not api.choices[-1].title


async def test_what_will_not_do_is_said_and_the_last_good_preview_stays() -> None:
    async with running(MemoryApi(), initial="endpoints") as pilot:
        await _open(pilot, "invite_user")
        await paste(pilot, "in vite")
        assert "! A name has small letters, digits and underscores. Such as list_partners." in shown(pilot)
        assert "catalog/partners/invite_user.json" in _part(pilot, "file")


async def test_warnings_of_the_proposal_are_shown() -> None:
    async with running(MemoryApi(), initial="endpoints", size=LARGE) as pilot:
        await _open(pilot, "list_partners")
        assert "“locale” was the same in every request" in shown(pilot)


async def test_the_risk_can_be_raised() -> None:
    api = MemoryApi()
    async with running(api, initial="endpoints") as pilot:
        await _open(pilot, "invite_user")
        await press(pilot, "tab", "tab", "tab", "enter", "down", "enter")
        assert api.choices[-1].risk == "destructive"
        assert "destructiveHint=true" in _part(pilot, "tool")


async def test_parameters_are_hidden_and_observed_values_kept_only_by_a_key() -> None:
    api = MemoryApi()
    async with running(api, initial="endpoints") as pilot:
        await _open(pilot, "list_partners")
        await press(pilot, "ctrl+n", "ctrl+n", "ctrl+n", "h")
        assert "hidden" in line_with(pilot, "▸")
        await press(pilot, "down", "v")
        assert "kept" in line_with(pilot, "▸")
        assert (api.choices[-1].hide, api.choices[-1].keep_values) == (("page",), ("size",))
        await press(pilot, "v", "down", "h")
        assert api.choices[-1].keep_values == ()
        assert "A required parameter cannot be hidden" in told(pilot)


async def test_save_writes_the_file_and_shows_the_operation() -> None:
    api = MemoryApi()
    async with running(api, initial="endpoints") as pilot:
        await _open(pilot, "delete_user")
        await press(pilot, "ctrl+s")
        assert api.catalog[-1].operation.name == "delete_user"
        assert isinstance(pilot.app.screen, OperationScreen)
        assert "Saved catalog/partners/delete_user.json" in told(pilot)
        await press(pilot, "escape")
        assert pilot.app.current_mode == "endpoints"
        assert len(pilot.app.screen_stack) == 1
