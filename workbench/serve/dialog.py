"""A client's own dialog about a write, for those clients whose dialogs the person lets count."""

from __future__ import annotations

import json
from collections.abc import Awaitable
from contextlib import suppress

import anyio
from mcp.server.session import ServerSession
from mcp.shared.exceptions import MCPError
from mcp_types import RequestId
from mcp_types.version import HANDSHAKE_PROTOCOL_VERSIONS

from workbench.errors import WorkbenchError
from workbench.serve.builtin import Ask, Asked
from workbench.text import safe_text
from workbench.workspace.views import CallResult, Pending

_LOOK = 0.05
"""Seconds between two looks whether the write waits by now."""


def dialog_of(session: ServerSession, request: RequestId | None) -> Ask | None:
    """Give the client's dialog, if it has one.

    Only in the handshake era, where the server asks and the client answers. In 2026-07-28 an answer comes as an
    argument of the call, which a model could write: there the person decides in the workbench.
    """
    capabilities = session.client_capabilities
    if session.protocol_version not in HANDSHAKE_PROTOCOL_VERSIONS or not capabilities or not capabilities.elicitation:
        return None

    async def ask(question: str) -> bool:
        schema = {"type": "object", "properties": {}}
        answer = await session.elicit_form(question, schema, related_request_id=request)
        return answer.action == "accept"

    return ask


async def with_dialog(asked: Asked, operation: str, call: Awaitable[CallResult]) -> CallResult:
    """Wait for a call, and meanwhile ask in the client's dialog about the write that it waits for."""
    if asked.ask is None or asked.client not in await asked.api.dialogs():
        return await call
    before = {pending.id for pending in await asked.api.approvals()}
    found: CallResult | Exception
    async with anyio.create_task_group() as group:
        group.start_soon(_ask, asked, asked.ask, operation, before)
        try:
            found = await call
        except Exception as error:  # noqa: BLE001 - raised below as it is: the group would wrap it
            found = error
        group.cancel_scope.cancel()
    if isinstance(found, Exception):
        raise found
    return found


async def _ask(asked: Asked, ask: Ask, operation: str, before: set[str]) -> None:
    """Ask once; a dialog that fails or does not count leaves the decision to the workbench."""
    with suppress(WorkbenchError, MCPError):
        pending = await _waiting(asked, operation, before)
        accepted = await ask(question(pending))
        await asked.api.decide_in_dialog(pending.id, client=asked.client, accept=accepted)


async def _waiting(asked: Asked, operation: str, before: set[str]) -> Pending:
    while True:
        for pending in await asked.api.approvals():
            if pending.id not in before and (pending.client, pending.operation) == (asked.client, operation):
                return pending
        await anyio.sleep(_LOOK)


def question(pending: Pending) -> str:
    """Put what would be sent into a question. Pure."""
    request = json.dumps(pending.request, ensure_ascii=False, indent=1)
    return f"May {pending.operation} be sent, once?\n{safe_text(request, limit=3000)}"
