"""Run an ASGI application in a thread of its own, on a loopback port, and end it cleanly."""

from __future__ import annotations

import asyncio
import errno
import socket
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any

import uvicorn

from workbench import host
from workbench.demo.certificates import Certificates
from workbench.errors import WorkbenchError

_START_SECONDS = 20.0
_STOP_SECONDS = 20.0
_GRACE_SECONDS = 1


class _Uvicorn(uvicorn.Server):
    """Says when it listens, leaves signals to the program, and tells the application that it ends."""

    def __init__(self, config: uvicorn.Config, on_stop: Callable[[], None]) -> None:
        super().__init__(config)
        self.listening = threading.Event()
        self._on_stop = on_stop

    @contextmanager
    def capture_signals(self) -> Generator[None]:
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.listening.set()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._on_stop()
        await super().shutdown(sockets)


def bind(port: int) -> socket.socket:
    """Take a loopback port; 0 takes a free one. Raises WorkbenchError when it is in use."""
    try:
        return host.loopback_listener(port)
    except OSError as error:
        taken_already = error.errno == errno.EADDRINUSE
        message = f"Port {port} {'is in use' if taken_already else f'cannot be taken: {error.strerror}'}."
        raise WorkbenchError(message, hint="Choose another with --port, or 0 for a free one.") from error


class Server:
    """One uvicorn in one thread."""

    def __init__(
        self,
        application: Any,
        on: socket.socket,
        *,
        certificates: Certificates | None,
        on_stop: Callable[[], None],
    ) -> None:
        config = uvicorn.Config(
            application, log_config=None, log_level="critical", access_log=False, lifespan="off", loop="asyncio",
            # uvicorn's 5 s would close connections that the recorder is just about to use again, as no real portal does.
            timeout_keep_alive=75,
            ws="websockets-sansio", server_header=False, timeout_graceful_shutdown=_GRACE_SECONDS,
            ssl_certfile=certificates.chain if certificates else None,
            ssl_keyfile=certificates.key if certificates else None,
        )  # fmt: skip
        self._socket = on
        self._uvicorn = _Uvicorn(config, on_stop)
        self._thread = threading.Thread(target=self._run, name="demo-portal", daemon=True)

    def start(self) -> None:
        """Start, and return once it listens."""
        self._thread.start()
        if not self._uvicorn.listening.wait(_START_SECONDS):
            self.stop()
            message = "The demo portal did not start."
            raise WorkbenchError(message)

    def stop(self) -> None:
        """Let streams and requests end, and return once the port is free."""
        self._uvicorn.should_exit = True
        self._thread.join(_STOP_SECONDS)
        self._socket.close()

    def _run(self) -> None:
        asyncio.run(self._uvicorn.serve(sockets=[self._socket]))
