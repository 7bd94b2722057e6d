"""Who may come in over HTTP, and that an official client can."""

from __future__ import annotations

from collections.abc import AsyncIterator
from itertools import product
from typing import Any

import httpx2
import pytest
from mcp import Client
from mcp.client.streamable_http import streamable_http_client
from mcp_types import Implementation

from tests.conformance.adding_token import serving
from tests.serve.conftest import MemoryWorkspace
from workbench.serve import caps
from workbench.serve.http import http_app

TOKEN = "a-token-of-this-test"
HELLO = {
    "jsonrpc": "2.0",
    "id": 1,
    "method": "initialize",
    "params": {
        "protocolVersion": "2025-11-25",
        "capabilities": {},
        "clientInfo": {"name": "raw", "version": "1"},
    },
}

GOOD_HOSTS = ["127.0.0.1:{port}", "localhost:{port}", "[::1]:{port}"]
BAD_HOSTS = [
    "evil.test",
    "LOCALHOST:{port}",
    "evil.test:{port}",
    "127.0.0.1",
    "localhost:1",
    "127.0.0.1.evil.test:{port}",
    "[::]:{port}",
]
GOOD_ORIGINS = [None, "http://127.0.0.1:{port}", "http://localhost:{port}"]
BAD_ORIGINS = [
    "null",
    "http://evil.test",
    "https://127.0.0.1:{port}",
    "http://127.0.0.1",
    "http://127.0.0.1:{port}.evil.test",
    "http://localhost:1",
    "file://",
    "",
]


@pytest.fixture
async def port(workspace: MemoryWorkspace) -> AsyncIterator[int]:
    async with serving(lambda port: http_app(workspace.as_api(), caps.DEFAULT, port, TOKEN)) as found:
        yield found


async def knock(port: int, host: str, origin: str | None, token: str | None, method: str = "POST") -> int:
    headers = {
        "host": host.format(port=port),
        "accept": "application/json, text/event-stream",
        "content-type": "application/json",
    }
    if origin is not None:
        headers["origin"] = origin.format(port=port)
    if token is not None:
        headers["authorization"] = token
    given: Any = {"json": HELLO} if method == "POST" else {}
    async with httpx2.AsyncClient(verify=False) as http:
        answer = await http.request(method, f"http://127.0.0.1:{port}/mcp", headers=headers, **given)
    return answer.status_code


async def test_a_client_on_this_machine_with_the_token_comes_in(port: int) -> None:
    for host, origin in product(GOOD_HOSTS, GOOD_ORIGINS):
        assert await knock(port, host, origin, f"Bearer {TOKEN}") == 200, (host, origin)


async def test_a_foreign_host_is_turned_away_whatever_it_brings(port: int) -> None:
    for host, origin in product(BAD_HOSTS, [*GOOD_ORIGINS, *BAD_ORIGINS]):
        assert await knock(port, host, origin, f"Bearer {TOKEN}") == 421, (host, origin)


async def test_another_sites_page_is_turned_away_even_with_the_token(port: int) -> None:
    for host, origin in product(GOOD_HOSTS, BAD_ORIGINS):
        assert await knock(port, host, origin, f"Bearer {TOKEN}") == 403, (host, origin)


async def test_without_the_token_nothing_is_answered(port: int) -> None:
    tokens = [None, "", "Bearer", f"Bearer {TOKEN}x", f"Bearer {TOKEN[:-1]}", f"Basic {TOKEN}", TOKEN]
    for method, token in product(["POST", "GET", "DELETE", "OPTIONS"], tokens):
        assert await knock(port, "127.0.0.1:{port}", None, token, method) == 401, (method, token)


async def test_two_tokens_are_none(port: int) -> None:
    headers = [("authorization", f"Bearer {TOKEN}"), ("authorization", "Bearer x")]
    async with httpx2.AsyncClient() as http:
        answer = await http.post(f"http://127.0.0.1:{port}/mcp", headers=headers, json=HELLO)
    assert answer.status_code == 401


@pytest.mark.parametrize("mode", ["legacy", "auto"])
async def test_an_official_client_calls_over_http(workspace: MemoryWorkspace, port: int, mode: str) -> None:
    async with httpx2.AsyncClient(headers={"authorization": f"Bearer {TOKEN}"}) as http:
        transport = streamable_http_client(f"http://127.0.0.1:{port}/mcp", http_client=http)
        client: Client = Client(transport, mode=mode, client_info=Implementation(name="Web", version="1"))
        async with client:
            assert "contoso_get_partner" in {tool.name for tool in (await client.list_tools()).tools}
            result = await client.call_tool("contoso_get_partner", {"partner_id": 7})
    assert result.structured_content
    assert result.structured_content["body"]["id"] == 7
    assert workspace.clients == ["Web"]
