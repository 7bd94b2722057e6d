from __future__ import annotations

from dataclasses import replace

from tests.ui.driving import LARGE, line_with, paste, press, running, settle, shown, told, until
from tests.ui.memory_api import MemoryApi
from workbench.errors import UsageError
from workbench.ui.screens.draft import DraftScreen
from workbench.ui.screens.endpoint import EndpointScreen
from workbench.ui.screens.exchange import ExchangeScreen
from workbench.ui.screens.operation import OperationScreen
from workbench.workspace.views import Draft, Event, Proposal


async def test_endpoints_are_grouped_and_their_risk_is_told_in_words() -> None:
    async with running(MemoryApi(), initial="endpoints") as pilot:
        assert "▼ portal.partners.example 11" in shown(pilot)
        assert "  ▼ partners 3" in shown(pilot)
        assert "▲ destructive" in line_with(pilot, "DELETE")
        assert "◆ write" in line_with(pilot, "/invite")
        assert "64%" in line_with(pilot, "tickets.close")


async def test_what_is_promoted_already_is_marked_found_by_that_word_and_leads_to_its_operation() -> None:
    async with running(MemoryApi(), initial="endpoints", size=LARGE) as pilot:
        assert "✓" in line_with(pilot, "/api/me")
        assert "✓" not in line_with(pilot, "DELETE")
        await press(pilot, "slash", *"promoted", "enter")
        assert "3 endpoints" in shown(pilot)
        await press(pilot, "escape", "slash", *"get_profile", "enter")
        assert "✓ partners/get_profile (O: open)" in line_with(pilot, "Promoted")
        await press(pilot, "enter", "O")
        assert isinstance(pilot.app.screen, OperationScreen)
        assert "partners/get_profile" in shown(pilot)


async def test_an_endpoint_that_became_several_operations_leads_to_each() -> None:
    api = MemoryApi()
    profile = next(row for row in api.catalog if row.operation.name == "get_profile")
    api.catalog.append(replace(profile, operation=replace(profile.operation, name="who_am_i")))
    async with running(api, initial="endpoints") as pilot:
        await press(pilot, "slash", *"who_am_i", "enter", "O", "end", "enter")
        assert isinstance(pilot.app.screen, OperationScreen)
        assert "partners/who_am_i" in shown(pilot)


async def test_an_endpoint_that_is_no_operation_says_how_to_make_one() -> None:
    async with running(MemoryApi(), initial="endpoints") as pilot:
        await press(pilot, "slash", *"destructive", "enter", "O")
        assert "It is no operation yet: p makes one of it." in told(pilot)


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
        await press(pilot, "up", "space")
        assert "▶ bootstrap" in shown(pilot)
        assert "/api/bootstrap" not in shown(pilot)
        await press(pilot, "enter")
        assert "/api/bootstrap" in shown(pilot)


async def test_a_whole_portal_folds() -> None:
    async with running(MemoryApi(), initial="endpoints") as pilot:
        await press(pilot, "home", "space")
        assert "▶ portal.partners.example 11" in shown(pilot)
        assert "bootstrap" not in shown(pilot)


async def test_what_is_below_a_path_stands_below_it() -> None:
    async with running(MemoryApi(), initial="endpoints", size=LARGE) as pilot:
        shape = [
            line_with(pilot, path).split("  ○")[0].split("│")[0].rstrip()
            for path in ("/partners  ", "{partner_id}", "/contacts")
        ]
        assert shape == [
            "   GET     ✓  /api/partners",
            "   GET          └ /{partner_id}",
            "   GET            └ /contacts",
        ]


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
        assert "one of" in line_with(pilot, "tier")
        assert "string or null" in line_with(pilot, "parent")
        assert "optional" in line_with(pilot, "parent")
        await press(pilot, "tab", "tab")
        assert "Segment 3 had 4 values, all UUIDs." in shown(pilot)


async def test_a_schema_folds_and_has_examples_from_the_samples() -> None:
    async with running(MemoryApi(), initial="endpoints", size=LARGE) as pilot:
        await press(pilot, "slash", *"list_partners", "enter", "enter", "tab", "tab")
        assert "such as" in line_with(pilot, " name ")
        await press(pilot, "down", "space")
        assert "▶ items" in shown(pilot)
        assert "tier" not in shown(pilot)
        await press(pilot, "minus", "minus")
        assert "▶ items" in shown(pilot)


async def test_links_are_walked_from_endpoint_to_endpoint_and_back() -> None:
    async with running(MemoryApi(), initial="endpoints", size=LARGE) as pilot:
        await press(pilot, "slash", *"get_partner", "enter", "enter", "tab", "tab", "tab")
        assert "Inputs come from (1)" in shown(pilot)
        assert "$.items[*].id" in line_with(pilot, "┌─▶ GET /api/partners")
        assert "path partner_id" in line_with(pilot, "┌─▶ GET /api/partners")
        await press(pilot, "enter")
        assert line_with(pilot, "● GET /api/partners")
        assert "Outputs go to (1)" in shown(pilot)
        await press(pilot, "enter")
        assert line_with(pilot, "● GET /api/partners/{partner_id}")
        await press(pilot, "escape", "escape")
        assert "GET /api/partners/{partner_id}" in shown(pilot)
        await press(pilot, "escape")
        assert len(pilot.app.screen_stack) == 1


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


async def test_several_are_marked_reviewed_and_saved_at_once() -> None:
    api = MemoryApi()
    async with running(api, initial="endpoints", size=LARGE) as pilot:
        await press(pilot, "slash", *"partner_", "enter", "home", "m")
        assert "2 marked, p promotes" in shown(pilot)
        await press(pilot, "p")
        assert "Promote 2 endpoints: 2 ticked" in shown(pilot)
        await press(pilot, "end", "space")
        assert "1 ticked" in shown(pilot)
        await press(pilot, "space")
        await press(pilot, "home", "enter")
        await paste(pilot, "one_partner")
        await press(pilot, "ctrl+s")
        assert "one_partner" in shown(pilot)
        await press(pilot, "ctrl+s")
        assert [row.operation.name for row in api.catalog[3:]] == ["one_partner", "list_partner_contacts"]
        assert len(api.changes) == 1
        assert "marked" not in shown(pilot)


async def test_what_cannot_be_promoted_says_why_and_the_others_can() -> None:
    class Refusing(MemoryApi):
        async def preview(self, draft: Draft) -> Proposal:
            if draft.endpoint == "e-users":
                raise UsageError("It is a WebSocket.")
            return await super().preview(draft)

    api = Refusing()
    async with running(api, initial="endpoints", size=LARGE) as pilot:
        await press(pilot, "slash", *"api/users", "space", *"get", "enter", "home", "m", "p")
        assert "It is a WebSocket." in line_with(pilot, "✗")
        await press(pilot, "end", "space", "ctrl+s")
        assert "Mend it first" in told(pilot)
        assert len(api.catalog) == 3
        assert "Nothing is ticked." in told(pilot)


async def test_marks_go_with_escape() -> None:
    async with running(MemoryApi(), initial="endpoints") as pilot:
        await press(pilot, "m")
        assert "✓GET" in shown(pilot)
        await press(pilot, "escape")
        assert "✓GET" not in shown(pilot)


async def test_a_list_of_endpoints_that_a_filter_emptied_says_so() -> None:
    async with running(MemoryApi(), initial="endpoints") as pilot:
        await press(pilot, "slash", *"nowhere")
        assert "No endpoint has these words. Esc shows all." in shown(pilot)


async def test_the_first_that_fits_is_under_the_cursor_while_a_filter_is_typed() -> None:
    async with running(MemoryApi(), initial="endpoints") as pilot:
        await press(pilot, "end", "slash", *"partner_")
        assert "/api/partners/{partner_id}" in line_with(pilot, "▸")


async def test_marking_goes_on_to_the_next_endpoint_past_headings() -> None:
    async with running(MemoryApi(), initial="endpoints", size=LARGE) as pilot:
        await press(pilot, "home", "down", "down", "m", "m", "m")
        assert "3 marked" in shown(pilot)
