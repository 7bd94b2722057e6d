"""``workbench mcp``: give the workspace's tools to an MCP client."""

from __future__ import annotations

import asyncio
import sys
from argparse import Namespace

from workbench.cli.context import layout
from workbench.cli.output import say
from workbench.daemon.bridge import bridge
from workbench.errors import UsageError
from workbench.layout import Layout
from workbench.serve import caps


def mcp(options: Namespace) -> int:
    """Carry MCP between standard input/output and the daemon, or serve it over HTTP on loopback."""
    chosen, found = caps.parse(options.caps), layout(options)
    if options.http:
        asyncio.run(_http(found, chosen, options.port))
    elif options.port is not None:
        raise UsageError("--port goes with --http.")
    else:
        bridge(found, options.caps)
    return 0


async def _http(found: Layout, chosen: caps.Caps, port: int | None) -> None:
    from workbench.daemon.http_bridge import PORT, serve_http  # noqa: PLC0415 - slow to load, and only --http needs it

    def told(url: str) -> None:
        say(f"MCP at {url}\nToken in {found.mcp_token}: clients send it as `Authorization: Bearer TOKEN`.")
        sys.stdout.flush()

    await serve_http(found, chosen, PORT if port is None else port, told)
