"""The one thread that redacts and writes, and the bounded memory before it."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass

from workbench.capture.items import Item
from workbench.capture.sink import Sink

type _Call = Callable[[], None]

_BATCH = 32
"""Items between two flushes when many wait."""

_GATHER = 0.04
"""Seconds without another item after which a burst has passed."""

_BURST = 0.4
"""Seconds for which a burst may hold up its own redaction: a page that loads is not to wait for it."""

_ENOUGH = 8_000_000
"""Octets that end the waiting."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What the recorder keeps in memory at most, before exchanges are dropped or written masked."""

    queue_items: int = 20_000
    queue_octets: int = 64_000_000
    held_octets: int = 32_000_000
    held_seconds: float = 30.0


class Worker:
    """Takes items in order; runs calls (``learn``, ``redact``, …) before the items that wait.

    While it holds, items stay in memory: until ``release``, or masked once they pass a bound.
    """

    def __init__(self, sink: Sink, bounds: Bounds) -> None:
        self._sink = sink
        self._bounds = bounds
        self._wake = threading.Condition()
        self._calls: deque[_Call] = deque()
        self._items: deque[Item | _Call] = deque()
        self._octets = 0
        self._arrived = 0
        self._overflow = 0
        self._holding = False
        self._held: deque[tuple[float, Item]] = deque()
        self._held_octets = 0
        self._stopping = False
        self._urgent = False
        self._thread = threading.Thread(target=self._run, name="recorder", daemon=True)
        self._thread.start()

    @property
    def queued(self) -> int:
        return len(self._items)

    @property
    def held(self) -> int:
        return len(self._held)

    def put(self, item: Item) -> bool:
        """Queue an item from any thread; False when there is no room and it is dropped with a marker."""
        with self._wake:
            full = len(self._items) >= self._bounds.queue_items or self._octets + item.size > self._bounds.queue_octets
            if full or self._stopping:
                self._overflow += 1
                return False
            self._items.append(item)
            self._octets += item.size
            self._arrived += 1
            if len(self._items) == 1 or self._octets > _ENOUGH:
                self._wake.notify()
        return True

    def call[T](self, function: Callable[[], T]) -> Future[T]:
        """Run ``function`` in the worker's thread before everything that waits."""
        return self._submit(self._calls.append, function)

    def after[T](self, function: Callable[[], T]) -> Future[T]:
        """Run ``function`` in the worker's thread once all that waits now is written and flushed."""

        def flushed() -> T:
            self._sink.flush()
            return function()

        return self._submit(self._items.append, flushed)

    def hold(self) -> Future[None]:
        return self.call(lambda: self._set_holding(holding=True))

    def release(self, *, masked: bool = False) -> Future[None]:
        """Write what is held, with what waits before this call, and hold no longer."""
        return self.after(lambda: self._set_holding(holding=False, masked=masked))

    def stop(self) -> None:
        """Write all that waits, what is held masked, and end the thread. Blocks until then."""
        with self._wake:
            self._stopping = True
            self._wake.notify()
        self._thread.join()

    def _submit[T](self, add: Callable[[_Call], None], function: Callable[[], T]) -> Future[T]:
        future: Future[T] = Future()

        def run() -> None:
            if not future.set_running_or_notify_cancel():
                return
            try:
                future.set_result(function())
            except Exception as error:  # noqa: BLE001 - it is raised where the future is awaited
                future.set_exception(error)

        with self._wake:
            add(run)
            self._urgent = True
            self._wake.notify()
        return future

    def _run(self) -> None:
        while self._wait():
            while self._work():
                pass
        self._write_held(len(self._held), masked=True)
        self._sink.flush()

    def _wait(self) -> bool:
        """Sleep until there is work, or a held item is due; False when all is done and the end was asked for."""
        with self._wake:
            while not (self._calls or self._items):
                if self._stopping:
                    return False
                if not self._wake.wait(self._patience()):
                    break
            self._let_pass()
        return True

    def _let_pass(self) -> None:
        """Sleep while items keep coming: threads that take turns cost more than the items, and hold up the traffic."""
        until = time.monotonic() + _BURST
        before = -1
        while before != self._arrived and time.monotonic() < until:
            before = self._arrived
            if self._wake.wait_for(lambda: self._urgent or self._stopping or self._octets > _ENOUGH, _GATHER):
                return

    def _patience(self) -> float | None:
        return max(0.0, self._held[0][0] - time.monotonic()) if self._held else None

    def _work(self) -> bool:
        """Take a batch; gives whether there is more."""
        for _ in range(_BATCH):
            self._run_calls()
            with self._wake:
                if not self._items:
                    self._urgent = False
                    break
                item = self._items.popleft()
                self._octets -= 0 if callable(item) else item.size
            self._handle(item)
        if self._overflow:
            missed, self._overflow = self._overflow, 0
            self._sink.drop("the queue was full", missed)
        self._write_due()
        self._sink.flush()
        return bool(self._items)

    def _run_calls(self) -> None:
        while self._calls:
            self._calls.popleft()()

    def _handle(self, item: Item | _Call) -> None:
        if callable(item):
            item()
        elif self._holding:
            self._held.append((time.monotonic() + self._bounds.held_seconds, item))
            self._held_octets += item.size
            self._write_due()
        else:
            self._write(item, masked=False)

    def _write_due(self) -> None:
        now = time.monotonic()
        while self._held and (self._held[0][0] <= now or self._held_octets > self._bounds.held_octets):
            self._write_held(1, masked=True)

    def _write_held(self, count: int, *, masked: bool) -> None:
        for _ in range(count):
            item = self._held.popleft()[1]
            self._held_octets -= item.size
            self._write(item, masked=masked)

    def _write(self, item: Item, *, masked: bool) -> None:
        try:
            item.write(self._sink, masked=masked)
        except Exception as error:  # noqa: BLE001 - one item must not end the thread that writes all others
            self._sink.drop(f"writing failed ({type(error).__name__})")

    def _set_holding(self, *, holding: bool, masked: bool = False) -> None:
        self._holding = holding
        if not holding:
            if not masked:
                self._teach()
            self._write_held(len(self._held), masked=masked)
            self._sink.flush()

    def _teach(self) -> None:
        """Let the redactor see all that is held before any of it is written: a login's answer names its secrets last."""
        for _, item in self._held:
            item.teach(self._sink)
