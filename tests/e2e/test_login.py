"""Signing in by the demo's own recipe, in a real browser, behind the recorder."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.e2e.machine import bytes_under
from tests.e2e.sessions import at_the_demo
from workbench.errors import UsageError, WorkbenchError
from workbench.workspace.views import LoginPlan, NeedsPersonError, RecordPlan
from workbench.workspace.workspace import Workspace


async def has_cookies(workspace: Workspace, number: int) -> None:
    """Wait until the session has so many: an app that is signed in goes on asking for what it shows."""
    async with asyncio.timeout(30):
        while (await workspace.session_status("demo"))[0].cookies < number:  # noqa: ASYNC110 - the page fills the jar
            await asyncio.sleep(0.05)


async def test_a_recipe_signs_in_unattended_and_leaves_no_value_behind(tmp_path: Path) -> None:
    async with at_the_demo(tmp_path) as place:
        status = await place.workspace.login(place.plan(), client="Claude")
        assert (status.state, status.account, status.failures) == ("signed in", "default", 0)
        assert status.who == "a…@n…"
        assert status.token_expires > 0
        await has_cookies(place.workspace, 3)
        assert status.url == place.portal.start_url
        (again,) = await place.workspace.session_status("demo")
        assert again.signed_in
        assert (await place.workspace.status()).signed_in

        left = await place.workspace.logout("demo")
        assert (left.state, left.cookies) == ("closed", 0)
        (closed,) = await place.workspace.session_status("demo")
        assert closed.state == "closed"
        credentials = place.portal.credentials
    for path, data in bytes_under(tmp_path).items():
        for secret in (credentials.password, credentials.totp_seed, credentials.email):
            assert secret.encode() not in data, path


async def test_a_wrong_password_is_tried_once_a_login_and_three_times_at_most(tmp_path: Path) -> None:
    async with at_the_demo(tmp_path) as place:
        for _ in range(3):
            with pytest.raises(WorkbenchError, match="refused the user name or the password"):
                await place.workspace.login(place.plan(password="Wrong-1-Guess"))
        (status,) = await place.workspace.session_status("demo")
        assert (status.failures, status.blocked) == (3, True)
        with pytest.raises(NeedsPersonError, match="workbench login demo --reset"):
            await place.workspace.login(place.plan())
        # An agent cannot say that it is the person who resets.
        plan = LoginPlan("demo", given=place.given(), reset=True)
        with pytest.raises(NeedsPersonError, match="--reset"):
            await place.workspace.login(plan, client="Claude")
        assert (await place.workspace.login(plan)).signed_in


async def test_credentials_that_nobody_gave_are_asked_for_by_name(tmp_path: Path) -> None:
    async with at_the_demo(tmp_path) as place:
        with pytest.raises(NeedsPersonError, match="WORKBENCH_DEMO_DEFAULT_PASSWORD"):
            await place.workspace.login(LoginPlan("demo"), client="Claude")


async def test_without_a_display_signing_in_by_hand_says_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    async with at_the_demo(tmp_path) as place:
        with pytest.raises(WorkbenchError, match="no display"):
            await place.workspace.login(LoginPlan("demo", person=True))


async def test_credentials_are_typed_nowhere_but_where_the_portal_says(tmp_path: Path) -> None:
    async with at_the_demo(tmp_path) as place:
        file = place.layout.catalog / "demo" / "portal.json"
        text = file.read_text().replace('"load": [', f'"load": ["{place.portal.identity}", ')
        file.write_text(text.replace(f'"identity": ["{place.portal.identity}"],', ""))
        await place.workspace.accept_recipe("demo")
        with pytest.raises(WorkbenchError, match=r"asks for credentials of demo\. Nothing was typed"):
            await place.workspace.login(place.plan())


async def test_the_person_signs_out_of_a_portal_that_is_in_no_catalog_yet(tmp_path: Path) -> None:
    async with at_the_demo(tmp_path) as place:
        await place.workspace.start_recording(
            RecordPlan(place.portal.start_url, portal="recorded_first", headless=True)
        )
        with pytest.raises(UsageError, match="Stop it first"):
            await place.workspace.logout("recorded_first")
        await place.workspace.stop_recording()
        assert (await place.workspace.browser()).open
        assert (await place.workspace.logout("recorded_first")).state == "closed"
        assert not (await place.workspace.browser()).open
