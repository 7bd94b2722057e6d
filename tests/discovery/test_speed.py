from __future__ import annotations

import time

from tests.discovery.make import exchange
from workbench.discovery.grouping import group


def recording(size: int) -> float:
    """Give the CPU seconds of grouping ``size`` exchanges of one portal."""
    exchanges = [
        exchange(
            f"GET /api/partners/{10_000 + n % (size // 2)}/contacts?page={n % 9}",
            {"items": [{"id": n, "name": "N"}] * 5},
        )
        for n in range(size)
    ]
    started = time.process_time()
    group(exchanges)
    return time.process_time() - started


def test_cost_grows_no_faster_than_the_recording() -> None:
    recording(200)
    small, large = recording(1000), recording(4000)
    assert large < 4 * small * 2.5
