"""Tell connected clients when the list of tools changes, in the way of their protocol's era."""

from __future__ import annotations

import logging
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress

import anyio
from mcp.server.session import ServerSession
from mcp.server.subscriptions import InMemorySubscriptionBus, ListenHandler, ToolsListChanged

from workbench.errors import WorkbenchError
from workbench.workspace.api import Api

_log = logging.getLogger(__name__)


class Changes:
    """Who wants to hear of changes: sessions of the handshake era, streams of 2026-07-28's."""

    def __init__(self, forget: Callable[[], None]) -> None:
        self._forget = forget
        self._bus = InMemorySubscriptionBus()
        self._sessions: list[ServerSession] = []
        self.listen = ListenHandler(self._bus)

    def add(self, session: ServerSession) -> None:
        """Remember a session that has finished its handshake."""
        self._sessions.append(session)

    async def announce(self) -> None:
        """Tell everyone that the list of tools is another one."""
        self._forget()
        await self._bus.publish(ToolsListChanged())
        for session in list(self._sessions):
            try:
                await session.send_tool_list_changed()
            except (anyio.BrokenResourceError, anyio.ClosedResourceError):
                self._sessions.remove(session)

    @asynccontextmanager
    async def watching(self, api: Api) -> AsyncIterator[None]:
        """Announce the catalog's changes for as long as the block runs."""
        async with anyio.create_task_group() as group:
            group.start_soon(self._watch, api)
            await anyio.lowlevel.checkpoint()
            try:
                yield
            finally:
                self.listen.close()
                group.cancel_scope.cancel()

    async def _watch(self, api: Api) -> None:
        events = api.events()
        try:
            async for event in events:
                if event.kind == "catalog":
                    await self.announce()
        except WorkbenchError as error:
            _log.warning("no more news of the catalog: %s", error)
        finally:
            if isinstance(events, AsyncGenerator):
                with anyio.CancelScope(shield=True), suppress(RuntimeError):
                    await events.aclose()
