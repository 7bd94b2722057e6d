"""The script as people load it: by mitmproxy's script loader, and by plain ``mitmdump -q -s``."""

from __future__ import annotations

import asyncio
import signal
import socket
import subprocess
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

from tests.capture.portal import Portal, serve
from workbench.journal import EndEntry, ExchangeEntry, read_recordings, read_segment, segments
from workbench.layout import Layout

with warnings.catch_warnings():
    # mitmproxy 12 uses names that its own dependencies have deprecated.
    warnings.simplefilter("ignore")
    from mitmproxy.test import taddons

SCRIPT = Path(__file__).parents[2] / "addons" / "recorder.py"


@pytest.fixture
def portal() -> Iterator[Portal]:
    with serve() as running:
        yield running


async def test_the_script_gives_one_addon() -> None:
    with taddons.context() as context:
        loaded = context.script(str(SCRIPT))

    assert [type(addon).__name__ for addon in loaded.addons] == ["Recorder"]


async def test_plain_mitmdump_records_what_is_named(portal: Portal, tmp_path: Path) -> None:
    process, port = await _mitmdump(tmp_path, f"workbench_origins={portal.origin}", "workbench_portal=demo")
    async with httpx2.AsyncClient(proxy=f"http://127.0.0.1:{port}", trust_env=False, timeout=60) as client:
        for origin in (portal.origin, portal.named_origin):
            await client.get(f"{origin}/api/partners", headers={"sec-fetch-dest": "empty"})
    said = await _end(process)

    layout = Layout(tmp_path)
    (recording,) = read_recordings(layout)
    (segment,) = segments(layout.recording(recording.id))
    _, exchange, end = [line.entry for line in read_segment(segment.path)]
    assert isinstance(exchange, ExchangeEntry)
    assert exchange.exchange.request.url == f"{portal.origin}/api/partners"
    assert isinstance(end, EndEntry)
    assert (recording.portal, recording.origins) == ("demo", (portal.origin,))
    assert recording.ended > recording.started
    assert said.startswith(f"Recording {portal.origin} to ")


async def test_nothing_is_recorded_by_default_and_it_says_so(portal: Portal, tmp_path: Path) -> None:
    process, port = await _mitmdump(tmp_path)
    async with httpx2.AsyncClient(proxy=f"http://127.0.0.1:{port}", trust_env=False, timeout=60) as client:
        await client.get(f"{portal.origin}/api/partners", headers={"sec-fetch-dest": "empty"})
    said = await _end(process)

    assert "Nothing is recorded" in said
    assert portal.origin not in said


@pytest.mark.parametrize(
    "option", ["workbench_origins=portal.example", "workbench_body_cap=0", "workbench_recording=../x"]
)
def test_a_bad_option_ends_mitmdump_with_a_reason(tmp_path: Path, option: str) -> None:
    ended = subprocess.run(_command(tmp_path, 0, option), capture_output=True, text=True, timeout=60, check=False)

    assert ended.returncode == 1
    assert option.partition("=")[0] in ended.stdout + ended.stderr


def _command(workspace: Path, port: int, *options: str) -> list[str]:
    mitmdump = Path(sys.executable).with_name("mitmdump")
    settings = [f"confdir={workspace / 'confdir'}", f"workbench_workspace={workspace}", *options]
    command = [str(mitmdump), "-q", "-s", str(SCRIPT), "--listen-host", "127.0.0.1", "--listen-port", str(port)]
    return command + [part for setting in settings for part in ("--set", setting)]


async def _mitmdump(workspace: Path, *options: str) -> tuple[asyncio.subprocess.Process, int]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = _command(workspace, port, *options)
    process = await asyncio.create_subprocess_exec(*command, stderr=asyncio.subprocess.PIPE)
    assert process.stderr is not None
    first = await process.stderr.readline()
    process.stderr.feed_data(first)
    return process, port


async def _end(process: asyncio.subprocess.Process) -> str:
    process.send_signal(signal.SIGINT)
    _, said = await process.communicate()
    assert process.returncode == 0
    return said.decode()
