"""Decides about requests that agents' steps cause: known reads go, everything else waits for the person."""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import msgspec

from workbench.errors import WorkbenchError
from workbench.exchange import JsonValue, Request
from workbench.ids import new_id
from workbench.workspace.agent import Agent
from workbench.workspace.approvals import Entry
from workbench.workspace.calls import Calls
from workbench.workspace.known_reads import Known
from workbench.workspace.permissions import full_name
from workbench.workspace.requests import unpacked
from workbench.workspace.views import CallResult, Pending

if TYPE_CHECKING:
    from workbench.capture.proxy import Waiting

type Decide = Callable[[str, bool], Awaitable[int]]
"""Lets a request at the gate go (and gives the status of its answer), or refuses it."""


class Gatekeeper:
    """Asks the person in the queue in which operations wait, too."""

    def __init__(self, calls: Calls, known: Callable[[], Awaitable[Known]], decide: Decide) -> None:
        self._calls = calls
        self._known = known
        self._decide = decide
        self._asked: defaultdict[int, asyncio.Queue[Entry]] = defaultdict(asyncio.Queue)

    def asked(self, action: int) -> asyncio.Queue[Entry]:
        """Give what an action causes and the person is asked about, as it comes."""
        return self._asked[action]

    def forget(self) -> None:
        """Forget the actions of a recording that has ended."""
        self._asked.clear()

    async def take(self, waiting: Waiting, agent: Agent) -> None:
        """See a request through: it goes, it waits and goes, or it is refused."""
        allowed = False
        try:
            allowed = await self._pass(waiting, agent)
        finally:
            if not allowed:
                await self._decide(waiting.id, False)

    async def _pass(self, waiting: Waiting, agent: Agent) -> bool:
        known = await self._known()
        if known.reads(waiting.exchange):
            await self._decide(waiting.id, True)
            return True
        if self._calls.permissions.agents.stopped:
            return False
        operation = known.operation(waiting.exchange)
        if operation is not None and self._calls.permissions.pass_gate(operation, agent.client):
            self._calls.note(full_name(operation), agent.client, "allowed", {"step": agent.words})
            await self._send(waiting, agent, full_name(operation), "")
            return True
        return await self._ask(waiting, agent, full_name(operation) if operation else "")

    async def _ask(self, waiting: Waiting, agent: Agent, operation: str) -> bool:
        shown = as_shown(waiting.exchange.request)
        name = operation or name_of(waiting.exchange.request)
        now = time.time()
        until = self._calls.approvals.until(now)
        pending = Pending(now, name, agent.client, {"step": agent.words}, new_id("a"), shown, until)
        key = msgspec.json.encode(shown, order="deterministic").decode()
        entry = self._calls.approvals.ask(pending, key, lambda: self._send(waiting, agent, name, pending.id))
        self._asked[waiting.action].put_nowait(entry)
        if entry.pending.id != pending.id:
            # The same request waits already: a second one would be a second write.
            return False
        return not isinstance(await asyncio.shield(entry.outcome), WorkbenchError)

    async def _send(self, waiting: Waiting, agent: Agent, name: str, approval: str) -> CallResult:
        status = await self._decide(waiting.id, True)
        outcome = f"HTTP {status}" if status else "failed: no answer came"
        self._calls.note(name, agent.client, outcome, {"step": agent.words}, approval)
        problem = "" if status else "The request was let go, but no answer came: look at the page."
        return CallResult(status, "", None, problem=problem, operation=name)


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
