"""``workbench mcp``: carries MCP between standard input/output and the daemon, understanding none of it."""

from __future__ import annotations

import asyncio
import sys
import threading
from typing import BinaryIO

from workbench.daemon import transport
from workbench.daemon.client import greet
from workbench.daemon.start import ensure
from workbench.layout import Layout

CHUNK = 65_536


async def bridge(layout: Layout, caps: str = "") -> None:
    """Copy octets both ways until the client closes its side or the daemon ends; ``caps`` names sets of tools."""
    await ensure(layout)
    reader, writer, _ = await greet(layout, "mcp", caps)
    loop = asyncio.get_running_loop()
    # A thread reads, since standard input may be a file or a terminal, which the loop cannot wait for;
    # a daemon thread, since nothing can interrupt a read of standard input.
    threading.Thread(target=_pump, args=(sys.stdin.buffer, writer, loop), daemon=True).start()
    while chunk := await reader.read(CHUNK):
        sys.stdout.buffer.write(chunk)
        sys.stdout.buffer.flush()
    await transport.close(writer)


def _pump(source: BinaryIO, writer: asyncio.StreamWriter, loop: asyncio.AbstractEventLoop) -> None:
    while line := source.readline():
        asyncio.run_coroutine_threadsafe(_write(writer, line), loop).result()
    loop.call_soon_threadsafe(writer.write_eof)


async def _write(writer: asyncio.StreamWriter, line: bytes) -> None:
    writer.write(line)
    await writer.drain()
