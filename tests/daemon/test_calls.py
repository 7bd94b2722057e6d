"""Calls over the daemon's socket: values, errors, many at once, taken back, streamed."""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from typing import Any, cast

import pytest

from tests.daemon.conftest import until
from tests.daemon.small_api import RECORDING, SmallApi
from workbench.daemon import protocol
from workbench.daemon.client import DaemonGoneError, connect, greet
from workbench.daemon.server import Daemon
from workbench.errors import NotFoundError, UsageError, WorkbenchError
from workbench.workspace.api import Api
from workbench.workspace.views import Event, ExchangeQuery, RecordingRow


async def test_answers_are_the_values_themselves(client: Api) -> None:
    assert await client.recordings() == [RecordingRow(RECORDING, exchanges=2, live=True)]
    assert (await client.status()).endpoints == 3
    assert (await client.exchanges(ExchangeQuery(offset=7, limit=5))).total == 12


@pytest.mark.parametrize("kind", [UsageError, NotFoundError, WorkbenchError])
async def test_an_error_arrives_as_what_it_was(client: Api, kind: type[WorkbenchError]) -> None:
    name = {UsageError: "usage", NotFoundError: "missing", WorkbenchError: "plain"}[kind]
    with pytest.raises(WorkbenchError) as caught:
        await client.endpoint(name)
    assert type(caught.value) is kind
    said = (caught.value.message, caught.value.hint, caught.value.kept)
    assert (
        said
        == {
            "usage": ("That cannot be.", "Do this instead.", "All was kept."),
            "missing": ("No such thing.", "Look again.", ""),
            "plain": ("It failed.", "", "Everything."),
        }[name]
    )


async def test_an_error_that_clients_do_not_know_arrives_as_its_nearest_kin(client: Api) -> None:
    with pytest.raises(NotFoundError, match=r"No e7\. Look again\."):
        await client.endpoint("e7")


def test_a_kind_from_another_version_keeps_its_words() -> None:
    error = protocol.to_error(protocol.Fault("FutureError", "It failed.", "Do this.", "All."))
    assert (type(error), str(error)) == (WorkbenchError, "It failed. All. Do this.")


async def test_a_refusal_of_the_system_says_what_was_kept(client: Api) -> None:
    with pytest.raises(WorkbenchError, match="No space left on device") as caught:
        await client.endpoint("disk")
    assert "doctor" in caught.value.hint
    assert caught.value.kept


async def test_a_defect_names_its_kind_and_no_value(client: Api, caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(WorkbenchError, match="KeyError") as caught:
        await client.endpoint("defect")
    assert "s3cret" not in str(caught.value) + caplog.text
    assert "small_api.py" in caplog.text
    assert (await client.status()).endpoints == 3


@pytest.mark.parametrize("method", ["no_such_method", "_row", "__init__", "as_api", "open"])
async def test_what_the_interface_lacks_cannot_be_called(daemon: Daemon, method: str) -> None:
    reader, writer, _ = await greet(daemon.layout, "api")
    writer.write(protocol.encode(protocol.Call(1, method)))
    answer = protocol.decode(await reader.readline(), protocol.Answer)
    writer.close()
    assert answer.fault is not None
    assert (answer.fault.kind, method in answer.fault.message) == ("UsageError", True)


async def test_a_client_has_no_method_that_the_interface_lacks(client: Api) -> None:
    with pytest.raises(AttributeError):
        cast("Any", client).no_such_method()
    with pytest.raises(TypeError):
        await cast("Any", client).call("op", surplus=1)


async def test_an_argument_that_does_not_fit_is_refused_with_its_place(daemon: Daemon) -> None:
    reader, writer, _ = await greet(daemon.layout, "api")
    writer.write(protocol.encode(protocol.Call(5, "call", {"operation": "op", "arguments": {}, "cookie": "x"})))
    answer = protocol.decode(await reader.readline(), protocol.Answer)
    writer.close()
    assert answer.id == 5
    assert answer.fault is not None
    assert "cookie" in answer.fault.message


async def test_a_hundred_calls_at_once_each_get_their_own_answer(client: Api, small: SmallApi) -> None:
    small.gathered = asyncio.Barrier(100)
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(cast("Any", client.call(f"op{n}", {"n": n}, client="c"))) for n in range(100)]
    wanted = [{"operation": f"op{n}", "client": "c", "n": n} for n in range(100)]
    assert [task.result().value for task in tasks] == wanted


async def test_a_large_answer_comes_whole(client: Api) -> None:
    text = "ß" * 5_000_000
    result = await client.call("op", {"text": text})
    assert isinstance(result.value, dict)
    assert result.value["text"] == text


async def test_a_call_that_its_client_takes_back_ends_in_the_daemon(client: Api, small: SmallApi) -> None:
    task = asyncio.ensure_future(client.call("wait", {}))
    await until(small.entered)
    task.cancel()
    await until(small.taken_back)
    with pytest.raises(asyncio.CancelledError):
        await task
    assert (await client.status()).endpoints == 3


async def test_events_come_in_order_until_the_client_has_enough(client: Api, small: SmallApi) -> None:
    got = []
    async with aclosing(cast("Any", client.events())) as events, asyncio.timeout(10):
        first = asyncio.ensure_future(anext(events))
        await until(small.entered)
        for number in range(5):
            await asyncio.sleep(0)
            small.bus.publish(Event("notice", text=str(number)))
        got.append(await first)
        got.extend([await anext(events) for _ in range(4)])
    assert [event.text for event in got] == ["0", "1", "2", "3", "4"]
    await until(small.taken_back)


async def test_a_stream_that_fails_ends_with_its_error(client: Api, small: SmallApi) -> None:
    waiting = asyncio.ensure_future(anext(cast("Any", client.events())))
    await until(small.entered)
    await asyncio.sleep(0)
    small.bus.publish(Event("notice", text="break"))
    with pytest.raises(UsageError, match="The stream broke"):
        async with asyncio.timeout(10):
            await waiting


async def test_a_client_that_dies_in_mid_call_harms_nobody(daemon: Daemon, client: Api, small: SmallApi) -> None:
    _, writer, _ = await greet(daemon.layout, "api")
    writer.write(protocol.encode(protocol.Call(1, "call", {"operation": "wait", "arguments": {}})))
    await until(small.entered)
    writer.transport.abort()
    await until(small.taken_back)
    assert (await client.status()).endpoints == 3


@pytest.mark.parametrize("said", [b"GET / HTTP/1.1\r\n", b"\xff\xfe\n", b"[]\n", b'{"id": "one"}\n', b"\n"])
async def test_a_client_that_talks_nonsense_is_cut_off_alone(daemon: Daemon, client: Api, said: bytes) -> None:
    reader, writer, _ = await greet(daemon.layout, "api")
    writer.write(said)
    async with asyncio.timeout(10):
        assert await reader.read() == b""
    writer.close()
    assert (await client.status()).endpoints == 3


async def test_a_call_that_waits_when_the_daemon_ends_is_told_so(daemon: Daemon, small: SmallApi) -> None:
    async with connect(daemon.layout) as api:
        waiting = asyncio.ensure_future(api.call("wait", {}))
        await until(small.entered)
        daemon.stop()
        with pytest.raises(DaemonGoneError) as caught:
            async with asyncio.timeout(10):
                await waiting
        assert "journal" in caught.value.kept
        with pytest.raises(DaemonGoneError):
            await api.status()
