"""Raw requests of agents on their way through the gate."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from workbench.discovery.endpoint import Endpoint
from workbench.errors import UsageError
from workbench.exchange import JsonValue
from workbench.operation import Portal
from workbench.workspace.calls import Call, Calls
from workbench.workspace.raw import NAME, RawRequest, build
from workbench.workspace.views import CallResult


async def run_raw(calls: Calls, raw: RawRequest, portal: Portal, known: Sequence[Endpoint], client: str) -> CallResult:
    """Send a read; let all else wait for the person. Raises UsageError before anything is sent."""
    arguments: dict[str, JsonValue] = msgspec.to_builtins(raw)
    try:
        operation, fetch = build(raw, portal, known)
    except UsageError as error:
        calls.note(f"{portal.name}/{NAME}", client, f"not sent: {error.message}", await calls.redacted(arguments))
        raise
    return await calls.submit(Call(operation, fetch, client, arguments, counted=False))
