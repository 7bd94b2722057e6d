from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from workbench.browser import install
from workbench.browser.failure import BrowserError
from workbench.browser.find import Browser
from workbench.browser.install import Facts, Way, commands, ensure_browser, next_way

FOUND = Browser(Path("/usr/bin/chromium"), "Chromium", "150.0.1.2")


@pytest.mark.parametrize(
    ("facts", "way"),
    [
        (Facts(), "playwright"),
        (Facts(root=True, apt=True), "playwright"),
        (Facts(root=True, apt=True, tried=("playwright",)), "apt"),
        (Facts(root=False, apt=True, tried=("playwright",)), None),
        (Facts(root=True, apt=False, tried=("playwright",)), None),
        (Facts(root=True, apt=True, tried=("playwright", "apt")), None),
    ],
)
def test_what_is_tried_next(facts: Facts, way: Way | None) -> None:
    assert next_way(facts) == way


def test_the_package_is_installed_without_a_question() -> None:
    update, get = commands("apt")
    assert update[:2] == ("apt-get", "update")
    assert get[:3] == ("apt-get", "install", "-y")


class Installer:
    """Stands in for the commands and for what is found after them."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, succeeds: str = "", code: int = 0) -> None:
        self.ran: list[str] = []
        self.browser: Browser | None = None
        self.succeeds = succeeds
        program = "import sys; print('Fetching'); print(); print('    at GetAddrInfoReqWrap'); print('  errno: -3008'); sys.exit(int(sys.argv[1]))"
        monkeypatch.setattr(install, "_found", self.found)
        monkeypatch.setattr(install, "_facts", lambda tried: Facts(root=True, apt=True, tried=tried))
        monkeypatch.setattr(install, "commands", lambda way: ((sys.executable, "-c", program, self.run(way, code)),))
        monkeypatch.delenv("WORKBENCH_BROWSER", raising=False)

    def run(self, way: str, code: int) -> str:
        if not self.ran or self.ran[-1] != way:
            self.ran.append(way)
        self.browser = FOUND if way == self.succeeds else None
        return str(code)

    def found(self, _environ: Mapping[str, str]) -> Browser | None:
        return self.browser


def test_a_browser_that_is_there_is_taken_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    installer = Installer(monkeypatch)
    installer.browser = FOUND
    assert ensure_browser(pytest.fail) == FOUND
    assert installer.ran == []


def test_the_package_is_tried_after_a_download_that_brought_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    installer = Installer(monkeypatch, succeeds="apt")
    lines: list[str] = []
    assert ensure_browser(lines.append) == FOUND
    assert installer.ran == ["playwright", "apt"]
    assert lines.count("Fetching") == 2
    assert [line.partition(":")[0] for line in lines] == [
        "No browser is here",
        "Fetching",
        "That brought none",
        "Fetching",
    ]


def test_when_nothing_helps_the_error_says_what_to_run(monkeypatch: pytest.MonkeyPatch) -> None:
    Installer(monkeypatch, code=1)
    with pytest.raises(BrowserError) as caught:
        ensure_browser(lambda _line: None)
    assert "Run: uv run playwright install" in caught.value.hint


def test_a_wrong_workbench_browser_is_an_error_and_nothing_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    installer = Installer(monkeypatch)
    monkeypatch.setenv("WORKBENCH_BROWSER", "/nowhere/chrome")
    with pytest.raises(BrowserError, match="WORKBENCH_BROWSER"):
        ensure_browser(pytest.fail)
    assert installer.ran == []


def test_a_command_that_is_not_there_counts_as_failed() -> None:
    assert not install._run(("/nowhere/apt-get", "update"), pytest.fail)
