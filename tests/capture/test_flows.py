"""From mitmproxy's flows to exchanges."""

from __future__ import annotations

import pytest
from mitmproxy import flow as mitmproxy_flow
from mitmproxy.test import tflow, tutils

from workbench.capture.flows import Copied, Facts, error_of, flow_message, flow_to_exchange
from workbench.exchange import Cause


def facts(**given: object) -> Facts:
    return Facts(id="x1", resource_type="fetch", **given)  # type: ignore[arg-type] # each test names one field


def test_the_flow_is_copied_and_its_bodies_are_those_that_were_teed() -> None:
    flow = tflow.tflow(resp=True)
    flow.request.url = "http://portal.example:8080/api/partners?page=2#top"
    flow.request.headers["referer"] = "http://portal.example:8080/partners?tab=1#x"
    assert flow.response is not None
    flow.response.headers["content-encoding"] = "br"
    flow.response.headers["content-type"] = "application/json"

    exchange = flow_to_exchange(flow, facts(cause=Cause(3, "tag"), response=Copied(b"coded", 5), markers=("held",)))

    assert exchange.request.url == "http://portal.example:8080/api/partners?page=2"
    assert exchange.page == "/partners"
    assert exchange.cause == Cause(3, "tag")
    assert exchange.markers == ("held",)
    assert exchange.response is not None
    body = exchange.response.body
    assert (body.raw, body.coding, body.media_type, body.wire_size) == (b"coded", "br", "application/json", 5)


def test_times_are_seconds_between_first_and_last_octets() -> None:
    flow = tflow.tflow(resp=True)
    flow.request.timestamp_start, flow.request.timestamp_end = 100.0, 100.25
    assert flow.response is not None
    flow.response.timestamp_start, flow.response.timestamp_end = 101.0, 103.0

    exchange = flow_to_exchange(flow, facts())

    assert (exchange.started, exchange.waited, exchange.duration) == (100.0, 0.75, 3.0)


def test_a_clock_that_was_set_back_gives_no_negative_time() -> None:
    flow = tflow.tflow(resp=True)
    flow.request.timestamp_start, flow.request.timestamp_end = 200.0, 201.0
    assert flow.response is not None
    flow.response.timestamp_start, flow.response.timestamp_end = 190.0, 191.0

    exchange = flow_to_exchange(flow, facts())

    assert (exchange.waited, exchange.duration) == (0.0, 0.0)


def test_repeated_headers_stay_in_order_and_odd_octets_are_kept() -> None:
    flow = tflow.tflow(resp=True)
    assert flow.response is not None
    flow.response.headers.fields = ((b"Set-Cookie", b"a=1"), (b"set-cookie", b"b=2"), (b"X-Name", b"caf\xe9"))

    exchange = flow_to_exchange(flow, facts())

    assert exchange.response is not None
    assert exchange.response.headers == (("Set-Cookie", "a=1"), ("set-cookie", "b=2"), ("X-Name", "café"))


def test_a_left_out_body_keeps_its_size_and_reason() -> None:
    flow = tflow.tflow(resp=True)

    exchange = flow_to_exchange(flow, facts(response=Copied(b"never", 900, "capped")))

    assert exchange.response is not None
    body = exchange.response.body
    assert (body.raw, body.size, body.wire_size, body.omitted) == (b"", 900, 900, "capped")


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Client disconnected.", "client disconnected"),
        ("Connection killed: refused by the recorder", "refused by the recorder"),
        ("[Errno -2] Name or service not known", "host not found"),
        ("[Errno 111] Connect call failed ('127.0.0.1', 9)", "connection refused"),
        ("Certificate verify failed: self-signed", "certificate not trusted"),
        ("something about https://portal/?token=hunter2hunter2", "connection failed"),
    ],
)
def test_errors_become_one_of_a_few_phrases(said: str, kept: str) -> None:
    flow = tflow.tflow(err=True)
    flow.error = mitmproxy_flow.Error(said)

    assert error_of(flow) == kept


def test_http2_is_said() -> None:
    flow = tflow.tflow(req=tutils.treq(http_version=b"HTTP/2.0"))

    assert flow_to_exchange(flow, facts()).request.http_version == "HTTP/2.0"


def test_websocket_messages_keep_text_only() -> None:
    flow = tflow.twebsocketflow()
    assert flow.websocket is not None
    binary, text, _ = flow.websocket.messages

    assert flow_message(binary, 0, 100).omitted == "binary"
    assert flow_message(text, 1, 100).data == "hello text"
    assert flow_message(text, 1, 3).omitted == "capped"
