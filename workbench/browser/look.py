"""Look at the page in front for what a login recipe knows, and find how to reach it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from playwright.async_api import Error, Page

from workbench.browser.bearer import ask
from workbench.browser.signin import Facts
from workbench.browser.steps import locate
from workbench.operation.recipe import Target


@dataclass(frozen=True, slots=True)
class View:
    """What a page shows of a recipe's targets, and by which selector each is found."""

    facts: Facts
    found: dict[Target, str]


async def look(page: Page, targets: Iterable[Target], username: str) -> View:
    """Look once, without waiting. A page that navigates meanwhile shows what it showed until then."""
    found: dict[Target, str] = {}
    for target in targets:
        for selector in selectors(target, username):
            if await _is_visible(page, selector):
                found[target] = selector
                break
    document = await ask(page, "() => String(performance.timeOrigin)", None)
    return View(Facts(page.url, frozenset(found), str(document)), found)


async def _is_visible(page: Page, selector: str) -> bool:
    try:
        return await locate(page, selector).is_visible()
    except Error:
        # A selector that is none, or a page on its way elsewhere: it is not there.
        return False


async def origin_at(page: Page, selector: str) -> str:
    """Give the origin of the document that an element is in; empty when it is gone."""
    try:
        return str(await locate(page, selector).evaluate("(it) => it.ownerDocument.defaultView.origin", timeout=2000))
    except Error:
        return ""


def selectors(target: Target, username: str = "") -> Iterator[str]:
    """Give the ways to find a target as Playwright's selectors, the most robust first. Pure."""
    put = {part: getattr(target, part).replace("{username}", username) for part in ("name", "label", "text")}
    target = replace(target, **put)
    inside = f"frame={target.frame} >> " if target.frame else ""
    for selector in _ways(target):
        yield f"{inside}{selector} >> visible=true >> nth=0"


def _ways(target: Target) -> Iterator[str]:
    if target.role:
        yield f"role={target.role}" + (f"[name={json.dumps(target.name)}i]" if target.name else "")
    if target.label:
        yield f"internal:label={json.dumps(target.label)}i"
    if target.autocomplete:
        yield f'css=[autocomplete~="{target.autocomplete}" i]'
    if target.text:
        yield f"internal:text={json.dumps(target.text)}i"
    if target.css:
        yield f"css={target.css}"
