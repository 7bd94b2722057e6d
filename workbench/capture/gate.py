"""Requests that an agent's action caused and that wait for the owner's word, in this process's memory."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from workbench.exchange import Redacted
from workbench.ids import new_id

MOST = 200
"""Requests that wait at once; further ones are refused."""


@dataclass(slots=True)
class Held:
    """One request at the gate."""

    action: int
    exchange: Redacted
    """What would be sent, redacted."""
    id: str = field(default_factory=lambda: new_id("h"))
    decided: asyncio.Future[bool] = field(default_factory=asyncio.Future)
    status: asyncio.Future[int] = field(default_factory=asyncio.Future)
    """What the portal answered; 0 when nothing came."""


class Gate:
    """Knows whose actions are an agent's, keeps what they cause, and hands it to the owner one by one."""

    def __init__(self) -> None:
        self._agents: set[int] = set()
        self._current = 0
        self._held: dict[str, Held] = {}
        self._told: asyncio.Queue[Held] = asyncio.Queue()

    def acts(self, action: int, *, agent: bool) -> None:
        """Say who acts in the browser from now on. What has no number counts as the one who acts now."""
        if agent:
            self._agents.add(action)
        self._current = action if agent else 0

    def watch(self, action: int) -> None:
        """Take an action for an agent's that is none in the person's pages: a call."""
        self._agents.add(action)

    def agent_action(self, number: int) -> int:
        """Give the agent's action that a request belongs to; 0 when it is none's."""
        return number if number in self._agents else 0 if number else self._current

    async def hold(self, action: int, exchange: Redacted) -> Held | None:
        """Keep a request until the owner has decided; None when it may not be sent."""
        if len(self._held) >= MOST:
            return None
        held = Held(action, exchange)
        self._held[held.id] = held
        self._told.put_nowait(held)
        try:
            return held if await held.decided else None
        except BaseException:
            self._held.pop(held.id, None)
            raise

    async def next(self) -> Held:
        """Wait for a request that the owner has not heard of yet."""
        while True:
            held = await self._told.get()
            if not held.decided.done():
                return held

    async def decide(self, name: str, *, allow: bool) -> int:
        """Let a request go, and give the status of its answer; or refuse it. 0 for what is no longer there."""
        held = self._held.pop(name, None)
        if held is None or held.decided.done():
            return 0
        held.decided.set_result(allow)
        return await held.status if allow else 0

    def reset(self) -> None:
        """Forget all actions, as another recording begins, and refuse what still waits."""
        self._agents.clear()
        self._current = 0
        for held in self._held.values():
            if not held.decided.done():
                held.decided.set_result(False)
        self._held.clear()
