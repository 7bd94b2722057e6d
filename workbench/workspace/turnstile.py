"""One browser, one account at a time: calls of the same account go in together, another one waits and switches."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable

type Whose = tuple[str, str]
"""(portal, account)"""


class Turnstile:
    """Lets calls in, in the order of their coming, so that none is ever sent as somebody else."""

    def __init__(self, here: Callable[[Whose], bool], switch: Callable[[Whose, str], Awaitable[None]]) -> None:
        self._here = here
        """Whether a call of an account may go in as things are."""
        self._switch = switch
        """Opens the account's session, for a client. What it raises the call raises."""
        self._door = asyncio.Lock()
        self._inside = 0
        self._empty = asyncio.Event()
        self._empty.set()

    @contextlib.asynccontextmanager
    async def turn(self, whose: Whose, client: str) -> AsyncIterator[None]:
        """Be alone with calls of the same account for the block."""
        async with self._door:
            if not self._here(whose):
                await self._empty.wait()
                if not self._here(whose):
                    await self._switch(whose, client)
            self._inside += 1
            self._empty.clear()
        try:
            yield
        finally:
            self._inside -= 1
            if not self._inside:
                self._empty.set()
