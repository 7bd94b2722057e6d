"""``capture``: open a screen, and see which requests that causes."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import urlsplit

import anyio
from mcp_types import CallToolResult

from workbench.browser.step import Step
from workbench.errors import UsageError
from workbench.exchange import Action
from workbench.serve.builtin import INTEGER, STRING, Asked, builtin, described, text
from workbench.serve.large import MORE, told_in_pages
from workbench.text import safe_line
from workbench.workspace.views import ExchangeDetail, ExchangeQuery, ExchangeRow

_QUIET = 1.0
"""Seconds after which no exchange is still on its way from the recorder into the index."""

_LONGEST = 10.0
"""Seconds that a page has until it rests; one that polls never does. Clients give a call 60, an approval takes 45."""

_LAST = 500
"""Exchanges that are looked through for the action's."""


async def _capture(asked: Asked) -> CallToolResult:
    url = await portal_url(asked)
    step = Step("goto", value=url, actor="agent") if url else Step("reload", actor="agent")
    acted = await asked.api.act(step, client=asked.client)
    rows = await settled(asked, acted.action, within=_LONGEST if not acted.approval else _QUIET)
    if part := asked.text("url_contains"):
        rows = [row for row in rows if part in f"{row.origin}{row.path}"]
    listed = [exchange_line(row) for row in rows]
    if asked.arguments.get("bodies"):
        listed = [line | _bodies(await asked.api.exchange(line["id"])) for line in listed]
    said = f"{len(rows)} exchanges; pages, scripts and pictures are not listed." + (
        f" {acted.problem}" if acted.problem else ""
    )
    return told_in_pages(asked, said, "exchanges", [*listed], action=acted.action.number, page=acted.url)


async def portal_url(asked: Asked) -> str:
    """Give the URL of a path on one of a portal's origins; empty without a path. Raises UsageError."""
    path = asked.text("path")
    if not path:
        return ""
    origin = await origin_of(asked)
    if not path.startswith("/") or urlsplit(f"{origin}{path}")[:2] != urlsplit(origin)[:2] or path.startswith("//"):
        raise UsageError("`path` leads elsewhere.", kept="Nothing was opened.", hint="Expected: a path such as /users.")
    return f"{origin}{path}"


async def origin_of(asked: Asked) -> str:
    """Give the origin that is asked for by its name, of the portal whose session is open. Raises UsageError."""
    portal = await asked.api.open_portal(client=asked.client)
    origins = dict(portal.origins)
    name = asked.text("origin") or next(iter(origins), "")
    if name not in origins:
        raise UsageError(
            f"{portal.name} has no origin {safe_line(name, limit=60)!r} that may be called.",
            kept="Nothing was sent.",
            hint=f"Expected: one of {', '.join(origins)}.",
        )
    return origins[name]


async def settled(asked: Asked, action: Action, *, within: float) -> list[ExchangeRow]:
    """Wait until an action causes no more exchanges, and give those that it caused, oldest first."""
    ends = time.monotonic() + within
    rest = await asked.api.act(Step("idle", actor="agent", timeout=within), client=asked.client)
    # What comes late carries the number of the wait.
    actions = {action.number, rest.action.number}

    async def look() -> list[ExchangeRow]:
        page = await asked.api.exchanges(ExchangeQuery(action.recording, limit=_LAST, newest_first=True))
        return [row for row in reversed(page.rows) if row.action in actions]

    # What was asked for while the page came to rest may still be on its way.
    return await grown(look, within=max(ends - time.monotonic(), _QUIET))


async def grown[T](look: Callable[[], Awaitable[list[T]]], *, within: float) -> list[T]:
    """Look at a list until it has not grown for a while; one that never stops growing is given as it is in the end."""
    found, since = list[T](), time.monotonic()
    ends = since + within
    while time.monotonic() < min(since + _QUIET, ends):
        await anyio.sleep(0.1)
        if len(now := await look()) != len(found):
            found, since = now, time.monotonic()
    return found


def exchange_line(row: ExchangeRow) -> dict[str, Any]:
    """Give an exchange in one line."""
    return {
        "id": row.id,
        "request": f"{row.method} {row.origin}{row.path}",
        "status": row.status,
        "type": row.media_type,
        "size": row.size,
        "endpoint": row.endpoint,
    }


def _bodies(detail: ExchangeDetail) -> dict[str, Any]:
    came = detail.exchange.response
    return {"sent": detail.exchange.request.body.text, "received": came.body.text if came else ""}


PATH = text("A path on the portal, such as /partners?page=2.", limit=2000)
ORIGIN = text("The name of the portal's origin in portal.json; its first when left out.", limit=48)

CAPTURE = builtin(
    "capture",
    "Capture what a screen asks for",
    "reads",
    "Opens a path of the portal in the browser in which the person signed in, or loads the page again, and gives the"
    " requests that this causes, redacted.",
    _capture,
    takes={
        "?path": PATH,
        "?origin": ORIGIN,
        "?url_contains": text("Only requests whose URL contains this.", limit=300),
        "?bodies": {"type": "boolean", "description": "With what was sent and received."},
    },
    gives={"action": INTEGER, "page": described(STRING, "The page that is open now."), "exchanges": {}, **MORE},
)
