from __future__ import annotations

import base64
import re
from pathlib import Path

import playwright
import pytest

from tests.browser.conftest import opened
from tests.browser.portal import Portal
from workbench.browser.failure import BrowserError
from workbench.browser.find import Browser
from workbench.browser.launch import (
    PLAYWRIGHT_DISABLED_FEATURES,
    LaunchPlan,
    Machine,
    browser_environment,
    launch_options,
    sandbox_refusal,
    this_machine,
)
from workbench.browser.session import BrowserSession, Callbacks
from workbench.browser.step import Step

BROWSER = Browser(Path("/usr/bin/chromium"), "Chromium", "150.0.1.2")
PLAN = LaunchPlan(Path("/nowhere"))


def test_the_sandbox_is_on_for_an_ordinary_user() -> None:
    assert sandbox_refusal(Machine()) == ""
    assert launch_options(BROWSER, PLAN, Machine())["chromium_sandbox"] is True


@pytest.mark.parametrize(("machine", "word"), [(Machine(root=True), "root"), (Machine(namespaces=False), "namespaces")])
def test_without_the_sandbox_a_line_says_why(machine: Machine, word: str) -> None:
    assert word in sandbox_refusal(machine)
    assert launch_options(BROWSER, PLAN, machine)["chromium_sandbox"] is False


def test_a_window_needs_a_display() -> None:
    plan = LaunchPlan(Path("/nowhere"), headless=False)
    assert launch_options(BROWSER, plan, Machine())["headless"] is False
    with pytest.raises(BrowserError, match="no display") as caught:
        launch_options(BROWSER, plan, Machine(display=False))
    assert "--headless" in caught.value.hint
    assert this_machine({"DISPLAY": ":0"}).display
    assert this_machine({"WAYLAND_DISPLAY": "wayland-0"}).display


def test_only_the_recorders_authority_is_pinned_and_no_certificate_is_ignored() -> None:
    options = launch_options(BROWSER, LaunchPlan(Path("/nowhere"), proxy_port=8080, spki="abc="), Machine())
    assert "--ignore-certificate-errors-spki-list=abc=" in options["args"]
    assert "--ignore-certificate-errors" not in options["args"]
    # The recorder is the proxy of a session's own context; the browser itself reaches nobody.
    assert options["proxy"] == {"server": "http://127.0.0.1:9"}
    assert "proxy" not in launch_options(BROWSER, PLAN, Machine())


def test_what_playwright_switches_off_stays_off() -> None:
    bundle = Path(playwright.__file__).parent / "driver" / "package" / "lib" / "coreBundle.js"
    found = re.search(r"disabledFeatures = \[(.*?)\]\.filter", bundle.read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    assert tuple(re.findall(r'^\s+"(\w+)"', found[1], re.MULTILINE)) == PLAYWRIGHT_DISABLED_FEATURES


def test_the_browser_does_not_get_the_workbenchs_own_variables() -> None:
    environment = browser_environment({"WORKBENCH_PASSWORD": "x", "HOME": "/h"}, Path("/w"))
    assert environment == {"HOME": "/h", "BREAKPAD_DUMP_LOCATION": "/w/crashes"}


def test_the_browser_writes_down_no_keys_of_its_connections() -> None:
    environment = browser_environment({"SSLKEYLOGFILE": "/h/keys", "CHROME_LOG_FILE": "/h/log"}, Path("/w"))
    assert environment == {"BREAKPAD_DUMP_LOCATION": "/w/crashes"}


async def visit(session: BrowserSession, url: str) -> None:
    await session.perform(Step("goto", value=url), 3)


async def test_traffic_goes_through_the_proxy_loopback_too_and_its_authority_is_trusted(
    browser: Browser, portal: Portal, proxy_port: int, spki: str, tmp_path: Path
) -> None:
    plan = LaunchPlan(tmp_path / "browser", proxy_port, spki)
    async with opened(browser, plan, Callbacks()) as session:
        await visit(session, "https://secure.example/second")
        assert await session.title() == "second"
        await visit(session, f"http://127.0.0.1:{portal.port}/empty")
    assert portal.requests("/second")[-1].headers["x-proxied"] == "yes"
    assert portal.requests("/empty")[-1].headers["x-proxied"] == "yes"
    assert portal.tags("/second") == ["3"]


async def test_another_authority_is_not_trusted(browser: Browser, proxy_port: int, tmp_path: Path) -> None:
    other = base64.b64encode(bytes(32)).decode()
    async with opened(browser, LaunchPlan(tmp_path / "browser", proxy_port, other), Callbacks()) as session:
        with pytest.raises(BrowserError, match="ERR_CERT_AUTHORITY_INVALID"):
            await visit(session, "https://secure.example/")


async def test_a_browser_that_does_not_start_is_an_error_in_words(tmp_path: Path) -> None:
    broken = Browser(Path("/bin/false"), "Chromium", "1.0.0.0")
    with pytest.raises(BrowserError, match="/bin/false did not start"):
        await BrowserSession.start(broken, LaunchPlan(tmp_path / "browser"))
    assert not (tmp_path / "browser").exists()
