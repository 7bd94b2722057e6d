"""Who gets in, what others on this machine can reach, and when the daemon leaves."""

from __future__ import annotations

import asyncio
import os
import stat
from pathlib import Path

import msgspec
import pytest

from tests.daemon.conftest import serving
from tests.daemon.small_api import SmallApi
from workbench import host
from workbench.daemon import protocol, start, transport
from workbench.daemon.client import connect, greet
from workbench.daemon.protocol import Hello, Welcome
from workbench.daemon.server import Daemon
from workbench.errors import WorkbenchError
from workbench.layout import Layout


async def greeted(layout: Layout, hello: Hello) -> Welcome:
    """Say ``hello`` and give the answer."""
    reader, writer, _ = await transport.reach(layout)
    writer.write(protocol.encode(hello))
    line = await reader.readline()
    writer.close()
    return protocol.decode(line, Welcome)


@pytest.mark.parametrize(
    "hello", [Hello(protocol.PROTOCOL, "0.0.1", "api"), Hello(protocol.PROTOCOL + 1, "9.0", "mcp")]
)
async def test_another_version_is_refused_with_what_to_do(daemon: Daemon, hello: Hello) -> None:
    fault = (await greeted(daemon.layout, hello)).fault
    assert fault is not None
    assert hello.version in fault.message
    assert "workbench stop" in fault.hint


async def test_a_client_of_another_version_says_so_in_words(daemon: Daemon, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbench.daemon.client.__version__", "0.0.1")
    with pytest.raises(WorkbenchError, match=r"0\.0\.1.*workbench stop"):
        async with connect(daemon.layout):
            pass


async def test_any_version_may_stop_the_daemon(layout: Layout, small: SmallApi) -> None:
    daemon = Daemon(layout, small.as_api())
    async with serving(daemon) as served, asyncio.timeout(10):
        welcome = await greeted(layout, Hello(99, "9.9", "stop"))
        assert (welcome.fault, welcome.pid) == (None, os.getpid())
        await served


@pytest.mark.parametrize("said", [b"hello\n", b"{}\n", b"\x00\x01\n", b""])
async def test_a_stranger_who_greets_wrongly_is_cut_off(daemon: Daemon, said: bytes) -> None:
    reader, writer, _ = await transport.reach(daemon.layout)
    writer.write(said)
    writer.write_eof()
    async with asyncio.timeout(10):
        assert await reader.read() == b""
    writer.close()
    assert await start.running(daemon.layout)


async def test_only_this_user_reaches_the_socket_whatever_the_umask(layout: Layout, small: SmallApi) -> None:
    before = os.umask(0)
    try:
        async with serving(Daemon(layout, small.as_api())):
            socket = layout.socket
            assert stat.S_ISSOCK(socket.stat().st_mode)
            assert stat.S_IMODE(socket.stat().st_mode) == 0o600
            assert stat.S_IMODE(socket.parent.stat().st_mode) == 0o700
            assert stat.S_IMODE((layout.state / "daemon.json").stat().st_mode) == 0o600
    finally:
        os.umask(before)


async def test_nothing_is_left_of_a_daemon_that_ended(layout: Layout, small: SmallApi) -> None:
    async with serving(Daemon(layout, small.as_api())):
        socket = layout.socket
    assert not socket.exists()
    assert not (layout.state / "daemon.json").exists()
    assert not await start.running(layout)
    assert not await start.stop(layout)


async def test_a_client_finds_the_daemon_whose_runtime_folder_is_another(
    daemon: Daemon, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "run"
    other.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(other))
    async with connect(daemon.layout) as api:
        assert (await api.status()).endpoints == 3


async def test_what_a_dead_daemon_left_behind_is_no_daemon(layout: Layout, small: SmallApi) -> None:
    layout.socket.touch()
    (layout.state / "daemon.json").write_bytes(msgspec.json.encode({"socket": str(layout.socket)}))
    assert not await start.running(layout)
    (layout.state / "daemon.json").write_bytes(b"{torn")
    assert not await start.running(layout)
    async with serving(Daemon(layout, small.as_api())):
        assert await start.running(layout)


class TestWithoutUnixSockets:
    """As on Windows: a loopback port, and a token that only this user can read."""

    @pytest.fixture(autouse=True)
    def no_unix_sockets(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(host, "has_unix_sockets", lambda: False)

    async def test_the_client_shows_the_token_by_itself(self, daemon: Daemon) -> None:
        async with connect(daemon.layout) as api:
            assert (await api.status()).endpoints == 3
        assert stat.S_IMODE((daemon.layout.state / "daemon.json").stat().st_mode) == 0o600

    @pytest.mark.parametrize("token", ["", "guessed"])
    @pytest.mark.parametrize("role", ["api", "mcp", "stop"])
    async def test_a_wrong_token_opens_nothing(self, daemon: Daemon, role: str, token: str) -> None:
        hello = msgspec.convert({"protocol": 1, "version": "0.1.0", "role": role, "token": token}, Hello)
        welcome = await greeted(daemon.layout, hello)
        assert welcome.fault is not None
        assert "token" in welcome.fault.message
        assert await start.running(daemon.layout)

    async def test_only_loopback_listens(self, daemon: Daemon) -> None:
        reader, writer, _ = await transport.reach(daemon.layout)
        assert writer.get_extra_info("peername")[0] == "127.0.0.1"
        writer.close()
        del reader

    async def test_the_token_is_in_no_representation(self) -> None:
        assert "s3cret" not in repr(Hello(1, "1", "api", "s3cret"))


class TestIdleness:
    async def test_a_daemon_that_nobody_needs_leaves(self, layout: Layout, small: SmallApi) -> None:
        async with asyncio.timeout(10):
            await Daemon(layout, small.as_api(), idle_seconds=0.02).serve()
        assert not await start.running(layout)

    async def test_a_client_keeps_it(self, layout: Layout, small: SmallApi) -> None:
        daemon = Daemon(layout, small.as_api(), idle_seconds=0.01)
        async with serving(daemon), connect(layout) as api:
            # Nothing is to happen, so there is nothing to wait for but time: twenty times what it may idle.
            await asyncio.sleep(0.2)
            assert (await api.status()).endpoints == 3

    async def test_a_browser_keeps_it_for_what_is_signed_in_there(self, layout: Layout, small: SmallApi) -> None:
        small.browser = "Chromium 156"
        async with serving(Daemon(layout, small.as_api(), idle_seconds=0.01)), asyncio.timeout(10):
            await small.asked_often.wait()
            assert await start.running(layout)

    async def test_a_status_that_fails_ends_no_daemon(self, layout: Layout, small: SmallApi) -> None:
        small.broken = True
        async with serving(Daemon(layout, small.as_api(), idle_seconds=0.01)), asyncio.timeout(10):
            await small.asked_often.wait()
            small.broken = False
            _, writer, _ = await greet(layout, "api")
            writer.close()
