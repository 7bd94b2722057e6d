"""Resource types, told from headers as browsers send them."""

from __future__ import annotations

import pytest

from workbench.capture.resource import resource_type
from workbench.exchange import ResourceType


def told(method: str, url: str, **headers: str) -> ResourceType:
    return resource_type(method, url, {name.replace("_", "-").lower(): value for name, value in headers.items()})


@pytest.mark.parametrize(
    ("dest", "kind"),
    [
        ("document", "document"),
        ("iframe", "iframe"),
        ("script", "script"),
        ("style", "stylesheet"),
        ("image", "image"),
        ("font", "font"),
        ("video", "media"),
        ("manifest", "manifest"),
        ("serviceworker", "worker"),
        ("report", "other"),
        ("empty", "fetch"),
    ],
)
def test_a_browser_says_what_a_request_is_for(dest: str, kind: str) -> None:
    assert told("GET", "https://portal/x", Sec_Fetch_Dest=dest, Accept="*/*") == kind


def test_application_traffic_is_told_apart() -> None:
    empty = {"Sec_Fetch_Dest": "empty"}
    assert told("GET", "https://p/", **empty, X_Requested_With="XMLHttpRequest") == "xhr"
    assert told("GET", "https://p/", **empty, Accept="text/event-stream") == "eventsource"
    assert told("POST", "https://p/", **empty, Sec_Fetch_Mode="no-cors") == "beacon"
    assert told("POST", "https://p/", Ping_To="https://p/next", Content_Type="text/ping") == "beacon"
    assert told("OPTIONS", "https://p/", **empty, Access_Control_Request_Method="PUT") == "preflight"
    assert told("OPTIONS", "https://p/", **empty) == "fetch"
    assert told("GET", "https://p/ws", Upgrade="WebSocket", Sec_Fetch_Dest="empty") == "websocket"


@pytest.mark.parametrize(
    ("method", "url", "accept", "kind"),
    [
        ("GET", "http://portal/", "text/html,application/xhtml+xml,*/*;q=0.8", "document"),
        ("POST", "http://portal/login", "text/html,*/*", "document"),
        ("GET", "http://portal/logo.png", "image/avif,image/webp,*/*", "image"),
        ("GET", "http://portal/app.css", "text/css,*/*;q=0.1", "stylesheet"),
        ("GET", "http://portal/app.3f9a.js?v=2", "*/*", "script"),
        ("GET", "http://portal/font.woff2", "*/*", "font"),
        ("GET", "http://portal/api/partners", "*/*", "fetch"),
        ("POST", "http://portal/api/export.js", "*/*", "fetch"),
        ("DELETE", "http://portal/api/partners/7", "application/json", "fetch"),
        ("GET", "http://[portal/logo.png", "*/*", "fetch"),
    ],
)
def test_without_those_headers_it_is_told_by_its_look(method: str, url: str, accept: str, kind: str) -> None:
    assert told(method, url, Accept=accept) == kind
