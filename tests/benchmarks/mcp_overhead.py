"""What an agent's call costs beside the same ``fetch()`` by bare Playwright.

    uv run python -m tests.benchmarks.mcp_overhead [--calls 60] [--delays 0 50 200]

Both read the same partner of the stand-in portal, in turns, each in a Chromium of its own: one by
``page.evaluate("fetch(…)")`` with nothing in between, the other by an MCP client over stdio, through the daemon, the
signed-in page, the recorder and redaction. The stand-in answers over loopback in a few milliseconds, which no portal
does; ``--delays`` are milliseconds that it takes longer, one round each. Two further figures say what nothing could
spare: the same ``fetch()`` through a recorder, which the gate and the lists of origins need, and a list of prompts, which is
MCP alone. Prints medians, their ratio and the difference, and what a call costs each process in CPU time.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from playwright.async_api import Page, ProxySettings, async_playwright

from tests.benchmarks.page import recorder
from tests.e2e.machine import descendants, processes_of
from tests.e2e.test_agent import Live, signed_in
from workbench.browser.find import find_browser
from workbench.demo.identity.provider import s256
from workbench.layout import Layout

FETCH = """async ([path, token]) => {
  const answer = await fetch(path, { headers: { Authorization: `Bearer ${token}` }, cache: "no-store" });
  return answer.json();
}"""

WARM = 10

TICKS = os.sysconf("SC_CLK_TCK")

PARTS = {
    "workbench.capture.child": "recorder",
    " daemon ": "daemon",
    " mcp ": "bridge",
    "/driver/": "driver",
    "--type=renderer": "browser",
    "--type=utility": "browser",
    "--type=gpu-process": "browser",
    "--remote-debugging": "browser",
}
"""What a process's command line holds, and what the process is."""


BARE, OWN = "bare", "client and portal"


@dataclass(slots=True)
class Round:
    """Seconds of each call, by how it was made."""

    bare: list[float] = field(default_factory=list)
    through: list[float] = field(default_factory=list)
    """By bare Playwright behind a recorder."""
    by_mcp: list[float] = field(default_factory=list)
    alone: list[float] = field(default_factory=list)


@asynccontextmanager
async def bare_page(live: Live, port: int = 0) -> AsyncIterator[Page]:
    """Open the portal in a browser of its own, behind the proxy on ``port`` or behind none."""
    proxy = ProxySettings(server=f"http://127.0.0.1:{port}") if port else None
    args = ["--no-sandbox", "--proxy-bypass-list=<-loopback>"]
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=str(find_browser().path), args=args, proxy=proxy)
        page = await browser.new_page()
        await page.goto(f"{live.portal.portal}/assets/print.html")
        yield page
        await browser.close()


def token_of(live: Live) -> str:
    """Give a token for the bare page: a login of its own would have to wait for another one-time code."""
    provider, back = live.portal.world.identity, "https://bare.example/"
    code = provider.grant(back, s256("bare"), "", "openid")
    return str(provider.redeem_code(code, back, "bare")["access_token"])


async def timed(work: Callable[[], Awaitable[Any]]) -> float:
    began = time.perf_counter()
    await work()
    return time.perf_counter() - began


def cpu_of(live: Live) -> dict[str, float]:
    """Give the CPU seconds that processes have used so far: the workbench's by what they are, and those of the bare page."""
    found: defaultdict[str, float] = defaultdict(float)
    roots = processes_of(live.layout.root)
    ours = roots | {child: line for root in roots for child, line in descendants(root).items()}
    for pid, line in (descendants(os.getpid()) | ours).items():
        part = next((part for mark, part in PARTS.items() if mark in line), "other")
        fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
        found[part if pid in ours else BARE] += (int(fields[11]) + int(fields[12])) / TICKS
    return found


async def measure(calls: int, delays: list[int]) -> tuple[dict[int, Round], dict[str, float]]:
    """Give the times of each round, and the CPU seconds of one call of the last."""
    rounds: dict[int, Round] = {}
    with tempfile.TemporaryDirectory() as folder:
        async with (
            signed_in(Path(folder) / "workspace") as live,
            live.client("bench") as client,
            bare_page(live) as page,
            recorder(Layout(Path(folder) / "beside"), live.portal) as beside,
            bare_page(live, beside.port) as through,
        ):
            token = token_of(live)
            await client.list_tools()

            async def fetch(page: Page = page) -> None:
                answer = await page.evaluate(FETCH, ["/api/v1/partners/1041", token])
                assert answer["id"] == 1041

            async def call() -> None:
                result: Any = await client.call_tool("demo_get_partner", {"partner_id": 1041})
                assert result.structured_content["body"]["id"] == 1041

            for _ in range(WARM):
                await fetch()
                await fetch(through)
                await call()
            for delay in delays:
                live.portal.world.delay = delay / 1000
                took = rounds[delay] = Round()
                for _ in range(calls):
                    took.bare.append(await timed(fetch))
                    took.through.append(await timed(partial(fetch, through)))
                    took.by_mcp.append(await timed(call))
                    took.alone.append(await timed(client.list_prompts))
            live.portal.world.delay = 0.0
            plain = await alone(live, fetch, calls)
            used = await alone(live, call, calls)
    return rounds, {part: seconds for part, seconds in used.items() if part != BARE} | {BARE: plain[BARE] + plain[OWN]}


async def alone(live: Live, call: Callable[[], Awaitable[Any]], calls: int) -> dict[str, float]:
    """Give the CPU seconds that one call costs, by process: the portal is in this one."""
    before, own = cpu_of(live), time.process_time()
    for _ in range(calls):
        await call()
    used = {part: seconds - before[part] for part, seconds in cpu_of(live).items()}
    used[OWN] = time.process_time() - own
    return {part: seconds / calls for part, seconds in used.items()}


def told(delay: int, took: Round) -> str:
    ways = (took.bare, took.through, took.by_mcp, took.alone)
    bare, through, by_mcp, prompts = (statistics.median(each) * 1000 for each in ways)
    more = by_mcp - bare
    return (
        f"+{delay:>3} ms   bare {bare:6.1f} ms   MCP {by_mcp:6.1f} ms   {by_mcp / bare:5.2f} x   {more:5.1f} ms more"
        f"   through a recorder {through / bare:4.2f} x   MCP alone {prompts:4.1f} ms   1.25 x from {more / 0.25:4.0f} ms\n"
    )


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--calls", type=int, default=60)
    parser.add_argument("--delays", type=int, nargs="+", default=[0, 50, 200])
    given = parser.parse_args()
    rounds, used = asyncio.run(measure(given.calls, given.delays))
    for delay, took in rounds.items():
        sys.stdout.write(told(delay, took))
    plain = used.pop(BARE) * 1000
    parts = ", ".join(f"{part} {seconds * 1000:.1f}" for part, seconds in sorted(used.items()) if seconds)
    sys.stdout.write(f"CPU ms a call: {parts}; {sum(used.values()) * 1000:.1f} in all; a bare fetch {plain:.1f}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
