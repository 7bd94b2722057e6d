"""How processes of one user meet: a unix socket, or a loopback port with a token where there is none."""

from __future__ import annotations

import asyncio
import contextlib
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

import msgspec

from workbench import host
from workbench.layout import Layout

LINE_LIMIT = 256 * 1024 * 1024
"""Octets that one line may have: an exchange with its body is one line."""

type Handler = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Address:
    """Where the daemon listens, as a file says that only the user can read.

    A client cannot work it out: its environment may name another runtime folder than the daemon's.
    """

    socket: str = ""
    port: int = 0
    token: str = ""


def _address_file(layout: Layout) -> Path:
    return layout.state / "daemon.json"


async def listen(layout: Layout, handler: Handler) -> tuple[asyncio.Server, str]:
    """Listen for clients; gives the server and the token that they have to show (empty on a unix socket)."""
    if host.has_unix_sockets():
        path = layout.socket
        path.unlink(missing_ok=True)
        with host.private_umask():
            server = await asyncio.start_unix_server(handler, str(path), limit=LINE_LIMIT)
        path.chmod(0o600)
        address = Address(socket=str(path))
    else:
        server = await asyncio.start_server(handler, "127.0.0.1", 0, limit=LINE_LIMIT)
        address = Address(port=server.sockets[0].getsockname()[1], token=secrets.token_urlsafe(32))
    host.write_private(_address_file(layout), msgspec.json.encode(address))
    return server, address.token


async def reach(layout: Layout) -> tuple[asyncio.StreamReader, asyncio.StreamWriter, str]:
    """Connect to the daemon; gives the streams and the token to show. Raises OSError when none listens."""
    address = _read(layout)
    if address.socket:
        return *await asyncio.open_unix_connection(address.socket, limit=LINE_LIMIT), ""
    streams = await asyncio.open_connection("127.0.0.1", address.port, limit=LINE_LIMIT)
    return *streams, address.token


def forget(layout: Layout) -> None:
    """Take away what says where the daemon listens."""
    with contextlib.suppress(OSError):
        if socket := _read(layout).socket:
            Path(socket).unlink(missing_ok=True)
        _address_file(layout).unlink(missing_ok=True)


def _read(layout: Layout) -> Address:
    try:
        return msgspec.json.decode(_address_file(layout).read_bytes(), type=Address)
    except msgspec.DecodeError as error:
        raise ConnectionRefusedError(str(error)) from error


async def close(writer: asyncio.StreamWriter) -> None:
    """Close a connection, whatever state it is in."""
    with contextlib.suppress(OSError):
        writer.close()
        await writer.wait_closed()
