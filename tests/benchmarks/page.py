"""How long the stand-in portal's heaviest page takes to load: through the recorder, beside plain mitmdump, in one run.

    uv run python -m tests.benchmarks.page [--rounds 5]

Two browsers, each behind a proxy of its own and signed in at a portal of its own, take turns. The page asks
for 64 documents of 2 MB in all; it counts as loaded when the last of them is shown.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from itertools import takewhile
from pathlib import Path

from workbench.browser.find import find_browser
from workbench.browser.launch import LaunchPlan
from workbench.browser.session import BrowserSession, Callbacks
from workbench.capture.proxy import ProxyProcess
from workbench.demo.portal import DemoPortal
from workbench.demo.tour import tour
from workbench.exchange import Recording
from workbench.layout import Layout


@asynccontextmanager
async def recorder(layout: Layout, portal: DemoPortal) -> AsyncIterator[ProxyProcess]:
    recording = Recording("bench", "demo", "default", time.time(), origins=(portal.portal,))
    running = await ProxyProcess.start(layout, recording, identity=(portal.identity,))
    try:
        yield running
    finally:
        await running.stop()


@asynccontextmanager
async def mitmdump(confdir: Path, folder: Path) -> AsyncIterator[int]:
    """Give the port of a mitmdump that does nothing but find names under localhost."""
    script = folder / "port.py"
    script.write_text(
        "import asyncio\nfrom mitmproxy import ctx\nfrom workbench.capture.addresses import guard_resolution\n\n"
        "def running():\n    guard_resolution(asyncio.get_running_loop(), lambda name, address: True)\n"
        "    print(ctx.master.addons.get('proxyserver').listen_addrs()[0][1], flush=True)\n"
    )
    command = [str(Path(sys.executable).with_name("mitmdump")), "-q", "-s", str(script)]
    given = ["--mode", "regular@127.0.0.1:0", "--set", f"confdir={confdir}"]
    process = await asyncio.create_subprocess_exec(*command, *given, stdout=asyncio.subprocess.PIPE)
    assert process.stdout is not None
    try:
        yield int(await process.stdout.readline())
    finally:
        process.terminate()
        await process.wait()


async def keep_nothing(_values: tuple[str, ...]) -> None:
    """Take what is about to be typed: the portal and its credentials end with the benchmark."""


@asynccontextmanager
async def signed_in(folder: Path, port: int, spki: str, portal: DemoPortal) -> AsyncIterator[BrowserSession]:
    session = await BrowserSession.start(find_browser(), LaunchPlan(folder, port, spki), Callbacks(learn=keep_nothing))
    try:
        steps = list(takewhile(lambda step: step.value != "me" and "nav-" not in step.locator, tour(portal)))
        for number, step in enumerate(steps, 1):
            await session.perform(step, number)
        yield session
    finally:
        await session.close()


async def load(session: BrowserSession, portal: DemoPortal) -> float:
    """Give the seconds that the page takes, from asking for it to its last figure."""
    page = session.pages.front
    await page.goto("about:blank")
    began = time.perf_counter()
    await page.goto(f"{portal.portal}/reports")
    await page.wait_for_selector('main[data-screen="reports"][data-ready="true"] #days[data-count="64"]')
    return time.perf_counter() - began


async def run(rounds: int) -> None:
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        os.environ["XDG_DATA_HOME"] = str(folder / "data")
        layout = Layout(folder / "workspace")
        first, second = (stack.enter_context(DemoPortal()) for _ in range(2))
        recording = await stack.enter_async_context(recorder(layout, first))
        plain = await stack.enter_async_context(mitmdump(layout.authority, folder))
        ways = {
            "plain mitmdump": (
                await stack.enter_async_context(signed_in(folder / "b", plain, recording.spki, second)),
                second,
            ),
            "recorder": (
                await stack.enter_async_context(signed_in(folder / "a", recording.port, recording.spki, first)),
                first,
            ),
        }
        taken: dict[str, list[float]] = {name: [] for name in ways}
        for turn in range(rounds + 1):
            for name, (session, portal) in ways.items():
                seconds = await load(session, portal)
                if turn:  # the first warms up
                    taken[name].append(seconds)
        written = (await recording.stats()).written
    report(taken, written)


def report(taken: dict[str, list[float]], written: int) -> None:
    medians = {name: statistics.median(found) for name, found in taken.items()}
    for name, seconds in medians.items():
        sys.stdout.write(f"{name:<16} {1000 * seconds:6.0f} ms\n")
    ratio = medians["recorder"] / medians["plain mitmdump"]
    sys.stdout.write(f"recorder / plain mitmdump: {ratio:.2f} x; {written} exchanges recorded\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="How long the heaviest page takes.")
    parser.add_argument("--rounds", type=int, default=5)
    asyncio.run(run(parser.parse_args().rounds))
