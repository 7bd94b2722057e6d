"""The worker and its bounds: what waits, what is held, what is dropped."""

from __future__ import annotations

import errno
import os
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.capture.conftest import journal_entries
from workbench.capture.items import ExchangeItem
from workbench.capture.sink import Sink
from workbench.capture.worker import Bounds, Worker
from workbench.exchange import Body, Exchange, Recording, Request, Response
from workbench.journal import EndEntry, ExchangeEntry, MarkerEntry
from workbench.layout import Layout


@dataclass
class Bench:
    folder: Path
    sink: Sink
    worker: Worker

    def finish(self) -> None:
        self.worker.stop()
        self.sink.end()

    def exchanges(self) -> list[Exchange]:
        return [entry.exchange for entry in journal_entries(self.folder) if isinstance(entry, ExchangeEntry)]

    def markers(self) -> list[tuple[str, int]]:
        return [(entry.text, entry.count) for entry in journal_entries(self.folder) if isinstance(entry, MarkerEntry)]


def item(number: int, body: str = '{"name": "Contoso Ltd"}') -> ExchangeItem:
    response = Response(200, body=Body(raw=body.encode(), media_type="application/json"))
    request = Request("GET", "http://portal/api")
    return ExchangeItem(Exchange(f"x{number}", "", 1.0, request, response, resource_type="fetch"))


def bench(tmp_path: Path, bounds: Bounds) -> Bench:
    layout = Layout(tmp_path)
    sink = Sink(layout)
    worker = Worker(sink, bounds)
    worker.call(lambda: sink.begin(Recording("r1", "demo", "default", 1.0))).result()
    return Bench(layout.recording("r1"), sink, worker)


@pytest.fixture
def plain(tmp_path: Path) -> Iterator[Bench]:
    made = bench(tmp_path, Bounds())
    yield made
    made.finish()


def test_items_are_written_in_order(plain: Bench) -> None:
    for number in range(100):
        plain.worker.put(item(number))
    plain.worker.after(lambda: None).result()

    assert [exchange.id for exchange in plain.exchanges()] == [f"x{number}" for number in range(100)]


def test_a_call_goes_before_what_waits(plain: Bench) -> None:
    gate = threading.Event()
    blocked = plain.worker.call(gate.wait)
    plain.worker.put(item(1))
    written_before = plain.worker.call(lambda: plain.sink.written)
    gate.set()

    assert blocked.result()
    assert written_before.result() == 0


def test_what_a_call_raises_is_raised_to_its_caller(plain: Bench) -> None:
    def fail() -> None:
        message = "no"
        raise OSError(message)

    with pytest.raises(OSError, match="no"):
        plain.worker.call(fail).result()


def test_past_the_queues_bound_exchanges_are_dropped_with_one_marker(tmp_path: Path) -> None:
    made = bench(tmp_path, Bounds(queue_items=3))
    gate = threading.Event()
    made.worker.call(gate.wait)

    taken = [made.worker.put(item(number)) for number in range(8)]
    gate.set()
    made.finish()

    assert taken == [True] * 3 + [False] * 5
    assert len(made.exchanges()) == 3
    assert made.markers() == [("dropped: the queue was full", 5)]


def test_the_queue_is_bounded_in_octets_too(tmp_path: Path) -> None:
    made = bench(tmp_path, Bounds(queue_octets=10_000))
    gate = threading.Event()
    made.worker.call(gate.wait)

    assert not made.worker.put(item(1, '"' + "x" * 20_000 + '"'))
    gate.set()
    made.finish()


def test_held_items_are_written_masked_once_their_time_is_over(tmp_path: Path) -> None:
    made = bench(tmp_path, Bounds(held_seconds=0.05))
    made.worker.hold().result()

    made.worker.put(item(1))
    while not made.exchanges():
        made.worker.call(lambda: None).result()
    made.finish()

    (exchange,) = made.exchanges()
    assert exchange.markers == ("held",)
    assert exchange.response is not None
    assert "Contoso" not in exchange.response.body.text


def test_held_items_past_the_bound_in_octets_are_written_masked_oldest_first(tmp_path: Path) -> None:
    made = bench(tmp_path, Bounds(held_octets=10_000))
    made.worker.hold().result()
    for number in range(6):
        made.worker.put(item(number, '{"name": "' + "Contoso " * 100 + '"}'))
    made.worker.after(lambda: None).result()

    assert 0 < made.worker.held < 6
    assert [exchange.markers for exchange in made.exchanges()] == [("held",)] * (6 - made.worker.held)
    made.worker.release().result()
    made.finish()

    assert [exchange.id for exchange in made.exchanges()] == [f"x{number}" for number in range(6)]
    assert made.exchanges()[-1].markers == ()


def test_a_secret_that_a_later_held_exchange_shows_is_redacted_in_the_earlier_one(plain: Bench) -> None:
    plain.worker.hold().result()
    plain.worker.put(item(1, '{"note": "9f8e7d6c5b4a39281706f5e4d3c2b1a0"}'))
    plain.worker.put(item(2, '{"access_token": "9f8e7d6c5b4a39281706f5e4d3c2b1a0"}'))
    plain.worker.release().result()

    first, second = plain.exchanges()
    assert first.response is not None
    assert second.response is not None
    assert "9f8e7d6c" not in first.response.body.text + second.response.body.text


def test_what_is_still_held_at_the_end_is_written_masked(tmp_path: Path) -> None:
    made = bench(tmp_path, Bounds())
    made.worker.hold().result()
    made.worker.put(item(1))

    made.finish()

    assert [exchange.markers for exchange in made.exchanges()] == [("held",)]
    assert isinstance(journal_entries(made.folder)[-1], EndEntry)


def test_a_full_disk_drops_with_a_marker_and_recovers(plain: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", full)
        for number in range(3):
            plain.worker.put(item(number))
            plain.worker.after(lambda: None).result()
        assert "No space left" in plain.sink.failure
    plain.worker.put(item(8))
    plain.worker.after(lambda: None).result()
    plain.worker.put(item(9))
    plain.worker.after(lambda: None).result()

    assert plain.sink.failure == ""
    # The first waited for room; all that came once there was some is there.
    assert [exchange.id for exchange in plain.exchanges()] == ["x0", "x8", "x9"]
    assert sum(count for _, count in plain.markers()) == 2
