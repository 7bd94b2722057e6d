"""Sessions that come back: remembered, after idleness, after the portal refused their token."""

from __future__ import annotations

import asyncio
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.e2e.machine import bytes_under
from tests.e2e.sessions import EXAMPLE, Place, at_the_demo, demo_for, opened
from workbench.catalog import save_operation
from workbench.discovery.endpoint import Auth
from workbench.errors import WorkbenchError
from workbench.operation import Operation
from workbench.workspace.views import LoginPlan

pytestmark = pytest.mark.long

CLIENT = "Claude"

CASES = Operation(
    "demo", "my_cases", "My cases", "cases", "read", "GET", "support", "/api/cases/mine", auth=Auth("cookie")
)


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(30):
        while not condition():  # noqa: ASYNC110 - the session is looked after in the background
            await asyncio.sleep(0.05)


async def with_an_operation(place: Place) -> None:
    shutil.copy(EXAMPLE / "demo" / "list_partners.json", place.layout.catalog / "demo")
    await place.workspace.trust("demo/list_partners")


async def reads(place: Place) -> None:
    answer = await place.workspace.call("demo/list_partners", {"page": 2}, client=CLIENT)
    assert (answer.status, answer.problem) == (200, "")


def remembered(place: Place) -> bytes:
    # A file that is about to take the place of this one has a point before its name.
    (file,) = (place.layout.state / "sessions").glob("[!.]*")
    return file.read_bytes()


async def test_a_remembered_session_is_there_again_without_credentials(tmp_path: Path) -> None:
    with demo_for(tmp_path, token_lifetime=20) as (layout, portal):
        async with opened(layout, portal) as place:
            status = await place.workspace.login(LoginPlan("demo", given=place.given(), remember=True))
            assert (status.signed_in, status.remembered) == (True, True)
            first = remembered(place)
            # The app renews its token, which makes the older refresh token worthless: the file follows.
            await until(lambda: remembered(place) != first)
        async with opened(layout, portal) as place:
            back = await place.workspace.login(LoginPlan("demo"), client=CLIENT)
            assert (back.signed_in, back.who) == (True, "a…@n…")
            assert (await place.workspace.logout("demo")).remembered is False
            with pytest.raises(WorkbenchError, match="needs the person"):
                await place.workspace.login(LoginPlan("demo"), client=CLIENT)
        assert not any((layout.state / "sessions").iterdir())
    for path, data in bytes_under(tmp_path).items():
        assert b"eyJhbGciOi" not in data, path


async def test_a_browser_that_nobody_uses_is_closed_and_the_next_call_opens_it_again(tmp_path: Path) -> None:
    async with at_the_demo(tmp_path) as place:
        await with_an_operation(place)
        await place.workspace.login(place.plan())
        await reads(place)
        place.workspace._capturing.used -= 601
        await until(lambda: not place.workspace._capturing.open)
        await reads(place)
        (status,) = await place.workspace.session_status("demo")
        assert status.signed_in


async def test_a_browser_that_could_not_return_by_itself_stays_open(tmp_path: Path) -> None:
    async with at_the_demo(tmp_path) as place:
        await place.workspace.login(place.plan())
        place.workspace._sessions._given.clear()
        place.workspace._capturing.used -= 601
        await place.workspace._care._follow(place.workspace._capturing)
        assert place.workspace._capturing.open


async def test_a_token_that_the_portal_refuses_is_renewed_once_for_all_calls(tmp_path: Path) -> None:
    async with at_the_demo(tmp_path) as place:
        await with_an_operation(place)
        await place.workspace.login(place.plan())
        revoke_all(place)
        await asyncio.gather(*(reads(place) for _ in range(5)))
        # The identity provider forgets everything, too: then the recipe signs in.
        revoke_all(place)
        provider = place.portal.world.identity
        provider.sessions.clear()
        for family in provider._families.values():
            family.revoked = True
        await reads(place)


async def test_another_site_of_the_portal_signs_itself_in_when_it_refuses_a_call(tmp_path: Path) -> None:
    async with at_the_demo(tmp_path) as place:
        await with_an_operation(place)
        save_operation(place.layout.catalog, CASES)
        await place.workspace.trust("demo/my_cases")
        await place.workspace.login(place.plan())
        # The recipe signs in at the app: nobody has been at the support site.
        result = await place.workspace.call("demo/my_cases", {}, client="Claude")
        assert (result.status, result.problem) == (200, "")
        await reads(place)


def revoke_all(place: Place) -> None:
    provider = place.portal.world.identity
    for family in provider._families.values():
        provider._revoked.update(family.access_ids)


async def test_limits_of_the_portal_are_those_of_its_file(tmp_path: Path) -> None:
    async with at_the_demo(tmp_path) as place:
        file = place.layout.catalog / "demo" / "portal.json"
        limits = {"locale": "de-AT", "time_zone": "Pacific/Auckland", "pages": 3}
        file.write_text(json.dumps(json.loads(file.read_text()) | {"limits": limits}))
        await place.workspace.login(place.plan())
        page = place.workspace._capturing._need_browser().pages.front
        assert await page.evaluate("[navigator.language, Intl.DateTimeFormat().resolvedOptions().timeZone]") == [
            "de-AT",
            "Pacific/Auckland",
        ]
