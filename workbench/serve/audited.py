"""Calls of tools in the audit: each has a line, by whomever it is written."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

import anyio
from mcp.shared.exceptions import MCPError

from workbench.errors import WorkbenchError
from workbench.serve.builtin import Asked
from workbench.serve.registry import SETS
from workbench.text import safe_line
from workbench.workspace.api import Api

SENDING = frozenset(
    [
        "run_operation",
        "navigate",
        "click",
        "fill",
        "select",
        "press_key",
        "capture",
        "evaluate",
        "api_call",
        "authed_api_call",
        "raw_request",
    ]
)
"""Tools whose effect at the portal the workspace writes down, with what came of it."""

_SILENT = frozenset(each.tool.name for tools in SETS.values() for each in tools) - SENDING


_PATIENCE = 5.0
"""Seconds that a line may take."""


@asynccontextmanager
async def noting(asked: Asked, tool: str) -> AsyncIterator[None]:
    """Write down the call of the block, where the workspace itself has not."""
    async with _noting(asked.api, asked.client, (tool, asked.arguments), silent=tool in _SILENT):
        yield


@asynccontextmanager
async def noting_read(api: Api, client: str, uri: str) -> AsyncIterator[None]:
    """Write down the reading of a resource."""
    async with _noting(api, client, (uri, {}), silent=True):
        yield


@asynccontextmanager
async def _noting(api: Api, client: str, what: tuple[str, dict[str, Any]], *, silent: bool) -> AsyncIterator[None]:
    """Write down what became of the block; of one that is not ``silent`` only what the workspace has not."""
    outcome = "cancelled" if silent else ""
    try:
        yield
        outcome = outcome and "done"
    except WorkbenchError as error:
        outcome = "" if error.audited else f"refused: {error.message}"
        raise
    except MCPError as error:
        outcome = f"refused: {error}"
        raise
    except Exception as error:
        outcome = f"failed: {type(error).__name__}"
        raise
    finally:
        if outcome:
            # Also of a call that was cancelled; where the daemon is gone, its audit is gone with it.
            with anyio.move_on_after(_PATIENCE, shield=True), suppress(WorkbenchError):
                name, arguments = what
                await api.note_call(safe_line(name, limit=80), arguments, safe_line(outcome, limit=300), client=client)
