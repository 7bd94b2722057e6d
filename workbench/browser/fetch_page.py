"""Send a request from inside the logged-in browser. Tokens are read and used there, and never come here.

The call runs in a page of the pool (see ``page_pool``). sessionStorage belongs to one tab, so a bearer that is
kept there is read at each call in the tab that holds it, and handed to the call's page over a BroadcastChannel
with a random name: both are of one origin, nothing is written, and a token that was renewed a moment ago is the
one that is used. The tab listens for as long as its document lives, so that a call costs one question.
"""

from __future__ import annotations

import asyncio
import dataclasses
from collections.abc import Awaitable, Callable
from typing import Any

from playwright.async_api import Error, Page

from workbench.browser.bearer import ask, holds_bearer, source_argument
from workbench.browser.failure import BrowserError
from workbench.browser.fetch import PageAnswer, PageFetch
from workbench.browser.page_pool import CallPage, PagePool
from workbench.operation import BearerSource
from workbench.urls import origin_of

_GRACE = 5.0
"""Seconds past the call's own timeout after which its page counts as stuck."""

_ATTEMPTS = 3
"""Looks for the page that holds the bearer (one in the midst of a navigation holds nothing for a moment), and for a
page that no service worker has claimed."""

type Begin = Callable[[int], Awaitable[None]]
"""Told the tag that the call's requests will carry, before the first is sent; told again when another page has to do it."""


class _ControlledError(Exception):
    """A service worker has claimed the call's page; nothing was sent, and another page may do."""


async def run_fetch(pool: PagePool, fetch: PageFetch, begin: Begin) -> PageAnswer:
    """Send ``fetch`` and give the answer, raw. Raises BrowserError.

    With a bearer it runs on the origin of the page that holds the token (as the portal's own calls do, also those to
    an API on another origin); without, on the URL's own origin. Any status is an answer, 401 too.
    """
    result: dict[str, Any] = {}
    for _ in range(_ATTEMPTS):
        holder = await _holder(pool, fetch) if fetch.bearer else None
        channel = await _channel(pool, holder, fetch)
        origin = web_origin(holder.url if holder else fetch.url)
        try:
            async with pool.lease(origin) as page:
                await begin(page.tag)
                result = await _within_time(page, channel, fetch)
                if result.get("failed") == "controlled":
                    raise _ControlledError
        except _ControlledError:
            await pool.empty(origin)
            continue
        if result.get("failed") != "no-bearer":
            break
        pool.holders.forget()
    return answer_of(result, fetch)


async def _within_time(page: CallPage, channel: str, fetch: PageFetch) -> dict[str, Any]:
    request = request_argument(fetch) | {"channel": channel}
    try:
        async with asyncio.timeout(fetch.timeout + _GRACE):
            return await _send(page, request)
    except (Error, TimeoutError):
        raise BrowserError("The call's page did not answer.", hint="Call again: it gets a new page.") from None


def web_origin(url: str) -> str:
    """Give scheme, host and port of an http URL. Raises BrowserError for any other."""
    origin = origin_of(url)
    if not origin.startswith(("http://", "https://")):
        raise BrowserError("A call needs an absolute http or https URL.")
    return origin


async def _holder(pool: PagePool, fetch: PageFetch) -> Page:
    """Give the page that holds the bearer: the one that last did, while the pages are the same as then."""
    source = fetch.bearer
    assert source is not None
    origin = web_origin(fetch.url)
    if known := pool.holders.of((source, origin)):
        return known
    for _ in range(_ATTEMPTS):
        for page in sorted(pool.holders.pages(), key=lambda page: web_origin(page.url) != origin):
            if await holds_bearer(page, source):
                pool.holders.keep((source, origin), page)
                return page
        for page in pool.holders.pages():
            await ask(page, "() => document.readyState", None)
    raise _no_bearer(source)


async def _channel(pool: PagePool, holder: Page | None, fetch: PageFetch) -> str:
    """Give the channel on which the call's page asks for the bearer; empty where it finds it by itself, or needs none."""
    if holder is None or fetch.bearer is None or fetch.bearer.storage != "sessionStorage":
        return ""
    return await pool.holders.channel(holder, fetch.bearer)


async def _send(page: CallPage, request: dict[str, Any]) -> dict[str, Any]:
    result: dict[str, Any] = await page.send.evaluate("(send, call) => send(call)", request)
    return result


def request_argument(fetch: PageFetch) -> dict[str, Any]:
    """Give a request as the script takes it."""
    return {
        "method": fetch.method,
        "url": fetch.url,
        "headers": [list(field) for field in (*fetch.headers, *fetch.secret_headers)],
        "body": fetch.body,
        "parts": [dataclasses.asdict(part) for part in fetch.parts],
        "source": source_argument(fetch.bearer) if fetch.bearer else None,
        "csrf_header": fetch.csrf_header,
        "csrf_cookie": fetch.csrf_cookie,
        "csrf_url": fetch.csrf_url,
        "csrf_member": list(fetch.csrf_member),
        "credentials": fetch.credentials,
        "timeout": fetch.timeout,
        "limit": fetch.limit,
        "events": fetch.events,
        "event_seconds": fetch.event_seconds,
    }


def answer_of(result: dict[str, Any], fetch: PageFetch) -> PageAnswer:
    """Turn what the script gave into an answer. Raises BrowserError when it failed."""
    if failed := result.get("failed"):
        raise _failure(str(failed), fetch)
    return PageAnswer(
        status=int(result["status"]),
        headers=tuple((str(name), str(value)) for name, value in result["headers"]),
        body=str(result["body"]),
        size=int(result["size"]),
        truncated=bool(result["truncated"]),
        omitted=str(result["omitted"]),
    )


def _failure(reason: str, fetch: PageFetch) -> BrowserError:
    match reason:
        case "no-bearer" if fetch.bearer:
            return _no_bearer(fetch.bearer)
        case "no-csrf":
            missing = (
                "did not give its anti-forgery value" if fetch.csrf_url else f"has set no cookie {fetch.csrf_cookie}"
            )
            return BrowserError(f"Not signed in: the portal {missing}.", hint="Sign in, and call again.")
        case "controlled":
            return BrowserError("The portal's service worker has taken the call's page.", hint="Call again.")
        case "timeout":
            return BrowserError(f"The portal did not answer within {fetch.timeout:g} s.", hint="Call again later.")
        case "network":
            return BrowserError(
                "The portal gave no answer: the connection failed, or its CORS rules or the origin list refused it.",
                hint="Check that the portal is up and that its origin is one that may be called.",
            )
        case _:
            return BrowserError("The request could not be sent.")


def _no_bearer(source: BearerSource) -> BrowserError:
    return BrowserError(
        f"Not signed in: no page has a bearer in {source.storage} under {source.key_prefix}….",
        hint="Sign in to the portal in the workbench's browser, and call again.",
    )
