"""The recorder's side of the control socket: one JSON object a line each way."""

from __future__ import annotations

import asyncio
import contextlib
from pathlib import Path

import orjson

from workbench.capture import link
from workbench.capture.commands import Answer, Commands


class ControlServer:
    """Answers ``{"id": 1, "do": "stats"}`` by ``{"id": 1, …}``; a slow command does not hold up the next."""

    def __init__(self, path: Path, commands: Commands) -> None:
        self._path = path
        self._commands = commands
        self._server: asyncio.Server | None = None

    async def start(self) -> None:
        """Listen. Raises OSError."""
        self._server = await link.listen(self._path, self._serve)

    def close(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server.close_clients()
            link.remove(self._path)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError, ValueError, asyncio.LimitOverrunError):
            async with asyncio.TaskGroup() as group:
                while line := await reader.readline():
                    group.create_task(self._answer(line, writer))
        writer.close()

    async def _answer(self, line: bytes, writer: asyncio.StreamWriter) -> None:
        try:
            request = orjson.loads(line)
            answer: Answer = {"id": request.get("id"), **await self._commands.run(request)}
        except (ValueError, AttributeError):
            answer = {"error": "not a JSON object"}
        with contextlib.suppress(ConnectionError):
            writer.write(orjson.dumps(answer, option=orjson.OPT_APPEND_NEWLINE))
            await writer.drain()
