"""Calls: of operations, of raw requests, of scripts, and what came of those that waited."""

from __future__ import annotations

from typing import Protocol

from workbench.exchange import JsonValue
from workbench.workspace.views import (
    CallResult,
    RawRequest,
)


class CallsApi(Protocol):
    """The part of ``Api`` that is about what is sent to portals."""

    async def call(
        self,
        operation: str,
        arguments: dict[str, JsonValue],
        *,
        client: str = "",
        account: str = "",
        patient: bool = True,
    ) -> CallResult:
        """Run an operation in the logged-in page. An empty ``client`` is the person.

        As the named account, else that of the client's last login, else the only one that it may use. Who is not
        ``patient`` is told at once that a write waits.
        """

    async def raw_request(self, request: RawRequest, *, client: str) -> CallResult:
        """Send a request to the portal at which a client acts; what is no read waits for the person."""

    async def evaluate(self, script: str, *, client: str) -> CallResult:
        """Run an agent's script over a redacted copy of the portal's page in front, once the person allows it."""

    async def meet(self, client: str) -> None:
        """Note that an MCP client is there, before it calls anything."""

    async def approval_result(self, approval: str, *, client: str) -> CallResult:
        """Wait for a client's own write that waits for the person, or give what came of it."""
