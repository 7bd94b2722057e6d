"""The recorder as a process of its own: what it leaves behind, however it ends."""

from __future__ import annotations

import asyncio
import os
import random
import signal
import ssl
import stat
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from pathlib import Path

import httpx2
import pytest
import zstandard

from tests.capture.conftest import FETCH, journal_entries, until
from tests.capture.http2 import certificate, serve_http2
from tests.capture.portal import PARTNERS, Portal, serve
from workbench import host
from workbench.capture.deed import Deed
from workbench.capture.proxy import ProxyProcess
from workbench.errors import UsageError, WorkbenchError
from workbench.exchange import Recording
from workbench.journal import EndEntry, ExchangeEntry, read_recording
from workbench.layout import Layout

SECRET = "swordfish-of-the-day"


def recording(portal: Portal, name: str = "r1") -> Recording:
    return Recording(name, "demo", "ann", time.time(), origins=(portal.origin, portal.named_origin))


def client(proxy: ProxyProcess, verify: ssl.SSLContext | bool = True) -> httpx2.AsyncClient:
    return httpx2.AsyncClient(proxy=f"http://127.0.0.1:{proxy.port}", trust_env=False, timeout=30, verify=verify)


def written(folder: Path) -> bytes:
    """Give the octets of all files below, decompressed."""
    octets = b""
    for path in folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            octets += zstandard.ZstdDecompressor().decompress(content) if path.suffix == ".zst" else content
    return octets


def exchange_ids(folder: Path) -> list[str]:
    return [entry.exchange.id for entry in journal_entries(folder) if isinstance(entry, ExchangeEntry)]


@pytest.fixture
def open_umask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.fixture
async def proxy(portal: Portal, tmp_path: Path) -> AsyncIterator[ProxyProcess]:
    running = await ProxyProcess.start(Layout(tmp_path), recording(portal))
    yield running
    await running.stop()


@pytest.mark.usefixtures("open_umask")
async def test_a_recording_from_start_to_end(portal: Portal, tmp_path: Path, own_user_folders: Path) -> None:
    layout = Layout(tmp_path)
    proxy = await ProxyProcess.start(layout, replace(recording(portal), title="Tour", started=5.0))
    try:
        await proxy.learn([SECRET], "password")
        async with client(proxy) as through:
            await through.get(f"{portal.origin}/api/partners?q={SECRET}", headers={**FETCH, "viewport-width": "4"})
            await through.post(f"{portal.named_origin}/api/echo", json={"note": SECRET}, headers=FETCH)
        assert await proxy.drain() == 0
        assert (await proxy.stats()).written == 2
        assert SECRET not in str(await proxy.redact(f"is {SECRET} there?"))
        command = _shown_by_ps(proxy.pid)
        assert portal.origin.encode() not in command
    finally:
        await proxy.stop()

    assert await proxy.wait() == 0
    assert isinstance(journal_entries(layout.recording("r1"))[-1], EndEntry)
    ended = read_recording(layout.recording("r1"))
    assert (ended.title, ended.started, ended.account) == ("Tour", 5.0, "ann")
    assert ended.ended > 0
    assert SECRET.encode() not in written(tmp_path) + written(own_user_folders)
    assert (layout.logs / "recorder.log").read_bytes() == b""
    for path in [*layout.recordings.rglob("*"), *layout.keys.rglob("*")]:
        expected = 0o700 if path.is_dir() else 0o600
        assert stat.S_IMODE(path.stat().st_mode) == expected, path


async def test_https_with_a_private_authority_on_both_sides(tmp_path: Path) -> None:
    pem = certificate(tmp_path / "authority", "portal.localhost")
    layout = Layout(tmp_path / "workspace")

    with serve(pem) as portal:
        proxy = await ProxyProcess.start(
            layout, recording(portal), upstream_ca=str(tmp_path / "authority" / "portal-ca-cert.pem")
        )
        try:
            trust = ssl.create_default_context(cafile=layout.authority / "mitmproxy-ca-cert.pem")
            async with client(proxy, trust) as through:
                answer = await through.get(f"{portal.named_origin}/api/partners", headers=FETCH)
        finally:
            await proxy.stop()

    (exchange,) = [
        entry.exchange for entry in journal_entries(layout.recording("r1")) if isinstance(entry, ExchangeEntry)
    ]
    assert answer.json() == PARTNERS
    assert exchange.request.url == f"{portal.named_origin}/api/partners"
    assert len(proxy.spki) == 44


async def test_http2_from_end_to_end(tmp_path: Path) -> None:
    pem = certificate(tmp_path / "authority", "portal.localhost")
    layout = Layout(tmp_path / "workspace")
    async with serve_http2(pem) as port:
        origin = f"https://portal.localhost:{port}"
        proxy = await ProxyProcess.start(
            layout,
            Recording("r1", "demo", "ann", 1.0, origins=(origin,)),
            upstream_ca=str(tmp_path / "authority" / "portal-ca-cert.pem"),
        )
        trust = ssl.create_default_context(cafile=layout.authority / "mitmproxy-ca-cert.pem")
        through = httpx2.AsyncClient(
            proxy=f"http://127.0.0.1:{proxy.port}", trust_env=False, verify=trust, http2=True, timeout=60
        )
        async with through:
            await asyncio.gather(*(through.get(f"{origin}/api/{number}", headers=FETCH) for number in range(20)))
            answer = await through.post(f"{origin}/api/echo", json={"name": "Contoso"}, headers=FETCH)
        await proxy.stop()

    found = [entry.exchange for entry in journal_entries(layout.recording("r1")) if isinstance(entry, ExchangeEntry)]
    assert {item.request.url for item in found} == {f"{origin}/api/{name}" for name in [*range(20), "echo"]}
    assert {item.request.http_version for item in found} == {"HTTP/2.0"}
    assert answer.json() == {"size": 18}
    (echo,) = [item for item in found if item.request.method == "POST"]
    assert echo.request.body.text == '{"name":"Contoso"}'
    assert echo.response is not None
    assert echo.response.body.text == '{"size":18}'


async def test_a_50_mb_download_is_not_buffered(proxy: ProxyProcess, portal: Portal, tmp_path: Path) -> None:
    async def get(size: int) -> None:
        url = f"{portal.origin}/download?size={size}&length=unknown"
        async with client(proxy) as through, through.stream("GET", url, headers=FETCH) as answer:
            assert sum([len(piece) async for piece in answer.aiter_bytes()]) == size

    await get(6_000_000)
    before = _peak_memory(proxy.pid)
    await get(50_000_000)

    assert _peak_memory(proxy.pid) - before < 20_000_000
    await proxy.drain()
    last = journal_entries(Layout(tmp_path).recording("r1"))[-1]
    assert isinstance(last, ExchangeEntry)
    assert last.exchange.markers == ("capped",)
    assert last.exchange.response is not None
    assert last.exchange.response.body.wire_size == 50_000_000


async def test_kill_9_loses_nothing_that_a_reader_has_seen(portal: Portal, tmp_path: Path) -> None:
    chance = random.Random(3)
    layout = Layout(tmp_path)
    folder = layout.recording("r1")
    for _ in range(3):
        proxy = await ProxyProcess.start(layout, recording(portal))
        enough = len(exchange_ids(folder)) + chance.randint(5, 80)
        async with asyncio.TaskGroup() as group:
            browsing = [group.create_task(_browse(proxy, portal)) for _ in range(3)]
            seen = await until(lambda: _seen(folder, enough))  # noqa: B023 - it is awaited before the next round
            os.kill(proxy.pid, signal.SIGKILL)
            for task in browsing:
                task.cancel()
        with pytest.raises(WorkbenchError, match="has ended"):
            await proxy.drain()
        await proxy.stop()

        assert set(exchange_ids(folder)) >= set(seen)
        assert read_recording(folder).ended == 0


_OWNER = """
import asyncio, sys
from pathlib import Path
from workbench.capture.deed import Deed
from workbench.capture.proxy import ProxyProcess
from workbench.exchange import Recording
from workbench.layout import Layout

async def main():
    recording = Recording("r1", "demo", "ann", 1.0, origins=(sys.argv[2],))
    proxy = await ProxyProcess.start(Layout(Path(sys.argv[1])), recording)
    print(proxy.pid, proxy.port, flush=True)
    await asyncio.Event().wait()

asyncio.run(main())
"""


async def test_the_recorder_ends_in_order_when_its_owner_is_killed(portal: Portal, tmp_path: Path) -> None:
    command = [sys.executable, "-c", _OWNER, str(tmp_path), portal.origin]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as owner:  # noqa: ASYNC220 - a test may wait
        assert owner.stdout is not None
        pid, port = map(int, (await asyncio.to_thread(owner.stdout.readline)).split())
        async with httpx2.AsyncClient(proxy=f"http://127.0.0.1:{port}", trust_env=False, timeout=60) as through:
            await through.get(f"{portal.origin}/api/partners", headers=FETCH)
        owner.kill()

    async def gone() -> bool | None:
        return None if host.process_alive(pid) else True

    await until(gone)
    first, last = journal_entries(Layout(tmp_path).recording("r1"))
    assert isinstance(first, ExchangeEntry)
    assert isinstance(last, EndEntry)


async def test_an_upstream_proxy_is_used_and_its_password_shows_nowhere(portal: Portal, tmp_path: Path) -> None:
    seen: list[bytes] = []

    async def upstream(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        seen.append(await reader.readuntil(b"\r\n\r\n"))
        writer.write(b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}")
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(upstream, "127.0.0.1", 0)
    address = f"http://ann:{SECRET}@127.0.0.1:{server.sockets[0].getsockname()[1]}"
    proxy = await ProxyProcess.start(Layout(tmp_path), recording(portal), upstream_proxy=address)
    try:
        async with client(proxy) as through:
            assert (await through.get(f"{portal.origin}/api/partners", headers=FETCH)).json() == {}
        command = _shown_by_ps(proxy.pid)
    finally:
        await proxy.stop()
        server.close()

    assert b"proxy-authorization: basic" in seen[0].lower()
    assert SECRET.encode() not in command + written(tmp_path)


async def test_a_bad_upstream_proxy_is_refused_at_once(portal: Portal, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="upstream proxy"):
        await ProxyProcess.start(Layout(tmp_path), recording(portal), upstream_proxy="proxy:8080")


async def test_a_recorder_that_cannot_start_says_where_its_log_is(portal: Portal, tmp_path: Path) -> None:
    layout = Layout(tmp_path)
    layout.placeholder_key("ann")
    (key,) = layout.keys.glob("placeholder-*.key")
    key.unlink()
    key.mkdir()

    with pytest.raises(WorkbenchError, match=r"did not start.*recorder\.log"):
        await ProxyProcess.start(layout, recording(portal))

    assert "cannot start" in (layout.logs / "recorder.log").read_text()


async def test_a_folder_that_cannot_be_written_is_said_at_once(portal: Portal, tmp_path: Path) -> None:
    layout = Layout(tmp_path)
    host.private_dir(layout.recordings)
    host.write_private(layout.recording("r1"), b"in the way")

    with pytest.raises(WorkbenchError, match="cannot be written"):
        await ProxyProcess.start(layout, recording(portal))


async def test_errors_under_way_leave_their_place_in_the_log_and_no_content(
    proxy: ProxyProcess, portal: Portal, tmp_path: Path
) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", proxy.port)
    writer.write(f"GET http://[{SECRET}/ HTTP/1.1\r\n\r\n".encode() + b"\x00\xff" * 100)
    await reader.read()
    writer.close()
    async with client(proxy) as through:
        assert (await through.get(f"{portal.origin}/api/partners", headers=FETCH)).json() == PARTNERS

    assert SECRET not in (Layout(tmp_path).logs / "recorder.log").read_text()


async def test_switching_changes_the_recording_without_a_new_process(
    proxy: ProxyProcess, portal: Portal, tmp_path: Path
) -> None:
    async with client(proxy) as through:
        await proxy.act(Deed(3, "agent"))
        await through.get(f"{portal.origin}/api/partners", headers={**FETCH, "viewport-width": "3"})
        await proxy.switch(recording(portal, "r2"))
        await through.get(f"{portal.origin}/api/partners", headers={**FETCH, "viewport-width": "3"})
        await proxy.pause()
        await through.get(f"{portal.origin}/api/partners", headers=FETCH)
    await proxy.drain()

    layout = Layout(tmp_path)
    causes = []
    for name in ("r1", "r2"):
        first, end = journal_entries(layout.recording(name))
        assert isinstance(first, ExchangeEntry)
        assert isinstance(end, EndEntry)
        causes.append(first.exchange.cause.actor)
    assert causes == ["agent", "person"]


async def _browse(proxy: ProxyProcess, portal: Portal) -> None:
    async with client(proxy) as through:
        while proxy.running:
            try:
                await through.get(f"{portal.origin}/api/coded/br", headers=FETCH)
            except httpx2.HTTPError:
                return


async def _seen(folder: Path, enough: int) -> list[str] | None:
    found = exchange_ids(folder)
    return found if len(found) >= enough else None


def _shown_by_ps(pid: int) -> bytes:
    """Give a process's arguments and environment."""
    return Path(f"/proc/{pid}/cmdline").read_bytes() + Path(f"/proc/{pid}/environ").read_bytes()


def _peak_memory(pid: int) -> int:
    status = Path(f"/proc/{pid}/status").read_text()
    return next(int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("VmHWM"))
