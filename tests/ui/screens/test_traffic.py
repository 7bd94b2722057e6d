from __future__ import annotations

from dataclasses import replace

import pytest

from tests.ui import portal_data as data
from tests.ui.driving import LARGE, line_with, press, running, settle, shown, told, until
from tests.ui.memory_api import MemoryApi
from workbench.discovery.endpoint import Endpoint
from workbench.errors import UsageError
from workbench.ui.screens import traffic
from workbench.ui.screens.compare import CompareScreen
from workbench.ui.screens.endpoint import EndpointScreen
from workbench.ui.screens.exchange import ExchangeScreen
from workbench.ui.screens.steps import StepsScreen
from workbench.ui.screens.traffic import TrafficScreen
from workbench.ui.widgets.traffic_table import TrafficTable
from workbench.workspace.views import Event, RecordPlan, SavedFilter


async def test_a_live_recording_is_followed_to_its_newest_exchange() -> None:
    api = MemoryApi()
    async with running(api, initial="traffic") as pilot:
        assert "54 rows · app · following · Demo tour" in shown(pilot)
        assert "/api/slow" in line_with(pilot, "▸")


async def test_what_arrived_while_another_screen_was_shown_is_followed_too() -> None:
    api = MemoryApi(3)
    async with running(api, initial="traffic") as pilot:
        await press(pilot, "1")
        for number in range(3, 43):
            api.add(data.exchange(number), data.endpoint_of(number))
        await press(pilot, "2")
        assert "following" in shown(pilot)
        assert "10:03:29" in line_with(pilot, "▸")


async def test_new_exchanges_appear_as_they_arrive() -> None:
    api = MemoryApi()
    async with running(api, initial="traffic") as pilot:
        newest = replace(data.exchange(61), request=replace(data.exchange(61).request, url=f"{data.PORTAL}/api/newest"))
        api.arrive(newest)
        await until(pilot, lambda: "/api/newest" in line_with(pilot, "▸"))
        await until(pilot, lambda: "55 rows" in shown(pilot))


async def test_while_a_filter_looks_the_table_does_not_say_that_nothing_is_there() -> None:
    api = MemoryApi()
    async with running(api, initial="traffic") as pilot:
        api.gate.clear()
        await pilot.press("slash", "m", "e")
        await until(pilot, lambda: "Loading …" in shown(pilot))
        await until(pilot, lambda: "still looking … Esc gives up" in shown(pilot))
        assert "Nothing here yet" not in shown(pilot)
        api.gate.set()
        await settle(pilot)
        assert "/api/me" in shown(pilot)
        assert "still looking" not in shown(pilot)


async def test_what_an_earlier_filter_finds_late_is_not_shown_for_a_later_one() -> None:
    api = MemoryApi()
    async with running(api, initial="traffic") as pilot:
        api.gate.clear()
        await pilot.press("slash", *"method:post")
        await pilot.press("escape")
        api.gate.set()
        await settle(pilot)
        assert "54 rows" in shown(pilot)
        assert "/api/me" in shown(pilot)


async def test_looking_back_stops_following_and_f_starts_it_again() -> None:
    api = MemoryApi()
    async with running(api, initial="traffic") as pilot:
        await press(pilot, "up")
        api.arrive(data.exchange(61))
        await settle(pilot)
        assert "following" not in shown(pilot)
        await press(pilot, "f")
        assert "following" in shown(pilot)


async def test_a_recording_that_ended_is_shown_from_its_beginning() -> None:
    async with running(MemoryApi(live=False), initial="traffic") as pilot:
        assert "/api/me" in line_with(pilot, "▸")
        assert "following" not in shown(pilot)


async def test_the_table_is_filtered_with_every_key_and_escape_clears_the_filter() -> None:
    api = MemoryApi()
    async with running(api, initial="traffic") as pilot:
        await press(pilot, "slash", *"post 201")
        assert "method: status:" in shown(pilot)
        assert "6 rows" in shown(pilot)
        assert {"p", "po", "pos", "post"} <= {query.text for query in api.queries}
        await press(pilot, "escape")
        assert "54 rows" in shown(pilot)


async def test_keys_that_are_commands_elsewhere_are_text_in_the_filter() -> None:
    async with running(MemoryApi(), initial="traffic") as pilot:
        await press(pilot, "slash", "q", "3", "x", "a")
        assert pilot.app.current_mode == "traffic"
        assert "/ q3xa" in shown(pilot)


async def test_assets_are_folded_away_until_asked_for() -> None:
    async with running(MemoryApi(), initial="traffic") as pilot:
        assert "app.js" not in shown(pilot)
        await press(pilot, "a")
        assert "60 rows · all" in shown(pilot)
        assert "app.js" in shown(pilot)


async def test_enter_opens_the_exchange_under_the_cursor() -> None:
    async with running(MemoryApi(live=False), initial="traffic") as pilot:
        await press(pilot, "down", "enter")
        assert isinstance(pilot.app.screen, ExchangeScreen)
        assert "GET https://portal.partners.example/api/partners?page=1" in shown(pilot)


async def test_t_opens_the_endpoint_and_says_when_there_is_none() -> None:
    async with running(MemoryApi(), initial="traffic") as pilot:
        await press(pilot, "t")
        assert "It belongs to no endpoint" in told(pilot)
        await press(pilot, "up", "t")
        assert isinstance(pilot.app.screen, EndpointScreen)
        assert "DELETE /api/users/{user_id}" in shown(pilot)


class GroupsWhenAsked(MemoryApi):
    """Exchanges that arrived belong to an endpoint once somebody asked for endpoints."""

    async def endpoints(self, recording: str = "", *, noise: bool = False) -> list[Endpoint]:
        for key, detail in self.details.items():
            self.details[key] = replace(detail, endpoint="e-me")
        return await super().endpoints(recording, noise=noise)


async def test_t_has_what_has_just_arrived_grouped_and_opens_its_endpoint() -> None:
    async with running(GroupsWhenAsked(), initial="traffic") as pilot:
        await press(pilot, "t")
        assert isinstance(pilot.app.screen, EndpointScreen)
        assert "GET /api/me" in shown(pilot)


async def test_a_thousand_exchanges_stream_in_while_keys_are_pressed() -> None:
    api = MemoryApi(0)
    async with running(api, initial="traffic") as pilot:
        for batch in range(0, 1_000, 50):
            api.arrive(*map(data.exchange, range(batch, batch + 50)))
            await pilot.press("down" if batch % 100 else "up")
        await press(pilot, "f", "end")
        await until(pilot, lambda: "900 rows" in shown(pilot))
        table = pilot.app.screen.query_one(TrafficTable)
        assert table.cursor == 899
        assert len(api.queries) < 200


async def test_a_long_recording_is_paged_and_never_loaded_whole() -> None:
    api = MemoryApi(5_000, live=False)
    async with running(api, initial="traffic") as pilot:
        await press(pilot, "end")
        await until(pilot, lambda: "/api/slow" in line_with(pilot, "▸"))
        await press(pilot, "home")
        assert "/api/me" in line_with(pilot, "▸")
        assert max(query.limit for query in api.queries) == 200
        assert {query.offset for query in api.queries} <= {0, 4_200, 4_400}


async def test_a_recording_that_begins_to_run_is_followed() -> None:
    api = MemoryApi(live=False)
    async with running(api, initial="traffic") as pilot:
        assert "following" not in shown(pilot)
        api.live = True
        api.arrive(data.exchange(61))
        await until(pilot, lambda: "following" in shown(pilot))


async def test_a_recording_that_starts_is_shown_unless_another_was_picked() -> None:
    api = MemoryApi(live=False)
    async with running(api, initial="traffic") as pilot:
        assert "Demo tour" in shown(pilot)
        api.live = True
        await api.start_recording(RecordPlan("https://shop.example", title="newly begun"))
        await until(pilot, lambda: "newly begun" in shown(pilot))
        await press(pilot, "1", "end", "up", "enter")
        assert "Demo tour" in shown(pilot)
        await api.start_recording(RecordPlan("https://shop.example", title="still newer"))
        await settle(pilot)
        assert "Demo tour" in shown(pilot)


async def test_events_of_other_kinds_do_not_disturb_the_table() -> None:
    api = MemoryApi()
    async with running(api, initial="traffic") as pilot:
        before = len(api.queries)
        api.emit(Event("catalog"))
        await settle(pilot)
        assert len(api.queries) == before


async def test_two_exchanges_are_compared() -> None:
    async with running(MemoryApi(live=False), initial="traffic", size=LARGE) as pilot:
        await press(pilot, "v")
        assert "Mark an exchange first" in told(pilot)
        await press(pilot, "m", "down")
        assert "[marked] /api/me" in shown(pilot)
        await press(pilot, "v")
        assert isinstance(pilot.app.screen, CompareScreen)
        assert "≠" in line_with(pilot, "GET /api/me HTTP")
        assert "lines differ" in shown(pilot)
        await pilot.resize_terminal(70, 30)
        await until(pilot, lambda: "+ " in shown(pilot) and "- " in shown(pilot))


async def test_what_caused_the_row_and_what_was_meant_is_said_below() -> None:
    async with running(MemoryApi(live=False), initial="traffic") as pilot:
        assert "#1 goto https://portal.partners.example" in shown(pilot)
        await press(pilot, *["down"] * 3)
        assert "#7 click Invite user · note: inviting Kim" in shown(pilot)


async def test_s_leads_to_the_step_and_the_step_to_all_that_it_caused() -> None:
    api = MemoryApi(live=False)
    async with running(api, initial="traffic", size=LARGE) as pilot:
        await press(pilot, *["down"] * 3, "s")
        assert isinstance(pilot.app.screen, StepsScreen)
        assert "Invite user" in line_with(pilot, "▸")
        assert "» inviting Kim" in shown(pilot)
        assert "12 requests of the application" in shown(pilot)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, TrafficScreen)
        assert api.queries[-1].text == "action:7"
        await press(pilot, "escape", "s", "up", "enter")
        assert api.queries[-1].text.startswith(('note:"', "action:"))


async def test_a_filter_is_kept_under_a_name_used_and_forgotten() -> None:
    api = MemoryApi(live=False)
    async with running(api, initial="traffic") as pilot:
        await press(pilot, "slash", *"post", "enter", "F")
        assert "Now: post" in shown(pilot)
        await press(pilot, *"writes", "enter")
        assert SavedFilter("writes", "post") in api.saved
        assert "Kept as writes in catalog/filters.json." in told(pilot)
        await press(pilot, "escape", "F", "enter")
        assert api.queries[-1].text == "status:4xx"
        await press(pilot, "F", "delete")
        assert [saved.name for saved in api.saved] == ["invitations", "writes"]


async def test_a_filter_that_cannot_be_kept_says_why() -> None:
    api = MemoryApi(live=False)
    async with running(api, initial="traffic") as pilot:
        await press(pilot, "slash", *"body:x7", "enter", "F", *"mine")
        api.fail = UsageError("This filter holds a secret.", kept="It was not saved.")
        await press(pilot, "enter")
        assert "This filter holds a secret." in shown(pilot)


async def test_a_note_is_taken_while_traffic_is_watched() -> None:
    api = MemoryApi()
    async with running(api, initial="traffic") as pilot:
        await press(pilot, "n", *"closing", "enter")
        assert [(step.kind, step.value) for step in api.performed] == [("note", "closing")]


async def test_noise_is_folded_away_with_the_assets() -> None:
    api = MemoryApi(live=False)
    api.rows = [replace(row, endpoint="e-collect") if row.method == "DELETE" else row for row in api.rows]
    async with running(api, initial="traffic") as pilot:
        assert "48 rows · app" in shown(pilot)
        await press(pilot, "a")
        assert "60 rows · all" in shown(pilot)


async def test_a_search_through_bodies_shows_the_newest_first_and_how_far_it_looked() -> None:
    api = MemoryApi(60)
    async with running(api, initial="traffic") as pilot:
        api.gate.clear()
        await pilot.press("slash", *"body:gold", "enter")
        await until(pilot, lambda: "still looking … Esc gives up" in shown(pilot))
        api.gate.set()
        await until(pilot, lambda: "rows · all 60 searched" in shown(pilot))
        rows = [line for line in shown(pilot).splitlines() if "/api/" in line]
        times = [line.split()[0 if line[0] != "▸" else 1] for line in rows]
        assert times == sorted(times, reverse=True)
        assert line_with(pilot, "▸") == rows[0]


async def test_another_letter_and_escape_give_a_search_through_bodies_up() -> None:
    api = MemoryApi(60)
    async with running(api, initial="traffic") as pilot:
        api.gate.clear()
        await pilot.press("slash", *"body:gol")
        await until(pilot, lambda: any(query.text == "body:gol" for query in api.queries))
        await pilot.press("d", "escape")
        api.gate.set()
        await settle(pilot)
        assert "54 rows · app" in shown(pilot)
        assert "searched" not in shown(pilot)
        assert isinstance(pilot.app.focused, TrafficTable)


async def test_what_arrives_is_searched_through_too_and_the_cursor_stays_with_its_row() -> None:
    api = MemoryApi(60)
    async with running(api, initial="traffic") as pilot:
        await press(pilot, "slash", *"body:gold", "enter", "down")
        under = line_with(pilot, "▸")
        api.arrive(data.exchange(60))
        await until(pilot, lambda: "all 61 searched" in shown(pilot))
        assert line_with(pilot, "▸") == under
        await press(pilot, "home", "enter")
        assert isinstance(pilot.app.screen, ExchangeScreen)


async def test_a_search_that_found_enough_goes_on_at_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(traffic, "_FOUND_AT_ONCE", 30)
    api = MemoryApi(500)
    async with running(api, initial="traffic") as pilot:
        await press(pilot, "slash", *"body:gold", "enter")
        assert "of 500, End: on" in shown(pilot)
        for _ in range(20):
            await press(pilot, "end")
        assert "all 500 searched" in shown(pilot)
        assert len({query.before for query in api.queries if query.text == "body:gold"}) > 2


async def test_s_shows_a_step_far_down_the_list() -> None:
    api = MemoryApi()
    api.acted = [replace(data.ACTIONS[0], number=number, target=f"step {number}") for number in range(1, 300)]
    api.rows = [replace(row, action=280) for row in api.rows]
    async with running(api, initial="traffic") as pilot:
        await press(pilot, "s")
        assert "step 280" in line_with(pilot, "▸")
