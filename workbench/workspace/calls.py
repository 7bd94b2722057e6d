"""Calls of operations, by the person and by agents: through the gate, into the page, into the audit."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from functools import partial

import msgspec

from workbench.browser.fetch import PageAnswer, PageFetch
from workbench.errors import WorkbenchError
from workbench.exchange import Actor, JsonValue
from workbench.ids import new_id
from workbench.invoke import PERSON, Outcome, interpret, prepare
from workbench.layout import Layout
from workbench.operation import Operation, Portal, effective_risk
from workbench.workspace.approvals import PATIENCE, Approvals, Entry, Patience
from workbench.workspace.audit import Audit
from workbench.workspace.browsers import NOBODY, Browsers
from workbench.workspace.call import Attempt, Call, Caller, Sent
from workbench.workspace.capturing import Capturing
from workbench.workspace.dialogs import IN_DIALOG, Dialogs
from workbench.workspace.direct import headers_of, secrets_in
from workbench.workspace.jobs import Jobs
from workbench.workspace.people import masker
from workbench.workspace.permissions import Permissions, full_name, need
from workbench.workspace.plans import Whose
from workbench.workspace.requests import as_shown
from workbench.workspace.retrying import patiently
from workbench.workspace.usage import Usage
from workbench.workspace.views import AuditEntry, CallResult, Pending

BEFORE_SENDING = ("waits", "approved", IN_DIALOG, "allowed")
"""What has to be in the audit before a write is sent: where it cannot be written nothing is."""

UNWRITTEN = "The audit cannot be written: is the disk full? Writes of agents are not sent until it can."


class Calls:
    """Sends what may be sent; queues for the person what may not yet."""

    def __init__(
        self,
        layout: Layout,
        browsers: Browsers,
        notify: Callable[[str, str], None],
        jobs: Jobs,
        patience: Patience = PATIENCE,
    ) -> None:
        self._layout = layout
        self._browsers = browsers
        self._notify = notify
        self.open_for: Callable[[str, str], Awaitable[None]] = self._need_browser
        """Has an account's browser open at a portal whose calls need nobody to sign in."""
        self.place: Callable[[Whose, str], Awaitable[Capturing]] = self._as_it_is
        """Gives the browser from which a client's calls as an account go out, opened where that needs nobody."""
        self.usage = Usage(layout.usage)
        self.audit = Audit(layout.audit)
        self.permissions = Permissions(layout)
        self.dialogs = Dialogs(layout.dialogs)
        self._start = jobs.start
        self.approvals = Approvals(jobs.start, self._became, patience)

    async def run(
        self, operation: Operation, portal: Portal, arguments: dict[str, JsonValue], by: Caller
    ) -> CallResult:
        """Run an operation, or wait for the person. Raises WorkbenchError before anything is sent, or without answer."""
        fetch = prepare(operation, portal, arguments)
        return await self.submit(Call(operation, fetch, by.client, arguments, account=by.account, patient=by.patient))

    @asynccontextmanager
    async def noting(self, attempt: Attempt, what: str = "not sent") -> AsyncIterator[None]:
        """Write down why an attempt fails within the block, unless that was written down where it happened."""
        try:
            yield
        except WorkbenchError as error:
            if not error.audited:
                error.audited = True
                await self.note_attempt(attempt, f"{what}: {error.message}")
            raise

    async def note_attempt(self, attempt: Attempt, outcome: str) -> None:
        """Write down what came of an attempt; that this fails keeps nobody from hearing of it."""
        shown = await self.shown(attempt.whose, attempt.given)
        try:
            self.note(attempt.name, attempt.client, outcome, shown, attempt.approval, account=attempt.whose[1])
        except OSError:
            self._notify("notice", UNWRITTEN)

    async def _need_browser(self, portal: str, account: str) -> None:
        self._browsers.of((portal, account)).demand_browser()

    async def _as_it_is(self, whose: Whose, client: str) -> Capturing:
        del client
        return self._browsers.of(whose)

    async def _place(self, call: Call) -> Capturing:
        """Give the browser that a call goes out from. One that the person's credentials sign needs none until then."""
        if call.fetch.credential_headers:
            return self._browsers.of(call.whose)
        return await self.place(call.whose, call.client)

    async def submit(self, call: Call) -> CallResult:
        """Send a call, or let it wait at the gate. Calls with equal arguments are one write."""
        call = replace(call, account=call.whose[1])
        asked_about = call.client != PERSON and effective_risk(call.operation) != "read"
        if asked_about:
            self.permissions.agents.demand(call.client)
            call = replace(call, shown=await redacted(await self._place(call), call.given))
        if self.permissions.pass_gate(call.operation, call.client, call.given):
            if asked_about:
                self.note(call.name, call.client, "allowed", call.shown, account=call.account)
            return await self._send(call)
        return await self._ask(call, await self._place(call))

    async def shown(self, whose: Whose, value: JsonValue) -> JsonValue:
        """Give a value without the secrets that are known of an account, as it may be shown."""
        return _names(value) if whose == NOBODY else await redacted(self._browsers.of(whose), value)

    async def _ask(self, call: Call, browser: Capturing) -> CallResult:
        if not call.fetch.credential_headers:
            browser.demand_browser()
        now = time.time()
        request = await redacted(browser, as_shown(call.fetch))
        until = self.approvals.until(now)
        pending = Pending(now, call.name, call.client, call.shown, new_id("a"), request, until, call.account)
        ready = replace(call, approval=pending.id)
        key = call.account + msgspec.json.encode(call.given, order="deterministic").decode()
        entry = self.approvals.ask(pending, key, lambda: self._send(ready))
        if not call.patient and not entry.outcome.done():
            return need(entry.pending)
        return await self.outcome(entry, withdraw=True)

    async def result(self, approval: str, client: str) -> CallResult:
        """Wait for a client's own write, again. Raises NotFoundError, and what the call raised."""
        return await self.outcome(self.approvals.of(approval, client), withdraw=False)

    async def outcome(self, entry: Entry, *, withdraw: bool) -> CallResult:
        """Wait for what becomes of a write; where the person has not decided in time the result says what to do."""
        found = await self.approvals.outcome(entry, withdraw=withdraw)
        return found or need(entry.pending)

    def released(self, operation: Operation) -> None:
        """Run what waits and now has a leave."""
        for pending in self.approvals.waiting():
            if pending.operation != full_name(operation):
                continue
            # A limit on a value that redaction took out does not hold: such a call goes on waiting.
            given = pending.arguments if isinstance(pending.arguments, dict) else {}
            if self.permissions.pass_gate(operation, pending.client, given):
                self.approvals.approve(pending.id, "allowed")

    async def _send(self, call: Call) -> CallResult:
        began = time.monotonic()
        async with self.noting(call.attempt):
            browser = await self._place(call)
            sent = await self._answered(call, browser)
        seconds = time.monotonic() - began
        value = await self._noted(call, browser, sent.outcome)
        if call.client != PERSON and (people := masker(self._layout, "answers", call.account)):
            value = people.value(value)
        if call.counted:
            self.usage.note(call.name, call.client, worked=not sent.outcome.problem)
        self._notify("call", f"{call.title}: HTTP {sent.outcome.status} in {seconds:.2f} s")
        return _result(call, sent, value, seconds)

    async def _answered(self, call: Call, browser: Capturing) -> Sent:
        """Send a call, and wait for its answer, which is raw. Raises WorkbenchError when none came."""
        actor: Actor = "person" if call.client == PERSON else "agent"
        fetch = await self._with_credentials(call, browser)
        numbers = list[int]()

        async def send() -> PageAnswer:
            answer = await browser.call(fetch, call.title, actor, client=call.client, cleared=True)
            numbers.append(answer.action)
            return answer

        try:
            outcome, waited = await patiently(call.operation, send, partial(interpret, call.operation))
        except WorkbenchError as error:
            error.audited = True
            await self._note_failure(call, browser, error.message)
            raise
        except BaseException as error:
            # What was cancelled can wait for nothing more by itself.
            self._start(self._note_failure(call, browser, type(error).__name__))
            raise
        return Sent(outcome, waited, numbers[-1], browser.current.id if browser.current else "")

    async def _noted(self, call: Call, browser: Capturing, outcome: Outcome) -> JsonValue:
        """Write down how a call went, and give its answer redacted: the recorder is asked about both at once."""
        shown: JsonValue = _names(call.given)
        try:
            value, shown = await browser.redact_each(outcome.value, call.given)
        finally:
            self._note_after(replace(call, shown=call.shown or shown), f"HTTP {outcome.status}")
        return value

    async def _note_failure(self, call: Call, browser: Capturing, what: str) -> None:
        shown: JsonValue = _names(call.given)
        try:
            shown = call.shown or await redacted(browser, call.given)
        finally:
            self._note_after(replace(call, shown=shown), f"failed: {what}")

    async def _with_credentials(self, call: Call, browser: Capturing) -> PageFetch:
        """Fill in headers whose values are the person's, once the recorder knows to hide them."""
        if not call.fetch.credential_headers:
            return call.fetch
        headers = await asyncio.to_thread(headers_of, call.operation, call.fetch, call.account, self._layout.root)
        await self.open_for(*call.whose)
        await browser.learn(secrets_in(headers))
        return replace(call.fetch, secret_headers=headers)

    def _became(self, pending: Pending, what: str) -> None:
        try:
            self.note(pending.operation, pending.client, what, pending.arguments, pending.id, account=pending.account)
        except OSError:
            if what in BEFORE_SENDING:
                raise
            self._notify("notice", UNWRITTEN)
        words = {"waits": f"{pending.client} asks for {pending.operation}"}
        self._notify("pending", words.get(what, f"{pending.operation} for {pending.client}: {what}"))

    def _note_after(self, call: Call, outcome: str) -> None:
        """Write down how a call went; that this fails undoes nothing that the portal did."""
        try:
            self.note(call.name, call.client, outcome, call.shown, call.approval, account=call.account)
        except OSError:
            self._notify("notice", UNWRITTEN)

    def note(  # noqa: PLR0913 - the fields of one line of the audit
        self,
        name: str,
        client: str,
        outcome: str,
        shown: JsonValue = None,
        approval: str = "",
        *,
        account: str,
    ) -> None:
        """Write an entry of the audit."""
        self.audit.note(AuditEntry(time.time(), client, name, shown, outcome, approval, account))


def _result(call: Call, sent: Sent, value: JsonValue, seconds: float) -> CallResult:
    """Say what came of a call. Pure."""
    outcome = sent.outcome
    again = (f"The portal asked to wait: it was asked again after {sent.waited:g} s.",) if sent.waited else ()
    return CallResult(
        outcome.status,
        outcome.media_type,
        value,
        seconds=seconds,
        truncated=outcome.truncated,
        problem=outcome.problem,
        retry_after=outcome.retry_after,
        operation=call.name,
        recording=sent.recording,
        action=sent.action,
        notes=again,
    )


async def redacted(browser: Capturing, value: JsonValue) -> JsonValue:
    """Give a value as it may be shown; only the names in it while no recorder knows the account's secrets."""
    return await browser.redact(value) if browser.open else _names(value)


def _names(value: JsonValue) -> JsonValue:
    """Give what can be shown of arguments while nobody knows which of them are secret."""
    return dict.fromkeys(value, "…") if isinstance(value, dict) else "…"
