"""What a further account costs in memory: one browser with one, two … contexts, each behind a recorder of its own.

    uv run python -m tests.benchmarks.accounts [--accounts 4]

Every account opens the stand-in portal's sign-in. Memory is the proportional set size (``smaps_rollup`` of proc(5)), in
which pages that processes share count once. The baseline in the same run is a browser of its own for every account.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

from workbench.browser.chromium import Chromiums
from workbench.browser.find import find_browser
from workbench.browser.launch import LaunchPlan
from workbench.browser.session import BrowserSession
from workbench.browser.step import Step
from workbench.capture.proxy import ProxyProcess
from workbench.demo.portal import DemoPortal
from workbench.exchange import Recording
from workbench.layout import Layout


@dataclass(frozen=True, slots=True)
class Used:
    """Megabytes."""

    browsers: float
    recorders: float


def _children(pid: int) -> list[int]:
    tasks = Path("/proc", str(pid), "task").glob("*/children")
    return [int(child) for task in tasks for child in task.read_text().split()]


def megabytes(pid: int) -> float:
    """Give the proportional set size of a process and of all that it started."""
    try:
        lines = Path("/proc", str(pid), "smaps_rollup").read_text().splitlines()
        own = next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
    except (OSError, StopIteration):
        return 0.0
    return own + sum(megabytes(child) for child in _children(pid))


async def measure(folder: Path, portal: DemoPortal, accounts: int, *, shared: bool) -> list[Used]:
    """Open so many accounts one after the other; gives what all of them use after each."""
    layout, found = Layout(folder), find_browser()
    chromiums, used = Chromiums(), list[Used]()
    recorders = list[int]()
    async with AsyncExitStack() as stack:
        for number in range(accounts):
            recording = Recording(f"r{number}", "demo", f"account{number}", time.time(), origins=(portal.portal,))
            proxy = await ProxyProcess.start(layout, recording, identity=(portal.identity,))
            stack.push_async_callback(proxy.stop)
            recorders.append(proxy.pid)
            plan = LaunchPlan(layout.browser / ("" if shared else str(number)), proxy.port, proxy.spki)
            session = await BrowserSession.start(found, plan, chromiums=chromiums if shared else None)
            stack.push_async_callback(session.close)
            await session.perform(Step("goto", value=portal.start_url), 1)
            await session.quiet(5)
            ours = set(recorders)
            browsers = sum(megabytes(pid) for pid in _children(os.getpid()) if pid not in ours)
            used.append(Used(browsers, sum(map(megabytes, recorders))))
    return used


def lines_of(found: list[Used]) -> Iterator[str]:
    """Say what each number of accounts used, and what one more costs. Pure."""
    for number, used in enumerate(found, 1):
        yield f"  {number} accounts: browsers and driver {used.browsers:.0f} MB, recorders {used.recorders:.0f} MB\n"
    more = (found[-1].browsers - found[0].browsers) / max(1, len(found) - 1)
    yield f"  each further one: browser {more:.0f} MB, recorder {found[-1].recorders / len(found):.0f} MB\n"


async def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--accounts", type=int, default=4)
    accounts = parser.parse_args().accounts
    with DemoPortal().in_thread() as portal:
        for name, shared in (("a context each", True), ("a browser each", False)):
            with tempfile.TemporaryDirectory() as folder:
                found = await measure(Path(folder), portal, accounts, shared=shared)
            sys.stdout.write(f"{name}:\n" + "".join(lines_of(found)))


if __name__ == "__main__":
    asyncio.run(main())
