"""Agents' scripts: each waits for the person unless they allowed it, and sees a redacted copy of the page alone."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable

import msgspec

from workbench.errors import WorkbenchError
from workbench.exchange import JsonValue
from workbench.ids import new_id
from workbench.invoke import PERSON
from workbench.layout import Layout
from workbench.operation import Operation
from workbench.workspace.accounts import DEFAULT_ACCOUNT
from workbench.workspace.calls import Calls
from workbench.workspace.live_browser import browsing
from workbench.workspace.people import masker
from workbench.workspace.permissions import full_name
from workbench.workspace.plans import Whose
from workbench.workspace.viewing import Viewing
from workbench.workspace.views import CallResult, Pending

WORD = "evaluate"
"""What the person calls it by: ``workbench allow evaluate``."""

SCRIPT = Operation(
    "page",
    "evaluate a script",
    "Evaluate a script",
    "page",
    "write",
    "POST",
    "page",
    "/",
    input_schema={"type": "object", "properties": {"script": {"type": "string"}}, "required": ["script"]},
)
"""What the gate takes a script for. No operation of a catalog can be called so."""


type View = Callable[[str, Whose | None], Awaitable[Viewing]]
"""Gives what a client looks at: as an account, or where it was last."""


class Evaluating:
    """Runs scripts over the page in front."""

    def __init__(self, layout: Layout, calls: Calls, view: View) -> None:
        self._layout = layout
        self._calls = calls
        self._view = view

    async def run(self, script: str, client: str) -> CallResult:
        """Run a script, or let it wait for the person. Raises WorkbenchError where it fails."""
        viewing = await self._view(client, None)
        viewing.here()
        given: dict[str, JsonValue] = {"script": script}
        whose = viewing.browser.whose
        shown = await self._calls.shown(whose, given)
        if self._calls.permissions.pass_gate(SCRIPT, client, given):
            if client != PERSON:
                self._calls.note(full_name(SCRIPT), client, "allowed", shown, account=whose[1])
            return await self._run(script, client, shown, whose)
        now, name = time.time(), full_name(SCRIPT)
        page = (await viewing.browser.page())[0]
        request: JsonValue = {"page": page, **shown} if isinstance(shown, dict) else None
        until = self._calls.approvals.until(now)
        pending = Pending(now, name, client, shown, new_id("a"), request, until, whose[1])
        key = msgspec.json.encode([whose, given]).decode()
        entry = self._calls.approvals.ask(pending, key, lambda: self._run(script, client, shown, whose, pending.id))
        return await self._calls.outcome(entry, withdraw=True)

    async def _run(self, script: str, client: str, shown: JsonValue, whose: Whose, approval: str = "") -> CallResult:
        began = time.monotonic()
        try:
            value = await _value(await self._view(client, whose), script)
        except WorkbenchError as error:
            error.audited = True
            self._calls.note(full_name(SCRIPT), client, f"failed: {error.message}", shown, approval, account=whose[1])
            raise
        self._calls.note(full_name(SCRIPT), client, "done", shown, approval, account=whose[1])
        if client != PERSON and (people := masker(self._layout, "answers", whose[1] or DEFAULT_ACCOUNT)):
            value = people.value(value)
        seconds = time.monotonic() - began
        return CallResult(0, "application/json", value, seconds=seconds, operation=full_name(SCRIPT))


async def _value(viewing: Viewing, script: str) -> JsonValue:
    """Copy the page, redact the copy, and only then let the script see it: no encoding gets round that."""
    browser, origins = viewing.here(), viewing.origins()
    copy = await browsing().copy(browser, origins)
    redacted = await viewing.browser.redact_page(browser.current_url(), copy)
    if copy and not redacted:
        raise WorkbenchError("The page could not be redacted from end to end.", kept="The script was not run.")
    return await viewing.browser.redact(await browsing().evaluate(browser, redacted, script))
