"""Calls that are under way in a browser, and what must not happen meanwhile."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator

from workbench.errors import UsageError


class UnderWay:
    def __init__(self) -> None:
        self._still = asyncio.Lock()
        self._calls = 0

    @contextlib.asynccontextmanager
    async def call(self) -> AsyncIterator[None]:
        """Count a call for the block; it waits while there must be none."""
        async with self._still:
            self._calls += 1
        try:
            yield
        finally:
            self._calls -= 1

    @contextlib.asynccontextmanager
    async def none(self) -> AsyncIterator[None]:
        """Let calls wait for the block. Raises UsageError where one is under way: it would lose its answer."""
        async with self._still:
            if self._calls:
                raise UsageError(
                    "A call is under way in the browser.", kept="It goes on.", hint="Try again once it is answered."
                )
            yield
