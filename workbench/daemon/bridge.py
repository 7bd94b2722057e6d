"""``workbench mcp``: carries MCP between standard input/output and the daemon, understanding none of it.

Two threads that wait for octets, and no loop between them: each message passes here on its way there and back.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket
import sys
import threading

from workbench.daemon import transport
from workbench.daemon.client import greet
from workbench.daemon.start import ensure
from workbench.layout import Layout

CHUNK = 65_536


def bridge(layout: Layout, caps: str = "") -> None:
    """Copy octets both ways until the client closes its side or the daemon ends; ``caps`` names sets of tools."""
    with asyncio.run(_connected(layout, caps)) as line:
        # A daemon thread: nothing can interrupt a read of standard input.
        threading.Thread(target=_send, args=(sys.stdin.fileno(), line), daemon=True).start()
        with contextlib.suppress(OSError):
            while chunk := line.recv(CHUNK):
                _write(sys.stdout.fileno(), chunk)


async def _connected(layout: Layout, caps: str) -> socket.socket:
    """Greet the daemon, and give the connection for use without a loop."""
    await ensure(layout)
    _, writer, _ = await greet(layout, "mcp", caps)
    line: socket.socket = writer.get_extra_info("socket").dup()
    await transport.close(writer)
    line.setblocking(True)
    return line


def _send(source: int, line: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while chunk := os.read(source, CHUNK):
            line.sendall(chunk)
        line.shutdown(socket.SHUT_WR)


def _write(target: int, chunk: bytes) -> None:
    view = memoryview(chunk)
    while view:
        view = view[os.write(target, view) :]
