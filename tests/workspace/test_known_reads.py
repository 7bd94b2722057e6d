"""What is known to read goes through the gate unasked; in doubt a request waits."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from workbench.discovery.endpoint import Discriminator, Endpoint
from workbench.exchange import Body, Exchange, Request
from workbench.operation import Operation, Portal
from workbench.workspace.known_reads import is_harmless, known

ORIGIN = "https://portal.example"
PORTAL = Portal("contoso", "Contoso", f"{ORIGIN}/", (("portal", ORIGIN),))
SEARCH = Operation("contoso", "search", "Search", "users", "read", "POST", "portal", "/api/users/{kind}/search")
SAVE = replace(SEARCH, name="save", risk="write", path="/api/users/{kind}")
SEEN = Endpoint("e1", "POST", ORIGIN, "/api/export", risk="read")
BEACON = Endpoint("e2", "POST", ORIGIN, "/collect", risk="write", noise="analytics")
RPC = Endpoint("e3", "POST", ORIGIN, "/rpc", Discriminator("jsonrpc", "tickets.list"), risk="read")
KNOWN = known([SEARCH, SAVE], [PORTAL], [SEEN, BEACON, RPC])


def asking(path: str, body: object = None, method: str = "POST", origin: str = ORIGIN) -> Exchange:
    text = json.dumps(body) if body is not None else ""
    content = Body(text=text, media_type="application/json", size=len(text))
    return Exchange("", "", 0.0, Request(method, origin + path, (), content), resource_type="fetch")


@pytest.mark.parametrize(
    "exchange",
    [
        asking("/api/users/active/search", {"q": "a"}),
        asking("/api/users/active/search?page=2"),
        asking("/api/export", {"format": "csv"}),
        asking("/collect", {"event": "click"}),
        asking("/rpc", {"jsonrpc": "2.0", "id": 1, "method": "tickets.list", "params": {}}),
        asking("/graphql", {"query": "query Users { users { id } }"}),
        asking("/graphql", [{"query": "{ me { id } }"}, {"query": "query B { b }"}]),
    ],
)
def test_what_is_known_to_read_reads(exchange: Exchange) -> None:
    assert KNOWN.reads(exchange)


@pytest.mark.parametrize(
    "exchange",
    [
        asking("/api/users/active", {"name": "x"}),
        asking("/api/users/a/b/search"),
        asking("/api/users/active/search", origin="https://other.example"),
        asking("/api/users/active/search", method="PUT"),
        asking("/api/unknown", {"a": 1}),
        asking("/rpc", {"jsonrpc": "2.0", "id": 1, "method": "tickets.close", "params": {}}),
        asking(
            "/rpc", [{"jsonrpc": "2.0", "id": n, "method": f"tickets.{m}"} for n, m in enumerate(("list", "close"))]
        ),
        asking("/graphql", {"query": "mutation Close { close { id } }"}),
        asking("/graphql", {"query": "query A { a } mutation B { b }", "operationName": "A"}),
        asking("/graphql", [{"query": "{ me { id } }"}, {"query": "mutation B { b }"}]),
    ],
)
def test_everything_else_waits(exchange: Exchange) -> None:
    assert not KNOWN.reads(exchange)


def test_a_request_is_the_operation_that_it_was_promoted_to() -> None:
    assert KNOWN.operation(asking("/api/users/active", {"name": "x"})) == SAVE
    assert KNOWN.operation(asking("/api/unknown")) is None


@pytest.mark.parametrize(
    ("text", "harmless"),
    [
        ("2", True),
        ("", True),
        ('{"type": "ping"}', True),
        ('{"type": "subscribe", "id": "1", "payload": {"query": "subscription { news }"}}', True),
        ('{"type": "subscribe", "id": "1", "payload": {"query": "mutation { close }"}}', False),
        ('{"type": "subscribe"}', False),
        ('{"text": "hello"}', False),
        ('42["save", {}]', False),
        ("delete all", False),
    ],
)
def test_messages_that_only_keep_a_socket_open_are_harmless(text: str, *, harmless: bool) -> None:
    assert is_harmless(text) is harmless
