"""Get a browser where there is none, without being asked."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from workbench import host
from workbench.browser.failure import BrowserError
from workbench.browser.find import Browser, find_browser, install_hint

Way = Literal["playwright", "apt"]

type Report = Callable[[str], None]

_NAMES: dict[Way, str] = {
    "playwright": "Playwright's download (playwright install chromium)",
    "apt": "the distribution's package (apt-get install chromium)",
}


@dataclass(frozen=True, slots=True)
class Facts:
    """What decides how a browser can be had."""

    root: bool = False
    apt: bool = False
    """Whether this is Debian or one of its children."""
    tried: tuple[Way, ...] = ()


def next_way(facts: Facts) -> Way | None:
    """Say what to try next: Playwright's download, then, as root, the distribution's package; None: nothing is left."""
    if "playwright" not in facts.tried:
        return "playwright"
    if facts.root and facts.apt and "apt" not in facts.tried:
        return "apt"
    return None


def commands(way: Way) -> tuple[tuple[str, ...], ...]:
    """Give the commands of a way, in order; each must succeed."""
    if way == "playwright":
        return ((sys.executable, "-m", "playwright", "install", "chromium"),)
    return (("apt-get", "update", "-q"), ("apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium"))


def ensure_browser(report: Report, environ: Mapping[str, str] = os.environ) -> Browser:
    """Find a browser, or install one; ``report`` gets a line of progress now and then. Takes minutes: call in a thread.

    Raises BrowserError, whose hint says what to run, when none is found and none can be had.
    """
    if browser := _found(environ):
        return browser
    if environ.get("WORKBENCH_BROWSER"):
        return find_browser(environ)
    tried: tuple[Way, ...] = ()
    while way := next_way(_facts(tried)):
        report(f"{'That brought none' if tried else 'No browser is here'}: installing Chromium by {_NAMES[way]}")
        if all(_run(command, report) for command in commands(way)) and (browser := _found(environ)):
            return browser
        tried = (*tried, way)
    raise BrowserError("No browser was found, and none could be installed.", hint=install_hint())


def _found(environ: Mapping[str, str]) -> Browser | None:
    try:
        return find_browser(environ)
    except BrowserError:
        return None


def _facts(tried: tuple[Way, ...]) -> Facts:
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    return Facts(root=root, apt=shutil.which("apt-get") is not None, tried=tried)


def is_progress(line: str) -> bool:
    """Whether a line of an installer's output is for a person: sentences and bars, no stack or field of an error."""
    return line[:1].isupper() or line.startswith("|")


def _run(command: Sequence[str], report: Report) -> bool:
    environment = {**host.bare_environment(), "DEBIAN_FRONTEND": "noninteractive", "NO_COLOR": "1"}
    try:
        with subprocess.Popen(  # noqa: S603 - the fixed commands above
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env=environment,
        ) as process:
            for line in process.stdout or ():
                if is_progress(line):
                    report(line.strip())
    except OSError:
        return False
    return process.returncode == 0
