"""Fields that take what signs somebody in: an agent sees nothing of them, and types nothing into them."""

from __future__ import annotations

from typing import Final

from playwright.async_api import Locator, Playwright

from workbench.browser.failure import BrowserError
from workbench.browser.script import script

_ENGINE: Final = "workbench_secret"

SECRET_FIELDS: Final = f"{_ENGINE}=any"
"""A selector of what takes a password, a code or a card: by type, by autofill's names, by what it is called, by its looks."""


def is_secret_script() -> str:
    """Give a function of an element that says whether it is one."""
    return script("secret_field")


def any_is_secret_script() -> str:
    """Give a function of elements that says whether one of them is."""
    return f"(elements) => elements.some({is_secret_script()})"


async def know_secret_fields(playwright: Playwright) -> None:
    """Teach a driver the selector; before its browser has pages."""
    engine = f"({script('secret_fields')})({is_secret_script()})"
    await playwright.selectors.register(_ENGINE, engine, content_script=True)


async def demand_open(field: Locator) -> None:
    """Raise BrowserError for a field that takes a password, a code or a card: one that shows up late is seen here alone."""
    if await field.evaluate(is_secret_script()):
        raise BrowserError(
            "This field takes a password, a code or a card.",
            kept="Nothing was typed.",
            hint="Sign in with `login`, or ask the person to type it.",
        )
