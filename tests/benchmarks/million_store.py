"""A workspace with as many exchanges as one likes, made in a minute or two, and more of them as they arrive."""

from __future__ import annotations

import asyncio
import threading
import time
from dataclasses import replace
from itertools import batched

from tests.benchmarks.traffic import ORIGIN, traffic
from workbench.exchange import Recording, Redacted
from workbench.journal import JournalWriter, write_recording
from workbench.layout import Layout
from workbench.redaction import rules_of
from workbench.store import ingest
from workbench.store.batch import Batch
from workbench.store.database import Database
from workbench.workspace.endpoints import Endpoints

RECORDING = "benchmark"
"""As ``tests.benchmarks.traffic`` names it."""

BASE = 20_000
"""Exchanges that are made one by one and grouped."""

RATE = 50
_TICK = 0.1

_AGAIN = f"""INSERT INTO exchanges SELECT * REPLACE (
    lpad((id::BIGINT + $1)::VARCHAR, 12, '0') AS id, started + $1 AS started,
    replace(detail, '"id":"' || id || '"', '"id":"' || lpad((id::BIGINT + $1)::VARCHAR, 12, '0') || '"') AS detail
) FROM exchanges WHERE id::BIGINT < least({BASE}, $2) ORDER BY id"""
_ASSIGNED_AGAIN = f"""INSERT INTO assignment SELECT lpad((exchange::BIGINT + $1)::VARCHAR, 12, '0'), endpoint
    FROM assignment WHERE exchange::BIGINT < least({BASE}, $2)"""


def build(layout: Layout, size: int) -> None:
    """Fill a workspace's database with ``size`` exchanges of one recording, which are grouped."""
    write_recording(
        layout, Recording(RECORDING, "portal", "default", 1_790_000_000.0, 1_790_000_001.0, origins=(ORIGIN,))
    )
    database = Database(layout.database)
    for some in batched(traffic(min(size, BASE)), 2000, strict=False):
        ingest.apply(database, Batch(RECORDING, "import-000001", 0, 1, some))
    asyncio.run(Endpoints(layout, database).all())
    for first in range(BASE, size, BASE):
        with database.write() as cursor:
            cursor.execute(_AGAIN, [first, size - first])
            cursor.execute(_ASSIGNED_AGAIN, [first, size - first])
    database.close()


def feed(layout: Layout, first: int, stop: threading.Event, count: list[int]) -> None:
    """Append ``RATE`` exchanges a second to the recording's journal, as the recorder does, until told to stop."""
    journal = JournalWriter(layout.recording(RECORDING), "recorder", RECORDING, rules_of(layout.root).version)
    began = time.monotonic()
    for some in batched(traffic(1_000_000, seed=2), int(RATE * _TICK), strict=False):
        for exchange in some:
            journal.exchange(Redacted(replace(exchange, id=f"{first + count[0]:012}", started=time.time())))
            count[0] += 1
        journal.flush()
        if stop.wait(max(began + count[0] / RATE - time.monotonic(), 0)):
            break
    journal.close()
