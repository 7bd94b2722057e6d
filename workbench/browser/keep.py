"""A session's state, taken out of a browser and put into the next one before the app's first script runs."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from playwright.async_api import BrowserContext, CDPSession, Error, Frame, Page

from workbench.browser.bearer import ask
from workbench.urls import origin_of

_WORLD = "workbench"

_TAKE = "() => ({ ...sessionStorage })"

_GIVE = """(() => {
  const kept = STATES[location.origin];
  if (!kept || window !== window.top) return;
  for (const [key, value] of Object.entries(kept)) sessionStorage.setItem(key, value);
})()"""


@dataclass(frozen=True, slots=True)
class State:
    """Raw cookies and storage: for an encrypted file and the next browser, and nothing else."""

    storage: dict[str, Any] = field(default_factory=dict, repr=False)
    """Playwright's storage state: cookies, and localStorage by origin."""
    session: dict[str, dict[str, str]] = field(default_factory=dict, repr=False)
    """sessionStorage by origin, which Playwright leaves out."""


async def take_state(context: BrowserContext, pages: Sequence[Page], *, databases: bool = False) -> State:
    """Take the state of a context; of two tabs on one origin the later one's sessionStorage. Raises Error.

    With ``databases`` IndexedDB's too, where it holds nothing that cannot leave the browser, such as a key.
    """
    session: dict[str, dict[str, str]] = {}
    for page in pages:
        kept = await ask(page, _TAKE, None) if page.url.startswith("http") else None
        if kept:
            session[origin_of(page.url)] = {str(key): str(value) for key, value in kept.items()}
    return State(await _storage(context, databases=databases), session)


async def _storage(context: BrowserContext, *, databases: bool) -> dict[str, Any]:
    if databases:
        with contextlib.suppress(Error):
            return dict(await context.storage_state(indexed_db=True))
    return dict(await context.storage_state())


async def give_session(page: Page, session: dict[str, dict[str, str]]) -> None:
    """Put sessionStorage into a tab as soon as it shows a document of its origin, and then never again.

    It is written in a world of its own, before any script of the page; what a later document finds is the app's.
    """
    if not session:
        return
    client = await page.context.new_cdp_session(page)
    # Within a script element `</` would end it, and line separators end a literal: JSON leaves both to us.
    states = json.dumps(session).replace("</", "<\\/")
    source = _GIVE.replace("STATES", states)
    added = await client.send("Page.addScriptToEvaluateOnNewDocument", {"source": source, "worldName": _WORLD})
    await client.send("Page.enable")
    _once(page, client, str(added["identifier"]), set(session))


def _once(page: Page, client: CDPSession, identifier: str, origins: set[str]) -> None:
    async def remove() -> None:
        with contextlib.suppress(Error):
            await client.send("Page.removeScriptToEvaluateOnNewDocument", {"identifier": identifier})
            await client.detach()

    async def navigated(frame: Frame) -> None:
        if frame.parent_frame is None and origin_of(frame.url) in origins:
            page.remove_listener("framenavigated", navigated)
            await remove()

    page.on("framenavigated", navigated)
