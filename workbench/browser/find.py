"""Find a browser that Playwright can drive: Chromium, Chrome or Edge."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from workbench import host
from workbench.browser.failure import BrowserError

_COMMANDS = (
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "chrome",
    "microsoft-edge-stable",
    "microsoft-edge",
    "msedge",
)

_PLAYWRIGHT_PATTERNS = (
    "chromium-*/chrome-linux*/chrome",
    "chromium-*/chrome-mac*/*.app/Contents/MacOS/*",
    "chromium-*/chrome-win*/chrome.exe",
)

_VERSION = re.compile(r"\d+\.\d+\.\d+\.\d+")


@dataclass(frozen=True, slots=True)
class Browser:
    """A browser on this machine."""

    path: Path
    name: str
    """``Chromium``, ``Chrome`` or ``Edge``."""
    version: str
    """Such as ``156.0.8078.79``."""


def find_browser(environ: Mapping[str, str] = os.environ) -> Browser:
    """Give the browser to use: ``WORKBENCH_BROWSER``, Playwright's own, or one of the system's.

    Raises BrowserError when there is none, or when ``WORKBENCH_BROWSER`` names none.
    """
    named = environ.get("WORKBENCH_BROWSER", "")
    if named:
        return _named(named)
    found = first_working(candidates(environ), version_of)
    if found is None:
        raise BrowserError("No Chromium, Chrome or Edge was found.", hint=install_hint())
    return found


def _named(named: str) -> Browser:
    path = Path(shutil.which(named) or named).expanduser()
    version = version_of(path) if path.is_file() else ""
    if not version:
        raise BrowserError(
            f"WORKBENCH_BROWSER names {named}, which is no browser that starts.",
            hint="Set it to the path of Chromium, Chrome or Edge, or unset it.",
        )
    return Browser(path, name_of(path), version)


def first_working(paths: Iterable[Path], version: Callable[[Path], str]) -> Browser | None:
    """Give the first of ``paths`` that says its version: one that lacks a library says none."""
    for path in paths:
        if said := version(path):
            return Browser(path, name_of(path), said)
    return None


def candidates(environ: Mapping[str, str]) -> list[Path]:
    """List what there is, best first: Playwright's own (newest first), commands, usual places."""
    own = (path for pattern in _PLAYWRIGHT_PATTERNS for path in playwright_folder(environ).glob(pattern))
    newest_first = sorted(own, key=_revision, reverse=True)
    commands = [Path(found) for command in _COMMANDS if (found := shutil.which(command, path=environ.get("PATH")))]
    usual = [path for path in usual_places(environ) if path.is_file()]
    return list(dict.fromkeys([*newest_first, *commands, *usual]))


def _revision(path: Path) -> int:
    found = re.search(r"chromium-(\d+)", str(path))
    return int(found[1]) if found else 0


def playwright_folder(environ: Mapping[str, str]) -> Path:
    """Give the folder in which ``playwright install`` puts browsers."""
    chosen = environ.get("PLAYWRIGHT_BROWSERS_PATH", "")
    if chosen and chosen != "0":
        return Path(chosen)
    if host.WINDOWS:
        return Path(environ.get("LOCALAPPDATA", str(Path.home() / "AppData" / "Local"))) / "ms-playwright"
    if host.MACOS:
        return Path.home() / "Library" / "Caches" / "ms-playwright"
    return Path(environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "ms-playwright"


def usual_places(environ: Mapping[str, str]) -> list[Path]:
    """List where installers put browsers that are on no PATH. Tested on Linux only."""
    if host.MACOS:
        applications = ("Google Chrome", "Chromium", "Microsoft Edge")
        roots = [Path("/Applications"), Path.home() / "Applications"]
        return [root / f"{name}.app" / "Contents" / "MacOS" / name for root in roots for name in applications]
    if host.WINDOWS:
        tails = (r"Google\Chrome\Application\chrome.exe", r"Chromium\Application\chrome.exe")
        roots = [Path(environ[key]) for key in _WINDOWS_ROOTS if environ.get(key)]
        return [root / tail for tail in (*tails, r"Microsoft\Edge\Application\msedge.exe") for root in roots]
    return [Path("/opt/google/chrome/chrome"), Path("/opt/microsoft/msedge/msedge"), Path("/snap/bin/chromium")]


_WINDOWS_ROOTS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")


def name_of(path: Path) -> str:
    """Say which product an executable is, by its path."""
    text = str(path).lower()
    if "edge" in text:
        return "Edge"
    return "Chromium" if "chromium" in text else "Chrome"


def version_of(path: Path) -> str:
    """Ask a browser its version; empty when it does not start.

    On Windows ``--version`` would open a window: there the folder beside the program is named after it.
    """
    if host.WINDOWS:
        versions = (entry.name for entry in path.parent.iterdir() if _VERSION.fullmatch(entry.name))
        return max(versions, default="0.0.0.0")  # noqa: S104 - a version, not an address
    try:
        said = subprocess.run(  # noqa: S603 - a browser's own path
            [path, "--version"],
            capture_output=True,
            text=True,
            timeout=20,
            check=False,
            env=host.bare_environment(),
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    found = _VERSION.search(said.stdout)
    return found[0] if found and said.returncode == 0 else ""


def install_hint() -> str:
    """Say exactly what to run where no browser is."""
    if host.MACOS or host.WINDOWS:
        return "Install Google Chrome, or run: uv run playwright install chromium"
    return "Run: uv run playwright install --with-deps chromium  (or, on Debian and Ubuntu: sudo apt-get install -y chromium)"
