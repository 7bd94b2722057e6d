"""What the recorder's owner may ask of it."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import msgspec
import orjson

from workbench.capture.deed import Deed
from workbench.capture.guard import Lists
from workbench.capture.session import Session
from workbench.exchange import Exchange, JsonValue, Recording
from workbench.ids import new_id

_SMALL = 20_000
"""Octets of JSON that are redacted at once: a thread would take longer to wake than that takes."""

type Request = dict[str, Any]
type Answer = dict[str, JsonValue]
type Command = Callable[[Request], Awaitable[Answer]]


class Commands:
    """One method a command; each takes the request's fields and gives the answer's."""

    def __init__(self, session: Session, port: int, stop: Callable[[], None]) -> None:
        self._session = session
        self._port = port
        self._stop = stop
        self._commands: dict[str, Command] = {
            "ready": self._ready,
            "learn": self._learn,
            "redact": self._redact,
            "redact_page": self._redact_page,
            "redact_url": self._redact_url,
            "stats": self._stats,
            "hold": self._hold,
            "release": self._release,
            "switch": self._switch,
            "pause": self._pause,
            "act": self._act,
            "guard": self._guard,
            "held": self._held,
            "decide": self._decide,
            "submit": self._submit,
            "drain": self._drain,
            "rotate": self._rotate,
            "stop": self._end,
        }

    async def run(self, request: Request) -> Answer:
        """Run a command. What goes wrong is named by its kind alone: a message could quote a secret."""
        command = self._commands.get(str(request.get("do")))
        if command is None:
            return {"error": "no such command"}
        try:
            return await command(request)
        except OSError as error:
            return {"error": error.strerror or type(error).__name__}
        except Exception as error:  # noqa: BLE001 - the owner is told, and the recorder goes on
            return {"error": type(error).__name__}

    async def _ready(self, _request: Request) -> Answer:
        return {"port": self._port, "pid": os.getpid()}

    async def _learn(self, request: Request) -> Answer:
        values, kind = msgspec.convert(request["values"], list[str]), str(request["kind"])
        await self._session.call(lambda: self._session.sink.learn(values, kind))
        return {}

    async def _redact(self, request: Request) -> Answer:
        redact, values = self._session.sink.redact_value, request["values"]
        if len(orjson.dumps(values)) <= _SMALL:
            return {"values": [redact(value) for value in values]}
        return {"values": await self._session.call(lambda: [redact(value) for value in values])}

    async def _redact_page(self, request: Request) -> Answer:
        url, markup = str(request["url"]), str(request["markup"])
        return {"markup": await self._session.call(lambda: self._session.sink.redact_page(url, markup))}

    async def _redact_url(self, request: Request) -> Answer:
        return {"url": await self._session.call(lambda: self._session.sink.redact_url(str(request["url"])))}

    async def _stats(self, _request: Request) -> Answer:
        answer: Answer = msgspec.to_builtins(self._session.stats())
        return answer

    async def _hold(self, _request: Request) -> Answer:
        await asyncio.wrap_future(self._session.worker.hold())
        return {}

    async def _release(self, _request: Request) -> Answer:
        await asyncio.wrap_future(self._session.worker.release())
        return {}

    async def _switch(self, request: Request) -> Answer:
        recording = msgspec.convert(request["recording"], Recording)
        identity = msgspec.convert(request.get("identity", []), list[str])
        await asyncio.wrap_future(self._session.begin(recording, identity))
        return {}

    async def _pause(self, _request: Request) -> Answer:
        await asyncio.wrap_future(self._session.pause())
        return {}

    async def _act(self, request: Request) -> Answer:
        deed = msgspec.convert(request["deed"], Deed)
        self._session.begin_action(deed)
        sink = self._session.sink
        return {"url": sink.redact_url(deed.url), "target": sink.redact_text(deed.target)}

    async def _guard(self, request: Request) -> Answer:
        lists = msgspec.convert(request["lists"], Lists)
        self._session.protect(lists.guard(self._port), lists.unsafe)
        return {}

    async def _held(self, _request: Request) -> Answer:
        held = await self._session.gate.next()
        exchange: JsonValue = msgspec.to_builtins(held.exchange)
        return {"hold": held.id, "action": held.action, "exchange": exchange}

    async def _decide(self, request: Request) -> Answer:
        return {"status": await self._session.gate.decide(str(request["hold"]), allow=bool(request["allow"]))}

    async def _submit(self, request: Request) -> Answer:
        exchange = msgspec.convert(request["exchange"], Exchange)
        exchange = replace(exchange, id=exchange.id or new_id("x"), source="browser")
        return {"exchange": exchange.id, "taken": self._session.submit(exchange)}

    async def _drain(self, _request: Request) -> Answer:
        return {"held": await self._session.drain()}

    async def _rotate(self, _request: Request) -> Answer:
        await asyncio.wrap_future(self._session.worker.after(self._session.sink.rotate))
        return {}

    async def _end(self, _request: Request) -> Answer:
        self._stop()
        return {}
