"""Server-sent events by cookie, and a WebSocket that takes a ticket beside it."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator

import anyio
import msgspec
from starlette.responses import StreamingResponse
from starlette.routing import WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from workbench.demo.models.service import Activity, LiveQuery
from workbench.demo.respond import authenticate
from workbench.demo.routes import COOKIE, Call, Link, Operation, Refusal
from workbench.demo.settings import API
from workbench.demo.world import World

LIVE_PATH = "/ws/live"
_KINDS = ("login", "ticket", "invoice")
_EVERY = 0.25
_BURST = 5
"""The first events come every quarter of a second, later ones every five seconds."""


def stream_activity(call: Call) -> StreamingResponse:
    headers = {"Cache-Control": "no-cache", "X-Accel-Buffering": "no"}
    return StreamingResponse(_activity(call.world), media_type="text/event-stream", headers=headers)


async def _activity(world: World) -> AsyncIterator[bytes]:
    yield b"retry: 5000\n: welcome\n\n"
    sequence = 0
    while not world.closing.is_set():
        sequence += 1
        kind = _KINDS[sequence % 3]
        activity = Activity(sequence=sequence, kind=kind, text=f"Activity {sequence}", at=world.now())  # type: ignore[arg-type]  # the literal's words
        event = b"" if sequence % 4 else b"event: milestone\n"
        yield b"id: %d\n%sdata: %s\n\n" % (sequence, event, msgspec.json.encode(activity))
        with anyio.move_on_after(_EVERY if sequence < _BURST else _EVERY * 20):
            await world.closing.wait()


def live_route(world: World) -> WebSocketRoute:
    async def live(socket: WebSocket) -> None:
        ticket = socket.query_params.get("ticket", "")
        if ticket not in world.live_tickets or not _signed_in(world, socket):
            await socket.close(code=4401)
            return
        world.live_tickets.discard(ticket)
        await socket.accept()
        world.hits[LIVE.key, 101] += 1
        await _converse(socket)

    return WebSocketRoute(LIVE_PATH, live)


def _signed_in(world: World, socket: WebSocket) -> bool:
    try:
        authenticate(world, LIVE, socket)
    except Refusal:
        return False
    return True


async def _converse(socket: WebSocket) -> None:
    """Greet, and answer each message by one of its own, until the page goes away."""
    await socket.send_json({"type": "welcome", "agent": "Bo"})
    try:
        while True:
            await socket.send_json(_reply(await socket.receive_text()))
    except WebSocketDisconnect:
        return


def _reply(text: str) -> dict[str, object]:
    try:
        asked = json.loads(text)
    except ValueError:
        return {"type": "error", "text": "Send JSON."}
    if not isinstance(asked, dict):
        return {"type": "error", "text": "Send an object."}
    return {"type": "reply", "to": asked.get("id"), "text": f"You said: {asked.get('text', '')}"}


def _upgrade(_call: Call) -> None:
    """Stand in the table for the WebSocket, which its own route serves."""


ACTIVITY = Operation(
    category="streams", name="stream_activity", kind="stream", method="GET", path=f"{API}/activity/stream",
    handler=stream_activity, result=Activity, auth=COOKIE, produces="text/event-stream",
)  # fmt: skip

LIVE = Operation(
    category="streams", name="live_chat", kind="stream", method="GET", path=LIVE_PATH, handler=_upgrade,
    auth=COOKIE, status=101, produces="", query=LiveQuery,
    links=(Link("session.get_live_ticket", "$.ticket", "ticket", "query"),),
)  # fmt: skip
