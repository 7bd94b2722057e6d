"""Raw requests of agents on their way through the gate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import msgspec

from workbench.discovery.endpoint import Endpoint
from workbench.exchange import JsonValue
from workbench.operation import Portal
from workbench.workspace.accounts import DEFAULT_ACCOUNT
from workbench.workspace.call import Attempt, Call, Caller
from workbench.workspace.calls import Calls
from workbench.workspace.raw import NAME, RawRequest, build
from workbench.workspace.views import CallResult

_UNAUTHORIZED = 401

_OTHERWISE = (
    "The portal answered 401. Its calls bring the page's token, and this one did not: send it with `authed_api_call`."
)


async def run_raw(calls: Calls, raw: RawRequest, portal: Portal, known: Sequence[Endpoint], by: Caller) -> CallResult:
    """Send a read; let all else wait for the person. Raises UsageError before anything is sent."""
    arguments: dict[str, JsonValue] = msgspec.to_builtins(raw)
    whose = portal.name, by.account or DEFAULT_ACCOUNT
    async with calls.noting(Attempt(f"{portal.name}/{NAME}", by.client, arguments, whose)):
        operation, fetch = build(raw, portal, known)
        result = await calls.submit(Call(operation, fetch, by.client, arguments, account=by.account, counted=False))
    if result.status == _UNAUTHORIZED and fetch.bearer is None and portal.bearer:
        return replace(result, problem=_OTHERWISE)
    return result
