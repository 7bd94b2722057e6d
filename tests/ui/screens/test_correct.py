"""What discovery got wrong is corrected where it is seen."""

from __future__ import annotations

from textual.pilot import Pilot
from textual.widgets import Input, Select

from tests.ui.driving import LARGE, line_with, press, running, settle, shown, told
from tests.ui.memory_api import MemoryApi
from workbench.discovery.endpoint import Override
from workbench.errors import UsageError
from workbench.ui.screens.correct import CorrectDialog, successor
from workbench.ui.screens.endpoint import EndpointScreen
from workbench.ui.screens.endpoints import EndpointsScreen

PARTNER = "e-partner"


async def opened(pilot: Pilot[None], endpoint: str = PARTNER) -> None:
    """Open the dialog for an endpoint of the list."""
    screen = pilot.app.screen
    assert isinstance(screen, EndpointsScreen)
    screen.table.go_to(endpoint)
    await press(pilot, "c")
    assert isinstance(pilot.app.screen, CorrectDialog)


async def fill(pilot: Pilot[None], name: str, value: str) -> None:
    pilot.app.screen.query_one(f"#{name}", Input).value = value
    await settle(pilot)


async def test_a_template_is_corrected_and_kept_as_a_decision() -> None:
    api = MemoryApi()
    async with running(api, initial="endpoints", size=LARGE) as pilot:
        await opened(pilot)
        assert pilot.app.screen.query_one("#template", Input).value == "/api/partners/{partner_id}"
        await fill(pilot, "template", "/api/partners/{number}")
        await press(pilot, "enter")

        assert [(o.kind, o.value) for o in api.overrides] == [("template", "/api/partners/{number}")]
        assert "1 endpoint changed" in told(pilot)
        assert "/api/partners/{number}" in shown(pilot)


async def test_only_what_was_changed_is_decided() -> None:
    api = MemoryApi()
    async with running(api, initial="endpoints") as pilot:
        await opened(pilot)
        await fill(pilot, "name", "read_partner")
        await fill(pilot, "noise", "health")
        await press(pilot, "enter")

    assert [(o.kind, o.value) for o in api.overrides] == [("name", "read_partner"), ("noise", "health")]


async def test_a_value_becomes_a_name_of_its_own() -> None:
    api = MemoryApi()
    async with running(api, initial="endpoints") as pilot:
        row = next(row for row in api.rows if row.endpoint == PARTNER)
        value = row.path.partition("?")[0].rpartition("/")[2]
        await opened(pilot)
        await fill(pilot, "split", value)
        await press(pilot, "enter")

    sample = f"{row.method} {row.origin}{row.path.partition('?')[0]}"
    assert api.overrides == [Override("literal", (sample,), value)]


async def test_what_does_not_fit_is_said_and_nothing_is_kept() -> None:
    api = MemoryApi()
    async with running(api, initial="endpoints", size=LARGE) as pilot:
        await opened(pilot)
        await press(pilot, "enter")
        assert "Nothing is other than it was" in shown(pilot)
        await fill(pilot, "template", "/api/partners")
        await press(pilot, "enter")
        assert "does not fit" in shown(pilot)
        await fill(pilot, "template", "/api/{partner_id}/{partner_id}")
        await press(pilot, "enter")
        assert "names a parameter twice" in shown(pilot)
        await fill(pilot, "template", "/api/partners/{partner_id}")
        await fill(pilot, "merge", "nothing_like_it")
        await press(pilot, "enter")
        assert "No endpoint nothing_like_it" in shown(pilot)
        api.fail = UsageError("catalog/overrides.json is no JSON.")
        await press(pilot, "enter")
        assert "overrides.json is no JSON" in shown(pilot)
        await press(pilot, "escape")

    assert api.overrides == []


async def test_an_endpoint_that_is_open_shows_what_became_of_it() -> None:
    api = MemoryApi()
    async with running(api, initial="endpoints", size=LARGE) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, EndpointsScreen)
        screen.table.go_to(PARTNER)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, EndpointScreen)
        await press(pilot, "c")
        await fill(pilot, "title_", "One of the partners")
        await press(pilot, "enter")

        assert isinstance(pilot.app.screen, EndpointScreen)
        assert "One of the partners" in shown(pilot)


def test_the_one_that_took_an_endpoints_place_follows_it() -> None:
    first, second, *_ = MemoryApi().found

    assert successor(first, [second, first]) == first.id
    assert successor(first, []) == first.id


async def test_what_was_corrected_stays_under_the_cursor_where_the_filter_would_hide_it() -> None:
    async with running(MemoryApi(), initial="endpoints", size=LARGE) as pilot:
        await press(pilot, "slash", *"partner_id", "enter")
        await opened(pilot)
        await fill(pilot, "template", "/api/partners/{company}")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, EndpointsScreen)
        assert pilot.app.screen.table.current == PARTNER
        assert "{company}" in line_with(pilot, "▸")


async def test_a_decision_is_taken_back_where_it_was_made() -> None:
    api = MemoryApi()
    async with running(api, initial="endpoints", size=LARGE) as pilot:
        await opened(pilot)
        await fill(pilot, "name", "read_partner")
        await press(pilot, "enter")
        await opened(pilot)
        back = pilot.app.screen.query_one("#back", Select)
        assert back.prompt == "1 decision"
        back.value = "0"
        await settle(pilot)
        await press(pilot, "enter")

        assert api.overrides == []
        assert "Taken back. 1 endpoint changed." in told(pilot)


async def test_where_nothing_was_decided_there_is_nothing_to_take_back() -> None:
    async with running(MemoryApi(), initial="endpoints", size=LARGE) as pilot:
        await opened(pilot)
        assert pilot.app.screen.query_one("#back", Select).prompt == "nothing was decided"
