"""Walk a tour with plain Playwright: the smallest interpreter of steps."""

from __future__ import annotations

import time

import pyotp
from playwright.sync_api import Page, TimeoutError  # noqa: A004 - Playwright's own name

from workbench.browser.step import Step


class Walker:
    """Does steps in the newest page of a context, as a person's eyes follow a popup."""

    def __init__(self, page: Page) -> None:
        self.first = page

    @property
    def page(self) -> Page:
        return self.first.context.pages[-1]

    def walk(self, steps: tuple[Step, ...]) -> None:
        for step in steps:
            self.do(step)

    def do(self, step: Step) -> None:
        milliseconds = step.timeout * 1000
        match step.kind:
            case "goto":
                self.page.goto(step.value, timeout=milliseconds)
            case "idle":
                self.page.wait_for_load_state("networkidle", timeout=milliseconds)
            case "close_popups":
                for popup in self.first.context.pages[1:]:
                    popup.close()
            case "note":
                return
            case "wait":
                self._wait(step)
            case _:
                self._touch(step, milliseconds)

    def _touch(self, step: Step, milliseconds: float) -> None:
        element = self.page.locator(step.locator)
        match step.kind:
            case "click":
                element.click(timeout=milliseconds)
            case "fill" | "fill_secret":
                element.fill(step.value, timeout=milliseconds)
            case "fill_totp":
                element.fill(pyotp.TOTP(step.value).at(int(time.time())), timeout=milliseconds)
            case "select":
                element.select_option(step.value, timeout=milliseconds)
            case "upload":
                content = step.value.encode()
                element.set_input_files(
                    {"name": step.title, "mimeType": "text/plain", "buffer": content}, timeout=milliseconds
                )
            case _:
                raise AssertionError(step)

    def _wait(self, step: Step) -> None:
        """Wait in whichever page is the newest: a popup may open meanwhile."""
        deadline = time.monotonic() + step.timeout
        while True:
            try:
                return self.page.locator(step.locator).wait_for(state="visible", timeout=500)
            except TimeoutError:
                if time.monotonic() > deadline:
                    raise
