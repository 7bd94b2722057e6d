"""An operation is drafted, tried and saved: of an endpoint, or another version of one that is there."""

from __future__ import annotations

from textual.pilot import Pilot

from tests.ui.driving import LARGE, line_with, paste, press, running, shown, told
from tests.ui.memory_api import MemoryApi
from workbench.ui.screens.draft import DraftScreen
from workbench.ui.screens.operation import OperationScreen
from workbench.ui.screens.run import RunScreen
from workbench.ui.widgets.line_pane import LinePane

PARAMETERS = ("ctrl+n",)
ANSWER = ("ctrl+n", "ctrl+n")


async def _open(pilot: Pilot[None], name: str) -> None:
    await press(pilot, "slash")
    await paste(pilot, name)
    await press(pilot, "enter", "p")


def _part(pilot: Pilot[None], part: str) -> str:
    return pilot.app.screen.query_one(f"#{part}", LinePane).plain


async def test_a_change_shows_in_file_diff_and_tool() -> None:
    api = MemoryApi()
    async with running(api, initial="endpoints") as pilot:
        await _open(pilot, "invite_user")
        assert "invite_user" in line_with(pilot, "Name")
        assert "+++ catalog/partners/invite_user.json" in shown(pilot)
        await press(pilot, "delete")
        await paste(pilot, "send_invitation")
        assert "catalog/partners/send_invitation.json" in _part(pilot, "file")
        assert '+  "name": "send_invitation"' in _part(pilot, "diff")
        assert "partners_send_invitation" in _part(pilot, "tool")
        assert api.choices[-1].name == "send_invitation"
        assert not api.choices[-1].title


async def test_a_draft_that_was_changed_is_left_after_a_question() -> None:
    async with running(MemoryApi(), initial="endpoints") as pilot:
        await _open(pilot, "invite_user")
        await paste(pilot, "send_invitation")
        await press(pilot, "escape")
        assert "Leave this draft? What you chose is not saved." in shown(pilot)
        await press(pilot, "n")
        assert "send_invitation" in line_with(pilot, "Name")
        await press(pilot, "escape", "y")
        assert pilot.app.screen.query("#filter")


async def test_a_draft_that_was_changed_stays_while_another_screen_is_looked_at() -> None:
    async with running(MemoryApi(), initial="endpoints") as pilot:
        await _open(pilot, "invite_user")
        await paste(pilot, "send_invitation")
        await press(pilot, *PARAMETERS, "2", "3")
        assert "send_invitation" in line_with(pilot, "Name")
        await press(pilot, "3")
        assert "What you chose is not saved." in shown(pilot)
        await press(pilot, "y")
        assert pilot.app.screen.query("#filter")


async def test_a_draft_that_was_not_changed_is_left_at_once() -> None:
    async with running(MemoryApi(), initial="endpoints") as pilot:
        await _open(pilot, "invite_user")
        await press(pilot, "escape")
        assert pilot.app.screen.query("#filter")


async def test_what_will_not_do_is_said_and_the_last_good_preview_stays() -> None:
    async with running(MemoryApi(), initial="endpoints") as pilot:
        await _open(pilot, "invite_user")
        await paste(pilot, "in vite")
        assert "! A name has small letters, digits and underscores. Such as list_partners." in shown(pilot)
        assert "catalog/partners/invite_user.json" in _part(pilot, "file")


async def test_a_wide_terminal_shows_warnings_and_the_change_beside_what_is_chosen() -> None:
    async with running(MemoryApi(), initial="endpoints", size=LARGE) as pilot:
        await _open(pilot, "list_partners")
        assert "“locale” was the same in every request" in shown(pilot)
        await press(pilot, *PARAMETERS)
        assert "required" in line_with(pilot, '"en-GB"')
        assert "+++ catalog/partners/list_partners.json" in shown(pilot)


async def test_risk_and_sign_in_can_be_said() -> None:
    api = MemoryApi()
    async with running(api, initial="endpoints") as pilot:
        await _open(pilot, "invite_user")
        await press(pilot, "tab", "tab", "tab", "enter", "down", "enter")
        assert api.choices[-1].risk == "destructive"
        assert "destructiveHint=true" in _part(pilot, "tool")
        await press(pilot, "tab", "tab", "enter", "down", "enter")
        assert api.choices[-1].mode == "bearer"


async def test_a_parameter_is_hidden_and_shown_again_by_a_key() -> None:
    api = MemoryApi()
    async with running(api, initial="endpoints") as pilot:
        await _open(pilot, "list_partners")
        await press(pilot, *PARAMETERS, "h")
        assert "hidden" in line_with(pilot, "▸")
        assert api.choices[-1].hide == ("page",)
        await press(pilot, "h", "down", "v")
        assert not api.choices[-1].hide
        assert api.choices[-1].keep_values == ("size",)


async def test_a_parameter_becomes_a_constant_that_callers_do_not_see() -> None:
    api = MemoryApi()
    async with running(api, initial="endpoints", size=LARGE) as pilot:
        await _open(pilot, "list_partners")
        await press(pilot, *PARAMETERS, "end", "enter")
        assert 'string; seen: "en-GB"' in shown(pilot)
        await press(pilot, "enter", "down", "down", "down", "enter", "tab", "enter")
        assert api.choices[-1].constants == (("locale", "en-GB"),)
        assert '"en-GB"' in line_with(pilot, "constant")
        assert "locale" not in _part(pilot, "tool")


async def test_a_default_needs_a_value_and_words_reach_the_agent() -> None:
    api = MemoryApi()
    async with running(api, initial="endpoints", size=LARGE) as pilot:
        await _open(pilot, "list_partners")
        await press(pilot, *PARAMETERS, "enter", "enter", "down", "enter", "tab", "delete", "enter")
        assert "Say which value." in shown(pilot)
        await paste(pilot, "1")
        await press(pilot, "tab")
        await paste(pilot, "From 1 on")
        await press(pilot, "enter")
        assert (api.choices[-1].defaults, api.choices[-1].describe) == ((("page", 1),), (("page", "From 1 on"),))
        assert "default 1" in _part(pilot, "tool")
        assert "From 1 on" in _part(pilot, "tool")


async def test_members_of_the_answer_are_left_out_by_a_key() -> None:
    api = MemoryApi()
    async with running(api, initial="endpoints") as pilot:
        await _open(pilot, "list_partners")
        await press(pilot, *ANSWER, "end", "h")
        assert "left out" in line_with(pilot, "▸")
        assert api.choices[-1].leave_out == ("$.total",)
        await press(pilot, "up", "up", "up", "v")
        assert api.choices[-1].keep_values == ("$.items/*/tier",)
        assert "values kept" in line_with(pilot, "▸")


async def test_a_draft_is_tried_with_real_arguments_before_it_is_saved() -> None:
    api = MemoryApi()
    async with running(api, initial="endpoints") as pilot:
        await _open(pilot, "get_partner")
        await press(pilot, "ctrl+t")
        assert isinstance(pilot.app.screen, RunScreen)
        assert "Try partners/get_partner" in shown(pilot)
        await paste(pilot, "5f0c")
        await press(pilot, "ctrl+r")
        assert api.calls == [("draft partners/get_partner", {"partner_id": "5f0c"})]
        assert len(api.catalog) == 3
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, DraftScreen)


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


async def test_an_operation_is_edited_in_place() -> None:
    api = MemoryApi()
    async with running(api, initial="operations") as pilot:
        await press(pilot, "end", "e")
        assert "Edit POST /api/users/invite" in shown(pilot)
        await press(pilot, "tab", "tab")
        await paste(pilot, "Invite user by mail")
        await press(pilot, *PARAMETERS, "v")
        assert "A file has no observed values" in told(pilot)
        await press(pilot, "ctrl+s")
        assert api.catalog[-1].operation.title == "Invite user by mail"
        assert api.changes[-1].kind == "edited"


async def test_a_wide_draft_shows_beside_the_changes_what_an_agent_will_see() -> None:
    async with running(MemoryApi(), initial="endpoints", size=LARGE) as pilot:
        await _open(pilot, "invite_user")
        assert shown(pilot).count("+++ catalog/partners/invite_user.json") == 1
        assert "partners_invite_user" in _part(pilot, "preview")
        await press(pilot, "ctrl+n")
        assert "+++ catalog/partners/invite_user.json" in _part(pilot, "preview")
        assert "partners_invite_user" not in _part(pilot, "preview")
