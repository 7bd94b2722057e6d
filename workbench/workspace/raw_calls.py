"""Raw requests of agents on their way through the gate."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from workbench.discovery.endpoint import Endpoint
from workbench.errors import UsageError
from workbench.exchange import JsonValue
from workbench.operation import Portal
from workbench.workspace.call import Call, Caller
from workbench.workspace.calls import Calls
from workbench.workspace.raw import NAME, RawRequest, build
from workbench.workspace.views import CallResult


async def run_raw(calls: Calls, raw: RawRequest, portal: Portal, known: Sequence[Endpoint], by: Caller) -> CallResult:
    """Send a read; let all else wait for the person. Raises UsageError before anything is sent."""
    arguments: dict[str, JsonValue] = msgspec.to_builtins(raw)
    try:
        operation, fetch = build(raw, portal, known)
    except UsageError as error:
        shown = await calls.shown((portal.name, by.account), arguments)
        calls.note(f"{portal.name}/{NAME}", by.client, f"not sent: {error.message}", shown, account=by.account)
        raise
    return await calls.submit(Call(operation, fetch, by.client, arguments, account=by.account, counted=False))
