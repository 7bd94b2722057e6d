"""How long grouping takes as a recording grows, and how long one more exchange.

    uv run python -m tests.benchmarks.regroup [SIZE ...]

10,000 and 30,000 unless told; 100,000 and 1,000,000 take minutes. Each size runs in a process of its own: all
exchanges through ``Grouper``, ``grouping()``, then three more exchanges one by one, the last of an endpoint
that is new, in milliseconds of CPU; the CPU before them is that of taking in. The traffic is that of ``tests.benchmarks.traffic``; making it is not counted.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import batched

from tests.benchmarks.traffic import ORIGIN, traffic
from workbench.discovery.grouping import Grouper
from workbench.exchange import Redacted

SIZES = (10_000, 30_000)
_BATCH = 1000


def measure(size: int) -> str:
    """Give a row of the table."""
    grouper, taken, used = Grouper(), 0.0, 0.0
    for batch in batched(traffic(size), _BATCH, strict=False):
        started, cpu = time.perf_counter(), time.process_time()
        grouper.add(batch)
        taken += time.perf_counter() - started
        used += time.process_time() - cpu
    started = time.perf_counter()
    endpoints = len(grouper.grouping().endpoints)
    decided = time.perf_counter() - started
    more = [f"{1000 * seconds:.0f}" for seconds in _one_by_one(grouper, size)]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return f"{size:>9,} | {taken:8.1f} | {used:5.1f} | {decided:6.2f} | {' / '.join(more):>15} | {memory:>6} | {endpoints:>5}"


def _one_by_one(grouper: Grouper, size: int) -> Iterator[float]:
    for exchange in _more(size):
        started = time.process_time()
        grouper.add([exchange])
        grouper.grouping()
        yield time.process_time() - started


def _more(size: int) -> Iterator[Redacted]:
    known = list(traffic(2, seed=size))
    for number, exchange in enumerate(known):
        yield Redacted(replace(exchange, id=f"{size + number:012}", started=exchange.started + size))
    request = replace(known[0].request, method="GET", url=f"{ORIGIN}/api/v2/brandnew/thing")
    yield Redacted(replace(known[0], id=f"{size + 2:012}", request=request))


def main() -> None:
    sizes = [int(size.replace(",", "")) for size in sys.argv[1:]]
    if sizes[:1] == [0]:
        sys.stdout.write(measure(sizes[1]) + "\n")
        return
    sys.stdout.write("exchanges | take in s | CPU s | decide s | one more, ms | MB | endpoints\n")
    for size in sizes or SIZES:
        subprocess.run([sys.executable, "-m", "tests.benchmarks.regroup", "0", str(size)], check=True)


if __name__ == "__main__":
    main()
