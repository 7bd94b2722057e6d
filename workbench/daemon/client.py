"""The clients' side of the daemon: ``Api`` over its socket."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any, Literal, cast

import msgspec

from workbench import __version__
from workbench.daemon import protocol, transport
from workbench.daemon.methods import Method, methods
from workbench.errors import WorkbenchError
from workbench.layout import Layout
from workbench.workspace.api import Api


class DaemonGoneError(WorkbenchError):
    """The daemon ended while a client was waiting for it."""

    def __init__(self) -> None:
        super().__init__(
            "The workspace's daemon went away.",
            kept="What was recorded is in the journal.",
            hint="Run the command again: it starts a new one.",
        )


class Connection:
    """Calls that are under way on one socket, matched to their answers by number."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer
        self._waiting: dict[int, asyncio.Queue[protocol.Answer | None]] = {}
        self._next = 0
        self._gone = False

    async def read(self) -> None:
        """Hand out answers until the daemon closes the connection."""
        try:
            async for line in self._reader:
                answer = protocol.decode(line, protocol.Answer)
                if answer.id in self._waiting:
                    self._waiting[answer.id].put_nowait(answer)
        except OSError:
            pass
        finally:
            self._gone = True
            for queue in self._waiting.values():
                queue.put_nowait(None)

    async def answers(self, method: str, arguments: dict[str, Any]) -> AsyncGenerator[protocol.Answer]:
        """Send a call and give its answers; leaving early takes the call back."""
        self._next += 1
        number = self._next
        queue = self._waiting[number] = asyncio.Queue()
        done = False
        try:
            await self._send(protocol.Call(number, method, arguments))
            while not done:
                answer = await queue.get()
                if answer is None:
                    done = True
                    raise DaemonGoneError
                done = answer.done
                yield answer
        finally:
            del self._waiting[number]
            if not done:
                with contextlib.suppress(OSError, DaemonGoneError):
                    await self._send(protocol.Call(number, "cancel"))

    async def _send(self, call: protocol.Call) -> None:
        if self._gone:
            raise DaemonGoneError
        try:
            self._writer.write(protocol.encode(call))
            await self._writer.drain()
        except OSError as error:
            raise DaemonGoneError from error


class _RemoteApi:
    """Turns attribute access into calls; the cast in ``remote`` gives it the type it has in truth."""

    def __init__(self, connection: asyncio.Future[Connection]) -> None:
        self._connection = connection

    async def _answers(self, method: Method, arguments: dict[str, Any]) -> AsyncGenerator[protocol.Answer]:
        # Shielded: a call that is taken back while all wait for the daemon is no reason to stop waiting.
        connection = await asyncio.shield(self._connection)
        async with contextlib.aclosing(connection.answers(method.name, arguments)) as answers:
            async for answer in answers:
                yield answer

    def __getattr__(self, name: str) -> Callable[..., object]:
        method = methods().get(name)
        if method is None:
            raise AttributeError(name)
        return self._streaming(method) if method.streams else self._calling(method)

    def _calling(self, method: Method) -> Callable[..., Awaitable[Any]]:
        async def call(*args: Any, **kwargs: Any) -> Any:
            async with contextlib.aclosing(self._answers(method, method.bind(*args, **kwargs))) as got:
                async for answer in got:
                    return _value(method, answer)
            raise DaemonGoneError

        return call

    def _streaming(self, method: Method) -> Callable[..., AsyncIterator[Any]]:
        async def stream(*args: Any, **kwargs: Any) -> AsyncIterator[Any]:
            async with contextlib.aclosing(self._answers(method, method.bind(*args, **kwargs))) as got:
                async for answer in got:
                    if not answer.done or answer.fault is not None:
                        yield _value(method, answer)

        return stream


def _value(method: Method, answer: protocol.Answer) -> Any:
    if answer.fault is not None:
        raise protocol.to_error(answer.fault)
    return msgspec.convert(answer.value, method.result)


def remote(connection: asyncio.Future[Connection]) -> Api:
    """Give the workspace behind a connection; calls wait until there is one, and raise what kept it from coming."""
    return cast("Api", _RemoteApi(connection))


@asynccontextmanager
async def connect(layout: Layout) -> AsyncIterator[Api]:
    """Talk to the daemon that runs. Raises OSError when none does, WorkbenchError when it is of another version."""
    async with opened(layout) as connection:
        there = asyncio.get_running_loop().create_future()
        there.set_result(connection)
        yield remote(there)


@asynccontextmanager
async def opened(layout: Layout) -> AsyncIterator[Connection]:
    """Keep a connection open, and its answers handed out. Raises what ``connect`` raises."""
    reader, writer, _ = await greet(layout, "api")
    connection = Connection(reader, writer)
    listener = asyncio.ensure_future(connection.read())
    try:
        yield connection
    finally:
        listener.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await listener
        await transport.close(writer)


async def greet(
    layout: Layout, role: Literal["api", "mcp", "stop"], caps: str = ""
) -> tuple[asyncio.StreamReader, asyncio.StreamWriter, protocol.Welcome]:
    """Connect and agree on the version; the streams are then the role's."""
    reader, writer, token = await transport.reach(layout)
    try:
        writer.write(protocol.encode(protocol.Hello(protocol.PROTOCOL, __version__, role, token, caps)))
        await writer.drain()
        line = await reader.readline()
        if not line:
            raise ConnectionResetError("the daemon closed the connection")
        welcome = protocol.decode(line, protocol.Welcome)
        if welcome.fault is not None:
            raise protocol.to_error(welcome.fault)
    except BaseException:
        await transport.close(writer)
        raise
    return reader, writer, welcome
