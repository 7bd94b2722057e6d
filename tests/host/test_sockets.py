"""Listeners on loopback."""

from __future__ import annotations

import asyncio
import socket

import pytest

from workbench import host


def test_a_listener_on_loopback_sends_small_answers_at_once() -> None:
    async def nodelay_of_an_accepted_connection() -> int:
        accepted: asyncio.Queue[asyncio.StreamWriter] = asyncio.Queue()
        listener = host.loopback_listener(0)
        async with await asyncio.start_server(lambda _, writer: accepted.put_nowait(writer), sock=listener):
            _, client = await asyncio.open_connection("127.0.0.1", listener.getsockname()[1])
            writer = await accepted.get()
            option = writer.get_extra_info("socket").getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
            writer.close()
            client.close()
            return int(option)

    assert asyncio.run(nodelay_of_an_accepted_connection())


def test_a_port_that_is_taken_is_refused() -> None:
    with host.loopback_listener(0) as first:
        first.listen()
        with pytest.raises(OSError, match="in use"):
            host.loopback_listener(first.getsockname()[1])
