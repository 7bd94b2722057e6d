"""A person signs in once in a recorded window; the recipe that comes of it signs in alone."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pyotp
import pytest
from playwright.async_api import Page

from tests.e2e.sessions import demo_for
from workbench.demo.portal import DemoPortal
from workbench.workspace.views import LoginPlan, RecordPlan
from workbench.workspace.views.sessions import Given
from workbench.workspace.workspace import Workspace

pytestmark = pytest.mark.long


async def types(page: Page, field: str, text: str, button: str) -> None:
    """Do as a person does: with the mouse and the keyboard, on the page itself."""
    await page.locator(field).wait_for()
    await page.locator(field).click()
    await page.keyboard.type(text)
    await page.get_by_role("button", name=button).click()


async def signs_in(page: Page, portal: DemoPortal) -> None:
    who = portal.credentials
    await types(page, "#email", who.email, "Next")
    await types(page, "#password", who.password, "Sign in")
    await types(page, "#code", pyotp.TOTP(who.totp_seed).now(), "Verify")
    await page.get_by_role("button", name="Trust this device").click()
    await page.locator('main[data-screen="dashboard"][data-ready="true"]').wait_for()


async def test_a_persons_own_sign_in_becomes_a_recipe_without_a_value(tmp_path: Path) -> None:
    with demo_for(tmp_path) as (layout, portal):
        (layout.catalog / "demo" / "portal.json").unlink()
        who = portal.credentials
        async with Workspace.open(layout) as workspace:
            plan = RecordPlan(portal.start_url, portal="demo", identity=(portal.identity,))
            await workspace.start_recording(plan)
            page = workspace._capturing._need_browser().pages.front
            await signs_in(page, portal)
            await page.locator("#nav-partners").click()
            async with asyncio.timeout(10):
                while workspace._sessions.recipes.learned("demo") is None:  # noqa: ASYNC110 - told in the background
                    await asyncio.sleep(0.05)
            await workspace.stop_recording(close_browser=True)

            shown = await workspace.recipe("demo")
            assert "one-time code" in shown.learned
            assert "partners" not in shown.learned.lower()
            for value in (who.email, who.password, who.totp_seed):
                assert value not in shown.learned
            assert (await workspace.accept_recipe("demo")).trusted
            given: Given = (("username", who.email), ("password", who.password), ("totp", who.totp_seed))
            assert (await workspace.login(LoginPlan("demo", given=given), client="Claude")).signed_in
