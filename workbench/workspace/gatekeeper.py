"""Decides about requests that agents' steps cause: known reads go, everything else waits for the person."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import msgspec

from workbench.errors import WorkbenchError
from workbench.exchange import JsonValue, Request
from workbench.ids import new_id
from workbench.workspace.agent import Agent
from workbench.workspace.approvals import Entry
from workbench.workspace.calls import Calls
from workbench.workspace.capturing import Capturing
from workbench.workspace.known_reads import Known
from workbench.workspace.permissions import full_name
from workbench.workspace.requests import unpacked
from workbench.workspace.views import CallResult, Pending

if TYPE_CHECKING:
    from workbench.capture.proxy import Waiting

type Cause = tuple[str, int]
"""A recording and the number of an action in it."""


@dataclass(frozen=True, slots=True)
class Held:
    """A request at a browser's gate, and the agent whose step caused it."""

    browser: Capturing
    waiting: Waiting
    agent: Agent

    @property
    def account(self) -> str:
        return self.browser.whose[1]

    @property
    def cause(self) -> Cause:
        return self.browser.current.id if self.browser.current else "", self.waiting.action

    async def decide(self, *, allow: bool) -> int:
        """Let it go (and give the status of its answer), or refuse it."""
        return await self.browser.decide(self.waiting.id, allow)


class Gatekeeper:
    """Asks the person in the queue in which operations wait, too."""

    def __init__(self, calls: Calls, known: Callable[[], Awaitable[Known]]) -> None:
        self._calls = calls
        self._known = known
        self._asked: dict[Cause, asyncio.Queue[Entry]] = {}

    @contextlib.contextmanager
    def following(self, cause: Cause) -> Iterator[asyncio.Queue[Entry]]:
        """Give, for the block, what an action causes and the person is asked about, as it comes."""
        asked = self._asked[cause] = asyncio.Queue()
        try:
            yield asked
        finally:
            del self._asked[cause]

    async def take(self, browser: Capturing, waiting: Waiting, agent: Agent) -> None:
        """See a request at a browser's gate through: it goes, it waits and goes, or it is refused."""
        held, allowed = Held(browser, waiting, agent), False
        try:
            allowed = await self._pass(held)
        finally:
            if not allowed:
                await held.decide(allow=False)

    async def _pass(self, held: Held) -> bool:
        known, agent = await self._known(), held.agent
        if known.reads(held.waiting.exchange):
            await held.decide(allow=True)
            return True
        if self._calls.permissions.agents.stopped:
            return False
        operation = known.operation(held.waiting.exchange)
        if operation is not None and self._calls.permissions.pass_gate(operation, agent.client):
            self._note(held, full_name(operation), "allowed")
            await self._send(held, full_name(operation), "")
            return True
        return await self._ask(held, full_name(operation) if operation else "")

    async def _ask(self, held: Held, operation: str) -> bool:
        request, agent = held.waiting.exchange.request, held.agent
        shown, name = as_shown(request), operation or name_of(request)
        now = time.time()
        until = self._calls.approvals.until(now)
        pending = Pending(now, name, agent.client, {"step": agent.words}, new_id("a"), shown, until, held.account)
        key = msgspec.json.encode([held.browser.whose, shown], order="deterministic").decode()
        entry = self._calls.approvals.ask(pending, key, lambda: self._send(held, name, pending.id))
        if (following := self._asked.get(held.cause)) is not None:
            following.put_nowait(entry)
        if entry.pending.id != pending.id:
            # The same request waits already: a second one would be a second write.
            return False
        outcome = await asyncio.shield(entry.outcome)
        if following is None:
            # No step is there to hear of it: the same request, when it comes again, is another one.
            entry.told = True
        return not isinstance(outcome, WorkbenchError)

    async def _send(self, held: Held, name: str, approval: str) -> CallResult:
        status = await held.decide(allow=True)
        self._note(held, name, f"HTTP {status}" if status else "failed: no answer came", approval)
        problem = "" if status else "The request was let go, but no answer came: look at the page."
        return CallResult(status, "", None, problem=problem, operation=name)

    def _note(self, held: Held, name: str, outcome: str, approval: str = "") -> None:
        shown: JsonValue = {"step": held.agent.words}
        self._calls.note(name, held.agent.client, outcome, shown, approval, account=held.account)


def name_of(request: Request) -> str:
    """Name a request that is no promoted operation: ``POST https://portal.example/api/users``. Pure."""
    parts = urlsplit(request.url)
    return f"{request.method} {parts.scheme}://{parts.netloc}{parts.path}"[:200]


def as_shown(request: Request) -> JsonValue:
    """Give what would be sent, as the person is shown it: redacted, without the browser's own headers. Pure."""
    shown: dict[str, JsonValue] = {"method": request.method, "url": request.url}
    if request.body.media_type:
        shown["content_type"] = request.body.media_type
    if request.body.text:
        shown["body"] = unpacked(request.body.text)
    elif request.body.size:
        shown["body"] = {"octets": request.body.size, "left out": request.body.omitted or "it is no text"}
    return shown
