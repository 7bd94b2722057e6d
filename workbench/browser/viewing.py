"""Look at a page: its outline, a picture, elements. What somebody typed to sign in is withheld."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from playwright.async_api import Error, Page

from workbench.browser import outline
from workbench.browser.failure import BrowserError
from workbench.browser.script import script
from workbench.browser.secret_fields import SECRET_FIELDS, any_is_secret_script, is_secret_script
from workbench.browser.steps import locate

WITHHELD = "[withheld]"

_LONGEST = 2000
"""Characters of a text or an attribute that a query gives."""


_FIELDS_LOOKED_AT = 60
"""Fields of a page whose kind is asked for; any field is looked at again before something is typed into it."""


async def snapshot(page: Page) -> str:
    """Give the accessibility tree as indented text (Playwright's aria snapshot), without what secret fields hold. Raw."""
    try:
        return without(await page.locator("body").aria_snapshot(), await _secret_values(page))
    except Error:
        raise _gone() from None


async def elements(page: Page) -> tuple[outline.Element, ...]:
    """Give what stands on the page, frames and shadow roots too, each with its locator; no secret field's value. Raw."""
    try:
        found = outline.elements(without(await page.aria_snapshot(mode="ai"), await _secret_values(page)))
    except Error:
        raise _gone() from None
    fields = [element for element in found if element.role in outline.FIELDS][:_FIELDS_LOOKED_AT]
    secret = await asyncio.gather(*(is_secret(page, field.locator) for field in fields))
    hidden = {field.locator for field, yes in zip(fields, secret, strict=True) if yes}
    return tuple(_withheld(element) if element.locator in hidden else element for element in found)


def _withheld(element: outline.Element) -> outline.Element:
    return replace(element, value=WITHHELD if element.value else "", secret=True)


_VALUES = "(fields) => fields.map((field) => field.value ?? field.textContent ?? '')"


async def _secret_values(page: Page) -> list[str]:
    """Give what secret fields hold, in frames and shadow roots too: only to be taken out of what is shown."""
    values: list[str] = []
    for frame in page.frames:
        if not frame.is_detached():
            values += await frame.locator(SECRET_FIELDS).evaluate_all(_VALUES)
    return [value for value in values if value]


def without(text: str, values: list[str]) -> str:
    """Take values out of an outline: where a field's value stands, and, if they are long enough, anywhere. Pure."""
    for value in sorted(set(values), key=len, reverse=True):
        shown = " ".join(value.split())
        if len(shown) >= 4:
            text = text.replace(value, WITHHELD).replace(shown, WITHHELD)
    short = {f": {form}" for value in values for form in (value, f'"{value}"', f"'{value}'")}
    lines = (line if not _ends(line, short) else f"{line.rpartition(': ')[0]}: {WITHHELD}" for line in text.split("\n"))
    return "\n".join(lines)


def _ends(line: str, endings: set[str]) -> bool:
    return any(line.endswith(ending) for ending in endings)


async def marked_outline(page: Page) -> str:
    """Give the accessibility tree with the numbers of its elements, and with what fields hold: raw, for no one to see."""
    try:
        return await page.aria_snapshot(mode="ai")
    except Error:
        raise _gone() from None


async def screenshot(page: Page, *, whole: bool, cover: Sequence[str] = ()) -> bytes:
    """Give the page as PNG, of its ``whole`` length or what is in view.

    Secret fields are painted over, in frames too, and what the locators of a ``marked_outline`` name.
    """
    fields = [frame.locator(SECRET_FIELDS) for frame in page.frames if not frame.is_detached()]
    try:
        return await page.screenshot(
            full_page=whole,
            mask=[*fields, *(page.locator(one) for one in cover)],
            mask_color="#000",
            timeout=15_000,
            animations="disabled",
        )
    except Error:
        raise _gone() from None


async def query(page: Page, selector: str, limit: int) -> dict[str, Any]:
    """Give ``{count, elements: [{tag, text, attributes, visible}]}`` of what a selector finds. Raw; no field's value."""
    try:
        found: dict[str, Any] = await locate(page, selector).evaluate_all(
            script("query"), {"limit": limit, "longest": _LONGEST}
        )
    except Error:
        raise BrowserError(
            "The selector finds nothing that can be looked at.",
            hint="Expected: a CSS selector, or a role such as role=button[name='Save'].",
        ) from None
    return found


async def is_secret(page: Page, selector: str) -> bool:
    """Whether an element that a selector finds, or without one what keys go to, takes what signs somebody in."""
    try:
        if not selector:
            focused = [frame.locator(":focus") for frame in page.frames if not frame.is_detached()]
            return any([await each.evaluate_all(any_is_secret_script()) for each in focused])
        if selector.startswith(outline.REF):
            one: bool = await page.locator(selector).evaluate(is_secret_script(), timeout=1000)
            return one
        found: bool = await locate(page, selector).evaluate_all(any_is_secret_script())
    except Error:
        return False
    return found


def _gone() -> BrowserError:
    return BrowserError(
        "The page could not be looked at: it was closed, or is on its way elsewhere.", hint="Try again."
    )
