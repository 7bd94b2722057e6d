from __future__ import annotations

import pytest

from tests.browser.conftest import Told
from tests.browser.portal import Portal
from workbench.browser.failure import BrowserError
from workbench.browser.session import BrowserSession
from workbench.browser.step import Step


async def test_requests_carry_the_number_of_the_action_that_caused_them(
    session: BrowserSession, portal: Portal
) -> None:
    assert await session.perform(Step("goto", value=portal.url()), 1) == "open /"
    assert await session.perform(Step("click", 'role=button[name="Save it"]'), 2) == 'click button "Save it"'
    await session.perform(Step("idle"), 2)
    assert portal.tags("/")[-1:] == ["1"]
    assert portal.tags("/api/clicked") == ["2"]
