from __future__ import annotations

import json
from dataclasses import replace

from textual.widgets import Select, TabbedContent, TabPane

from tests.ui import portal_data as data
from tests.ui.driving import LARGE, line_with, press, running, shown, told, until
from tests.ui.memory_api import MemoryApi
from workbench.errors import UsageError
from workbench.exchange import Body, Message
from workbench.ui.screens.endpoint import EndpointScreen
from workbench.ui.screens.traffic import TrafficScreen
from workbench.workspace.views import Event


async def test_the_overview_says_what_caused_it_and_how_sure_that_is() -> None:
    async with running(MemoryApi(live=False), initial="traffic") as pilot:
        await press(pilot, "enter")
        assert "#1 goto https://portal.partners.example, by the person (certain" in shown(pilot)


async def test_tab_walks_through_the_parts() -> None:
    async with running(MemoryApi(live=False), initial="traffic") as pilot:
        await press(pilot, "down", "enter", "tab")
        assert "locale: en-GB" in shown(pilot)
        assert "Authorization: Bearer redacted.bearer.7c21e0a1b2c3" in shown(pilot)
        await press(pilot, "tab")
        assert '"name": "Partner 1"' in shown(pilot)
        await press(pilot, "shift+tab", "shift+tab", "shift+tab")
        assert "response.body.text.sess" in shown(pilot)
        assert "never reached the disk" in shown(pilot)


async def test_a_stream_is_shown_as_a_conversation() -> None:
    async with running(MemoryApi(live=False), initial="traffic") as pilot:
        await press(pilot, *["down"] * 6, "enter", "tab", "tab", "tab")
        assert "← received 10:03:07 +3.1 s #1 ticket, 30 B" in shown(pilot).replace("10:03:08", "10:03:07")
        assert '"ticket": 1' in shown(pilot)


async def test_an_exchange_without_an_answer_says_why() -> None:
    async with running(MemoryApi(), initial="traffic") as pilot:
        await press(pilot, "enter", "tab", "tab")
        assert "No answer: connection reset." in shown(pilot)


async def test_a_huge_body_is_shown_in_part_and_the_rest_is_counted() -> None:
    api = MemoryApi(0, live=False)
    text = "[" + ",".join(["1234567890"] * 100_000) + "]"
    whole = data.exchange(0)
    assert whole.response
    response = replace(whole.response, body=Body(text=text, media_type="application/json", size=len(text)))
    api.add(replace(whole, response=response))
    async with running(api, initial="traffic") as pilot:
        await press(pilot, "enter", "tab", "tab", "end")
        assert "700,001 more characters" in shown(pilot)


async def test_url_and_body_are_copied() -> None:
    async with running(MemoryApi(live=False), initial="traffic") as pilot:
        await press(pilot, "enter", "u")
        assert pilot.app.clipboard == f"{data.PORTAL}/api/me"
        await press(pilot, "c")
        assert pilot.app.clipboard.startswith('{"items": [')
        assert "Body copied." in told(pilot)


async def test_a_stream_is_copied_as_json_and_says_that_it_goes_on() -> None:
    async with running(MemoryApi(live=False), initial="traffic") as pilot:
        await press(pilot, *["down"] * 6, "enter")
        assert "and the stream goes on" in line_with(pilot, "Took")
        await press(pilot, "tab", "tab", "tab", "c")
        assert [said["direction"] for said in json.loads(pilot.app.clipboard)][:2] == ["received", "received"]
        assert "Messages copied." in told(pilot)


async def test_where_there_is_no_body_nothing_is_called_copied() -> None:
    async with running(MemoryApi(live=False), initial="traffic") as pilot:
        await press(pilot, "enter", "u", "tab", "c")
        assert pilot.app.clipboard == f"{data.PORTAL}/api/me"
        assert "There is no body here to copy" in told(pilot)


async def test_it_leads_to_its_endpoint_and_back() -> None:
    async with running(MemoryApi(live=False), initial="traffic") as pilot:
        await press(pilot, "enter", "t")
        assert isinstance(pilot.app.screen, EndpointScreen)
        await press(pilot, "escape", "escape")
        assert isinstance(pilot.app.screen, TrafficScreen)


async def test_a_request_is_copied_as_code_with_variables_for_its_secrets() -> None:
    async with running(MemoryApi(live=False), initial="traffic") as pilot:
        await press(pilot, "enter", "r")
        assert pilot.app.clipboard.startswith(f"curl --globoff {data.PORTAL}/api/me")
        assert "$TOKEN" in pilot.app.clipboard
        await press(pilot, "y")
        assert 'os.environ["TOKEN"]' in pilot.app.clipboard
        assert "set TOKEN" in told(pilot)


async def test_a_value_that_slipped_through_is_scrubbed_without_being_shown() -> None:
    api = MemoryApi(live=False)
    async with running(api, initial="traffic", size=LARGE) as pilot:
        await press(pilot, "enter", "m", *"hunter2")
        assert "hunter2" not in shown(pilot)
        await press(pilot, "enter")
        assert api.marked == [("hunter2", "marked")]
        assert "Scrubbed from 3 lines of 1 recording" in told(pilot)


async def test_scrubbing_nothing_says_how_to_give_a_value() -> None:
    api = MemoryApi(live=False)
    async with running(api, initial="traffic", size=LARGE) as pilot:
        await press(pilot, "enter", "m", "enter")
        assert "Type the value, or choose one of this exchange" in shown(pilot)
        assert api.marked == []


async def test_what_cannot_be_scrubbed_is_said_in_the_dialog() -> None:
    api = MemoryApi(live=False)
    async with running(api, initial="traffic", size=LARGE) as pilot:
        await press(pilot, "enter", "m", *"abc")
        api.fail = UsageError("Too short to be looked for everywhere.")
        await press(pilot, "enter")
        assert "Too short to be looked for everywhere" in shown(pilot)
        assert api.marked == []


async def test_a_value_of_the_exchange_is_chosen_instead_of_typed() -> None:
    api = MemoryApi(live=False)
    async with running(api, initial="traffic", size=LARGE) as pilot:
        await press(pilot, "enter", "m", "shift+tab", "enter")
        assert "answer $.items[*].name: Partner 1" in shown(pilot)
        await press(pilot, "escape")
        pilot.app.screen.query_one("#left", Select).value = "Partner 2"
        await press(pilot, "tab", "enter")
        assert api.marked == [("Partner 2", "marked")]


async def test_what_was_hidden_says_by_which_rule_and_why() -> None:
    async with running(MemoryApi(live=False), initial="traffic", size=LARGE) as pilot:
        await press(pilot, "enter", "shift+tab")
        assert "they cannot be shown, here or elsewhere" in shown(pilot)
        assert "Credentials of a request (RFC 9110)." in line_with(pilot, "request.headers.Authorization")
        assert "no: by shape" in line_with(pilot, "request.headers.Authorization")
        assert "n keeps it" in line_with(pilot, "response.body.text.session")
        await press(pilot, "n")
        assert "goes by what a value looks like, not by its name" in told(pilot)


async def test_a_false_alarm_is_kept_from_the_next_recording_on() -> None:
    api = MemoryApi(live=False)
    async with running(api, initial="traffic", size=LARGE) as pilot:
        await press(pilot, "enter", "n")
        assert "Select what was hidden by mistake" in told(pilot)
        await press(pilot, "shift+tab", "end", "n")
        assert "Keep what stands under session" in shown(pilot)
        assert "gone for good" in shown(pilot)
        await press(pilot, "y")
        assert api.marked == [("keep session", "session")]
        assert "session is kept from the next recording on" in told(pilot)


async def test_a_stream_goes_on_while_it_is_looked_at() -> None:
    api = MemoryApi(live=False)
    async with running(api, initial="traffic", size=LARGE) as pilot:
        await press(pilot, *["down"] * 6, "enter", "tab", "tab", "tab")
        assert "0 sent, 3 received, 90 B; the stream goes on" in shown(pilot)
        before = api.details["x-0007"]
        said = Message(3, data.START + 20, "sent", "text", "close the ticket", 16)
        stream = replace(before.exchange, messages=(*before.exchange.messages, said), duration=40.0)
        api.details["x-0007"] = replace(before, exchange=stream)
        api.emit(Event("message", text="x-0007"))
        await until(pilot, lambda: "1 sent, 3 received" in shown(pilot))
        assert "the stream ended after 40.0 s" in shown(pilot)
        assert "→ sent" in line_with(pilot, "#3 text, 16 B")
        assert "close the ticket" in shown(pilot)


async def test_an_exchange_says_what_was_meant_and_leads_to_its_step() -> None:
    async with running(MemoryApi(live=False), initial="traffic", size=LARGE) as pilot:
        await press(pilot, *["down"] * 3, "enter")
        assert "inviting Kim" in line_with(pilot, "Note")
        await press(pilot, "s")
        assert "Invite user" in line_with(pilot, "▸")


async def test_a_part_that_gets_the_focus_late_does_not_turn_the_tabs_back() -> None:
    async with running(MemoryApi(live=False), initial="traffic") as pilot:
        await press(pilot, "down", "enter", "tab", "tab")
        tabs = pilot.app.screen.query_one(TabbedContent)
        earlier = pilot.app.screen.query_one("#part-request", TabPane)
        earlier.post_message(TabPane.Focused(earlier))
        await press(pilot)
        await pilot.pause()
        assert tabs.active == "part-response"


async def test_what_arrived_since_the_last_grouping_is_grouped_when_its_endpoint_is_asked_for() -> None:
    api = MemoryApi(live=False)
    async with running(api, initial="traffic") as pilot:
        row = api.rows[1]
        whole = api.details[row.id]
        api.details[row.id] = replace(whole, endpoint="")
        await press(pilot, "down", "enter")
        assert "not looked for yet (t: do)" in shown(pilot)
        api.details[row.id] = whole
        await press(pilot, "t")
        assert isinstance(pilot.app.screen, EndpointScreen)
