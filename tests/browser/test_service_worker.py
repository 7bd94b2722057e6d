from __future__ import annotations

from typing import Any

from workbench.browser.service_worker import exchange_of, resource_type
from workbench.exchange import Cause

SENT: dict[str, Any] = {
    "wallTime": 1700000000.5,
    "timestamp": 10.0,
    "documentURL": "https://portal.example/partners?id=7#top",
    "request": {
        "url": "https://portal.example/api/partners?page=2#part",
        "method": "POST",
        "headers": {"Accept": "application/json", "Viewport-Width": "7", "Content-Type": "text/plain"},
        "postData": "é",
    },
}
RECEIVED: dict[str, Any] = {
    "type": "Fetch",
    "response": {
        "status": 200,
        "statusText": "OK",
        "headers": {"Content-Type": "application/json", "X-Two": "a\nb"},
    },
}


def test_an_exchange_is_built_of_devtools_events() -> None:
    cause = Cause(7, "tag", "agent")
    exchange = exchange_of(SENT, RECEIVED, b"{}", (0.25, cause))
    assert (exchange.source, exchange.resource_type, exchange.cause) == ("browser", "fetch", cause)
    assert (exchange.started, exchange.duration) == (1700000000.5, 0.25)
    assert exchange.page == "https://portal.example/partners"
    assert exchange.request.url == "https://portal.example/api/partners?page=2"
    assert exchange.request.body.raw == "é".encode()
    assert exchange.response is not None
    assert exchange.response.body.raw == b"{}"


def test_the_tag_is_stripped_and_joined_fields_come_apart() -> None:
    exchange = exchange_of(SENT, RECEIVED, b"{}", (0.0, Cause()))
    assert [name for name, _ in exchange.request.headers] == ["Accept", "Content-Type"]
    assert exchange.response is not None
    assert exchange.response.headers[1:] == (("X-Two", "a"), ("X-Two", "b"))


def test_what_is_no_application_traffic_keeps_no_body() -> None:
    exchange = exchange_of(SENT, {**RECEIVED, "type": "Image"}, None, (0.0, Cause()))
    assert exchange.response is not None
    assert (exchange.response.body.raw, exchange.response.body.omitted) == (b"", "metadata-only")
    assert exchange.resource_type == "image"


def test_an_unknown_type_is_other() -> None:
    assert resource_type("SignedExchange") == "other"
