"""``workbench mcp``: give the workspace's tools to an MCP client."""

from __future__ import annotations

import asyncio
from argparse import Namespace

from workbench.cli.context import layout
from workbench.daemon.bridge import bridge
from workbench.serve import caps


def mcp(options: Namespace) -> int:
    """Carry MCP between standard input/output and the daemon."""
    caps.parse(options.caps)
    asyncio.run(bridge(layout(options), options.caps))
    return 0
