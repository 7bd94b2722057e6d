from __future__ import annotations

from dataclasses import replace

from tests.ui import portal_data as data
from tests.ui.driving import LARGE, line_with, press, running, shown, told
from tests.ui.memory_api import MemoryApi
from workbench.ui.screens.operation import OperationScreen


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
        await press(pilot, "down", "enter")
        assert isinstance(pilot.app.screen, OperationScreen)
        assert "partners/get_profile" in shown(pilot)
        await press(pilot, "tab")
        assert "readOnlyHint=true" in shown(pilot)


async def test_an_operation_that_vanished_says_so() -> None:
    api = MemoryApi()
    async with running(api, initial="operations") as pilot:
        await press(pilot, "down", "enter")
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
        await press(pilot, "down", "a")
        assert "Reads need no leave" in told(pilot)
        assert api.permissions == data.PERMISSIONS


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
