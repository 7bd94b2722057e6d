"""What a browser kept is in the next one before the app's first script runs."""

from __future__ import annotations

from pathlib import Path

from tests.browser.conftest import Told, opened
from tests.browser.portal import Portal
from workbench.browser.find import Browser
from workbench.browser.keep import State
from workbench.browser.launch import LaunchPlan
from workbench.browser.session import BrowserSession
from workbench.browser.step import Step

_FILL = """() => {
  document.cookie = "sid=c00kie; max-age=3600";
  localStorage.setItem("kept", "local");
  sessionStorage.setItem("oidc.user:x", "</script>\u2028 \\"token\\"");
}"""

# A page whose first script looks for its token, as an app does.
_APP = "<script>document.title = sessionStorage.getItem('oidc.user:x') || 'signed out'</script>"


async def front(session: BrowserSession, portal: Portal, path: str = "/") -> None:
    await session.perform(Step("goto", value=portal.url(path)), 1)


async def kept_state(browser: Browser, portal: Portal, folder: Path) -> State:
    async with opened(browser, LaunchPlan(folder), Told().callbacks()) as session:
        await front(session, portal)
        await session.pages.front.evaluate(_FILL)
        return await session.state()


async def test_cookies_and_both_storages_come_back_before_the_first_script(
    browser: Browser, portal: Portal, tmp_path: Path
) -> None:
    state = await kept_state(browser, portal, tmp_path / "one")
    assert "token" not in repr(state)
    session = await BrowserSession.start(browser, LaunchPlan(tmp_path / "two"), Told().callbacks(), state)
    try:
        page = session.pages.front
        # The app is asked for from the portal's origin, answered here.
        await page.route("**/app", lambda route: route.fulfill(content_type="text/html", body=_APP))
        await front(session, portal, "/app")
        assert await page.title() == '</script>\u2028 "token"'
        assert await page.evaluate("localStorage.getItem('kept')") == "local"
        assert "sid=c00kie" in await page.evaluate("document.cookie")

        # A session that the app ends stays ended.
        await page.evaluate("sessionStorage.clear()")
        await front(session, portal, "/app")
        assert await page.title() == "signed out"
    finally:
        await session.close()


async def test_another_origin_and_another_tab_get_nothing(browser: Browser, portal: Portal, tmp_path: Path) -> None:
    state = await kept_state(browser, portal, tmp_path / "one")
    session = await BrowserSession.start(browser, LaunchPlan(tmp_path / "two"), Told().callbacks(), state)
    try:
        await session.perform(Step("goto", value=portal.url("/", host="other")), 1)
        assert await session.pages.front.evaluate("({...sessionStorage})") == {}
    finally:
        await session.close()


async def test_place_and_language_are_those_of_the_plan(browser: Browser, portal: Portal, tmp_path: Path) -> None:
    plan = LaunchPlan(tmp_path / "browser", locale="de-AT", time_zone="Pacific/Auckland")
    async with opened(browser, plan, Told().callbacks()) as session:
        await front(session, portal)
        page = session.pages.front
        assert await page.evaluate("navigator.language") == "de-AT"
        assert await page.evaluate("Intl.DateTimeFormat().resolvedOptions().timeZone") == "Pacific/Auckland"


async def test_pages_beyond_the_cap_are_closed_with_a_word(browser: Browser, portal: Portal, tmp_path: Path) -> None:
    told = Told()
    async with opened(browser, LaunchPlan(tmp_path / "browser", pages=2), told.callbacks()) as session:
        await front(session, portal)
        page = session.pages.front
        await page.evaluate("for (let i = 0; i < 4; i++) window.open('/second')")
        while not len(told.notices) >= 3 or len(session.pages.seen) > 2:
            await page.evaluate("1")
        assert len(session.pages.seen) == 2
