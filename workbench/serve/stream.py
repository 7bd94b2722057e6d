"""One MCP session over a pair of asyncio streams: a JSON message a line, as on stdio."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator

import anyio
from anyio.streams.memory import MemoryObjectReceiveStream, MemoryObjectSendStream
from mcp.shared.message import SessionMessage
from mcp_types import INVALID_REQUEST, jsonrpc_message_adapter
from pydantic import ValidationError

from workbench.serve.caps import DEFAULT, Caps
from workbench.serve.server import build_server
from workbench.workspace.api import Api

LINE_LIMIT = 16_000_000
"""Octets of one message; a client that sends more is cut off."""

CHUNK = 65_536


async def serve_stream(
    api: Api, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, caps: Caps = DEFAULT
) -> None:
    """Serve MCP until the client leaves. The streams stay open: closing them is the caller's."""
    server = build_server(api, caps)
    incoming_send, incoming = anyio.create_memory_object_stream[SessionMessage | Exception]()
    outgoing, outgoing_receive = anyio.create_memory_object_stream[SessionMessage]()
    options = server.create_initialization_options()
    async with anyio.create_task_group() as group:
        group.start_soon(_receive, reader, incoming_send, writer)
        group.start_soon(_send, outgoing_receive, writer)
        await server.run(incoming, outgoing, options)
        group.cancel_scope.cancel()


async def lines(reader: asyncio.StreamReader) -> AsyncIterator[bytes]:
    """Split a stream at line feeds, whatever limit its reader was made with; ends past ``LINE_LIMIT``."""
    pending = bytearray()
    while chunk := await reader.read(CHUNK):
        start = len(pending)
        pending += chunk
        while (end := pending.find(b"\n", start)) >= 0:
            yield bytes(pending[:end])
            del pending[: end + 1]
            start = 0
        if len(pending) > LINE_LIMIT:
            return


async def _receive(
    reader: asyncio.StreamReader,
    into: MemoryObjectSendStream[SessionMessage | Exception],
    writer: asyncio.StreamWriter,
) -> None:
    async with into:
        try:
            async for line in lines(reader):
                if line.strip():
                    found = _message(line)
                    if isinstance(found, Exception):
                        writer.write(refusal(line))
                    await into.send(found)
        except (ConnectionError, anyio.BrokenResourceError, anyio.ClosedResourceError):
            return


def _message(line: bytes) -> SessionMessage | Exception:
    try:
        return SessionMessage(jsonrpc_message_adapter.validate_json(line, by_name=False))
    except ValidationError as error:
        return error


def refusal(line: bytes) -> bytes:
    """Give the answer to a request that cannot be understood, so that nobody waits for one; empty without an id. Pure."""
    try:
        given = json.loads(line)
    except (ValueError, RecursionError):
        return b""
    number = given.get("id") if isinstance(given, dict) and "method" in given else None
    if not isinstance(number, str | int) or isinstance(number, bool):
        return b""
    error = {
        "code": INVALID_REQUEST,
        "message": "This is no request of the protocol: look at its members and its text.",
    }
    return json.dumps({"jsonrpc": "2.0", "id": number, "error": error}).encode() + b"\n"


async def _send(messages: MemoryObjectReceiveStream[SessionMessage], writer: asyncio.StreamWriter) -> None:
    async with messages:
        async for item in messages:
            text = item.message.model_dump_json(by_alias=True, exclude_unset=True)
            writer.write(text.encode() + b"\n")
            try:
                await writer.drain()
            except ConnectionError:
                return
