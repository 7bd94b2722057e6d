from __future__ import annotations

from dataclasses import replace

from textual.pilot import Pilot

from tests.ui import portal_data as data
from tests.ui.driving import LARGE, line_with, paste, press, running, settle, shown, told
from tests.ui.memory_api import MemoryApi
from workbench.errors import WorkbenchError
from workbench.ui.screens.exchange import ExchangeScreen
from workbench.ui.screens.operation import OperationScreen
from workbench.ui.screens.run import RunScreen

FILLED = '{"email": "new@example.org", "role": "admin"}'


async def fill_in(pilot: Pilot[None], arguments: str) -> None:
    """Put other arguments in the form."""
    await press(pilot, "f7")
    await paste(pilot, arguments)


async def test_operations_show_their_status_in_words() -> None:
    async with running(MemoryApi(), initial="operations", size=LARGE) as pilot:
        assert "✓ verified" in line_with(pilot, "list_partners")
        assert "✗ failing" in line_with(pilot, "get_profile")
        assert "· never run" in line_with(pilot, "invite_user")


async def test_a_broken_file_is_named_with_line_and_reason_and_the_others_are_there() -> None:
    async with running(MemoryApi(), initial="operations") as pilot:
        assert "! Not loaded: 1 broken file" in shown(pilot)
        await press(pilot, "enter")
        assert "catalog/partners/get_partner.json, line 12: “risk” is none of" in told(pilot)
        assert "list_partners" in shown(pilot)


async def test_enter_shows_the_operation_and_the_tool() -> None:
    async with running(MemoryApi(), initial="operations") as pilot:
        await press(pilot, "down", "down", "enter")
        assert isinstance(pilot.app.screen, OperationScreen)
        assert "partners/get_profile" in shown(pilot)
        await press(pilot, "tab")
        assert "readOnlyHint=true" in shown(pilot)


async def test_an_operation_that_vanished_says_so() -> None:
    api = MemoryApi()
    async with running(api, initial="operations") as pilot:
        await press(pilot, "down", "down", "enter")
        api.catalog = []
        await press(pilot, "ctrl+l")
        assert "partners/get_profile is no longer in the catalog." in told(pilot)


async def test_a_write_is_allowed_for_an_hour_and_revoked() -> None:
    api = MemoryApi()
    async with running(api, initial="operations") as pilot:
        await press(pilot, "end", "a")
        assert api.permissions[-1].operation == "partners/invite_user"
        assert api.permissions[-1].until == data.START + 3_600
        await press(pilot, "d")
        assert all(permission.operation != "partners/invite_user" for permission in api.permissions)


async def test_a_read_needs_no_leave() -> None:
    api = MemoryApi()
    async with running(api, initial="operations") as pilot:
        await press(pilot, "down", "down", "a")
        assert "Reads need no leave" in told(pilot)
        assert api.permissions == data.PERMISSIONS


async def test_an_operation_runs_with_the_arguments_of_the_form() -> None:
    api = MemoryApi()
    async with running(api, initial="operations") as pilot:
        await press(pilot, "end", "r")
        assert isinstance(pilot.app.screen, RunScreen)
        assert '"email": ""' in shown(pilot)
        assert "message: string optional" in shown(pilot)
        await fill_in(pilot, FILLED)
        await press(pilot, "ctrl+r")
        assert "Send partners/invite_user with these arguments?" in shown(pilot)
        assert not api.calls
        await press(pilot, "y")
        assert api.calls == [("partners/invite_user", {"email": "new@example.org", "role": "admin"})]
        assert "Answer 200 application/json in 41 ms" in shown(pilot)
        assert '"name": "Contoso"' in shown(pilot)
        await press(pilot, "ctrl+o")
        assert isinstance(pilot.app.screen, ExchangeScreen)


async def test_a_write_that_the_person_does_not_want_after_all_is_not_sent() -> None:
    api = MemoryApi()
    async with running(api, initial="operations") as pilot:
        await press(pilot, "end", "r")
        await fill_in(pilot, FILLED)
        await press(pilot, "ctrl+r", "n")
        assert isinstance(pilot.app.screen, RunScreen)
        assert not api.calls


async def test_required_arguments_that_are_still_blank_are_not_sent() -> None:
    api = MemoryApi()
    async with running(api, initial="operations") as pilot:
        await press(pilot, "end", "r", "ctrl+r")
        assert "Still blank: email. Fill in what is required." in told(pilot)
        assert not api.calls


async def test_a_read_runs_without_a_question() -> None:
    api = MemoryApi()
    async with running(api, initial="operations") as pilot:
        await press(pilot, "down", "down", "r")
        await fill_in(pilot, "{}")
        await press(pilot, "ctrl+r")
        assert len(api.calls) == 1


async def test_arguments_that_are_no_json_are_not_sent() -> None:
    api = MemoryApi()
    async with running(api, initial="operations") as pilot:
        await press(pilot, "end", "r")
        await paste(pilot, "nonsense")
        await press(pilot, "ctrl+r", "ctrl+o")
        assert "The arguments are no JSON" in told(pilot)
        assert "The call's exchange is not known yet." in told(pilot)
        assert not api.calls


async def test_a_slow_portal_leaves_the_keys_alive_and_runs_it_once() -> None:
    api = MemoryApi()
    async with running(api, initial="operations") as pilot:
        await press(pilot, "end", "r")
        await fill_in(pilot, FILLED)
        await press(pilot, "ctrl+r")
        api.gate.clear()
        await pilot.press("y", "ctrl+r")
        assert "It runs already." in told(pilot)
        assert "Running …" in shown(pilot)
        api.gate.set()
        await settle(pilot)
        assert len(api.calls) == 1


async def test_a_refused_call_says_why() -> None:
    api = MemoryApi()
    async with running(api, initial="operations") as pilot:
        await press(pilot, "end", "r")
        api.fail = WorkbenchError("You are signed out.", hint="Sign in in the browser window.")
        await fill_in(pilot, FILLED)
        await press(pilot, "ctrl+r", "y")
        assert "Sign in in the browser window." in told(pilot)
        assert "It did not run." in shown(pilot)


async def test_an_untrusted_operation_says_so_and_t_trusts_it() -> None:
    api = MemoryApi()
    api.catalog = [replace(row, trusted=False, address="https://portal.partners.example") for row in api.catalog]
    async with running(api, size=(140, 40), initial="operations") as pilot:
        await press(pilot, "end")
        assert "! untrusted" in line_with(pilot, "▸")
        await press(pilot, "t")
        assert "! untrusted" not in line_with(pilot, "▸")
        await press(pilot, "t")
        assert "trusted already" in told(pilot)
