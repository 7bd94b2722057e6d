from __future__ import annotations

import asyncio

import pytest
from textual import events

from tests.ui.driving import line_with, press, running, settle, shown, told, until
from tests.ui.memory_api import MemoryApi
from tests.ui.portal_data import exchange
from workbench.errors import WorkbenchError
from workbench.ui.app import WorkbenchApp
from workbench.ui.widgets.top_bar import MODES, TopBar
from workbench.workspace.views import Event

HINT = "Try: 3 to inspect endpoints, p to promote one, 5 to connect an agent."


async def test_number_keys_and_tab_switch_between_the_main_screens() -> None:
    async with running(MemoryApi()) as pilot:
        for number, (mode, title) in enumerate(MODES, 1):
            await press(pilot, str(number))
            assert pilot.app.current_mode == mode
            assert f"[{number} {title}]" in shown(pilot)
        await press(pilot, "tab")
        assert pilot.app.current_mode == "home"
        await press(pilot, "shift+tab")
        assert pilot.app.current_mode == "browser"


async def test_the_main_screens_can_be_clicked() -> None:
    async with running(MemoryApi()) as pilot:
        await pilot.click(TopBar, offset=(12, 0))
        await settle(pilot)
        assert pilot.app.current_mode == "traffic"


async def test_a_number_key_leaves_what_was_opened() -> None:
    async with running(MemoryApi(), initial="traffic") as pilot:
        await press(pilot, "enter", "3", "2")
        assert len(pilot.app.screen_stack) == 1
        await press(pilot, "enter", "2")
        assert len(pilot.app.screen_stack) == 1


async def test_the_hint_is_shown_on_every_screen_until_it_is_dismissed() -> None:
    async with running(MemoryApi(), hint=HINT) as pilot:
        assert HINT in shown(pilot)
        await press(pilot, "4")
        assert HINT in shown(pilot)
        await press(pilot, "x")
        assert HINT not in shown(pilot)
        await press(pilot, "1")
        assert HINT not in shown(pilot)


async def test_the_hint_can_be_replaced_while_the_app_runs() -> None:
    app = WorkbenchApp(MemoryApi(), hint="The tour is under way.")
    async with app.run_test() as pilot:
        await settle(pilot)
        assert "The tour is under way." in shown(pilot)
        app.show_hint(HINT)
        await until(pilot, lambda: HINT in shown(pilot))


async def test_an_unknown_initial_screen_is_the_first() -> None:
    async with running(MemoryApi(), initial="nowhere") as pilot:
        assert pilot.app.current_mode == "home"


async def test_help_lists_the_keys_of_the_screen_below() -> None:
    async with running(MemoryApi(), initial="endpoints") as pilot:
        await press(pilot, "question_mark")
        assert "On this screen: Endpoints" in shown(pilot)
        assert "Make an operation of it" in line_with(pilot, " p ")
        await press(pilot, "escape")
        assert "On this screen" not in shown(pilot)


async def test_every_action_of_a_screen_is_in_the_command_palette() -> None:
    async with running(MemoryApi(), initial="operations") as pilot:
        titles = {command.title for command in pilot.app.get_system_commands(pilot.app.screen)}
        assert {"Run", "Allow 1 h", "Revoke", "Home", "Browser", "Help", "Theme: light", "Theme: contrast"} <= titles


async def test_a_command_from_the_palette_does_what_its_key_does() -> None:
    api = MemoryApi()
    async with running(api, initial="home") as pilot:
        await press(pilot, "ctrl+p", *"stop", "enter")
        await until(pilot, lambda: not api.live)


async def test_the_themes_of_the_palette_are_used() -> None:
    async with running(MemoryApi()) as pilot:
        commands = {command.title: command for command in pilot.app.get_system_commands(pilot.app.screen)}
        for name in ("light", "contrast", "dark"):
            commands[f"Theme: {name}"].callback()
            assert pilot.app.theme == f"workbench-{name}"


async def test_no_color_leaves_the_marks_that_say_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with running(MemoryApi(), initial="endpoints") as pilot:
        assert pilot.app.no_color
        assert "▸" in shown(pilot)
        assert "▲ destructive" in shown(pilot)


async def test_notices_of_the_workspace_are_shown() -> None:
    api = MemoryApi()
    async with running(api) as pilot:
        api.emit(Event("notice", text="The token was renewed."))
        await until(pilot, lambda: "The token was renewed." in told(pilot))


async def test_the_state_at_the_top_follows_the_workspace() -> None:
    api = MemoryApi()
    async with running(api, size=(120, 30)) as pilot:
        assert "● recording 60" in shown(pilot)
        api.live = False
        api.pending = ()
        api.emit(Event("recording"))
        await until(pilot, lambda: "○ idle" in shown(pilot))


async def test_what_happened_unheard_shows_up_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbench.ui.app.PULSE", 0.02)
    api = MemoryApi()
    async with WorkbenchApp(api).run_test() as pilot:
        await until(pilot, lambda: "54 requests" in line_with(pilot, "● live"))
        api.add(exchange(60))
        await until(pilot, lambda: "55 requests" in line_with(pilot, "● live"))


async def test_a_workspace_that_does_not_answer_is_said_and_asked_again() -> None:
    api = MemoryApi()
    api.fail = WorkbenchError("The daemon is gone.", hint="Press ctrl+l.")
    async with running(api) as pilot:
        assert "The daemon is gone.\nPress ctrl+l." in told(pilot)
        api.fail = None
        await press(pilot, "ctrl+l")
        assert "Demo tour" in shown(pilot)


async def test_events_that_break_off_are_asked_for_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbench.ui.app.RECONNECT", 0.01)
    api = MemoryApi(broken_streams=1)
    async with running(api) as pilot:
        await until(pilot, lambda: api.streams == 2)
        assert "The workspace does not answer (connection lost)." in told(pilot)
        api.emit(Event("notice", text="back again"))
        await until(pilot, lambda: "back again" in told(pilot))


async def test_a_crash_shows_where_it_was_and_no_value(capsys: pytest.CaptureFixture[str]) -> None:
    app = WorkbenchApp(MemoryApi())

    def crash() -> None:
        value = "-".join(("canary", "7f3a"))
        raise RuntimeError(value)

    async def run() -> None:
        async with app.run_test() as pilot:
            app.call_later(crash)
            await pilot.pause()

    with pytest.raises(RuntimeError):
        await run()
    error = capsys.readouterr().err
    assert "RuntimeError" in error
    assert "test_app.py" in error
    assert "canary-7f3a" not in error


async def test_every_screen_is_usable_after_any_resize() -> None:
    async with running(MemoryApi()) as pilot:
        for width, height in ((300, 80), (40, 10), (20, 5), (80, 24)):
            await pilot.resize_terminal(width, height)
            await press(pilot, "1", "2", "3", "4", "5")
        assert "[5 Agents]" in shown(pilot)


async def test_the_app_ends_when_the_workspace_never_answers() -> None:
    answering: asyncio.Future[object] = asyncio.get_running_loop().create_future()
    app = WorkbenchApp(MemoryApi(), ready=answering)
    async with app.run_test() as pilot:
        assert app.is_running
        answering.set_exception(WorkbenchError("No daemon today."))
        async with asyncio.timeout(10):
            while app.is_running:
                await pilot.pause()


async def test_letters_that_follow_a_key_in_one_bunch_go_where_the_key_leads() -> None:
    for screen in ("traffic", "endpoints", "browser"):
        async with running(MemoryApi(), initial=screen) as pilot:
            for key, letter in (("slash", "/"), *((letter, letter) for letter in "users")):
                pilot.app.post_message(events.Key(key, letter))
            await settle(pilot)
            assert "/ users" in shown(pilot)


async def test_what_fails_alike_is_said_once_while_it_can_be_read() -> None:
    api = MemoryApi()
    async with running(api) as pilot:
        api.fail = WorkbenchError("The daemon went away.")
        await press(pilot, "2", "3", "4")
        assert told(pilot).count("The daemon went away.") == 1
        api.fail = WorkbenchError("Something else.")
        await press(pilot, "5")
        assert "Something else." in told(pilot)
