"""How long a workspace takes to group all that its database has, as after a start of the daemon.

    uv run python -m tests.benchmarks.regroup_store [SIZE ...]

10,000 unless told. Each size runs in a process of its own: the traffic of ``tests.benchmarks.traffic`` is put into a
database, which is not counted; then ``Endpoints`` reads, groups and saves, from 20,000 on with a helper. CPU is what a busy
machine leaves comparable: of this process and its helper together, and of this process, which is the longest that two free
cores take. One more is an exchange of a known endpoint that comes in at the end, and that changes the endpoints' list.
"""

from __future__ import annotations

import asyncio
import resource
import subprocess
import sys
import tempfile
import time
from itertools import batched
from pathlib import Path

from tests.benchmarks.traffic import traffic
from workbench.layout import Layout
from workbench.store import ingest
from workbench.store.batch import Batch
from workbench.store.database import Database
from workbench.workspace.endpoints import Endpoints

SIZES = (10_000,)
_BATCH = 2000


async def measure(size: int) -> str:
    """Give a row of the table."""
    with tempfile.TemporaryDirectory() as folder:
        layout = Layout(Path(folder))
        database = Database(layout.database)
        for position, batch in enumerate(batched(traffic(size), _BATCH, strict=False), start=1):
            ingest.apply(database, Batch("benchmark", "recorder-000001", 0, position, batch))
        endpoints = Endpoints(layout, database)
        began, used = time.perf_counter(), time.process_time()
        found = len(await endpoints.all())
        seconds, cpu = time.perf_counter() - began, time.process_time() - used
        database.close()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return f"{size:>9,} | {seconds:7.1f} | {cpu:7.1f} | {memory:>6} | {found:>5}"


def main() -> None:
    """Print a table."""
    sizes = [int(size.replace(",", "")) for size in sys.argv[1:]]
    if sizes[:1] == [0]:
        sys.stdout.write(asyncio.run(measure(sizes[1])) + "\n")
        return
    sys.stdout.write("exchanges |  wall s |   CPU s |     MB | endpoints\n")
    sys.stdout.flush()
    for size in sizes or SIZES:
        subprocess.run([sys.executable, "-m", "tests.benchmarks.regroup_store", "0", str(size)], check=True)


if __name__ == "__main__":
    main()
