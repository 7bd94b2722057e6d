from __future__ import annotations

from pathlib import Path

import pytest

from workbench import host
from workbench.browser.failure import BrowserError
from workbench.browser.find import (
    candidates,
    find_browser,
    first_working,
    install_hint,
    name_of,
    playwright_folder,
    usual_places,
    version_of,
)


def executable(path: Path, says: str = "Chromium 150.0.1.2", code: int = 0) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\necho '{says}'\nexit {code}\n")
    path.chmod(0o755)
    return path


def test_the_browser_that_the_person_names_is_taken(tmp_path: Path) -> None:
    mine = executable(tmp_path / "my-chromium")
    browser = find_browser({"WORKBENCH_BROWSER": str(mine)})
    assert (browser.path, browser.name, browser.version) == (mine, "Chromium", "150.0.1.2")


def test_a_named_browser_that_is_none_is_an_error_and_no_other_is_taken(tmp_path: Path) -> None:
    with pytest.raises(BrowserError, match="WORKBENCH_BROWSER names"):
        find_browser({"WORKBENCH_BROWSER": str(tmp_path / "missing")})


def test_playwrights_newest_comes_before_the_systems(tmp_path: Path) -> None:
    old = executable(tmp_path / "playwright" / "chromium-999" / "chrome-linux" / "chrome")
    new = executable(tmp_path / "playwright" / "chromium-1200" / "chrome-linux64" / "chrome")
    system = executable(tmp_path / "bin" / "google-chrome")
    environ = {"PLAYWRIGHT_BROWSERS_PATH": str(tmp_path / "playwright"), "PATH": str(tmp_path / "bin")}
    assert candidates(environ)[:3] == [new, old, system]
    assert find_browser(environ).path == new


def test_a_browser_that_does_not_start_is_passed_over(tmp_path: Path) -> None:
    broken = executable(tmp_path / "chrome", says="error while loading shared libraries: libnss3.so", code=127)
    works = executable(tmp_path / "msedge", says="Microsoft Edge 151.0.3.4")
    found = first_working([broken, tmp_path / "missing", works], version_of)
    assert found is not None
    assert (found.path, found.name, found.version) == (works, "Edge", "151.0.3.4")


def test_without_any_browser_the_error_says_what_to_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbench.browser.find.usual_places", lambda _environ: [])
    with pytest.raises(BrowserError) as caught:
        find_browser({"PATH": str(tmp_path), "PLAYWRIGHT_BROWSERS_PATH": str(tmp_path)})
    assert "playwright install" in caught.value.hint
    assert caught.value.hint == install_hint()


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/usr/bin/google-chrome", "Chrome"),
        ("/usr/lib/chromium/chromium", "Chromium"),
        ("/home/u/.cache/ms-playwright/chromium-1200/chrome-linux/chrome", "Chromium"),
        ("C:/Program Files/Microsoft/Edge/Application/msedge.exe", "Edge"),
    ],
)
def test_a_browser_is_named_by_its_path(path: str, name: str) -> None:
    assert name_of(Path(path)) == name


def test_places_on_macos(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(host, "MACOS", True)
    assert Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome") in usual_places({})
    assert playwright_folder({}).name == "ms-playwright"
    assert "Chrome" in install_hint()


def test_places_on_windows(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(host, "WINDOWS", True)
    places = usual_places({"PROGRAMFILES": "C:\\Programs"})
    assert any(str(place).startswith("C:\\Programs") and str(place).endswith("msedge.exe") for place in places)
    assert playwright_folder({"LOCALAPPDATA": str(tmp_path)}) == tmp_path / "ms-playwright"
    (tmp_path / "150.0.1.2").mkdir()
    assert version_of(tmp_path / "chrome.exe") == "150.0.1.2"
