"""What recording costs: requests a second and CPU a request, beside mitmdump with an empty addon, in one run.

    uv run python tests/benchmarks/recorder.py [--requests 600] [--rounds 5]

Bodies are measured that come again and again, as answers to polling do, and ones of which each differs from the last.

All proxies run at once, each in a process of its own, and take turns, so that what else the machine
does falls on all. ``by hand`` is the recorder as plain mitmdump loads it; the recorder's own process spares some of what
mitmdump does. CPU is of all threads of the proxy's process, its queue drained. Needs /proc (Linux).
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import orjson

from workbench.capture import launch, link
from workbench.capture.client import ControlClient
from workbench.capture.proxy import ProxyProcess
from workbench.exchange import Recording
from workbench.layout import Layout

CONNECTIONS = 8
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Proxy:
    name: str
    pid: int
    port: int
    drain: Callable[[], Awaitable[object]] | None = None
    """Waits until all is written."""

    def cpu(self) -> float:
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICKS


@dataclass(frozen=True)
class Round:
    rate: float
    """Requests a second."""
    cpu: float
    """Milliseconds a request."""


CHANGING = 15_000_000
"""Octets of all bodies that take turns: more than the recorder remembers."""


def body_of(size: int, seed: int = 1) -> bytes:
    """Make a JSON list of partners of about ``size`` octets, of which one in seven has a token."""
    chance, tokens = random.Random(seed), random.Random(1)
    rows: list[dict[str, object]] = []
    while len(orjson.dumps(rows)) < size:
        number = chance.randrange(10**6)
        row = {
            "id": number,
            "name": f"Partner {number}",
            "contact": f"person{number}@example.com",
            "created": "2026-03-01T10:00:00Z",
            "tags": ["gold", "emea"],
            "token": f"{tokens.getrandbits(128):032x}" if len(rows) % 7 == 0 else None,
        }
        rows.append(row)
    return orjson.dumps(rows)


@asynccontextmanager
async def server(bodies: dict[str, list[bytes]]) -> AsyncIterator[int]:
    """Answer ``/<name>?page=<number>`` by one of those bodies, with as little work as possible."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                name, _, query = head.split(b" ", 2)[1].decode().strip("/").partition("?")
                body = bodies[name][int(query.rpartition("=")[2]) % len(bodies[name])]
                start = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
                writer.write(start.encode() + body)
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    running = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with running:
        yield running.sockets[0].getsockname()[1]


_NUMBERS = itertools.count()


async def load(proxy: Proxy, origin: str, path: str, count: int) -> None:
    """Send ``count`` requests over a few connections that stay open."""

    async def connection(requests: int) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", proxy.port)
        for _ in range(requests):
            number = next(_NUMBERS)
            host = origin.partition("://")[2]
            writer.write(
                f"GET {origin}/{path}?page={number} HTTP/1.1\r\nHost: {host}\r\nAccept: application/json\r\n"
                "User-Agent: benchmark\r\nSec-Fetch-Dest: empty\r\nAuthorization: Bearer abcdefghijklmnop\r\n\r\n".encode()
            )
            head = await reader.readuntil(b"\r\n\r\n")
            length = next(line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length"))
            await reader.readexactly(int(length.partition(b":")[2]))
        writer.close()

    async with asyncio.TaskGroup() as group:
        for _ in range(CONNECTIONS):
            group.create_task(connection(count // CONNECTIONS))


async def measure(proxy: Proxy, origin: str, path: str, count: int) -> Round:
    cpu, clock = proxy.cpu(), time.perf_counter()
    await load(proxy, origin, path, count)
    seconds = time.perf_counter() - clock
    if proxy.drain:
        await proxy.drain()
    return Round(count / seconds, 1000 * (proxy.cpu() - cpu) / count)


@asynccontextmanager
async def empty_addon(folder: Path) -> AsyncIterator[Proxy]:
    script = folder / "empty.py"
    script.write_text("class Empty:\n    def response(self, flow):\n        pass\n\naddons = [Empty()]\n")
    port_file = folder / "port.py"
    port_file.write_text(
        "from mitmproxy import ctx\n\ndef running():\n"
        "    print(ctx.master.addons.get('proxyserver').listen_addrs()[0][1], flush=True)\n"
    )
    mitmdump = str(Path(sys.executable).with_name("mitmdump"))
    command = [mitmdump, "-q", "-s", str(script), "-s", str(port_file), "--mode", "regular@127.0.0.1:0"]
    process = await asyncio.create_subprocess_exec(
        *command, "--set", f"confdir={folder}", stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    port = int(await process.stdout.readline())
    try:
        yield Proxy("empty addon", process.pid, port)
    finally:
        process.terminate()
        await process.wait()


@asynccontextmanager
async def with_recorder(folder: Path, origin: str) -> AsyncIterator[Proxy]:
    recording = Recording("bench", "bench", "default", time.time(), origins=(origin,))
    recorder = await ProxyProcess.start(Layout(folder), recording)
    try:
        yield Proxy("recorder", recorder.pid, recorder.port, recorder.drain)
    finally:
        stats = await recorder.stats()
        await recorder.stop()
        sys.stdout.write(f"written {stats.written}, dropped {stats.dropped}\n")


@asynccontextmanager
async def by_hand(folder: Path, origin: str) -> AsyncIterator[Proxy]:
    control, workspace = link.new_path(), folder / "by-hand"
    mitmdump = str(Path(sys.executable).with_name("mitmdump"))
    options = {"confdir": folder, "workbench_workspace": workspace, "workbench_origins": origin}
    given = [part for name, value in options.items() for part in ("--set", f"{name}={value}")]
    command = [mitmdump, "-q", "-s", str(launch.recorder_script()), "--mode", "regular@127.0.0.1:0", *given]
    process = await asyncio.create_subprocess_exec(
        *command, "--set", f"workbench_control={control}", stderr=asyncio.subprocess.DEVNULL
    )
    try:
        async with asyncio.timeout(60):
            while not control.exists():  # noqa: ASYNC110 - another process makes it
                await asyncio.sleep(0.05)
        client = await ControlClient.connect(control)
        port = int((await client.ask("ready"))["port"])
        yield Proxy("by hand", process.pid, port, lambda: client.ask("drain"))
        client.close()
    finally:
        process.terminate()
        await process.wait()


async def run(requests: int, rounds: int) -> None:
    bodies: dict[str, list[bytes]] = {}
    for size in (2, 50):
        bodies[f"{size}KB-repeated"] = [body_of(size * 1000)]
        bodies[f"{size}KB-changing"] = [body_of(size * 1000, seed) for seed in range(CHANGING // size // 1000)]
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        os.environ["XDG_DATA_HOME"] = str(folder / "data")
        origin = f"http://127.0.0.1:{await stack.enter_async_context(server(bodies))}"
        plain = await stack.enter_async_context(empty_addon(folder))
        recorder = await stack.enter_async_context(with_recorder(folder, origin))
        hand = await stack.enter_async_context(by_hand(folder, origin))
        for path in bodies:
            results: dict[str, list[Round]] = {proxy.name: [] for proxy in (plain, recorder, hand)}
            for turn in range(rounds + 1):
                for proxy in (plain, recorder, hand):
                    measured = await measure(proxy, origin, path, requests)
                    if turn:  # the first warms up
                        results[proxy.name].append(measured)
            report(path, results)


def report(path: str, results: dict[str, list[Round]]) -> None:
    medians = {
        name: Round(statistics.median(r.rate for r in found), statistics.median(r.cpu for r in found))
        for name, found in results.items()
    }
    for name, found in medians.items():
        sys.stdout.write(f"{path:>13}  {name:<12} {found.rate:7.0f} requests/s  {found.cpu:6.2f} ms CPU a request\n")
    plain, *others = medians.items()
    for name, found in others:
        rate, cpu = found.rate / plain[1].rate, found.cpu / plain[1].cpu
        sys.stdout.write(f"{path:>13}  {name} / {plain[0]}: {rate:.2f} x the requests, {cpu:.2f} x the CPU\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="What recording costs.")
    parser.add_argument("--requests", type=int, default=600)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    asyncio.run(run(options.requests, options.rounds))
