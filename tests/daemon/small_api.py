"""A workspace of a few methods, honest in what it does: calls wait, fail and are taken back."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import cast

from workbench import __version__
from workbench.discovery.endpoint import Endpoint
from workbench.errors import NotFoundError, UsageError, WorkbenchError
from workbench.exchange import JsonValue, Recording
from workbench.workspace.api import Api
from workbench.workspace.bus import Bus
from workbench.workspace.views import CallResult, Event, ExchangePage, ExchangeQuery, RecordingRow, Status

RECORDING = Recording("r1", "contoso", "default", 1_790_000_000.0, title="Zoë: a tour")

ERRORS: dict[str, Exception] = {
    "usage": UsageError("That cannot be.", hint="Do this instead.", kept="All was kept."),
    "missing": NotFoundError("No such thing.", hint="Look again."),
    "plain": WorkbenchError("It failed.", kept="Everything."),
    "disk": OSError(28, "No space left on device"),
    "defect": KeyError("s3cret-value"),
}


class MissingError(NotFoundError):
    """A kind of error that clients have never heard of."""


@dataclass
class SmallApi:
    """What the tests of the daemon ask of ``Api``."""

    browser: str = "closed"
    bus: Bus = field(default_factory=Bus)
    entered: asyncio.Event = field(default_factory=asyncio.Event)
    taken_back: asyncio.Event = field(default_factory=asyncio.Event)
    gathered: asyncio.Barrier = field(default_factory=lambda: asyncio.Barrier(1))
    broken: bool = False
    asked: int = 0
    asked_often: asyncio.Event = field(default_factory=asyncio.Event)

    async def status(self) -> Status:
        self.asked += 1
        if self.asked == 5:
            self.asked_often.set()
        if self.broken:
            raise WorkbenchError("permissions.json cannot be read.")
        return Status("/workspace", 1, __version__, 0.0, None, self.browser, "", False, 1, 2, 3, 4)

    async def recordings(self) -> list[RecordingRow]:
        return [RecordingRow(RECORDING, exchanges=2, live=True)]

    async def exchanges(self, query: ExchangeQuery) -> ExchangePage:
        return ExchangePage((), total=query.offset + query.limit)

    async def endpoint(self, endpoint: str) -> Endpoint:
        raise ERRORS[endpoint] if endpoint in ERRORS else MissingError(f"No {endpoint}.", hint="Look again.")

    async def call(self, operation: str, arguments: dict[str, JsonValue], *, client: str = "") -> CallResult:
        """Give the arguments back once all who are waited for have called; ``wait`` never does."""
        if operation == "wait":
            await self._wait()
        await self.gathered.wait()
        return CallResult(200, "application/json", {"operation": operation, "client": client, **arguments})

    async def _wait(self) -> None:
        self.entered.set()
        try:
            await asyncio.Event().wait()
        finally:
            self.taken_back.set()

    async def events(self) -> AsyncIterator[Event]:
        self.entered.set()
        try:
            async for event in self.bus.events():
                if event.text == "break":
                    raise UsageError("The stream broke.")
                yield event
        finally:
            self.taken_back.set()

    def as_api(self) -> Api:
        return cast("Api", self)
