"""The recorder in a real mitmproxy, before a real server."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
import websockets.asyncio.client as websockets

from tests.capture.conftest import FETCH, Running, deed, journal_entries, recorder, until
from tests.capture.portal import PARTNERS, Portal
from workbench.errors import WorkbenchError
from workbench.exchange import PAGE_TAGS, Cause, Exchange
from workbench.journal import EndEntry, ExchangeEntry, MarkerEntry, MessageEntry, OpenEntry, read_recording


async def test_a_fetch_is_recorded_with_its_body_type_and_page(proxy: Running) -> None:
    async with proxy.client() as client:
        headers = {**FETCH, "referer": f"{proxy.portal.origin}/partners?tab=1"}
        answer = await client.get(f"{proxy.portal.origin}/api/partners?page=2", headers=headers)

    (exchange,) = await proxy.exchanges()
    assert answer.json() == PARTNERS
    assert exchange.request.url == f"{proxy.portal.origin}/api/partners?page=2"
    assert exchange.response is not None
    assert exchange.response.status == 200
    assert json.loads(exchange.response.body.text) == PARTNERS
    assert exchange.resource_type == "fetch"
    assert exchange.page == "/partners"
    assert exchange.recording == "r1"
    assert exchange.duration >= exchange.waited > 0


@pytest.mark.parametrize("coding", ["identity", "gzip", "br", "zstd", "deflate"])
async def test_content_codings_are_undone(proxy: Running, coding: str) -> None:
    async with proxy.client() as client:
        await client.get(f"{proxy.portal.origin}/api/coded/{coding}", headers=FETCH)

    (exchange,) = await proxy.exchanges()
    assert exchange.response is not None
    assert json.loads(exchange.response.body.text) == PARTNERS


async def test_a_tag_names_the_action_and_goes_no_further(proxy: Running) -> None:
    await proxy.control.ask("act", deed=deed(8, "agent"))
    async with proxy.client() as client:
        for tag in ("7", "8", "wide"):
            headers = {**FETCH, "viewport-width": tag}
            await client.get(f"{proxy.portal.origin}/api/partners", headers=headers)

    first, second, third = await proxy.exchanges()
    assert first.cause == Cause(7, "tag", "person")
    assert second.cause == Cause(8, "tag", "agent")
    assert third.cause == Cause()
    assert [seen.get("viewport-width") for seen in proxy.portal.seen] == [None, None, "wide"]
    assert "viewport-width" not in dict(first.request.headers)


async def test_what_a_click_asked_for_before_its_number_was_there_is_the_clicks_by_time(proxy: Running) -> None:
    old = {**FETCH, "viewport-width": "7"}
    async with proxy.client() as client:
        await client.get(f"{proxy.portal.origin}/api/partners?of=before", headers=old)
        clicked = time.time()
        await client.get(f"{proxy.portal.origin}/api/partners?of=click", headers=old)
        await proxy.control.ask("act", deed=deed(8, "person", since=clicked))
        await client.get(f"{proxy.portal.origin}/api/partners?of=click", headers={**FETCH, "viewport-width": "8"})

    before, click, later = await proxy.exchanges()
    assert before.cause == Cause(7, "tag", "person")
    assert click.cause == Cause(8, "time", "person")
    assert later.cause == Cause(8, "tag", "person")


async def test_a_page_of_our_own_does_what_it_was_last_said_to_do(proxy: Running) -> None:
    page = PAGE_TAGS + 2
    async with proxy.client() as client:
        for number in (0, 8, 9):
            if number:
                await proxy.control.ask("act", deed=deed(number, "agent", call=True, page=page))
            headers = {**FETCH, "viewport-width": str(page)}
            await client.get(f"{proxy.portal.origin}/api/partners", headers=headers)

    assert [exchange.cause for exchange in await proxy.exchanges()] == [
        Cause(),
        Cause(8, "tag", "agent"),
        Cause(9, "tag", "agent"),
    ]
    assert {seen.get("viewport-width") for seen in proxy.portal.seen} == {None}


async def test_origins_that_are_on_no_list_are_counted_and_not_recorded(proxy: Running) -> None:
    other = f"http://other.localhost:{proxy.portal.port}"
    async with proxy.client() as client:
        assert (await client.get(f"{other}/api/partners", headers=FETCH)).json() == PARTNERS

    assert await proxy.exchanges() == []
    assert (await proxy.control.ask("stats"))["unrecorded"][other]["requests"] == 1


async def test_names_under_localhost_reach_this_machine_and_keep_their_name(proxy: Running) -> None:
    async with proxy.client() as client:
        await client.get(f"{proxy.portal.named_origin}/api/partners", headers=FETCH)

    (exchange,) = await proxy.exchanges()
    assert exchange.request.url == f"{proxy.portal.named_origin}/api/partners"
    assert proxy.portal.seen[0]["host"] == f"portal.localhost:{proxy.portal.port}"


async def test_a_document_is_one_line_without_body_and_cookies(proxy: Running) -> None:
    async with proxy.client() as client:
        headers = {"sec-fetch-dest": "document", "cookie": "sid=f00ba4f00ba4f00ba4"}
        await client.get(f"{proxy.portal.origin}/page", headers=headers)

    (exchange,) = await proxy.exchanges()
    assert exchange.resource_type == "document"
    assert exchange.request.headers == ()
    assert exchange.response is not None
    assert {name.lower() for name, _ in exchange.response.headers} == {"content-type", "content-length"}
    assert (exchange.response.body.text, exchange.response.body.omitted) == ("", "metadata-only")
    assert exchange.response.body.wire_size == 23


async def test_a_picture_that_a_script_fetches_is_not_kept(proxy: Running) -> None:
    async with proxy.client() as client:
        await client.get(f"{proxy.portal.origin}/api/picture", headers=FETCH)

    (exchange,) = await proxy.exchanges()
    assert exchange.response is not None
    assert (exchange.response.body.omitted, exchange.response.body.wire_size) == ("binary", 504)


@pytest.mark.parametrize("length", ["known", "unknown"])
async def test_a_body_above_the_cap_passes_whole_and_is_marked(proxy: Running, length: str) -> None:
    size = 5_000_000
    async with proxy.client() as client:
        answer = await client.get(f"{proxy.portal.origin}/download?size={size}&length={length}", headers=FETCH)

    (exchange,) = await proxy.exchanges()
    assert len(answer.content) == size
    assert exchange.markers == ("capped",)
    assert exchange.response is not None
    assert exchange.response.body.omitted == "capped"
    assert exchange.response.body.wire_size == size


async def test_a_large_upload_passes_whole_and_is_marked(proxy: Running) -> None:
    size = 5_000_000
    async with proxy.client() as client:
        answer = await client.post(f"{proxy.portal.origin}/api/echo", content=b"y" * size, headers=FETCH)

    (exchange,) = await proxy.exchanges()
    assert answer.json() == {"size": size}
    assert (exchange.request.body.omitted, exchange.request.body.wire_size) == ("capped", size)
    assert exchange.markers == ("capped",)


async def test_a_request_body_is_recorded_redacted(proxy: Running) -> None:
    async with proxy.client() as client:
        login = {"user": "ann", "password": "correct horse battery"}
        await client.post(f"{proxy.portal.origin}/api/echo", json=login, headers=FETCH)

    (exchange,) = await proxy.exchanges()
    body = json.loads(exchange.request.body.text)
    assert body["user"] == "ann"
    assert body["password"].startswith("redacted.")


async def test_events_are_written_as_they_arrive(proxy: Running) -> None:
    async with proxy.client() as client:
        headers = {**FETCH, "accept": "text/event-stream"}
        async with client.stream("GET", f"{proxy.portal.origin}/api/events", headers=headers) as answer:
            pieces = answer.aiter_bytes()
            received = b""
            while b'ber": 2}\n\n' not in received:
                received += await anext(pieces)
            opened, first, second = await proxy.entries()
            proxy.portal.finish.set()
            async for _ in pieces:
                pass

    assert isinstance(opened, OpenEntry)
    assert opened.exchange.resource_type == "eventsource"
    assert isinstance(first, MessageEntry)
    assert isinstance(second, MessageEntry)
    assert (first.exchange, first.message.event, first.message.data) == (opened.exchange.id, "notice", '{"number":1}')
    assert (second.message.sequence, json.loads(second.message.data)) == (1, {"number": 2})
    closed = await proxy.closed()
    assert (closed.exchange, closed.messages, closed.error) == (opened.exchange.id, 2, "")


async def test_an_answer_that_runs_too_long_is_recorded_as_far_as_it_came(
    portal: Portal, tmp_path: Path, authority: Path
) -> None:
    async with recorder(portal, tmp_path, authority, workbench_seconds_cap=1) as running, running.client() as client:
        async with client.stream("GET", f"{portal.origin}/api/slow", headers=FETCH) as answer:
            pieces = answer.aiter_bytes()
            assert await anext(pieces) == b"[1,"

            async def recorded() -> Exchange | None:
                return next(iter(await running.exchanges()), None)

            exchange = await until(recorded)
            portal.finish.set()
            assert b"".join([piece async for piece in pieces]) == b"2]"
        assert len(await running.exchanges()) == 1

    assert exchange.markers == ("capped",)
    assert exchange.response is not None
    assert exchange.response.body.omitted == "capped"


async def test_what_is_under_way_at_the_end_is_recorded_as_cut_short(
    portal: Portal, tmp_path: Path, authority: Path
) -> None:
    async with recorder(portal, tmp_path, authority) as running:
        client = running.client()
        request = client.build_request("GET", f"{portal.origin}/api/slow", headers=FETCH)
        answer = await client.send(request, stream=True)
        folder = running.folder
    await answer.aclose()
    await client.aclose()

    (exchange,) = [entry.exchange for entry in journal_entries(folder) if isinstance(entry, ExchangeEntry)]
    assert exchange.markers == ("cut short",)


async def test_a_client_that_leaves_a_stream_closes_it_in_the_journal(proxy: Running) -> None:
    url = f"{proxy.portal.origin}/api/events"
    async with proxy.client() as client, client.stream("GET", url, headers=FETCH) as answer:
        await anext(answer.aiter_bytes())

    assert (await proxy.closed()).error == "client disconnected"


async def test_websocket_messages_are_written_as_they_arrive(proxy: Running) -> None:
    url = proxy.portal.origin.replace("http", "ws") + "/ws"
    async with websockets.connect(url, proxy=f"http://127.0.0.1:{proxy.port}") as socket:
        await socket.send('{"type": "subscribe", "token": "f00ba4f00ba4f00ba4"}')
        await socket.recv()
        opened, sent, received = await proxy.entries()

    assert (await proxy.closed()).messages == 2
    assert isinstance(opened, OpenEntry)
    assert opened.exchange.resource_type == "websocket"
    assert isinstance(sent, MessageEntry)
    assert isinstance(received, MessageEntry)
    assert (sent.message.direction, received.message.direction) == ("sent", "received")
    assert json.loads(sent.message.data)["type"] == "subscribe"
    assert "f00ba4" not in sent.message.data + received.message.data


async def test_a_refused_connection_is_recorded_with_its_reason(proxy: Running) -> None:
    gone = "http://gone.localhost:9"
    await proxy.control.ask("switch", recording=_recording("r1", gone))
    async with proxy.client() as client:
        assert (await client.get(f"{gone}/api", headers=FETCH)).status_code == 502

    (exchange,) = await proxy.exchanges()
    assert (exchange.response, exchange.error) == (None, "connection refused")


@pytest.mark.parametrize("host", ["169.254.169.254", "0xA9FEA9FE", "metadata.google.internal"])
async def test_metadata_addresses_are_refused(proxy: Running, host: str) -> None:
    async with proxy.client() as client:
        answer = await client.get(f"http://{host}/latest", headers={"host": host})

    assert answer.status_code == 502
    assert (await proxy.control.ask("stats"))["refused"] >= 1


async def test_a_challenge_is_named(proxy: Running) -> None:
    async with proxy.client() as client:
        await client.get(f"{proxy.portal.origin}/challenge", headers={"sec-fetch-dest": "document"})

    (exchange,) = await proxy.exchanges()
    assert exchange.markers == ("challenge: Cloudflare",)
    assert (await proxy.control.ask("stats"))["challenges"] == {"Cloudflare": 1}


async def test_a_cached_answer_is_fetched_whole(proxy: Running) -> None:
    async with proxy.client() as client:
        headers = {**FETCH, "if-none-match": '"1"'}
        await client.get(f"{proxy.portal.origin}/api/cached", headers=headers)

    (exchange,) = await proxy.exchanges()
    assert exchange.response is not None
    assert exchange.response.status == 200


async def test_held_exchanges_are_written_on_release_with_what_was_learned_since(proxy: Running) -> None:
    await proxy.control.ask("hold")
    async with proxy.client() as client:
        echo = {"note": "swordfish-of-the-day"}
        await client.post(f"{proxy.portal.origin}/api/echo", json=echo, headers=FETCH)
    assert await proxy.exchanges() == []
    assert (await proxy.control.ask("stats"))["held"] == 1

    await proxy.control.ask("learn", values=["swordfish-of-the-day"], kind="password")
    await proxy.control.ask("release")

    (exchange,) = await proxy.exchanges()
    assert json.loads(exchange.request.body.text)["note"].startswith("redacted.")
    assert (await proxy.control.ask("stats"))["held"] == 0


async def test_a_secret_that_is_learned_is_redacted_everywhere(proxy: Running) -> None:
    await proxy.control.ask("learn", values=["swordfish-of-the-day"], kind="password")

    value = await proxy.control.ask("redact", values=[{"a": ["x swordfish-of-the-day"]}])
    text = await proxy.control.ask("act", deed=deed(8, "agent", target="type swordfish-of-the-day."))
    url = await proxy.control.ask("redact_url", url="http://portal/?q=swordfish-of-the-day")

    assert "swordfish" not in json.dumps([value, text, url])


async def test_an_exchange_from_the_browser_is_redacted_and_written(proxy: Running) -> None:
    request = {"method": "GET", "url": f"{proxy.portal.origin}/api/offline"}
    response = {
        "status": 200,
        "body": {"raw": "eyJ0b2tlbiI6InN3b3JkZmlzaC0xMjM0NSJ9", "media_type": "application/json"},
    }
    answer = await proxy.control.ask(
        "submit",
        exchange={
            "id": "",
            "recording": "",
            "started": 1.0,
            "request": request,
            "response": response,
            "resource_type": "fetch",
        },
    )

    (exchange,) = await proxy.exchanges()
    assert answer["taken"] is True
    assert (exchange.id, exchange.source) == (answer["exchange"], "browser")
    assert exchange.response is not None
    assert "swordfish" not in exchange.response.body.text


async def test_switching_ends_one_recording_and_begins_the_next(proxy: Running) -> None:
    async with proxy.client() as client:
        await client.get(f"{proxy.portal.origin}/api/partners?in=1", headers=FETCH)
        await proxy.control.ask("switch", recording=_recording("r2", proxy.portal.origin))
        await client.get(f"{proxy.portal.origin}/api/partners?in=2", headers=FETCH)
    await proxy.control.ask("drain")

    (first, last), (second,) = journal_entries(proxy.folder), journal_entries(proxy.layout.recording("r2"))
    assert isinstance(first, ExchangeEntry)
    assert isinstance(second, ExchangeEntry)
    assert (first.exchange.request.url[-1], first.exchange.recording) == ("1", "r1")
    assert (second.exchange.request.url[-1], second.exchange.recording) == ("2", "r2")
    assert isinstance(last, EndEntry)
    assert read_recording(proxy.folder).ended > 0
    assert read_recording(proxy.layout.recording("r2")).ended == 0
    assert (await proxy.control.ask("stats"))["recording"] == "r2"


async def test_pausing_lets_traffic_pass_unrecorded(proxy: Running) -> None:
    await proxy.control.ask("pause")
    async with proxy.client() as client:
        assert (await client.get(f"{proxy.portal.origin}/api/partners", headers=FETCH)).json() == PARTNERS

    assert await proxy.exchanges() == []


async def test_a_bad_command_is_refused_without_its_content(proxy: Running) -> None:
    for command, fields in (
        ("dance", {}),
        ("learn", {"values": 7}),
        ("submit", {"exchange": {"id": "hunter2hunter2"}}),
    ):
        with pytest.raises(WorkbenchError) as refused:
            await proxy.control.ask(command, **fields)
        assert "hunter2" not in str(refused.value)


async def test_what_fails_redaction_is_dropped_with_a_marker_and_the_browser_goes_on(
    proxy: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        message = "hunter2hunter2"
        raise ValueError(message)

    monkeypatch.setattr("workbench.redaction.redactor.redact_body", fail)
    async with proxy.client() as client:
        answer = await client.get(f"{proxy.portal.origin}/api/partners", headers=FETCH)

    assert answer.json() == PARTNERS
    (marker,) = await proxy.entries()
    assert isinstance(marker, MarkerEntry)
    assert (marker.text, marker.count) == ("dropped: redaction failed (ValueError)", 1)
    assert (await proxy.control.ask("stats"))["dropped"] == 1


async def test_identity_providers_leave_one_line_an_exchange(proxy: Running) -> None:
    login = f"http://login.localhost:{proxy.portal.port}"
    recording = _recording("r1", proxy.portal.origin)
    await proxy.control.ask("switch", recording=recording, identity=[login])
    async with proxy.client() as client:
        await client.post(f"{login}/api/echo", json={"code": "123456"}, headers={**FETCH, "cookie": "sid=123456"})

    (exchange,) = await proxy.exchanges()
    assert exchange.request.body.omitted == "metadata-only"
    assert {name.lower() for name, _ in exchange.request.headers} == {"content-type", "content-length"}


def _recording(name: str, *origins: str) -> dict[str, object]:
    return {"id": name, "portal": "demo", "account": "default", "started": 1.0, "origins": list(origins)}
