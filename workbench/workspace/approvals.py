"""Writes of agents that wait for the person: shown, approved or refused once, run at most once."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from typing import Literal

from workbench.errors import NotFoundError, UsageError, WorkbenchError
from workbench.invoke import NotAllowedError
from workbench.workspace.views import CallResult, Pending

MOST_WAITING = 50
"""More than a person would read; further writes are refused at once."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long things wait, in seconds."""

    answer: float = 45.0
    """Until a call that waits for the person is answered: clients give up after 60."""
    approval: float = 600.0
    """While an approval may be given, and then while its result is kept for the agent."""


PATIENCE = Patience()

type Outcome = CallResult | WorkbenchError
type Run = Callable[[], Coroutine[object, object, CallResult]]


@dataclass(slots=True)
class Entry:
    """One write and what became of it. Arguments as they were given stay in memory, within ``run`` and ``key``."""

    pending: Pending
    key: str
    """Equal for equal arguments of one operation."""
    run: Run
    state: Literal["waits", "runs", "ended"] = "waits"
    told: bool = False
    """Whether no repeat is to get the outcome: an agent has it, or nobody decided."""
    waiters: int = 0
    ended: float = 0.0
    outcome: asyncio.Future[Outcome] = field(default_factory=asyncio.Future)


class Approvals:
    """The queue. It lives in the daemon's memory: when that ends, what waits is gone and nothing was sent.

    ``tell`` is told first: what it raises keeps a write from being queued or sent.
    """

    def __init__(
        self,
        start: Callable[[Coroutine[object, object, object]], None],
        tell: Callable[[Pending, str], None],
        patience: Patience = PATIENCE,
    ) -> None:
        self._start = start
        self._tell = tell
        self._patience = patience
        self._entries: dict[str, Entry] = {}

    def waiting(self) -> tuple[Pending, ...]:
        """Give what waits for the person, oldest first."""
        self.sweep()
        return tuple(entry.pending for entry in self._open())

    def _open(self) -> list[Entry]:
        return [entry for entry in self._entries.values() if entry.state == "waits"]

    def ask(self, pending: Pending, key: str, run: Run) -> Entry:
        """Queue a write, or join the one that the same client has asked for and not heard the end of.

        Raises NotAllowedError when too many wait.
        """
        self.sweep()
        asked = (pending.client, pending.operation, key)
        for entry in self._entries.values():
            if not entry.told and (entry.pending.client, entry.pending.operation, entry.key) == asked:
                return entry
        if len(self._open()) >= MOST_WAITING:
            raise NotAllowedError(
                f"{MOST_WAITING} writes wait for the person already.",
                kept="Nothing was sent.",
                hint="Wait until the person has decided about them; then call again.",
            )
        self._tell(pending, "waits")
        entry = self._entries[pending.id] = Entry(pending, key, run)
        return entry

    def until(self, now: float) -> float:
        """Say until when an approval that is asked for at ``now`` may be given."""
        return now + self._patience.approval

    async def outcome(self, entry: Entry, *, withdraw: bool) -> CallResult | None:
        """Wait for what becomes of a write; None when the person has not decided in time.

        With ``withdraw`` a cancelled wait takes back a write that nobody else waits for. Raises what the call raised.
        """
        entry.waiters += 1
        try:
            async with asyncio.timeout(self._patience.answer):
                found = await asyncio.shield(entry.outcome)
        except TimeoutError:
            return None
        except asyncio.CancelledError:
            if withdraw and entry.waiters == 1 and entry.state == "waits":
                self._lapse(entry, NotAllowedError("The write was withdrawn.", kept="Nothing was sent."), "withdrawn")
            raise
        finally:
            entry.waiters -= 1
        entry.told = True
        if isinstance(found, WorkbenchError):
            raise found
        return found

    def of(self, approval: str, client: str) -> Entry:
        """Give a client's own write. Raises NotFoundError, for another client's as well."""
        self.sweep()
        entry = self._entries.get(approval)
        if entry is None or entry.pending.client != client:
            raise NotFoundError(
                "There is no such approval: it is long past, or the workbench was started anew.",
                hint="Look at the portal's data before you call the operation again.",
            )
        return entry

    def approve(self, approval: str, why: str = "approved") -> Pending:
        """Let a write run, now and once. Raises NotFoundError, UsageError."""
        entry = self._decide(approval)
        self._tell(entry.pending, why)
        entry.state = "runs"
        self._start(self._run(entry))
        return entry.pending

    def refuse(self, approval: str) -> Pending:
        """Refuse a write; the agent is told. Raises NotFoundError, UsageError."""
        entry = self._decide(approval)
        error = NotAllowedError(
            f"The person refused {entry.pending.operation}.",
            kept="Nothing was sent.",
            hint="Do not ask for it again: ask the person what they want instead.",
        )
        self._end(entry, error, "refused")
        return entry.pending

    def _decide(self, approval: str) -> Entry:
        self.sweep()
        entry = self._entries.get(approval)
        if entry is None:
            raise NotFoundError(f"Nothing waits as {approval!r}.", hint="`workbench approvals` lists what does.")
        if entry.state != "waits":
            raise UsageError(f"{approval} was decided before.", hint="`workbench audit` says what became of it.")
        return entry

    async def _run(self, entry: Entry) -> None:
        outcome: Outcome = WorkbenchError(
            "The workbench ended during the call.", hint="Look at the portal's data before you call again."
        )
        try:
            outcome = await entry.run()
        except WorkbenchError as error:
            outcome = error
        except Exception as error:
            outcome = WorkbenchError(
                f"{entry.pending.operation} failed inside the workbench ({type(error).__name__}).",
                hint="Look at the portal's data before you call again.",
            )
            raise
        finally:
            self._settle(entry, outcome)

    def sweep(self) -> None:
        """End what has waited too long, and forget what ended long ago."""
        now = time.time()
        for entry in self._open():
            if now >= entry.pending.until:
                error = NotAllowedError(
                    f"Nobody decided about {entry.pending.operation} in time.",
                    kept="Nothing was sent.",
                    hint="Tell the person, and call again when they are there.",
                )
                self._lapse(entry, error, "expired")
        old = [
            name for name, e in self._entries.items() if e.state == "ended" and now >= e.ended + self._patience.approval
        ]
        for name in old:
            del self._entries[name]

    def _lapse(self, entry: Entry, error: WorkbenchError, why: str) -> None:
        """End what nobody decided about: the same call, when it comes again, is asked about anew."""
        entry.told = True
        self._end(entry, error, why)

    def _end(self, entry: Entry, error: WorkbenchError, why: str) -> None:
        error.audited = True
        self._settle(entry, error)
        self._tell(entry.pending, why)

    def _settle(self, entry: Entry, outcome: Outcome) -> None:
        entry.state = "ended"
        entry.ended = time.time()
        if not entry.outcome.done():
            entry.outcome.set_result(outcome)
