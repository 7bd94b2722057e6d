"""Where the recorder and its owner meet: a unix socket, or a loopback port with a token where there is none.

Both are named by one path: the socket itself, or a file (0600) that says port and token.
"""

from __future__ import annotations

import asyncio
import contextlib
import hmac
import os
import secrets
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Final

import orjson

from workbench import host

LINE_LIMIT: Final = 64 * 1024 * 1024
"""Octets of one line: an exchange from the browser with its bodies."""

type Handler = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


async def listen(path: Path, handler: Handler) -> asyncio.Server:
    """Serve on ``path``, whose folder is made 0700. Raises OSError."""
    host.private_dir(path.parent)
    remove(path)
    if not host.has_unix_sockets():
        return await _listen_on_port(path, handler)
    with host.private_umask():
        server = await asyncio.start_unix_server(handler, path, limit=LINE_LIMIT)
    _close_to_others(path)
    return server


async def connect[P: asyncio.Protocol](path: Path, protocol: Callable[[], P]) -> P:
    """Connect to what serves on ``path``. Raises OSError while nothing does."""
    loop = asyncio.get_running_loop()
    if host.has_unix_sockets():
        return (await loop.create_unix_connection(protocol, str(path)))[1]
    port, token = _read_port(path)
    transport, connected = await loop.create_connection(protocol, "127.0.0.1", port)
    transport.write(token.encode() + b"\n")
    return connected


def remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink()


def new_path() -> Path:
    """Give a free path in this user's runtime folder, short enough for any system."""
    return host.runtime_dir() / f"r{os.getpid():x}-{secrets.token_hex(4)}.sock"


async def _listen_on_port(path: Path, handler: Handler) -> asyncio.Server:
    token = secrets.token_hex(32)

    async def guarded(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        given = await reader.readline()
        if hmac.compare_digest(given.strip(), token.encode()):
            await handler(reader, writer)
        writer.close()

    server = await asyncio.start_server(guarded, "127.0.0.1", 0, limit=LINE_LIMIT)
    port = server.sockets[0].getsockname()[1]
    host.write_private(path, orjson.dumps({"port": port, "token": token}))
    return server


def _close_to_others(path: Path) -> None:
    path.chmod(0o600)


def _read_port(path: Path) -> tuple[int, str]:
    where = orjson.loads(path.read_bytes())
    return int(where["port"]), str(where["token"])
