"""Cases on a real wire: a server that answers what they say, and a client that sends it through a proxy."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import hashlib
import os
import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit

from tests.leaks.case import ORIGIN
from workbench.exchange import Body, Exchange, Headers, Message, Request

MARK = "x-case"
"""The request header that says which exchange is to be had."""

_GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
_PIECE = 7
"""Octets of a stream that are sent at once, so that names and secrets are cut apart."""


def fits(exchange: Exchange) -> bool:
    """Whether a client would send it to the portal as it is: no fragment, no pseudo-headers, no other host."""
    url = exchange.request.url
    host = urlsplit(url.partition("?")[0]).netloc
    plain = url.isascii() and "#" not in url and " " not in url
    return (
        plain
        and host == urlsplit(ORIGIN).netloc
        and not any(name.startswith(":") for name, _ in exchange.request.headers)
    )


@dataclass
class Origin:
    """A server on a free port of loopback."""

    port: int
    canned: dict[str, Exchange]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"


@asynccontextmanager
async def serve() -> AsyncIterator[Origin]:
    """Answer each request by what is canned for its mark."""
    origin = Origin(0, {})

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
            await _answer(origin, reader, writer)
        writer.close()

    server = await asyncio.start_server(connected, "127.0.0.1", 0, limit=1 << 20)
    origin.port = server.sockets[0].getsockname()[1]
    try:
        yield origin
    finally:
        server.close()
        server.close_clients()


async def _answer(origin: Origin, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    fields = _fields(await reader.readuntil(b"\r\n\r\n"))
    await reader.readexactly(int(fields.get("content-length", "0")))
    exchange = origin.canned[fields[MARK]]
    if "sec-websocket-key" in fields and exchange.resource_type == "websocket":
        writer.write(_upgraded(fields["sec-websocket-key"]))
        for message in exchange.messages:
            writer.write(_frame(message))
        writer.write(b"\x88\x00")
        await writer.drain()
        await reader.read()
        return
    assert exchange.response
    if exchange.resource_type == "eventsource":
        await _stream(writer, exchange.messages)
        return
    writer.write(_head(f"HTTP/1.1 {exchange.response.status} OK", exchange.response.headers, exchange.response.body))
    writer.write(exchange.response.body.raw)
    await writer.drain()


async def _stream(writer: asyncio.StreamWriter, messages: tuple[Message, ...]) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n")
    text = "".join(map(event_text, messages)).encode()
    for start in range(0, len(text), _PIECE):
        writer.write(text[start : start + _PIECE])
        await writer.drain()


def event_text(message: Message) -> str:
    """Write an event: each line of its data as one of its own (HTML, section 9.2.6)."""
    named = f"id: {message.id}\n" if message.id else ""
    return f"{named}event: {message.event}\n" + "".join(f"data: {line}\n" for line in message.data.split("\n")) + "\n"


def _head(first: str, headers: Headers, body: Body) -> bytes:
    lines = [first, *(f"{name}: {value}" for name, value in headers)]
    if body.coding:
        lines.append(f"Content-Encoding: {body.coding}")
    lines += [f"Content-Length: {len(body.raw)}", "Connection: close", "", ""]
    return "\r\n".join(lines).encode()


def _fields(head: bytes) -> dict[str, str]:
    lines = (line.partition(":") for line in head.decode("latin-1").split("\r\n")[1:])
    return {name.lower(): value.strip() for name, _, value in lines if name}


def _upgraded(key: str) -> bytes:
    accept = base64.b64encode(hashlib.sha1(f"{key}{_GUID}".encode(), usedforsecurity=False).digest()).decode()
    return f"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n".encode()


def _frame(message: Message) -> bytes:
    binary = message.kind == "binary"
    octets = message.data.encode("latin-1" if binary else "utf-8")
    length = bytes([len(octets)]) if len(octets) < 126 else b"\x7e" + struct.pack(">H", len(octets))
    return (b"\x82" if binary else b"\x81") + length + octets


async def send(exchange: Exchange, mark: str, proxy: int, origin: Origin) -> None:
    """Send an exchange's request through the proxy and read what comes back to its end."""
    origin.canned[mark] = exchange
    reader, writer = await asyncio.open_connection("127.0.0.1", proxy)
    try:
        # A proxy may reset a connection once all has been said.
        async with asyncio.timeout(30):
            with contextlib.suppress(ConnectionError):
                await _exchange(exchange, mark, origin, reader, writer)
    finally:
        writer.close()
        with contextlib.suppress(ConnectionError):
            await writer.wait_closed()


async def _exchange(
    exchange: Exchange, mark: str, origin: Origin, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> None:
    request = exchange.request
    target = origin.url + request.url.partition(urlsplit(ORIGIN).netloc)[2]
    socket = exchange.resource_type == "websocket"
    if socket:
        authority = f"127.0.0.1:{origin.port}"
        writer.write(f"CONNECT {authority} HTTP/1.1\r\nHost: {authority}\r\n\r\n".encode())
        await reader.readuntil(b"\r\n\r\n")
        target = target.removeprefix(origin.url)
    writer.write(_request(request, target, mark, origin, socket=socket) + request.body.raw)
    await writer.drain()
    if socket:
        await _frames(reader)
        writer.write(b"\x88\x80" + os.urandom(4))
        await writer.drain()
    await reader.read()


async def _frames(reader: asyncio.StreamReader) -> None:
    """Read until the server closes the WebSocket."""
    await reader.readuntil(b"\r\n\r\n")
    while True:
        kind, size = await reader.readexactly(2)
        if size == 126:
            (size,) = struct.unpack(">H", await reader.readexactly(2))
        await reader.readexactly(size)
        if kind == 0x88:
            return


def _request(request: Request, target: str, mark: str, origin: Origin, *, socket: bool) -> bytes:
    upgrade = (
        ("Upgrade", "websocket"),
        ("Sec-WebSocket-Version", "13"),
        ("Sec-WebSocket-Key", base64.b64encode(os.urandom(16)).decode()),
    )
    headers = [("Host", f"127.0.0.1:{origin.port}"), (MARK, mark), ("Sec-Fetch-Dest", "empty"), *request.headers]
    head = _head(f"{request.method} {target} HTTP/1.1", (*headers, *(upgrade if socket else ())), request.body)
    return head.replace(b"Connection: close", b"Connection: Upgrade") if socket else head
