"""What the recorder is doing at the moment: which recording, which origins, whose actions, what waits."""

from __future__ import annotations

import asyncio
import re
import time
from collections import Counter
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path

from workbench.capture.deed import Deed
from workbench.capture.elsewhere import Elsewhere, Wanted
from workbench.capture.gate import Gate
from workbench.capture.guard import Guard
from workbench.capture.items import ExchangeItem, Item
from workbench.capture.scope import Scope
from workbench.capture.sink import Sink
from workbench.capture.worker import Bounds, Worker
from workbench.exchange import APPLICATION_TYPES, PAGE_TAGS, Actor, Cause, Exchange, Recording
from workbench.layout import Layout
from workbench.redaction import Outgoing
from workbench.urls import origin_of

_NAMES_LIMIT = 500
"""Different origins that are counted at most: their number is the portal's choice, our memory is not."""


@dataclass(frozen=True, slots=True)
class Stats:
    """What the recorder says about itself; the counts are of the recording that runs."""

    recording: str
    queued: int
    held: int
    dropped: int
    written: int
    failure: str = ""
    """Why nothing can be written; empty when all is well."""
    unrecorded: dict[str, Wanted] = field(default_factory=dict)
    """What was asked of origins that are on no list, by origin."""
    challenges: dict[str, int] = field(default_factory=dict)
    """Answers by which bot protection refused the proxy, by the protection's name."""
    refused: int = 0
    """Connections to link-local, metadata and the like that were refused."""


class Session:
    """Lives on mitmproxy's loop; the journal and the redactor live on the worker's thread behind it."""

    def __init__(self, workspace: Path, bounds: Bounds | None = None) -> None:
        self.sink = Sink(Layout(workspace))
        self.worker = Worker(self.sink, bounds or Bounds())
        self.scope = Scope()
        self.epoch = 0
        """Counts the recordings: a tag of an earlier one says nothing about this one's actions."""
        self.refused = 0
        self.guard: Guard | None = None
        self.gate = Gate()
        self._unsafe: tuple[tuple[str, re.Pattern[str]], ...] = ()
        self._actors: dict[int, Actor] = {}
        self._calls: set[int] = set()
        self._pages: dict[int, int] = {}
        self.elsewhere = Elsewhere()
        self._challenges: Counter[str] = Counter()

    def begin(self, recording: Recording, identity: Iterable[str] = ()) -> Future[None]:
        """Record into ``recording`` from now on; what waits still goes into the one before."""
        self._reset(Scope.of(recording.origins, identity))
        return self.worker.after(lambda: self.sink.begin(recording))

    def pause(self) -> Future[None]:
        """End the recording; nothing is recorded until the next begins."""
        self._reset(Scope())
        return self.worker.after(lambda: self.sink.end("ended"))

    def put(self, item: Item) -> None:
        self.worker.put(item)

    def submit(self, exchange: Exchange) -> bool:
        """Take an exchange that the proxy could not see, as far as the scope allows; False when it is not kept."""
        extent = self.scope.extent(exchange.request.url, application=exchange.resource_type in APPLICATION_TYPES)
        return extent == "whole" and self.worker.put(ExchangeItem(exchange))

    def cause(self, action: int) -> Cause:
        if not action:
            return Cause()
        return Cause(action, "tag", self._actors.get(action, "person"))

    def action_of(self, tag: int, at: float) -> int:
        """Give the action that a request's tag stands for: its number, or what the page of that tag does now."""
        if tag >= PAGE_TAGS:
            return self._pages.get(tag, 0)
        self.sink.overtaking.carried(tag, at)
        return tag

    def begin_action(self, deed: Deed) -> None:
        """Take in what is done from now on; a late request of a page of our own counts as what that page does now."""
        self._actors[deed.number] = deed.actor
        if deed.since:
            self.sink.overtaking.began(deed.number, deed.since, time.time())
        if deed.page:
            self._pages[deed.page] = deed.number
        if deed.call:
            self._calls.add(deed.number)
            if deed.gated:
                self.gate.watch(deed.number)
        else:
            self.gate.acts(deed.number, agent=deed.gated)

    def protect(self, guard: Guard, unsafe: Iterable[tuple[str, str]]) -> None:
        """Refuse from now on what the guard refuses; ask about reads that are known to write: (method, URL's regex)."""
        self.guard = guard
        self._unsafe = tuple((method, re.compile(url)) for method, url in unsafe)

    def is_unsafe(self, method: str, url: str) -> bool:
        """Whether a request that should only read is known to do more."""
        return any(known == method and pattern.match(url) for known, pattern in self._unsafe)

    def is_identity(self, url: str) -> bool:
        return origin_of(url) in self.scope.identity

    def is_call(self, action: int) -> bool:
        return action in self._calls

    def saw_challenge(self, name: str) -> None:
        _count(self._challenges, name)

    async def call[T](self, function: Callable[[], T]) -> T:
        """Run ``function`` on the worker's thread, before what waits."""
        return await asyncio.wrap_future(self.worker.call(function))

    async def restore(self, sent: Outgoing) -> Outgoing:
        """Turn placeholders back, once all that waits now is known: the answer that handed one out may be among it."""
        return await asyncio.wrap_future(self.worker.after(lambda: self.sink.restore(sent)))

    async def drain(self) -> int:
        """Return once all that waits now is written and flushed; gives how many are held still."""
        return await asyncio.wrap_future(self.worker.after(lambda: self.worker.held))

    def stats(self) -> Stats:
        return Stats(
            recording=self.sink.recording,
            queued=self.worker.queued,
            held=self.worker.held,
            dropped=self.sink.dropped,
            written=self.sink.written,
            failure=self.sink.failure,
            unrecorded=dict(self.elsewhere.wanted()),
            challenges=dict(self._challenges),
            refused=self.refused,
        )

    def close(self) -> None:
        """Write all that waits and end the journal. Blocks until then; may be called twice."""
        self.worker.stop()
        self.sink.end("ended")

    def _reset(self, scope: Scope) -> None:
        self.scope = scope
        self.epoch += 1
        self._actors.clear()
        self._calls.clear()
        self._pages.clear()
        self.sink.overtaking.clear()
        self.gate.reset()
        self.elsewhere.clear()
        self._challenges.clear()
        self.worker.release(masked=True)


def _count(counter: Counter[str], name: str) -> None:
    if name in counter or len(counter) < _NAMES_LIMIT:
        counter[name] += 1
