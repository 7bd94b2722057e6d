"""The whole tour in a real browser."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.demo.walk import Walker
from workbench.browser.find import find_browser
from workbench.demo.portal import DemoPortal
from workbench.demo.table import OPERATIONS
from workbench.demo.tour import tour
from workbench.demo.world import World

STORED = """() => {
  const key = Object.keys(sessionStorage).find((name) => name.startsWith("oidc.user:"));
  return [key, JSON.parse(sessionStorage[key])];
}"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(find_browser().path), chromium_sandbox=False)
        yield browser
        browser.close()


@dataclass
class Toured:
    portal: DemoPortal
    page: Page
    seconds: float
    broken: list[str]

    @property
    def world(self) -> World:
        return self.portal.world


@pytest.fixture(scope="module")
def toured(browser: Browser) -> Iterator[Toured]:
    with DemoPortal(large_download=2_000_000).in_thread() as portal:
        page = browser.new_context().new_page()
        broken: list[str] = []
        page.on("pageerror", lambda error: broken.append(str(error)))
        started = time.monotonic()
        Walker(page).walk(tour(portal))
        yield Toured(portal, page, time.monotonic() - started, broken)
        page.context.close()


def test_every_operation_happens(toured: Toured) -> None:
    hit = {key for key, _ in toured.world.hits}
    assert [one.key for one in OPERATIONS if one.key not in hit] == [
        one.key for one in OPERATIONS if one.kind == "worker"
    ]


def test_every_kind_of_refusal_happens(toured: Toured) -> None:
    assert {401, 403, 404, 409, 422, 429} <= {status for _, status in toured.world.hits}


def test_no_script_breaks(toured: Toured) -> None:
    assert toured.broken == []


def test_reads_with_an_id_happen_with_two_or_more(toured: Toured) -> None:
    often = [one for one in OPERATIONS if "{" in one.path and one.method == "GET"]
    assert [one.key for one in often if toured.world.hits[one.key, 200] < 2] == []


def test_the_worker_and_the_cache_answer_the_second_time(toured: Toured) -> None:
    assert toured.world.hits["lookup.list_countries", 200] == 1
    assert toured.world.hits["lookup.list_currencies", 200] == 1
    assert toured.world.hits["lookup.list_tips", 200] == 0


def test_the_heaviest_screen_asks_sixty_times_or_more(toured: Toured) -> None:
    assert toured.world.hits["reports.get_daily_usage", 200] >= 60


def test_the_tour_visits_a_dozen_screens_or_more(toured: Toured) -> None:
    assert len({step.value for step in tour(toured.portal) if step.kind == "note"}) >= 12


def test_the_browser_ends_signed_in(toured: Toured) -> None:
    key, kept = toured.page.evaluate(STORED)
    assert key == f"oidc.user:{toured.portal.identity}:partner-portal"
    assert kept.keys() >= {"id_token", "access_token", "refresh_token", "token_type", "scope", "profile", "expires_at"}
    assert kept["token_type"] == "Bearer"


def test_a_case_does_not_open_by_its_url(toured: Toured) -> None:
    case = next(iter(toured.world.cases[False]))
    page = toured.page.context.new_page()
    answer = page.goto(f"{toured.portal.support}/case/{case}")
    assert answer
    assert answer.status == 404
    page.close()


def sign_in(portal: DemoPortal, page: Page) -> None:
    steps = tour(portal)
    until = next(place for place, step in enumerate(steps) if "dashboard" in step.locator)
    Walker(page).walk(steps[: until + 1])


@pytest.mark.parametrize("https", [False, True])
def test_the_app_renews_its_token_before_it_expires(browser: Browser, https: bool) -> None:
    with DemoPortal(token_lifetime=3, https=https).in_thread() as portal:
        context = browser.new_context(ignore_https_errors=https)
        page = context.new_page()
        sign_in(portal, page)
        first = page.evaluate(STORED)[1]["access_token"]
        page.wait_for_function(f"(first) => ({STORED})()[1].access_token !== first", arg=first, timeout=20_000)
        assert portal.world.hits["identity.get_token", 200] >= 2
        assert not any(status == 401 for _, status in portal.world.hits)
        context.close()
