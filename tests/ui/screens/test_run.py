"""An operation is run from a form of its schema, or with its arguments as JSON."""

from __future__ import annotations

from dataclasses import replace

from textual.pilot import Pilot

from tests.ui import portal_data as data
from tests.ui.driving import LARGE, line_with, paste, press, running, settle, shown, told
from tests.ui.memory_api import MemoryApi
from workbench.errors import WorkbenchError
from workbench.exchange import JsonSchema
from workbench.ui.screens.exchange import ExchangeScreen
from workbench.ui.screens.run import RunScreen
from workbench.workspace.views import CallResult

SENT = {"email": "new@example.org", "role": "admin"}
CHOOSE_FIRST = ("tab", "enter", "down", "enter")


async def open_invite(pilot: Pilot[None]) -> None:
    await press(pilot, "end", "r")
    assert isinstance(pilot.app.screen, RunScreen)


async def fill_in(pilot: Pilot[None]) -> None:
    """Enter the e-mail address and choose the first role."""
    await paste(pilot, "new@example.org")
    await press(pilot, *CHOOSE_FIRST)


async def test_fields_say_what_they_take_and_which_are_required() -> None:
    async with running(MemoryApi(), initial="operations") as pilot:
        await open_invite(pilot)
        assert "* email" in shown(pilot)
        assert "string · email" in shown(pilot)
        assert "choose one" in line_with(pilot, "* role")
        assert "left out" in line_with(pilot, "  message")


async def test_a_write_is_asked_about_and_sent_with_what_was_entered() -> None:
    api = MemoryApi()
    async with running(api, initial="operations", size=LARGE) as pilot:
        await open_invite(pilot)
        await fill_in(pilot)
        await press(pilot, "ctrl+r")
        assert "Send partners/invite_user with these arguments?" in shown(pilot)
        assert not api.calls
        await press(pilot, "y")
        assert api.calls == [("partners/invite_user", SENT)]
        assert "Answer 200 application/json in 41 ms" in shown(pilot)
        await press(pilot, "ctrl+o")
        assert isinstance(pilot.app.screen, ExchangeScreen)


async def test_what_is_missing_is_said_at_its_field_before_anything_is_sent() -> None:
    api = MemoryApi()
    async with running(api, initial="operations") as pilot:
        await open_invite(pilot)
        await press(pilot, "ctrl+r")
        assert "! It is required." in shown(pilot)
        assert "Not sent. email: It is required.; role: It is required." in told(pilot)
        assert not api.calls
        await fill_in(pilot)
        await press(pilot, "ctrl+r", "y")
        assert "! It is required." not in shown(pilot)
        assert len(api.calls) == 1


async def test_what_the_schema_refuses_is_said_at_its_field_too() -> None:
    api = MemoryApi()
    page: JsonSchema = {"type": "integer", "minimum": 1}
    operation = replace(
        api.catalog[1].operation, input_schema={"type": "object", "properties": {"page": page}}, bindings=()
    )
    api.catalog[1] = replace(api.catalog[1], operation=operation)
    async with running(api, initial="operations") as pilot:
        await press(pilot, "down", "r")
        await paste(pilot, "0")
        await press(pilot, "enter")
        assert "Argument `page` does not fit" in shown(pilot)
        assert not api.calls


async def test_the_same_arguments_are_shown_as_json_and_come_back() -> None:
    api = MemoryApi()
    async with running(api, initial="operations") as pilot:
        await open_invite(pilot)
        await press(pilot, "ctrl+n")
        assert "! It is required." in shown(pilot)
        await fill_in(pilot)
        await press(pilot, "ctrl+n")
        assert '"email": "new@example.org"' in shown(pilot)
        assert "message: string optional" in shown(pilot)
        await press(pilot, "f7")
        await paste(pilot, '{"email": "b@example.org", "role": "reader", "message": "Hi"}')
        await press(pilot, "ctrl+n")
        assert "b@example.org" in line_with(pilot, "* email")
        assert "reader" in line_with(pilot, "* role")
        await press(pilot, "ctrl+r", "y")
        assert api.calls[0][1] == {"email": "b@example.org", "role": "reader", "message": "Hi"}


async def test_what_is_no_json_stays_where_it_can_be_mended_and_is_not_sent() -> None:
    api = MemoryApi()
    async with running(api, initial="operations") as pilot:
        await open_invite(pilot)
        await fill_in(pilot)
        await press(pilot, "ctrl+n", "f7")
        await paste(pilot, "nonsense")
        await press(pilot, "ctrl+n", "ctrl+r")
        assert "The arguments are no JSON" in told(pilot)
        assert "nonsense" in shown(pilot)
        assert not api.calls


async def test_a_write_that_the_person_does_not_want_after_all_is_not_sent() -> None:
    api = MemoryApi()
    async with running(api, initial="operations") as pilot:
        await open_invite(pilot)
        await fill_in(pilot)
        await press(pilot, "ctrl+r", "n")
        assert isinstance(pilot.app.screen, RunScreen)
        assert not api.calls


async def test_a_read_runs_without_a_question() -> None:
    api = MemoryApi()
    async with running(api, initial="operations") as pilot:
        await press(pilot, "down", "r")
        assert "It takes no arguments" in shown(pilot)
        await press(pilot, "ctrl+o")
        assert "Nothing was sent yet." in told(pilot)
        await press(pilot, "ctrl+r")
        assert api.calls == [("partners/get_profile", {})]


async def test_the_exchange_of_a_call_is_found_by_its_action() -> None:
    class Answering(MemoryApi):
        async def call(self, *args: object, **kwargs: object) -> CallResult:
            return CallResult(200, "", None, recording=data.RECORDING.id, action=self.rows[0].action)

    async with running(Answering(), initial="operations") as pilot:
        await press(pilot, "down", "r", "ctrl+r", "ctrl+o")
        assert isinstance(pilot.app.screen, ExchangeScreen)


async def test_a_slow_portal_leaves_the_keys_alive_and_runs_it_once() -> None:
    api = MemoryApi()
    async with running(api, initial="operations") as pilot:
        await open_invite(pilot)
        await fill_in(pilot)
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
        await open_invite(pilot)
        api.fail = WorkbenchError("You are signed out.", hint="Sign in in the browser window.")
        await fill_in(pilot)
        await press(pilot, "ctrl+r", "y")
        assert "Sign in in the browser window." in told(pilot)
        assert "It did not run: You are signed out." in shown(pilot)
