from __future__ import annotations

from dataclasses import replace

from tests.ui.driving import LARGE, line_with, press, running, settle, shown, until
from tests.ui.memory_api import MemoryApi
from workbench.ui.screens.draft import DraftScreen
from workbench.ui.screens.endpoint import EndpointScreen
from workbench.ui.screens.exchange import ExchangeScreen
from workbench.workspace.views import Event


async def test_endpoints_are_grouped_and_their_risk_is_told_in_words() -> None:
    async with running(MemoryApi(), initial="endpoints") as pilot:
        assert "▼ partners 3 at portal.partners.example" in shown(pilot)
        assert "▲ destructive" in line_with(pilot, "DELETE")
        assert "◆ write" in line_with(pilot, "/api/users/invite")
        assert "64%" in line_with(pilot, "tickets.close")


async def test_endpoints_that_share_a_url_are_told_apart() -> None:
    async with running(MemoryApi(), initial="endpoints", size=LARGE) as pilot:
        assert "/graphql ListTickets" in shown(pilot)


async def test_the_portal_comes_before_the_places_with_fewer_endpoints() -> None:
    api = MemoryApi()
    api.found[0] = replace(api.found[0], origin="https://a-login.example", category="aaa")
    async with running(api, initial="endpoints") as pilot:
        assert shown(pilot).index("portal.partners.example") < shown(pilot).index("a-login.example")


async def test_nothing_is_called_missing_before_the_workspace_has_answered() -> None:
    api = MemoryApi()
    async with running(api) as pilot:
        api.gate.clear()
        await pilot.press("3")
        await until(pilot, lambda: "Loading …" in shown(pilot))
        api.gate.set()
        await settle(pilot)
        assert "11 endpoints" in shown(pilot)


async def test_noise_is_folded_away_until_asked_for() -> None:
    async with running(MemoryApi(), initial="endpoints") as pilot:
        assert "/collect" not in shown(pilot)
        await press(pilot, "a")
        assert "~ analytics" in line_with(pilot, "/collect")


async def test_the_list_is_filtered_as_one_types() -> None:
    async with running(MemoryApi(), initial="endpoints") as pilot:
        await press(pilot, "slash", *"destructive")
        assert "1 endpoint" in shown(pilot)
        assert "/api/me" not in shown(pilot)
        await press(pilot, "escape")
        assert "/api/me" in shown(pilot)


async def test_a_category_folds_and_unfolds() -> None:
    async with running(MemoryApi(), initial="endpoints") as pilot:
        await press(pilot, "space")
        assert "▶ bootstrap" in shown(pilot)
        assert "/api/bootstrap" not in shown(pilot)
        await press(pilot, "enter")
        assert "/api/bootstrap" in shown(pilot)


async def test_a_wide_terminal_shows_the_endpoint_beside_the_list() -> None:
    async with running(MemoryApi(), initial="endpoints", size=LARGE) as pilot:
        await press(pilot, *["down"] * 9)
        assert "an id from list_partners" in shown(pilot)


async def test_newly_found_endpoints_appear() -> None:
    api = MemoryApi()
    found, api.found = api.found, []
    async with running(api, initial="endpoints") as pilot:
        assert "No endpoints yet" in shown(pilot)
        api.found = found
        api.emit(Event("endpoints"))
        await settle(pilot)
        assert "11 endpoints" in shown(pilot)


async def test_an_endpoint_shows_its_inputs_outputs_and_evidence() -> None:
    async with running(MemoryApi(), initial="endpoints") as pilot:
        await press(pilot, "slash", *"get_partner", "enter", "enter")
        assert isinstance(pilot.app.screen, EndpointScreen)
        assert "GET /api/partners/{partner_id}" in shown(pilot)
        await press(pilot, "tab", "tab")
        assert "tier: string · one of" in shown(pilot)
        assert "parent: string or null" in shown(pilot)
        await press(pilot, "tab")
        assert "Segment 3 had 4 values, all UUIDs." in shown(pilot)
        assert "path partner_id ← e-partners $.items[*].id (4 values, 98% sure)" in shown(pilot)


async def test_an_endpoint_lists_its_exchanges_and_opens_one() -> None:
    async with running(MemoryApi(), initial="endpoints") as pilot:
        await press(pilot, "down", "down", "enter", "shift+tab")
        assert "/graphql" in line_with(pilot, "▸")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, ExchangeScreen)


async def test_p_opens_the_promotion_from_the_list_and_from_the_endpoint() -> None:
    async with running(MemoryApi(), initial="endpoints") as pilot:
        await press(pilot, "p")
        assert isinstance(pilot.app.screen, DraftScreen)
        await press(pilot, "escape", "enter", "p")
        assert isinstance(pilot.app.screen, DraftScreen)
