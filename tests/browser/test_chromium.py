"""Sessions share a browser, and nothing of what they hold."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import pytest

from tests.browser.conftest import Told
from tests.browser.portal import Portal
from workbench.browser.chromium import Chromiums
from workbench.browser.find import Browser
from workbench.browser.launch import LaunchPlan
from workbench.browser.session import BrowserSession
from workbench.browser.step import Step

pytestmark = pytest.mark.anyio


@asynccontextmanager
async def two(
    browser: Browser, folder: Path, told: Told | None = None
) -> AsyncIterator[tuple[BrowserSession, BrowserSession]]:
    chromiums, plan = Chromiums(), LaunchPlan(folder / "browser")
    async with AsyncExitStack() as stack:
        sessions = list[BrowserSession]()
        for callbacks in (Told().callbacks(), (told or Told()).callbacks()):
            sessions.append(await BrowserSession.start(browser, plan, callbacks, chromiums=chromiums))
            stack.push_async_callback(sessions[-1].close)
        yield sessions[0], sessions[1]


async def held_by(session: BrowserSession) -> str:
    state = await session.state()
    return f"{state.storage} {state.session}"


async def test_two_sessions_of_one_browser_share_no_cookie_and_no_storage(
    browser: Browser, portal: Portal, tmp_path: Path
) -> None:
    async with two(browser, tmp_path) as (one, other):
        assert one.pages.context.browser is other.pages.context.browser
        for session in (one, other):
            await session.perform(Step("goto", value=portal.url()), 1)
        await one.pages.front.evaluate("document.cookie = 'sid=one'; localStorage.k = sessionStorage.k = 'one'")
        assert (await held_by(one)).count("'one'") == 3
        assert "'one'" not in await held_by(other)
        seen = await other.pages.front.evaluate("[document.cookie, localStorage.k ?? '', sessionStorage.k ?? '']")
        assert seen == ["", "", ""]


LISTENS = """() => new Promise((resolve) => {
  const heard = [];
  window.heard = () => heard;
  window.name = "found";
  for (const name of ["shared", "other"]) new BroadcastChannel(name).onmessage = (event) => heard.push(event.data);
  addEventListener("storage", (event) => heard.push(event.newValue));
  const opening = indexedDB.open("secrets", 1);
  opening.onsuccess = () => navigator.locks.request("lock", () => {
    resolve();
    return new Promise(() => {});
  });
  caches.open("secrets").then((cache) => cache.put("/kept", new Response("one's")));
})"""

ATTACKS = """async () => {
  for (const name of ["shared", "other"]) new BroadcastChannel(name).postMessage("two's");
  localStorage.said = "two's";
  const window_ = window.open("", "found");
  const found = {
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    locks: (await navigator.locks.query()).held,
    window: window_ ? window_.location.href : "",
    kept: await (await fetch("/kept")).text(),
  };
  if (window_) window_.close();
  return found;
}"""


async def test_a_page_of_one_reaches_no_page_of_the_other_by_any_way_that_browsers_have(
    browser: Browser, portal: Portal, tmp_path: Path
) -> None:
    async with two(browser, tmp_path) as (one, other):
        for session in (one, other):
            await session.perform(Step("goto", value=portal.url()), 1)
        await one.pages.front.evaluate(LISTENS)
        page = other.pages.front
        found = await page.evaluate(ATTACKS)
        assert (found["databases"], found["caches"], found["locks"]) == ([], [], [])
        assert found["window"] in ("", "about:blank")
        assert "one's" not in found["kept"]
        # The second is as far as it will get: what it said would have been heard by now.
        await one.pages.front.evaluate("() => fetch('/kept')")
        assert await one.pages.front.evaluate("() => window.heard()") == []


async def test_a_session_that_ends_leaves_the_other_its_browser_and_the_last_one_takes_it_along(
    browser: Browser, portal: Portal, tmp_path: Path
) -> None:
    async with two(browser, tmp_path) as (one, other):
        await one.close()
        assert (one.alive, other.alive) == (False, True)
        await other.perform(Step("goto", value=portal.url()), 1)
        running = other.pages.context.browser
        assert running is not None
        await other.close()
        assert not running.is_connected()
        assert not (tmp_path / "browser").exists()


async def test_a_context_that_was_killed_is_told_of_and_harms_no_other(
    browser: Browser, portal: Portal, tmp_path: Path
) -> None:
    told = Told()
    async with two(browser, tmp_path, told) as (one, other):
        await other.pages.context.close()
        assert told.lost
        assert (one.alive, other.alive) == (True, False)
        await one.perform(Step("goto", value=portal.url()), 1)


async def test_after_a_crash_of_the_browser_the_next_session_gets_another(browser: Browser, tmp_path: Path) -> None:
    chromiums, plan = Chromiums(), LaunchPlan(tmp_path / "browser")
    first = await BrowserSession.start(browser, plan, chromiums=chromiums)
    assert first.pages.context.browser is not None
    await first.pages.context.browser.close()
    async with AsyncExitStack() as stack:
        stack.push_async_callback(first.close)
        second = await BrowserSession.start(browser, plan, chromiums=chromiums)
        stack.push_async_callback(second.close)
        await first.close()
        assert (first.alive, second.alive) == (False, True)
