"""Cases over TLS and HTTP/2: a server that answers what they say, and a client of one connection and many streams."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import urlsplit

from h2.config import H2Configuration
from h2.connection import H2Connection
from h2.events import DataReceived, RequestReceived, StreamEnded, StreamReset
from h2.settings import SettingCodes

from tests.leaks.case import ORIGIN
from tests.leaks.wire import MARK, Origin, fits
from workbench.exchange import Exchange, Headers

HOST = "portal.localhost"
_FRAME = 16_384
_WINDOW = 2**31 - 1
_LARGEST = 60_000
"""Octets of a request's body that any server takes at once."""
_HOP_BY_HOP = frozenset(
    {"connection", "upgrade", "keep-alive", "te", "transfer-encoding", "host", "content-length", "trailer"}
)
"""Fields that HTTP/2 has no place for (RFC 9113, section 8.2.2), or that the client makes itself."""


def fits_http2(exchange: Exchange) -> bool:
    """Whether HTTP/2 carries it as it is: no WebSocket, fields as RFC 9113 wants them, no large request."""
    response = exchange.response
    headers = (*exchange.request.headers, *(response.headers if response else ()))
    plain = all(value == value.strip() and value.isascii() and name.isascii() for name, value in headers)
    shape = exchange.resource_type == "fetch" and len(exchange.request.body.raw) < _LARGEST
    return fits(exchange) and plain and shape and response is not None


@asynccontextmanager
async def serve_http2(pem: Path) -> AsyncIterator[Origin]:
    """Answer each request by what is canned for its mark."""
    origin = Origin(0, {})
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(pem)
    context.set_alpn_protocols(["h2"])

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await _Server(origin, reader, writer).run()

    server = await asyncio.start_server(connected, "127.0.0.1", 0, ssl=context)
    origin.port = server.sockets[0].getsockname()[1]
    try:
        yield origin
    finally:
        server.close()
        server.close_clients()


class _Server:
    def __init__(self, origin: Origin, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._origin, self._reader, self._writer = origin, reader, writer
        self._h2 = H2Connection(H2Configuration(client_side=False, header_encoding="latin-1"))
        self._marks: dict[int, str] = {}

    async def run(self) -> None:
        self._h2.initiate_connection()
        self._h2.increment_flow_control_window(_WINDOW - 65_535)
        self._writer.write(self._h2.data_to_send())
        while data := await self._reader.read(65_536):
            for event in self._h2.receive_data(data):
                self._handle(event)
            self._writer.write(self._h2.data_to_send())
        self._writer.close()

    def _handle(self, event: object) -> None:
        if isinstance(event, RequestReceived):
            self._marks[event.stream_id] = next(str(value) for name, value in event.headers if str(name) == MARK)
        elif isinstance(event, DataReceived):
            self._h2.acknowledge_received_data(event.flow_controlled_length, event.stream_id)
        elif isinstance(event, StreamEnded):
            self._answer(event.stream_id, self._origin.canned[self._marks.pop(event.stream_id)])

    def _answer(self, stream: int, exchange: Exchange) -> None:
        response = exchange.response
        assert response is not None
        coding = [("content-encoding", response.body.coding)] if response.body.coding else []
        self._h2.send_headers(stream, [(":status", str(response.status)), *_lower(response.headers), *coding])
        raw = response.body.raw
        for start in range(0, len(raw), _FRAME):
            self._h2.send_data(stream, raw[start : start + _FRAME])
        self._h2.end_stream(stream)


class Client:
    """One connection through the proxy to the portal; sends one exchange after the other."""

    def __init__(self, origin: Origin, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._origin, self._reader, self._writer = origin, reader, writer
        self._h2 = H2Connection(H2Configuration(header_encoding="latin-1", validate_outbound_headers=False))

    @classmethod
    async def connect(cls, proxy: int, origin: Origin, trust: ssl.SSLContext) -> Client:
        reader, writer = await asyncio.open_connection("127.0.0.1", proxy)
        writer.write(f"CONNECT {HOST}:{origin.port} HTTP/1.1\r\nHost: {HOST}:{origin.port}\r\n\r\n".encode())
        await reader.readuntil(b"\r\n\r\n")
        trust.set_alpn_protocols(["h2"])
        await writer.start_tls(trust, server_hostname=HOST)
        client = cls(origin, reader, writer)
        client._h2.initiate_connection()
        client._h2.update_settings({SettingCodes.INITIAL_WINDOW_SIZE: _WINDOW})
        client._h2.increment_flow_control_window(_WINDOW - 65_535)
        return client

    async def send(self, exchange: Exchange, mark: str) -> bool:
        """Send an exchange's request, read the answer to its end; False where a stream was refused."""
        self._origin.canned[mark] = exchange
        stream, request = self._h2.get_next_available_stream_id(), exchange.request
        head = [
            (":method", request.method),
            (":scheme", "https"),
            (":authority", f"{HOST}:{self._origin.port}"),
            (":path", request.url.partition(urlsplit(ORIGIN).netloc)[2] or "/"),
            (MARK, mark),
            ("sec-fetch-dest", "empty"),
        ]
        coding = [("content-encoding", request.body.coding)] if request.body.coding else []
        raw = request.body.raw
        self._h2.send_headers(stream, [*head, *_lower(request.headers), *coding], end_stream=not raw)
        for start in range(0, len(raw), _FRAME):
            self._h2.send_data(stream, raw[start : start + _FRAME], end_stream=start + _FRAME >= len(raw))
        async with asyncio.timeout(30):
            return await self._ended(stream)

    async def _ended(self, stream: int) -> bool:
        while True:
            self._writer.write(self._h2.data_to_send())
            data = await self._reader.read(65_536)
            assert data, "the proxy closed the connection"
            for event in self._h2.receive_data(data):
                if isinstance(event, DataReceived):
                    self._h2.acknowledge_received_data(event.flow_controlled_length, event.stream_id)
                elif isinstance(event, StreamEnded | StreamReset) and event.stream_id == stream:
                    return isinstance(event, StreamEnded)

    async def close(self) -> None:
        self._h2.close_connection()
        self._writer.write(self._h2.data_to_send())
        self._writer.close()


def _lower(headers: Headers) -> list[tuple[str, str]]:
    return [(name.lower(), value) for name, value in headers if name.lower() not in _HOP_BY_HOP]
