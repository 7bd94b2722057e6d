"""The gate in a real mitmproxy: what an agent causes waits until the owner has decided."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx2
import pytest
import websockets.asyncio.client as websockets

from tests.capture.conftest import FETCH, Running, deed
from workbench.capture.gate import MOST, Gate

AGENT = 5
JSON = "application/json"
FORM = "application/x-www-form-urlencoded"


@pytest.fixture
async def guarded(proxy: Running) -> Running:
    """Give a recorder whose portal is on this machine, and an agent that does action 5."""
    lists = {"call": [proxy.portal.origin], "portal": [proxy.portal.named_origin], "strict": False}
    await proxy.control.ask("guard", lists=lists)
    await proxy.control.ask("act", deed=deed(AGENT, "agent", gated=True))
    return proxy


def tagged(number: int = AGENT, media_type: str = "") -> dict[str, str]:
    typed = {"content-type": media_type} if media_type else {}
    return {**FETCH, **typed, "viewport-width": str(number)}


@asynccontextmanager
async def sending(running: Running, method: str, url: str, **how: Any) -> AsyncIterator[asyncio.Task[httpx2.Response]]:
    async with running.client() as client, asyncio.TaskGroup() as group:
        yield group.create_task(client.request(method, url, **how))


async def test_reads_pass_and_writes_wait(guarded: Running) -> None:
    url = f"{guarded.portal.origin}/api/partners"
    async with guarded.client() as client:
        assert (await client.get(url, headers=tagged())).status_code == 200
    async with sending(guarded, "POST", url, headers=tagged(media_type=JSON), content=b'{"name": "Contoso"}') as sent:
        held = await guarded.control.ask("held")
        assert held["action"] == AGENT
        request = held["exchange"]["request"]
        assert (request["method"], request["url"]) == ("POST", url)
        assert request["body"]["text"] == '{"name":"Contoso"}'
        assert len(guarded.portal.seen) == 1
        decided = await guarded.control.ask("decide", hold=held["hold"], allow=True)
        assert (decided["status"], (await sent).status_code) == (200, 200)
    assert len(guarded.portal.seen) == 2


async def test_what_is_shown_at_the_gate_is_redacted(guarded: Running) -> None:
    url = f"{guarded.portal.origin}/api/partners?token=f00ba4f00ba4f00ba4f00ba4"
    body = b'{"password": "hunter2-canary-value", "name": "Contoso"}'
    async with sending(guarded, "POST", url, headers=tagged(media_type=JSON), content=body) as sent:
        held = await guarded.control.ask("held")
        assert "hunter2-canary" not in str(held)
        assert "f00ba4" not in str(held)
        assert "Contoso" in str(held)
        await guarded.control.ask("decide", hold=held["hold"], allow=False)
        assert (await sent).status_code == 403


async def test_what_is_refused_is_neither_sent_nor_recorded(guarded: Running) -> None:
    url = f"{guarded.portal.origin}/api/partners"
    async with sending(guarded, "DELETE", url, headers=tagged()) as sent:
        held = await guarded.control.ask("held")
        assert (await guarded.control.ask("decide", hold=held["hold"], allow=False))["status"] == 0
        answer = await sent
    assert answer.status_code == 403
    assert "the person did not allow it" in answer.text
    assert guarded.portal.seen == []
    assert await guarded.exchanges() == []
    assert (await guarded.control.ask("decide", hold=held["hold"], allow=True))["status"] == 0


async def test_what_has_no_number_counts_as_the_agents_while_it_acts(guarded: Running) -> None:
    url = f"{guarded.portal.origin}/api/echo"
    async with sending(guarded, "POST", url, headers=FETCH) as sent:
        held = await guarded.control.ask("held")
        assert held["action"] == AGENT
        await guarded.control.ask("decide", hold=held["hold"], allow=True)
        assert (await sent).status_code == 200
    await guarded.control.ask("act", deed=deed(6, "person"))
    async with guarded.client() as client:
        assert (await client.post(url, headers=FETCH)).status_code == 200
        assert (await client.post(url, headers=tagged(6))).status_code == 200


async def test_an_agents_late_request_waits_even_when_the_person_acts_again(guarded: Running) -> None:
    await guarded.control.ask("act", deed=deed(6, "person"))
    async with sending(guarded, "POST", f"{guarded.portal.origin}/api/echo", headers=tagged()) as sent:
        held = await guarded.control.ask("held")
        await guarded.control.ask("decide", hold=held["hold"], allow=False)
        assert (await sent).status_code == 403


async def test_a_call_of_an_agent_waits_unless_it_was_cleared(guarded: Running) -> None:
    await guarded.control.ask("act", deed=deed(11, "agent", call=True, gated=True))
    await guarded.control.ask("act", deed=deed(12, "agent", call=True))
    url = f"{guarded.portal.origin}/api/echo"
    async with guarded.client() as client:
        assert (await client.post(url, headers=tagged(12))).status_code == 200
    async with sending(guarded, "POST", url, headers=tagged(11)) as sent:
        held = await guarded.control.ask("held")
        await guarded.control.ask("decide", hold=held["hold"], allow=True)
        assert (await sent).status_code == 200


async def test_the_app_may_renew_its_token_whoever_acts(guarded: Running) -> None:
    recording = {"id": "r2", "portal": "p", "account": "default", "started": 1.0, "origins": [guarded.portal.origin]}
    await guarded.control.ask("switch", recording=recording, identity=[guarded.portal.named_origin])
    await guarded.control.ask("act", deed=deed(AGENT, "agent", gated=True))
    url = f"{guarded.portal.named_origin}/api/echo"
    async with guarded.client() as client:
        answer = await client.post(
            url, headers=tagged(media_type=FORM), content="grant_type=refresh_token&refresh_token=x"
        )
        assert answer.status_code == 200
    for body in ("password=new", "grant_type=refresh_token&grant_type=password", "grant_type=password"):
        async with sending(guarded, "POST", url, headers=tagged(media_type=FORM), content=body) as sent:
            held = await guarded.control.ask("held")
            await guarded.control.ask("decide", hold=held["hold"], allow=False)
            assert (await sent).status_code == 403


async def test_another_recording_refuses_what_waits(guarded: Running) -> None:
    async with sending(guarded, "POST", f"{guarded.portal.origin}/api/echo", headers=tagged()) as sent:
        await guarded.control.ask("held")
        await guarded.control.ask("pause")
        assert (await sent).status_code == 403


async def test_a_read_that_is_known_to_write_waits(guarded: Running) -> None:
    lists = {"call": [guarded.portal.origin], "unsafe": [["GET", f"{guarded.portal.origin}/api/partners(?:\\?.*)?$"]]}
    await guarded.control.ask("guard", lists=lists)
    async with sending(guarded, "GET", f"{guarded.portal.origin}/api/partners?x=1", headers=tagged()) as sent:
        held = await guarded.control.ask("held")
        await guarded.control.ask("decide", hold=held["hold"], allow=False)
        assert (await sent).status_code == 403


async def test_an_agents_request_to_an_origin_on_no_list_is_refused_on_every_hop(guarded: Running) -> None:
    async with guarded.client() as client:
        for url in (
            "http://elsewhere.example/",
            "http://169.254.169.254/latest/meta-data",
            "http://2852039166/",
        ):
            answer = await client.get(url, headers=tagged())
            assert answer.status_code == 403, url
            assert "did not send this" in answer.text
        assert (await client.get(f"http://127.0.0.1:{guarded.port}/", headers=tagged(6))).status_code == 403
        with pytest.raises(httpx2.ProxyError, match="403"):
            await client.get("https://elsewhere.example/", headers=tagged())


@pytest.mark.parametrize(
    "target",
    [
        "http://169.254.169.254/latest/meta-data",
        "http://[::ffff:a9fe:a9fe]/latest",
        "http://metadata.google.internal/",
        "http://elsewhere.example/",
        "http://127.0.0.1:{port}/",
    ],
)
async def test_a_redirect_leads_an_agent_nowhere_that_it_may_not_go_itself(guarded: Running, target: str) -> None:
    async with guarded.client() as client:
        client.follow_redirects = True
        asked = {"to": target.format(port=guarded.port)}
        answer = await client.get(f"{guarded.portal.origin}/elsewhere", params=asked, headers=tagged())
    assert answer.history[0].status_code == 302
    # An IPv6 literal mitmproxy itself turns down.
    assert answer.status_code == (400 if "[" in target else 403)
    assert answer.headers.get("server") != "uvicorn"


async def test_nothing_is_sent_to_an_origin_that_pages_only_load_from(guarded: Running) -> None:
    lists = {"call": ["https://portal.example"], "load": [guarded.portal.origin]}
    await guarded.control.ask("guard", lists=lists)
    async with guarded.client() as client:
        assert (await client.get(f"{guarded.portal.origin}/api/partners", headers=tagged())).status_code == 200
        assert (await client.post(f"{guarded.portal.origin}/api/echo", headers=tagged())).status_code == 403


async def test_a_name_that_leads_to_this_machine_is_refused_when_it_is_connected_to(
    guarded: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    await guarded.control.ask("guard", lists={"call": ["https://portal.example"]})
    resolve = asyncio.get_running_loop().getaddrinfo.__closure__
    assert resolve is not None

    async def rebound(host: str, port: int, **_: Any) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", guarded.portal.port))]

    for cell in resolve:
        if getattr(cell.cell_contents, "__name__", "") == "getaddrinfo":
            monkeypatch.setattr(cell, "cell_contents", rebound)
    async with guarded.client() as client:
        answer = await client.get("http://rebinding.example/api/partners", headers=tagged(6))
    assert answer.status_code == 502
    assert guarded.portal.seen == []


async def test_messages_on_a_socket_wait_while_an_agent_acts(guarded: Running) -> None:
    await guarded.control.ask("act", deed=deed(6, "person"))
    address = f"ws://127.0.0.1:{guarded.portal.port}/ws"
    async with websockets.connect(address, proxy=f"http://127.0.0.1:{guarded.port}") as connection:
        await connection.send("still here")
        assert await connection.recv() == "echo still here"
        await guarded.control.ask("act", deed=deed(AGENT, "agent", gated=True))
        await connection.send("still here")
        assert await connection.recv() == "echo still here"
        for text, allow in (("delete all", False), ("say hello", True)):
            await connection.send(text)
            held = await guarded.control.ask("held")
            assert held["exchange"]["request"]["method"] == "SEND"
            await guarded.control.ask("decide", hold=held["hold"], allow=allow)
        assert await connection.recv() == "echo say hello"


async def test_too_many_requests_at_once_are_refused() -> None:
    gate = Gate()
    exchange: Any = object()
    waiting = [asyncio.ensure_future(gate.hold(1, exchange)) for _ in range(MOST)]
    await asyncio.sleep(0)
    assert await gate.hold(1, exchange) is None
    gate.reset()
    assert await asyncio.gather(*waiting) == [None] * MOST
