"""The owner's side of the control socket."""

from __future__ import annotations

import asyncio
import itertools
from pathlib import Path
from typing import Any

import orjson

from workbench.capture import link
from workbench.errors import WorkbenchError


class RecorderGoneError(WorkbenchError):
    """The recorder's process has ended, or its control socket has."""

    def __init__(self) -> None:
        super().__init__(
            "The recorder has ended.",
            kept="Everything that it had acknowledged is in the journal.",
            hint="Start the recording again; the log is in the workspace's `recordings/.state/logs`.",
        )


class ControlClient(asyncio.Protocol):
    """Any number of requests may be under way; each gets its own answer."""

    def __init__(self) -> None:
        self._numbers = itertools.count(1)
        self._waiting: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self._rest = b""
        self._transport: asyncio.WriteTransport | None = None
        self.gone = asyncio.Event()
        """Set once the recorder has closed the connection."""

    @classmethod
    async def connect(cls, path: Path) -> ControlClient:
        """Connect to the recorder that serves on ``path``. Raises OSError while none does."""
        return await link.connect(path, cls)

    async def ask(self, command: str, **fields: Any) -> dict[str, Any]:
        """Send a command and give its answer. Raises WorkbenchError when the recorder refuses or is gone."""
        if self._transport is None or self.gone.is_set():
            raise RecorderGoneError
        number = next(self._numbers)
        answer: asyncio.Future[dict[str, Any]] = asyncio.get_running_loop().create_future()
        self._waiting[number] = answer
        line = {"id": number, "do": command, **fields}
        self._transport.write(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE))
        try:
            found = await answer
        finally:
            self._waiting.pop(number, None)
        if error := found.get("error"):
            msg = f"The recorder could not do `{command}`: {error}."
            raise WorkbenchError(msg)
        return found

    def close(self) -> None:
        if self._transport is not None:
            self._transport.close()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport  # type: ignore[assignment] # a stream's transport can be written to

    def data_received(self, data: bytes) -> None:
        *lines, self._rest = (self._rest + data).split(b"\n")
        for line in lines:
            answer = orjson.loads(line)
            waiting = self._waiting.get(answer.get("id", 0))
            if waiting is not None and not waiting.done():
                waiting.set_result(answer)

    def connection_lost(self, exc: Exception | None) -> None:
        self.gone.set()
        for waiting in self._waiting.values():
            if not waiting.done():
                waiting.set_exception(RecorderGoneError())
