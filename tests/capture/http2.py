"""A server that speaks HTTP/2 alone, over TLS with a private authority."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import orjson
from cryptography import x509
from h2.config import H2Configuration
from h2.connection import H2Connection
from h2.events import DataReceived, RequestReceived, StreamEnded
from mitmproxy.certs import CertStore


def certificate(folder: Path, name: str) -> Path:
    """Make an authority in ``folder`` (``portal-ca-cert.pem``) and a PEM file with a server's key and certificate."""
    store = CertStore.from_store(folder, "portal", 2048)
    entry = store.get_cert(name, [x509.DNSName(name)])
    key = (folder / "portal-ca.pem").read_bytes().partition(b"-----BEGIN CERT")[0]
    pem = folder / "server.pem"
    pem.write_bytes(key + entry.cert.to_pem())
    return pem


class _Connection:
    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader, self._writer = reader, writer
        self._h2 = H2Connection(H2Configuration(client_side=False))
        self._sizes: dict[int, int] = {}

    async def run(self) -> None:
        self._h2.initiate_connection()
        self._writer.write(self._h2.data_to_send())
        while data := await self._reader.read(65_536):
            for event in self._h2.receive_data(data):
                self._handle(event)
            self._writer.write(self._h2.data_to_send())
        self._writer.close()

    def _handle(self, event: object) -> None:
        if isinstance(event, RequestReceived):
            self._sizes[event.stream_id] = 0
        elif isinstance(event, DataReceived):
            self._sizes[event.stream_id] += len(event.data)
            self._h2.acknowledge_received_data(event.flow_controlled_length, event.stream_id)
        elif isinstance(event, StreamEnded):
            body = orjson.dumps({"size": self._sizes[event.stream_id]})
            headers = [(":status", "200"), ("content-type", "application/json")]
            self._h2.send_headers(event.stream_id, headers)
            self._h2.send_data(event.stream_id, body, end_stream=True)


@asynccontextmanager
async def serve_http2(pem: Path) -> AsyncIterator[int]:
    """Answer every request by the size of its body, on a free port of loopback."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(pem)
    context.set_alpn_protocols(["h2"])

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await _Connection(reader, writer).run()

    server = await asyncio.start_server(serve, "127.0.0.1", 0, ssl=context)
    yield server.sockets[0].getsockname()[1]
    server.close()
    server.close_clients()
