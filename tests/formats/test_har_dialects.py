"""Each tool's HAR gives the exchanges that were, whatever its dialect. One small file a tool lies in har_samples/."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.exchange import Exchange
from workbench.formats.har_entry import SkippedError
from workbench.formats.har_stream import Broken
from workbench.formats.source import Reading, recognise

SAMPLES = Path(__file__).parent / "har_samples"
PORTAL = "https://portal.fabrikam.example"


def read(name: str) -> list[Exchange]:
    found = list(Reading(recognise(SAMPLES / name)).found())
    assert not [item for item in found if isinstance(item, Broken)]
    return [item for item in found if isinstance(item, Exchange)]


def body(exchange: Exchange) -> bytes:
    assert exchange.response
    return exchange.response.body.raw or exchange.response.body.text.encode()


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("chrome.har", "HAR 1.2 by WebInspector 537.36"),
        ("firefox.har", "HAR 1.2 by Firefox 136.0"),
        ("safari.har", "HAR 1.2 by WebKit Web Inspector 1.0"),
        ("mitmproxy.har", "HAR 1.2 by mitmproxy 12.2.0"),
        ("charles.har", "HAR 1.2 by Charles Proxy 5.0.2"),
        ("fiddler.har", "HAR 1.2 by Fiddler 5.0.20253.3311"),
        ("playwright.har", "HAR 1.2 by Playwright 1.60.0"),
    ],
)
def test_a_file_says_which_tool_wrote_it(name: str, title: str) -> None:
    reading = Reading(recognise(SAMPLES / name))
    assert list(reading.found())
    assert reading.title == title


def test_chromes_resource_types_and_pages_are_taken_over() -> None:
    login, partners, live, slow = read("chrome.har")
    assert [login.resource_type, partners.resource_type, live.resource_type] == ["document", "fetch", "websocket"]
    assert partners.page == "/app/partners"
    assert login.page == "/app/partners"
    assert ("Authorization" in dict(partners.request.headers)) is False
    assert [name for name, _ in partners.request.headers] == ["accept", "authorization", "referer"]
    assert partners.request.http_version == "HTTP/2.0"
    assert slow.response is None
    assert slow.error == "net::ERR_ABORTED"


def test_chromes_websocket_messages_become_messages() -> None:
    live = read("chrome.har")[2]
    sent, received = live.messages
    assert (sent.direction, sent.kind, sent.data) == ("sent", "text", '{"subscribe":"tickets"}')
    assert (received.direction, received.kind, received.data, received.omitted) == ("received", "binary", "", "binary")


def test_what_is_no_request_to_a_server_is_passed_over() -> None:
    found = list(Reading(recognise(SAMPLES / "chrome.har")).found())
    assert [type(item) for item in found if not isinstance(item, Exchange)] == [SkippedError]
    assert len(read("charles.har")) == 2  # the CONNECT before them is none


def test_firefox_says_no_resource_type_so_it_is_told_from_headers() -> None:
    me, search = read("firefox.har")
    assert (me.resource_type, search.resource_type) == ("fetch", "xhr")
    assert me.started == pytest.approx(1_772_438_400.0)
    assert search.request.body.raw == b"q=blue+moon&size=5"
    assert dict(search.request.headers)["Cookie"] == "session=s8Kd72mQpR4xVb1N"
    assert body(search) == b'{"found": 0}'


def test_safari_says_where_an_answer_came_from() -> None:
    product, logo = read("safari.har")
    assert body(product).decode() == '{"id":9,"name":"Grünkohl"}'
    assert product.waited == pytest.approx(0.04)
    assert (logo.resource_type, logo.markers) == ("image", ("from the browser's cache",))


def test_mitmproxys_export_gives_server_sent_events_as_messages() -> None:
    ticket, events = read("mitmproxy.har")
    assert ticket.request.body.raw == b'{"title":"Broken"}'
    assert events.resource_type == "eventsource"
    assert [(message.event, message.data) for message in events.messages] == [("ticket", '{"id": 501}'), ("", "bye")]
    assert body(events) == b""


def test_charles_base64_and_failed_requests() -> None:
    order, never = read("charles.har")
    assert body(order) == b'{"state":"ok","n":1}'
    assert order.response
    assert order.response.body.coding == ""
    assert never.response is None
    assert never.duration == 0.0


def test_fiddlers_mark_digits_and_undecoded_content() -> None:
    (invoices,) = read("fiddler.har")
    assert invoices.started == pytest.approx(1_772_438_400.123456)
    assert invoices.response
    assert invoices.response.body.coding == "gzip"


def test_playwrights_attached_bodies_are_read_from_beside_the_file() -> None:
    (viewer,) = read("playwright.har")
    assert body(viewer) == b'{"data":{"viewer":{"login":"ada"}}}'
    assert viewer.resource_type == "fetch"
