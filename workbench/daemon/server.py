"""The daemon: owns one workspace, serves its clients, leaves when nobody needs it."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from workbench import __version__
from workbench.daemon import protocol, transport
from workbench.daemon.methods import Method, methods
from workbench.errors import UsageError, WorkbenchError
from workbench.layout import Layout
from workbench.serve import caps
from workbench.workspace.api import Api

IDLE_SECONDS = 600.0
"""How long the daemon stays without a client and without a browser."""

_log = logging.getLogger(__name__)


@dataclass
class Daemon:
    """Accepts clients until it is told to stop or has been idle for long enough."""

    layout: Layout
    api: Api
    idle_seconds: float = IDLE_SECONDS
    _clients: int = 0
    _quiet_since: float = field(default_factory=time.monotonic)
    _stop: asyncio.Event = field(default_factory=asyncio.Event)
    _token: str = ""

    async def serve(self) -> None:
        """Listen until ``stop``; connections that are open then are closed."""
        server, self._token = await transport.listen(self.layout, self._connected)
        try:
            async with asyncio.TaskGroup() as group:
                watch = group.create_task(self._watch_idleness())
                await self._stop.wait()
                watch.cancel()
        finally:
            transport.forget(self.layout)
            server.close()
            server.close_clients()
            await server.wait_closed()

    def stop(self) -> None:
        """Let ``serve`` return."""
        self._stop.set()

    async def _watch_idleness(self) -> None:
        while True:
            await asyncio.sleep(min(self.idle_seconds, 5.0))
            if self._clients or await self._browses():
                self._quiet_since = time.monotonic()
            elif time.monotonic() - self._quiet_since >= self.idle_seconds:
                self.stop()

    async def _browses(self) -> bool:
        """Whether a browser is open: it holds a recording, or a session that may need the person to come back."""
        try:
            return (await self.api.status()).browser != "closed"
        except Exception as error:  # noqa: BLE001 - a status that cannot be had (a broken file) ends no session
            _log.warning("the status cannot be had: %s", type(error).__name__)
            return True

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._clients += 1
        try:
            await self._talk(reader, writer)
        except* (OSError, WorkbenchError, EOFError, ValueError) as errors:
            _log.warning("a client was cut off: %s", type(errors.exceptions[0]).__name__)
        finally:
            self._clients -= 1
            self._quiet_since = time.monotonic()
            await transport.close(writer)

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        hello = protocol.decode(await reader.readline(), protocol.Hello)
        fault = _refusal(hello, self._token)
        writer.write(protocol.encode(protocol.Welcome(protocol.PROTOCOL, __version__, os.getpid(), fault)))
        await writer.drain()
        if fault is None and hello.role == "stop":
            self.stop()
        elif fault is None and hello.role == "api":
            await Session(self.api, reader, writer).run()
        elif fault is None:
            serve_stream = await asyncio.to_thread(_load_mcp)
            await serve_stream(self.api, reader, writer, caps.parse(hello.caps))


def _load_mcp() -> Callable[[Api, asyncio.StreamReader, asyncio.StreamWriter, caps.Caps], Awaitable[None]]:
    # More than half of what the daemon would load: the first agent waits for it, not everyone who starts the daemon.
    from workbench.serve.stream import serve_stream  # noqa: PLC0415 - as said

    return serve_stream


def _refusal(hello: protocol.Hello, token: str) -> protocol.Fault | None:
    if token and hello.token != token:
        return protocol.Fault("UsageError", "This client did not show the daemon's token.")
    # Any version may stop the daemon: that is what the hint below tells people to do.
    if hello.role != "stop" and (hello.protocol, hello.version) != (protocol.PROTOCOL, __version__):
        message = f"The workspace's daemon is version {__version__}, this is {hello.version}."
        return protocol.Fault("WorkbenchError", message, "Run `workbench stop`, then the command again.")
    return None


@dataclass
class Session:
    """One client's calls, each a task of its own; they end when the client leaves."""

    api: Api
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    _running: dict[int, asyncio.Task[None]] = field(default_factory=dict)

    async def run(self) -> None:
        """Answer calls until the client closes the connection."""
        async with asyncio.TaskGroup() as group:
            async for line in self.reader:
                call = protocol.decode(line, protocol.Call)
                if call.method == "cancel":
                    self._cancel(call.id)
                else:
                    task = self._running[call.id] = group.create_task(self._answer(call))
                    task.add_done_callback(partial(self._forget, call.id))
            for task in list(self._running.values()):
                task.cancel()

    def _forget(self, number: int, _: asyncio.Task[None]) -> None:
        self._running.pop(number, None)

    def _cancel(self, number: int) -> None:
        if task := self._running.get(number):
            task.cancel()

    async def _answer(self, call: protocol.Call) -> None:
        try:
            method = methods().get(call.method)
            if method is None:
                raise UsageError(f"The daemon knows no method {call.method!r}.")
            await self._run(method, call)
        except WorkbenchError as error:
            await self._send(protocol.Answer(call.id, fault=protocol.to_fault(error)))
        except OSError as error:
            await self._send(protocol.Answer(call.id, fault=_system_fault(error)))
        except Exception as error:  # noqa: BLE001 - one failed call must not take the other calls with it
            _log.error("%s failed: %s", call.method, _where(error))
            await self._send(protocol.Answer(call.id, fault=_unknown_fault(call.method, error)))

    async def _run(self, method: Method, call: protocol.Call) -> None:
        found: Any = getattr(self.api, method.name)(**method.convert(call.arguments))
        if method.streams:
            await self._stream(call.id, found)
        else:
            await self._send(protocol.Answer(call.id, await found))

    async def _stream(self, number: int, items: AsyncIterator[object]) -> None:
        async for item in items:
            await self._send(protocol.Answer(number, item, done=False))
        await self._send(protocol.Answer(number))

    async def _send(self, answer: protocol.Answer) -> None:
        with contextlib.suppress(ConnectionError):
            self.writer.write(protocol.encode(answer))
            await self.writer.drain()


def _where(error: BaseException) -> str:
    """Name the error and the line that raised it; never its values, which may be captured text."""
    last = error.__traceback__
    while last is not None and last.tb_next is not None:
        last = last.tb_next
    place = f"{last.tb_frame.f_code.co_filename}:{last.tb_lineno}" if last else "?"
    return f"{type(error).__name__} at {place}"


def _system_fault(error: OSError) -> protocol.Fault:
    return protocol.Fault(
        "WorkbenchError",
        f"The system refused: {error.strerror or type(error).__name__}.",
        "Run `workbench doctor`: it checks disk, permissions and ports.",
        "Everything acknowledged is in the journals.",
    )


def _unknown_fault(method: str, error: Exception) -> protocol.Fault:
    return protocol.Fault(
        "WorkbenchError",
        f"{method} failed inside the daemon ({type(error).__name__}): a defect.",
        "The daemon's log under recordings/.state/logs says where; please report it.",
    )
