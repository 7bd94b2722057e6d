"""Find where a portal's page keeps its bearer token. The token itself never leaves the page."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterable
from typing import Any

from playwright.async_api import Error, Page

from workbench.browser.script import script
from workbench.operation import BearerSource

_PATIENCE = 5.0
"""Seconds for a page to answer: one that shows a dialog does not."""

# What makes a part of a key belong to one account or one tenant.
_VARIABLE = re.compile(r"://|@|[0-9a-f]{8}-[0-9a-f]{4}-|[0-9a-f]{16,}|\d{6,}", re.IGNORECASE)


async def find_bearer_source(pages: Iterable[Page]) -> BearerSource | None:
    """Look into the storage of ``pages`` for the likeliest bearer token; None when none holds one."""
    best: tuple[int, BearerSource] | None = None
    for page in pages:
        for found in await ask(page, script("find_bearer"), None) or ():
            source = BearerSource(found["storage"], key_prefix(str(found["key"])), str(found["field"]))
            if best is None or int(found["score"]) > best[0]:
                best = int(found["score"]), source
    return best[1] if best else None


def key_prefix(key: str) -> str:
    """Strip from a storage key what differs between accounts and installations.

    ``oidc.user:https://idp.example:app`` becomes ``oidc.user:``; a key without such parts stays whole.
    """
    variable = _VARIABLE.search(key)
    if variable is None:
        return key
    head = key[: variable.start()]
    cut = head.find(":") + 1 or max(head.rfind(mark) for mark in ".|-_/") + 1
    return head[:cut] if cut else head


async def signed_in(page: Page, source: BearerSource) -> bool:
    """Whether the page holds a bearer token that has not run out by its own ``expires_at`` or ``exp``."""
    return bool(await ask(page, _STATE, source_argument(source)) == "valid")


async def holds_bearer(page: Page, source: BearerSource) -> bool:
    """Whether the page holds a bearer token, run out or not."""
    return await ask(page, _STATE, source_argument(source)) in {"valid", "expired"}


def source_argument(source: BearerSource) -> dict[str, str]:
    """Give a source as the scripts take it."""
    return {"storage": source.storage, "key_prefix": source.key_prefix, "field": source.field}


_STATE = f"""(source) => {{
  const found = ({script("bearer")})(source);
  return found ? (found.expired ? "expired" : "valid") : "missing";
}}"""


async def ask(page: Page, source: str, argument: object) -> Any:
    """Evaluate a script; None when the page cannot answer (it navigates, shows a dialog, is gone)."""
    try:
        async with asyncio.timeout(_PATIENCE):
            return await page.evaluate(source, argument)
    except (Error, TimeoutError):
        return None
