"""One MCP session over real sockets, as the daemon hands it over."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import anyio
import pytest
from mcp import Client
from mcp.client.stdio import StdioServerParameters
from mcp_types import Implementation, ToolListChangedNotification

from workbench.serve import stream
from workbench.serve.stream import lines, refusal, serve_stream

BRIDGE = """
import os, socket, sys, threading
link = socket.socket(socket.AF_UNIX)
link.connect(sys.argv[1])
def up():
    while chunk := os.read(0, 65536):
        link.sendall(chunk)
    link.shutdown(socket.SHUT_WR)
threading.Thread(target=up, daemon=True).start()
while chunk := link.recv(65536):
    os.write(1, chunk)
"""


@asynccontextmanager
async def listening(workspace: Any, at: Path) -> AsyncIterator[Path]:
    """Serve MCP on a unix socket, a session a connection, with asyncio's own small line limit."""

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await serve_stream(workspace.as_api(), reader, writer)
        finally:
            writer.close()

    server = await asyncio.start_unix_server(connected, at)
    async with server:
        yield at


@pytest.fixture
async def socket(workspace: Any, tmp_path: Path) -> AsyncIterator[Path]:
    async with listening(workspace, tmp_path / "mcp.sock") as path:
        yield path


def bridge(socket: Path) -> StdioServerParameters:
    import sys

    return StdioServerParameters(command=sys.executable, args=["-c", BRIDGE, str(socket)])


@pytest.mark.parametrize("mode", ["legacy", "auto"])
async def test_an_official_client_calls_over_stdio_through_a_bridge(workspace: Any, socket: Path, mode: str) -> None:
    async with Client(bridge(socket), mode=mode, client_info=Implementation(name="Inspector", version="1")) as client:
        assert "contoso_get_partner" in [tool.name for tool in (await client.list_tools()).tools]
        result = await client.call_tool("contoso_get_partner", {"partner_id": 7})
    assert result.structured_content["body"]["id"] == 7
    assert workspace.clients == ["Inspector"]


async def test_changes_of_the_catalog_reach_a_client_over_the_stream(workspace: Any, socket: Path) -> None:
    heard = anyio.Event()

    async def listen(message: object) -> None:
        if isinstance(message, ToolListChangedNotification):
            heard.set()

    async with Client(bridge(socket), mode="legacy", message_handler=listen) as client:
        assert client.server_capabilities.tools
        assert client.server_capabilities.tools.list_changed
        await client.list_tools()
        await workspace.promote_again("get_partner_again")
        with anyio.fail_after(10):
            await heard.wait()


async def test_two_clients_at_once_get_their_own_answers(workspace: Any, socket: Path) -> None:
    async def ask(partner: int, times: int) -> list[Any]:
        async with Client(bridge(socket), mode="legacy") as client:
            await client.list_tools()
            results = [await client.call_tool("contoso_get_partner", {"partner_id": partner}) for _ in range(times)]
            return [result.structured_content["body"]["id"] for result in results]

    async with asyncio.TaskGroup() as group:
        seven, eight = group.create_task(ask(7, 5)), group.create_task(ask(8, 5))
    assert seven.result() == [7] * 5
    assert eight.result() == [8] * 5


async def test_a_line_that_is_no_message_does_not_end_the_session(socket: Path) -> None:
    reader, writer = await asyncio.open_unix_connection(socket)
    hello = {"protocolVersion": "2025-11-25", "capabilities": {}, "clientInfo": {"name": "raw", "version": "1"}}
    writer.write(b"not json\n\n{}\n")
    request = {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": hello, "padding": "x" * 100_000}
    writer.write(json.dumps(request).encode() + b"\n")
    with anyio.fail_after(5):
        answer = json.loads(await reader.readline())
    assert answer["id"] == 1
    assert answer["result"]["capabilities"]["tools"]["listChanged"] is True
    writer.close()
    await writer.wait_closed()


async def test_a_client_that_leaves_ends_its_session(workspace: Any) -> None:
    ended = anyio.Event()

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await serve_stream(workspace.as_api(), reader, writer)
        writer.close()
        ended.set()

    server = await asyncio.start_server(connected, "127.0.0.1", 0)
    async with server:
        _, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        writer.transport.abort()
        with anyio.fail_after(5):
            await ended.wait()


async def test_a_message_past_the_limit_ends_the_stream(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "LINE_LIMIT", 100)
    reader = asyncio.StreamReader()
    reader.feed_data(b"first\n" + b"x" * 200)
    assert [line async for line in lines(reader)] == [b"first"]


async def test_a_last_line_without_its_line_feed_is_no_message() -> None:
    reader = asyncio.StreamReader()
    reader.feed_data(b"first\nsec")
    reader.feed_eof()
    assert [line async for line in lines(reader)] == [b"first"]


@pytest.mark.parametrize(
    ("line", "answered"),
    [
        (b'{"jsonrpc":"2.0","id":5,"method":"tools/call","params":{"name":"\\ud800"}}', 5),
        (b'{"jsonrpc":"3.0","id":"a","method":"tools/list"}', "a"),
        (b'{"jsonrpc":"2.0","id":{"a":1},"method":"tools/list"}', None),
        (b'{"jsonrpc":"2.0","id":7,"result":5}', None),
        (b"[" * 100_000, None),
        (b"\xff\xfe{", None),
        (b"null", None),
    ],
)
def test_a_request_that_is_none_is_answered_where_it_has_an_id(line: bytes, answered: int | str | None) -> None:
    said = refusal(line)
    assert (json.loads(said)["id"] if said else None) == answered


async def test_what_is_no_request_is_refused_and_the_next_is_answered(socket: Path) -> None:
    reader, writer = await asyncio.open_unix_connection(socket)
    writer.write(b'{"jsonrpc":"2.0","id":5,"method":"tools/call","params":{"name":"\\udfff"}}\n')
    writer.write(b'nonsense\n{"jsonrpc":"2.0","id":6,"method":"ping"}\n')
    async with asyncio.timeout(20):
        answers = {json.loads(await reader.readline())["id"] for _ in range(2)}
    assert answers == {5, 6}
    writer.close()
