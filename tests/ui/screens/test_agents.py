from __future__ import annotations

import json

import pytest

from tests.ui import portal_data as data
from tests.ui.driving import LARGE, line_with, paste, press, running, settle, shown, told, until
from tests.ui.memory_api import MemoryApi
from workbench.ui.screens.draft import DraftScreen
from workbench.ui.screens.operation import OperationScreen
from workbench.workspace.views import Choices, Event, Pending, Suggestion


async def test_a_write_waits_first_and_shows_what_would_be_sent() -> None:
    async with running(MemoryApi(), initial="agents") as pilot:
        assert "! partners/invite_user" in line_with(pilot, "▸")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, OperationScreen)


async def test_a_allows_the_asking_client_alone_for_an_hour() -> None:
    api = MemoryApi()
    async with running(api, initial="agents") as pilot:
        await press(pilot, "a")
        allowed = api.permissions[-1]
        assert (allowed.operation, allowed.client) == ("partners/invite_user", "claude-code")
        assert allowed.until == data.START + 3_600
        assert "Waiting for you (0)" in shown(pilot)


@pytest.mark.parametrize(("key", "how"), [("y", "approved"), ("n", "refused")])
async def test_y_approves_the_write_under_the_cursor_and_n_refuses_it(key: str, how: str) -> None:
    api = MemoryApi()
    async with running(api, size=(140, 40), initial="agents") as pilot:
        assert "would be sent" in shown(pilot)
        await press(pilot, key)
        assert api.marked == [(how, "a019abc")]
        assert "Waiting for you (0)" in shown(pilot)
        await press(pilot, key)
        assert "Nothing waits for you." in told(pilot)


@pytest.mark.parametrize("key", ["y", "n", "a"])
async def test_where_the_cursor_is_elsewhere_a_key_shows_what_waits_and_decides_nothing(key: str) -> None:
    api = MemoryApi()
    api.pending = ()
    async with running(api, initial="agents") as pilot:
        await press(pilot, "end")
        api.pending = data.PENDING
        api.emit(Event("pending"))
        await settle(pilot)
        await press(pilot, key)
        assert "This waits for you: look at it" in told(pilot)
        assert "! partners/invite_user" in line_with(pilot, "▸")
        assert not api.marked
        assert len(api.permissions) == len(data.PERMISSIONS)
        await press(pilot, key)
        assert "Waiting for you (0)" in shown(pilot)


async def test_a_newer_write_does_not_slip_under_the_cursor() -> None:
    api = MemoryApi()
    async with running(api, initial="agents") as pilot:
        api.pending = (Pending(data.START + 120, "partners/delete_user", "stranger", {}, "a2"), *api.pending)
        api.emit(Event("pending"))
        await settle(pilot)
        assert "! partners/invite_user" in line_with(pilot, "▸")
        await press(pilot, "a")
        assert api.permissions[-1].operation == "partners/invite_user"


async def test_clients_and_permissions_are_listed_and_d_withdraws_one() -> None:
    api = MemoryApi()
    async with running(api, initial="agents") as pilot:
        assert "since 10:04:00, 16 calls" in line_with(pilot, "● here today")
        assert "3 calls left" in shown(pilot)
        await press(pilot, "d")
        assert "Put the cursor on an allowed write." in told(pilot)
        await press(pilot, *["down"] * 2, "d")
        assert api.permissions == ()


async def test_a_snippet_is_shown_and_copied() -> None:
    async with running(MemoryApi(), initial="agents") as pilot:
        await press(pilot, *["down"] * 9)
        assert '"mcpServers"' in shown(pilot)
        await press(pilot, "c")
        server = json.loads(pilot.app.clipboard)["mcpServers"]["workbench"]
        assert server["args"][-2:] == ["--workspace", "/home/kim/partner-work"]


async def test_a_snippet_is_copied_from_anywhere_by_its_number() -> None:
    async with running(MemoryApi(), initial="agents") as pilot:
        await press(pilot, "c")
        assert "~/.codex/config.toml" in line_with(pilot, "5  Codex")
        await press(pilot, "5")
        assert "[mcp_servers.workbench]" in pilot.app.clipboard
        assert "Copied for Codex: paste it into ~/.codex/config.toml." in told(pilot)


async def test_the_whole_audit_trail_is_filtered_as_one_types() -> None:
    async with running(MemoryApi(), initial="agents", size=LARGE) as pilot:
        await press(pilot, "t")
        assert "2 entries" in shown(pilot)
        assert "failed: The call's page did not answer." in line_with(pilot, "▸")
        await press(pilot, "slash", *"claude", "enter")
        assert "1 entry" in shown(pilot)
        assert '"page": 1' in shown(pilot)


async def test_what_waits_is_told_on_every_screen() -> None:
    async with running(MemoryApi(), size=(120, 30)) as pilot:
        assert "! 1 waiting" in shown(pilot)


PROPOSED = Suggestion(
    "e-users", Choices(), "to find whom to invite", "cursor", "s1", data.START, "partners/list_users", "GET /api/users"
)


def proposing() -> MemoryApi:
    api = MemoryApi()
    api.pending, api.proposed = (), (PROPOSED,)
    return api


async def test_what_an_agent_proposes_is_shown_with_what_it_would_write() -> None:
    async with running(proposing(), initial="agents", size=LARGE) as pilot:
        text = shown(pilot)
        assert "Proposed by agents (1)" in text
        assert "+ partners/list_users" in text
        assert "catalog/partners/list_users.json" in text
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, DraftScreen)
        assert "Review what cursor proposes: GET /api/users" in shown(pilot)


async def test_a_proposal_is_changed_before_it_is_accepted() -> None:
    api = proposing()
    async with running(api, initial="agents", size=LARGE) as pilot:
        await press(pilot, "enter")
        await paste(pilot, "all_users")
        await press(pilot, "ctrl+s")
        assert (api.accepted, api.accepted_as) == ("s1", Choices(name="all_users"))


@pytest.mark.parametrize(
    ("key", "accepted", "said"), [("y", "s1", "Promoted partners/list_users"), ("n", "", "Rejected")]
)
async def test_a_proposal_is_accepted_or_rejected_by_the_person(key: str, accepted: str, said: str) -> None:
    api = proposing()
    async with running(api, initial="agents", size=LARGE) as pilot:
        await press(pilot, key)
        assert (api.accepted, api.proposed) == (accepted, ())
        assert said in told(pilot)


async def test_the_last_calls_are_shown_newest_first_with_their_outcome() -> None:
    async with running(MemoryApi(), initial="agents", size=LARGE) as pilot:
        text = shown(pilot)
        assert text.index("failed: The call's page did not answer") < text.index("HTTP 200")


async def test_one_key_stops_all_agents_and_lets_them_go_on() -> None:
    api = MemoryApi()
    async with running(api, initial="traffic", size=LARGE) as pilot:
        await press(pilot, "f12")
        assert api.stopped
        assert "1 call that waited for you refused" in told(pilot)
        await until(pilot, lambda: "agents stopped" in shown(pilot))
        await press(pilot, "5")
        assert "ALL AGENTS ARE STOPPED" in shown(pilot)
        await press(pilot, "f12")
        assert not api.stopped
        assert "Agents may go on" in told(pilot)
