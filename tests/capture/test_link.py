"""Where recorder and owner meet, with unix sockets and without."""

from __future__ import annotations

import asyncio
import contextlib
import stat
from collections.abc import AsyncIterator
from pathlib import Path

import orjson
import pytest

from workbench import host
from workbench.capture import link
from workbench.capture.client import ControlClient, RecorderGoneError


async def echo(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while line := await reader.readline():
        request = orjson.loads(line)
        writer.write(orjson.dumps({"id": request["id"], "said": request["do"]}) + b"\n")
    writer.close()


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture(params=["unix socket", "port and token"])
async def path(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Path]:
    if request.param == "port and token":
        monkeypatch.setattr(host, "has_unix_sockets", lambda: False)
    path = link.new_path()
    server = await link.listen(path, echo)
    yield path
    server.close()
    server.close_clients()
    link.remove(path)


async def test_questions_are_answered(path: Path) -> None:
    client = await ControlClient.connect(path)

    answers = await asyncio.gather(*(client.ask(f"do {number}") for number in range(20)))
    client.close()

    assert [answer["said"] for answer in answers] == [f"do {number}" for number in range(20)]


async def test_only_the_user_can_reach_it(path: Path) -> None:
    assert (mode(path), mode(path.parent)) == (0o600, 0o700)


async def test_without_the_token_nothing_is_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(host, "has_unix_sockets", lambda: False)
    path = link.new_path()
    server = await link.listen(path, echo)
    port = orjson.loads(path.read_bytes())["port"]

    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b'wrong\n{"id": 1, "do": "stats"}\n')
    with contextlib.suppress(ConnectionError):
        assert await reader.read() == b""
    writer.close()
    server.close()


async def test_what_waits_for_an_answer_learns_that_the_recorder_is_gone() -> None:
    async def hang_up(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readline()
        writer.close()

    path = link.new_path()
    server = await link.listen(path, hang_up)
    client = await ControlClient.connect(path)

    with pytest.raises(RecorderGoneError, match="acknowledged is in the journal"):
        await client.ask("stats")
    with pytest.raises(RecorderGoneError):
        await client.ask("stats")
    server.close()
    link.remove(path)


async def test_nothing_that_listens_is_an_error_of_the_system() -> None:
    with pytest.raises(OSError, match=r".+"):
        await ControlClient.connect(link.new_path())
