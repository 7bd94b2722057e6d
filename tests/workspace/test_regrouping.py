"""What is much is grouped with a helper's help, and comes out as without."""

from __future__ import annotations

import gc
import os
import shutil
import sys
from dataclasses import replace
from functools import cache

import pytest

from tests.benchmarks.traffic import ORIGIN, traffic
from workbench.discovery.endpoint import Override
from workbench.discovery.grouping import Grouping, group
from workbench.exchange import Message, Redacted, Request
from workbench.store import ingest, reading
from workbench.store.batch import Batch
from workbench.workspace import regrouping
from workbench.workspace.index import Index

EXCHANGES = tuple(traffic(150))
SUBSCRIBE = '{"type":"subscribe","id":"1","payload":{"query":"subscription Prices { price }"}}'
STREAM = Redacted(
    replace(
        EXCHANGES[0],
        id="x9",
        request=Request("GET", f"{ORIGIN.replace('http', 'ws')}/live"),
        response=None,
        resource_type="websocket",
    )
)
SAID = Message(0, EXCHANGES[0].started, "sent", "text", SUBSCRIBE)
OVERRIDES = (Override("literal", (f"GET {EXCHANGES[0].request.url}",), "search"),)


@pytest.fixture(autouse=True)
def much(monkeypatch: pytest.MonkeyPatch, index: Index) -> None:
    monkeypatch.setattr(regrouping, "MANY", 1)
    monkeypatch.setattr(reading, "STRETCH", 20)
    monkeypatch.setattr(os, "process_cpu_count", lambda: 2)
    batch = Batch("r1", "recorder-000001", 0, 1, (*EXCHANGES, STREAM), messages=(("x9", SAID),))
    ingest.apply(index.database, batch)


def grouped(index: Index) -> Grouping:
    return regrouping.grouper_of(index.database, OVERRIDES, many=regrouping.are_many(index.database)).grouping()


@cache
def expected() -> Grouping:
    return group((*EXCHANGES, Redacted(replace(STREAM, messages=(SAID,)))), OVERRIDES)


def test_with_a_helper_it_comes_out_as_without(index: Index) -> None:
    found = grouped(index)
    assert found.endpoints == expected().endpoints
    assert dict(found.assignment) == dict(expected().assignment)
    assert [e.discriminator.name for e in found.endpoints if e.path == "/live" and e.discriminator] == ["Prices"]


def test_a_helper_that_ends_early_costs_nothing_but_time(index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", shutil.which("false"))
    assert grouped(index).endpoints == expected().endpoints


def test_a_stretch_of_nothing_but_streams_does_not_end_the_helper(
    index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "STRETCH", 1)
    first = Redacted(replace(STREAM, id="0"))
    ingest.apply(index.database, Batch("r1", "recorder-000001", 0, 2, (first,), messages=(("0", SAID),)))
    streams = [Redacted(replace(stream, messages=(SAID,))) for stream in (first, STREAM)]
    assert grouped(index).endpoints == group((*EXCHANGES, *streams), OVERRIDES).endpoints


def test_the_collector_rests_meanwhile_and_passes_over_what_is_there_afterwards() -> None:
    before = gc.get_freeze_count()
    with regrouping.no_look_for_cycles():
        assert not gc.isenabled()
    assert gc.isenabled()
    assert gc.get_freeze_count() > before
    gc.unfreeze()
