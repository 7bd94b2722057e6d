"""What an agent's call costs beside the same ``fetch()`` by bare Playwright.

    uv run python -m tests.benchmarks.mcp_overhead [--calls 60]

Both read the same partner of the stand-in portal, in turns, each in a Chromium of its own: one by
``page.evaluate("fetch(…)")`` with nothing in between, the other by an MCP client over stdio, through the daemon, the signed-in page, the recorder and redaction. Prints medians, their ratio and the difference,
and how long a portal must take to answer for the ratio to be 1.25: the stand-in answers over loopback in a few
milliseconds, which no portal does.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from playwright.async_api import Page, async_playwright

from tests.demo.visitor import Visitor
from tests.e2e.test_agent import Live, signed_in
from workbench.browser.find import find_browser

FETCH = """async ([path, token]) => {
  const answer = await fetch(path, { headers: { Authorization: `Bearer ${token}` }, cache: "no-store" });
  return answer.json();
}"""


@asynccontextmanager
async def bare_page(live: Live) -> AsyncIterator[Page]:
    """Open the portal in a browser that nothing stands before."""
    found = find_browser()
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=str(found.path), args=["--no-sandbox"])
        page = await browser.new_page()
        await page.goto(f"{live.portal.portal}/assets/print.html")
        yield page
        await browser.close()


async def timed(work: Callable[[], Awaitable[Any]]) -> float:
    began = time.perf_counter()
    await work()
    return time.perf_counter() - began


async def measure(calls: int) -> tuple[list[float], list[float]]:
    """Give the seconds of each call: bare, and by MCP."""
    bare: list[float] = []
    by_mcp: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        async with (
            signed_in(Path(folder) / "workspace") as live,
            live.client("bench") as client,
            bare_page(live) as page,
        ):
            with Visitor(live.portal) as visitor:
                token = visitor.sign_in().tokens["access_token"]
            await client.list_tools()

            async def fetch() -> None:
                answer = await page.evaluate(FETCH, ["/api/v1/partners/1041", token])
                assert answer["id"] == 1041

            async def call() -> None:
                result: Any = await client.call_tool("demo_get_partner", {"partner_id": 1041})
                assert result.structured_content["body"]["id"] == 1041

            for _ in range(5):
                await fetch()
                await call()
            for _ in range(calls):
                bare.append(await timed(fetch))
                by_mcp.append(await timed(call))
    return bare, by_mcp


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--calls", type=int, default=60)
    bare, by_mcp = asyncio.run(measure(parser.parse_args().calls))
    one, other = statistics.median(bare), statistics.median(by_mcp)
    more = other - one
    sys.stdout.write(
        f"bare fetch  median {one * 1000:.1f} ms\n"
        f"by MCP      median {other * 1000:.1f} ms, {other / one:.2f} x, {more * 1000:.1f} ms more\n"
        f"at 1.25 x   when the portal takes {more / 0.25 * 1000:.0f} ms\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
