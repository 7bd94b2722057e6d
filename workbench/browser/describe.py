"""Say in words what a step does, and to what: never the value."""

from __future__ import annotations

from urllib.parse import urlsplit

from playwright.async_api import Error, Locator

from workbench.browser.script import script
from workbench.browser.step import Step
from workbench.text import safe_line

_VERBS = {
    "click": "click",
    "fill": "fill",
    "fill_secret": "fill",
    "fill_totp": "type a one-time code into",
    "press": "press a key in",
    "select": "choose in",
    "upload": "give a file to",
    "wait": "wait for",
}

_WHOLE = {
    "idle": "wait until no request is under way",
    "back": "go back",
    "forward": "go forward",
    "reload": "reload",
    "close_popups": "close popups",
    "note": "note",
    "press": "press a key",
    "wait": "wait for the page",
}

_NAMED_KEYS = 2
"""A key's name of fewer characters may be a part of what is typed."""


def title_of(step: Step, element: str = "") -> str:
    """Put a step into words; ``element`` says what it is done to."""
    if step.title and step.kind != "upload":
        return safe_line(step.title, limit=120)
    if step.kind == "goto":
        return f"open {safe_line(urlsplit(step.value).path or '/', limit=100)}"
    words = _VERBS[step.kind] if element else _WHOLE.get(step.kind, step.kind)
    if step.kind == "press" and len(step.value) >= _NAMED_KEYS:
        words = words.replace("a key", safe_line(step.value, limit=20))
    return f"{words} {element}".strip()


async def element_words(locator: Locator, fallback: str) -> str:
    """Say what an element is: ``button "Sign in"``; the locator's own words when the page does not tell."""
    try:
        found = await locator.evaluate(script("describe"), timeout=1000)
    except Error:
        return safe_line(fallback, limit=80)
    return words_of(str(found["role"]), str(found["label"]))


def words_of(role: str, label: str) -> str:
    """Join a role and a label that a page gave."""
    name = safe_line(label, limit=80)
    return f'{safe_line(role, limit=30)} "{name}"' if name else safe_line(role, limit=30)
