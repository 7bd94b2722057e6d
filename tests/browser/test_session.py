from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.async_api import Error, Page

from tests.browser.conftest import Told, opened
from tests.browser.portal import WITH_SERVICE_WORKER, Portal
from workbench.browser.failure import BrowserError
from workbench.browser.find import Browser
from workbench.browser.launch import LaunchPlan
from workbench.browser.session import BrowserSession, Callbacks
from workbench.browser.step import Step

TWICE = "async url => { await (await fetch(url)).text(); await (await fetch(url)).text() }"
ASK_WORKER = """urls => new Promise(done => {
  window.worker.onmessage = () => done();
  window.worker.postMessage(urls);
})"""
IN_WORKER = """urls => new Promise(done => {
  const worker = new Worker('/worker.js');
  worker.onmessage = () => done();
  worker.postMessage(urls);
})"""


async def front(session: BrowserSession, portal: Portal, path: str = "/", number: int = 1) -> Page:
    await session.perform(Step("goto", value=portal.url(path)), number)
    return session.pages.front


def dumps(folder: Path) -> list[Path]:
    return list(folder.rglob("*.dmp"))


async def until(condition: Callable[[], object]) -> None:
    """Wait until a condition holds."""
    async with asyncio.timeout(20):
        while not condition():  # noqa: ASYNC110 - the condition is the portal's, in another thread
            await asyncio.sleep(0.02)


async def test_requests_carry_the_number_of_the_action_that_caused_them(
    session: BrowserSession, portal: Portal
) -> None:
    assert await session.perform(Step("goto", value=portal.url()), 1) == "open /"
    assert await session.perform(Step("click", 'role=button[name="Save it"]'), 2) == 'click button "Save it"'
    await session.perform(Step("idle"), 2)
    assert portal.tags("/")[-1:] == ["1"]
    assert portal.tags("/api/clicked") == ["2"]


async def test_frames_workers_and_popups_carry_the_number_too(session: BrowserSession, portal: Portal) -> None:
    page = await front(session, portal, number=3)
    await session.perform(Step("click", "frame=css=#help >> role=button"), 4)
    await session.perform(Step("idle"), 4)
    await page.evaluate(IN_WORKER, ["/api/in-worker"])
    await session.perform(Step("click", "role=link[name='Help']"), 5)
    await session.perform(Step("wait", value="**/popup"), 5)
    await session.perform(Step("click", "role=button"), 6)
    await session.perform(Step("idle"), 6)
    assert portal.tags("/api/frame") == ["4"]
    assert portal.tags("/api/in-worker") == ["4"]
    assert portal.tags("/popup")[-1:] == ["5"]
    assert portal.tags("/api/popup") == ["6"]


async def test_the_newest_page_is_in_front_until_popups_are_closed(session: BrowserSession, portal: Portal) -> None:
    await session.perform(Step("close_popups"), 1)
    await front(session, portal)
    await session.perform(Step("click", "role=link[name='Help']"), 2)
    await session.perform(Step("wait", value="**/popup"), 2)
    assert session.current_url() == portal.url("/popup")
    await session.perform(Step("close_popups"), 3)
    assert session.current_url() == portal.url("/")
    assert await session.title() == "Portal"


async def test_the_outline_names_what_is_on_the_page(session: BrowserSession, portal: Portal) -> None:
    await front(session, portal)
    outline = await session.outline()
    assert 'heading "Partners"' in outline
    assert 'button "Save it"' in outline


async def test_navigation_is_told(session: BrowserSession, portal: Portal, told: Told) -> None:
    await front(session, portal, "/second")
    assert told.navigated[-1] == portal.url("/second")


async def test_a_cacheable_answer_asked_for_twice_reaches_the_portal_twice(
    session: BrowserSession, portal: Portal
) -> None:
    page = await front(session, portal)
    await page.evaluate(TWICE, "/cacheable/page")
    assert len(portal.requests("/cacheable/page")) == 2


async def test_the_cache_is_off_in_a_worker_soon_after_its_start(session: BrowserSession, portal: Portal) -> None:
    page = await front(session, portal)
    await page.evaluate("() => { window.worker = new Worker('/worker.js') }")
    for number in range(100):
        path = f"/cacheable/worker{number}"
        await page.evaluate(ASK_WORKER, [path, path])
        if len(portal.requests(path)) == 2:
            break
    else:
        pytest.fail("answers still come out of the cache")


async def test_the_cache_is_off_in_a_frame_of_another_site(session: BrowserSession, portal: Portal) -> None:
    page = await front(session, portal)
    await page.evaluate(
        "url => new Promise(done => { const f = document.createElement('iframe'); f.src = url; f.name = 'far';"
        " f.onload = () => done(); document.body.append(f) })",
        portal.url("/frame", host="elsewhere"),
    )
    frame = page.frame("far")
    assert frame is not None
    await frame.evaluate(TWICE, "/cacheable/frame")
    assert len(portal.requests("/cacheable/frame")) == 2


async def test_the_cache_is_off_in_a_popup(session: BrowserSession, portal: Portal) -> None:
    await front(session, portal)
    await session.perform(Step("click", "role=link[name='Help']"), 2)
    await session.perform(Step("wait", value="**/popup"), 2)
    await session.perform(Step("idle"), 2)
    await session.pages.front.evaluate(TWICE, "/cacheable/popup")
    await session.perform(Step("close_popups"), 3)
    assert len(portal.requests("/cacheable/popup")) == 2


async def test_what_a_service_worker_makes_up_is_submitted_with_its_cause(
    session: BrowserSession, portal: Portal, told: Told
) -> None:
    page = await front(session, portal, number=7)
    await page.evaluate(WITH_SERVICE_WORKER)
    body = "async () => { await (await fetch('/sw/made?q=1', {method: 'POST', body: 'asked'})).text() }"
    await page.evaluate(body)
    await until(lambda: told.submitted)
    (exchange,) = told.submitted
    assert (exchange.source, exchange.resource_type, exchange.cause.action) == ("browser", "fetch", 7)
    assert (exchange.request.method, exchange.request.url) == ("POST", portal.url("/sw/made?q=1"))
    assert exchange.request.body.raw == b"asked"
    assert exchange.response is not None
    assert exchange.response.body.raw == b'{"made": "by worker"}'
    assert exchange.response.body.media_type == "application/json"
    assert "viewport-width" not in {name.lower() for name, _ in exchange.request.headers}
    assert not portal.requests("/sw/made")


async def test_what_a_service_worker_fetched_from_the_network_is_not_counted_twice(
    session: BrowserSession, portal: Portal, told: Told
) -> None:
    page = await front(session, portal, number=8)
    await page.evaluate(WITH_SERVICE_WORKER)
    told.submitted.clear()
    await page.evaluate(TWICE, "/sw/passed")
    await page.evaluate("async () => { await (await fetch('/sw/made')).text() }")
    await until(lambda: told.submitted)
    assert [exchange.request.url for exchange in told.submitted] == [portal.url("/sw/made")]
    assert portal.tags("/sw/passed") == ["8", "8"]


async def test_a_persons_click_is_told_with_its_label_and_never_a_value(
    session: BrowserSession, portal: Portal, told: Told
) -> None:
    page = await front(session, portal)
    told.person.clear()
    began = time.time()
    await page.get_by_role("button", name="Save it").click()
    await page.get_by_label("Password").click()
    await page.keyboard.type("hunter2hunter2")
    await page.get_by_label("Note").click()
    await page.keyboard.press("Tab")
    await until(lambda: any("Note" in label for _, label, _ in told.person))
    done = [(kind, label) for kind, label, _ in told.person]
    assert done[0] == ("click", 'button "Save it"')
    assert ("click", 'password field "Password"') in done
    assert ("fill", 'password field "Password"') in done
    assert began - 0.1 <= told.person[0][2] <= time.time() + 0.1
    assert "hunter2" not in str(told.person)
    assert "private words" not in str(told.person)


async def test_the_workbenchs_own_steps_are_not_taken_for_a_persons(
    session: BrowserSession, portal: Portal, told: Told
) -> None:
    await front(session, portal)
    told.person.clear()
    await session.perform(Step("click", "role=button[name='Save it']"), 2)
    await session.perform(Step("fill", "css=#email", "a@b.example"), 3)
    await session.perform(Step("idle"), 4)
    assert told.person == []


async def test_the_page_cannot_forge_what_a_person_does(session: BrowserSession, portal: Portal, told: Told) -> None:
    page = await front(session, portal)
    told.person.clear()
    assert await page.evaluate("() => typeof workbenchPersonDid") == "undefined"
    await page.evaluate("() => document.querySelector('button').click()")
    await page.get_by_label("Code").click()
    await until(lambda: told.person)
    assert [label for _, label, _ in told.person] == ['textbox "Code"']


async def test_a_download_is_asked_for_and_not_kept(session: BrowserSession, portal: Portal, tmp_path: Path) -> None:
    await front(session, portal)
    await session.perform(Step("click", "role=link[name='Report']"), 9)
    await until(lambda: portal.requests("/download"))
    assert portal.tags("/download") == ["9"]
    assert not list(tmp_path.parent.rglob("report.bin"))


async def test_a_page_that_crashes_is_told_and_the_browser_goes_on(
    session: BrowserSession, portal: Portal, told: Told
) -> None:
    page = await front(session, portal)
    told.lost.clear()
    with pytest.raises(Error):
        await page.goto("chrome://crash")
    await until(lambda: told.lost)
    assert told.lost == ["The page crashed."]
    assert session.alive
    await front(session, portal, "/second")
    assert session.current_url() == portal.url("/second")


async def test_a_browser_that_dies_is_told_and_steps_say_so(browser: Browser, portal: Portal, tmp_path: Path) -> None:
    told = Told()
    async with opened(browser, LaunchPlan(tmp_path / "browser"), told.callbacks()) as session:
        await front(session, portal)
        assert session.pages.context.browser is not None
        control = await session.pages.context.browser.new_browser_cdp_session()
        with pytest.raises(Error):
            await control.send("Browser.crash")
        await until(lambda: told.lost)
        assert not session.alive
        with pytest.raises(BrowserError, match="The browser is closed"):
            await session.perform(Step("reload"), 2)


async def test_profiles_lie_in_the_given_folder_and_are_gone_at_the_end(
    browser: Browser, portal: Portal, tmp_path: Path
) -> None:
    folder = tmp_path / "browser"
    (folder / "left-over").mkdir(parents=True)
    async with opened(browser, LaunchPlan(folder), Callbacks()) as session:
        await front(session, portal)
        [own] = folder.iterdir()
        assert any("profile" in entry.name for entry in own.iterdir())
        assert (folder.stat().st_mode | own.stat().st_mode) & 0o077 == 0
    assert not folder.exists()


async def test_a_crashed_pages_memory_is_dumped_into_the_given_folder_alone(
    browser: Browser, portal: Portal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    folder = tmp_path / "browser"
    async with opened(browser, LaunchPlan(folder), Callbacks()) as session:
        page = await front(session, portal)
        with pytest.raises(Error):
            await page.goto("chrome://crash")
        await until(lambda: dumps(folder))
    assert not dumps(tmp_path)
