"""A browser takes an exported HAR for the portal: Playwright replays it in real Chromium."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright

from tests.formats.exchanges import RECORDING, json_body, made
from workbench.browser.find import find_browser
from workbench.exchange import Body, Request, Response
from workbench.formats import har_file

ORIGIN = "https://portal.example"
FORM = "application/x-www-form-urlencoded"


def recorded(path: Path) -> Path:
    """Export a page's traffic: an answer that came compressed, and a form that was posted."""
    answer = Response(
        200,
        "OK",
        (("Content-Type", "application/json"), ("Content-Encoding", "br"), ("Content-Length", "9")),
        json_body('{"partners": ["Fabrikam", "Zoë"]}'),
    )
    form = Request("POST", f"{ORIGIN}/api/login", (("Content-Type", FORM),), Body(text="user=kim", media_type=FORM))
    refused = Response(422, "Unprocessable Content", (("Content-Type", "application/json"),), json_body('{"code": 7}'))
    exchanges = [
        made(request=Request("GET", f"{ORIGIN}/api/partners?page=1"), response=answer),
        made(request=form, response=refused),
        made(request=Request("GET", f"{ORIGIN}/api/gone"), response=None, error="connection refused"),
    ]
    har_file.write(path, [RECORDING], exchanges)
    return path


@pytest.fixture
def page(tmp_path: Path) -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser().path)
        page = browser.new_page()
        page.route_from_har(recorded(tmp_path / "out.har"), not_found="abort", url="**/api/**")
        page.route(f"{ORIGIN}/", lambda route: route.fulfill(body="<title>Portal</title>", content_type="text/html"))
        page.goto(f"{ORIGIN}/")
        yield page
        browser.close()


def test_a_page_gets_the_recorded_answers_and_nothing_else(page: Page) -> None:
    assert page.evaluate("fetch('/api/partners?page=1').then(r => r.json())") == {"partners": ["Fabrikam", "Zoë"]}
    post = "fetch('/api/login', {method: 'POST', body: new URLSearchParams({user: 'kim'})})"
    assert page.evaluate(f"{post}.then(async r => [r.status, await r.json()])") == [422, {"code": 7}]
    assert page.evaluate("fetch('/api/unknown').then(r => r.status, () => 'refused')") == "refused"
