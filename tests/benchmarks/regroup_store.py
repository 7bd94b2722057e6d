"""How long a workspace takes to group all that its database has, as after a start of the daemon.

    uv run python -m tests.benchmarks.regroup_store [SIZE ...]

10,000 unless told. The traffic of ``tests.benchmarks.traffic`` is put into a database by a process of its own, which is not
counted; then ``Endpoints``, in another, reads, groups and saves, from 20,000 on with a helper. CPU is what a busy machine
leaves comparable: of that process and its helper together, and of that process alone, since two free cores take as long as
the one of both that has more to do. *One more* are fifteen exchanges that come in one by one at the end, each with a whole
look at the endpoints. Memory is the most of that process and the most of its helper, together.
"""

from __future__ import annotations

import asyncio
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from itertools import batched
from pathlib import Path

from tests.benchmarks.traffic import traffic
from workbench.exchange import Redacted
from workbench.layout import Layout
from workbench.store import ingest
from workbench.store.batch import Batch
from workbench.store.database import Database
from workbench.workspace.endpoints import Endpoints

SIZES = (10_000,)
_BATCH = 2000
_MORE = 15


def fill(layout: Layout, size: int) -> None:
    """Store the traffic."""
    database = Database(layout.database)
    for position, batch in enumerate(batched(traffic(size), _BATCH, strict=False), start=1):
        ingest.apply(database, Batch("benchmark", "recorder-000001", 0, position, batch))
    database.close()


async def measure(layout: Layout, size: int) -> str:
    """Give a row of the table."""
    database = Database(layout.database)
    endpoints = Endpoints(layout, database)
    began, mine, helpers = time.perf_counter(), time.process_time(), _helpers()
    found = len(await endpoints.all())
    seconds, mine, helpers = time.perf_counter() - began, time.process_time() - mine, _helpers() - helpers
    more = sorted([await _one_more(endpoints, database, exchange) for exchange in _known(size)])
    database.close()
    memory = [resource.getrusage(who).ru_maxrss // 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    cells = f"{size:>9,} | {seconds:7.1f} | {mine + helpers:7.1f} | {mine:7.1f} | {sum(memory):>6}"
    return f"{cells} | {1000 * more[len(more) // 2]:6.0f} | {1000 * more[-1]:6.0f} | {found:>5}"


def _helpers() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


async def _one_more(endpoints: Endpoints, database: Database, exchange: Redacted) -> float:
    ingest.apply(database, Batch("benchmark", "recorder-000001", 0, 10**9, (exchange,)))
    used = time.process_time()
    endpoints.arrived([exchange.id])
    await endpoints.all()
    return time.process_time() - used


def _known(size: int) -> list[Redacted]:
    """Give a few more exchanges of the same traffic."""
    return [
        Redacted(replace(exchange, id=f"{size + number:012}", started=exchange.started + size))
        for number, exchange in enumerate(traffic(_MORE, seed=3))
    ]


def main() -> None:
    """Print a table."""
    match sys.argv[1:]:
        case ["fill", folder, size]:
            fill(Layout(Path(folder)), int(size))
        case ["measure", folder, size]:
            sys.stdout.write(asyncio.run(measure(Layout(Path(folder)), int(size))) + "\n")
        case sizes:
            sys.stdout.write(_HEAD)
            sys.stdout.flush()
            for told in [int(size.replace(",", "")) for size in sizes] or SIZES:
                _in_processes(told)


_HEAD = "exchanges |  wall s |   CPU s |  own s |     MB | one more, ms of CPU: median, most | endpoints\n"


def _in_processes(size: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for step in ("fill", "measure"):
            subprocess.run(
                [sys.executable, "-m", "tests.benchmarks.regroup_store", step, folder, str(size)], check=True
            )


if __name__ == "__main__":
    main()
