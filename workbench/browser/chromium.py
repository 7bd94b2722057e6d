"""Browsers that run: sessions that start theirs in the same way share one, each in a context of its own.

A context has cookies, storage, cache and proxy of its own, and none of it touches the disk. What a context costs beside
the first says ``python -m tests.benchmarks.accounts``.
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.async_api import Browser as PlaywrightBrowser
from playwright.async_api import Error, Playwright

from workbench.browser.driver import start_driver, wipe
from workbench.browser.failure import BrowserError
from workbench.browser.find import Browser
from workbench.browser.launch import (
    LaunchOptions,
    LaunchPlan,
    browser_environment,
    launch_options,
    sandbox_refusal,
    this_machine,
)

_CLOSING = 10.0
"""Seconds for a browser to end by itself."""

type Way = tuple[object, ...]
"""All that decides whether two sessions can have one browser."""


@dataclass(slots=True)
class Running:
    """A browser that runs, for so many sessions."""

    browser: PlaywrightBrowser
    playwright: Playwright
    folder: Path
    users: int = 0


class Chromiums:
    """Starts a browser for the first session, and ends it after the last."""

    def __init__(self) -> None:
        self._running: dict[Way, Running] = {}
        self._numbers = itertools.count()
        self._changing = asyncio.Lock()

    async def take(self, browser: Browser, plan: LaunchPlan, notice: Callable[[str], None]) -> Running:
        """Give a browser for a session; give it back. ``notice`` takes a line for the person. Raises BrowserError."""
        way = (browser.path, plan.headless, plan.spki, plan.proxy_port is None, frozenset(plan.environ.items()))
        async with self._changing:
            found = self._running.get(way)
            if found is None or not found.browser.is_connected():
                found = self._running[way] = await self._start(browser, plan, notice)
            found.users += 1
            return found

    async def give_back(self, running: Running) -> None:
        """End a session's part in a browser; after the last one's it is closed, and its profile removed."""
        async with self._changing:
            running.users -= 1
            if running.users:
                return
            self._running = {way: each for way, each in self._running.items() if each is not running}
            await _end(running)
            self._tidy(running.folder)

    def _tidy(self, folder: Path) -> None:
        """Remove a browser's profile; with the last one's the folder that it was in, too."""
        wipe(folder if self._running else folder.parent)

    async def _start(self, browser: Browser, plan: LaunchPlan, notice: Callable[[str], None]) -> Running:
        if not self._running:
            # What a process that was killed left behind.
            wipe(plan.folder)
        machine = this_machine(plan.environ)
        options = launch_options(browser, plan, machine)
        if line := sandbox_refusal(machine):
            notice(line)
        folder = plan.folder / str(next(self._numbers))
        playwright = await start_driver(folder)
        try:
            launched = await _launch(playwright, options, browser_environment(plan.environ, folder))
        except BaseException:
            await playwright.stop()
            self._tidy(folder)
            raise
        return Running(launched, playwright, folder)


async def _end(running: Running) -> None:
    with contextlib.suppress(Error, TimeoutError):
        async with asyncio.timeout(_CLOSING):
            await running.browser.close()
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(_CLOSING):
            await running.playwright.stop()


async def _launch(
    playwright: Playwright, options: LaunchOptions, environment: dict[str, str | float | bool]
) -> PlaywrightBrowser:
    try:
        return await playwright.chromium.launch(**options, env=environment)
    except Error as error:
        if "No usable sandbox" in str(error):
            hint = "Allow user namespaces (see docs/browser.md), or set WORKBENCH_BROWSER to an installed Chrome."
            raise BrowserError("This system's settings keep the browser from using its sandbox.", hint=hint) from None
        path = options["executable_path"]
        raise BrowserError(f"{path} did not start.", hint="Try WORKBENCH_BROWSER with another one.") from error
