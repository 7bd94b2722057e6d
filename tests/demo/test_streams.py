"""Server-sent events and the WebSocket."""

from __future__ import annotations

import json
from itertools import islice

import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import ClientConnection, connect

from tests.demo.visitor import Visitor
from workbench.demo.portal import DemoPortal


def live(visitor: Visitor, ticket: str) -> ClientConnection:
    """Open the WebSocket; its host is reached at 127.0.0.1, whatever the resolver knows."""
    port = visitor.portal.settings.port
    session = visitor.client.cookies.get("portal_session", domain="portal.localhost")
    headers = {"Cookie": f"portal_session={session}"}
    url = f"ws://portal.localhost:{port}/ws/live?ticket={ticket}"
    return connect(url, address=("127.0.0.1", port), proxy=None, additional_headers=headers)


def ticket_for(visitor: Visitor) -> str:
    return str(visitor.call("POST", "/api/v1/session/live-ticket").json()["ticket"])


def test_events_arrive_with_ids_and_names(visitor: Visitor) -> None:
    url = f"{visitor.portal.portal}/api/v1/activity/stream"
    with visitor.client.stream("GET", url) as answer:
        assert answer.headers["content-type"].startswith("text/event-stream")
        lines = list(islice((line for line in answer.iter_lines() if line.startswith(("data", "event", "id"))), 9))
    assert lines[0] == "id: 1"
    assert json.loads(lines[1].removeprefix("data: "))["sequence"] == 1
    assert "event: milestone" in lines


def test_the_events_need_the_session(stranger: Visitor) -> None:
    assert stranger.call("GET", "/api/v1/activity/stream", by="nothing").status_code == 401


def test_the_portal_ends_while_somebody_listens() -> None:
    portal = DemoPortal()
    with Visitor(portal) as visitor, portal.in_thread():
        visitor.sign_in()
        with visitor.client.stream("GET", f"{portal.portal}/api/v1/activity/stream") as answer:
            lines = answer.iter_lines()
            next(lines)
            portal.stop()
            assert list(lines)[-1] == ""


def test_the_socket_answers_each_message(visitor: Visitor) -> None:
    with live(visitor, ticket_for(visitor)) as socket:
        assert json.loads(socket.recv())["type"] == "welcome"
        for sent, answered in (('{"id": 4, "text": "Hi"}', "reply"), ("nothing", "error"), ("[]", "error")):
            socket.send(sent)
            assert json.loads(socket.recv())["type"] == answered


def test_a_ticket_opens_one_socket(visitor: Visitor) -> None:
    ticket = ticket_for(visitor)
    with live(visitor, ticket) as socket:
        socket.recv()
    with pytest.raises(InvalidStatus), live(visitor, ticket):
        pass


def test_a_ticket_alone_opens_nothing(visitor: Visitor) -> None:
    ticket = ticket_for(visitor)
    visitor.client.cookies.clear()
    with pytest.raises(InvalidStatus), live(visitor, ticket):
        pass
