"""A client's own dialog about a write, for those clients whose dialogs the person lets count, in each era's way.

In the handshake era the server asks and the client answers, while the call goes on. In 2026-07-28 the call is answered by
a question, and is made again with the answer: that counts only with the state that the question carried, which the server
has sealed for this very call. An answer that comes without is none.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable
from contextlib import suppress
from functools import partial

import anyio
from mcp.server.session import ServerSession
from mcp.shared.exceptions import MCPError
from mcp_types import (
    CallToolRequestParams,
    ElicitRequest,
    ElicitRequestFormParams,
    ElicitResult,
    InputRequiredResult,
    RequestId,
)
from mcp_types.version import HANDSHAKE_PROTOCOL_VERSIONS

from workbench.errors import UsageError, WorkbenchError
from workbench.exchange import JsonValue
from workbench.serve.builtin import Ask, Asked
from workbench.text import safe_text
from workbench.workspace.views import CallResult, Pending

_LOOK = 0.05
"""Seconds between two looks whether the write waits by now."""

QUESTION = "approval"
"""What the one question of a call goes by."""

_NOTHING_TO_FILL_IN = {"type": "object", "properties": {}}


def dialog_of(session: ServerSession, request: RequestId | None) -> Ask | None:
    """Give the dialog of a client of the handshake era, if it has one."""
    if session.protocol_version not in HANDSHAKE_PROTOCOL_VERSIONS or not _has_dialog(session):
        return None

    async def ask(text: str) -> bool:
        answer = await session.elicit_form(text, _NOTHING_TO_FILL_IN, related_request_id=request)
        return answer.action == "accept"

    return ask


def answers_later(session: ServerSession) -> bool:
    """Whether a client has a dialog in the way of 2026-07-28."""
    return session.protocol_version not in HANDSHAKE_PROTOCOL_VERSIONS and _has_dialog(session)


def _has_dialog(session: ServerSession) -> bool:
    found = session.client_capabilities.elicitation if session.client_capabilities else None
    return found is not None and (found.form is not None or found.url is None)


async def with_dialog(
    asked: Asked, operation: str, given: dict[str, JsonValue], account: str
) -> CallResult | InputRequiredResult:
    """Call a write; where the client's dialog counts, ask there about it while it waits."""
    called = partial(asked.api.call, operation, given, client=asked.client, account=account)
    if not (asked.ask or asked.later) or asked.client not in await asked.api.dialogs():
        return await called()
    if asked.ask is not None:
        return await _meanwhile(asked, asked.ask, operation, called())
    result = await called(patient=False)
    waiting = [pending for pending in await asked.api.approvals() if pending.id == result.approval]
    return _put(waiting[0]) if waiting else result


def _put(pending: Pending) -> InputRequiredResult:
    form = ElicitRequestFormParams(message=question(pending), requested_schema=_NOTHING_TO_FILL_IN)
    return InputRequiredResult(input_requests={QUESTION: ElicitRequest(params=form)}, request_state=pending.id)


async def answered(asked: Asked, params: CallToolRequestParams) -> CallResult | None:
    """Take the answer to the question that a call was answered by; None for a call that brings no sealed state.

    The state is the approval's id. Raises WorkbenchError for what cannot be approved so, or was refused.
    """
    if params.request_state is None:
        return None
    answer = (params.input_responses or {}).get(QUESTION)
    if isinstance(answer, ElicitResult):
        with suppress(UsageError):  # it was decided before: what came of that is the answer to a repeat
            accepted = answer.action == "accept"
            await asked.api.decide_in_dialog(params.request_state, client=asked.client, accept=accepted)
    return await asked.api.approval_result(params.request_state, client=asked.client)


async def _meanwhile(asked: Asked, ask: Ask, operation: str, call: Awaitable[CallResult]) -> CallResult:
    """Wait for a call, and meanwhile ask in the client's dialog about the write that it waits for."""
    before = {pending.id for pending in await asked.api.approvals()}
    found: CallResult | Exception
    async with anyio.create_task_group() as group:
        group.start_soon(_ask, asked, ask, operation, before)
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
