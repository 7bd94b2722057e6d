"""Wait as long as a portal asks for, where asking again does no harm."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable

from workbench.browser.fetch import PageAnswer
from workbench.invoke import Outcome
from workbench.operation import Operation, effective_risk

BUDGET = 20.0
"""Seconds that all waits of one call may take: clients give up after 60, and the portal has 30 for an answer."""

_ATTEMPTS = 3

_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
"""RFC 9110, section 9.2.1."""


def is_safe(operation: Operation) -> bool:
    """Whether asking twice is as good as asking once."""
    return operation.method in _SAFE and effective_risk(operation) == "read"


async def patiently(
    operation: Operation,
    send: Callable[[], Awaitable[PageAnswer]],
    read: Callable[[PageAnswer], Outcome],
    budget: float = BUDGET,
) -> tuple[Outcome, float]:
    """Send, and again when a safe request is answered 429 or 503 with a wait that fits into ``budget``.

    Gives the outcome, and the seconds that were waited (Retry-After, RFC 9110, section 10.2.3).
    """
    until, waited = time.monotonic() + budget, 0.0
    for _ in range(_ATTEMPTS - 1):
        outcome = read(await send())
        wait = outcome.retry_after
        asked = outcome.status in (429, 503) and wait > 0
        if not asked or not is_safe(operation) or time.monotonic() + wait > until:
            return outcome, waited
        await asyncio.sleep(wait)
        waited += wait
    return read(await send()), waited
