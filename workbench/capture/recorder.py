"""The mitmproxy addon: its hooks only copy; a thread of its own redacts and writes."""

from __future__ import annotations

import asyncio
import logging
import sys
import time
from collections.abc import Awaitable
from pathlib import Path

from mitmproxy import addonmanager, ctx, http
from mitmproxy.proxy import server_hooks

from workbench import host
from workbench.capture import settings
from workbench.capture.addresses import guard_resolution, is_forbidden
from workbench.capture.commands import Commands
from workbench.capture.control import ControlServer
from workbench.capture.guarding import Guarding
from workbench.capture.owner import watch_owner
from workbench.capture.session import Session
from workbench.capture.settings import Settings
from workbench.capture.tracking import Tracker
from workbench.crash import OursByPlace
from workbench.layout import Layout

_log = logging.getLogger(__name__)


class Recorder:
    """Record the exchanges of the origins that the options name; docs/recorder.md lists them."""

    def __init__(self) -> None:
        self._session: Session | None = None
        self._tracker: Tracker | None = None
        self._guarding: Guarding | None = None
        self._control: ControlServer | None = None
        self._tick: asyncio.TimerHandle | None = None
        self._begun = asyncio.Event()
        """Set once it is known whether anything is recorded."""

    def load(self, loader: addonmanager.Loader) -> None:
        host.forbid_core_dumps()
        # By hand it is mitmproxy's log that our defects come to, with a message that may quote the traffic.
        logging.getLogger("mitmproxy.addonmanager").addFilter(OursByPlace())
        settings.declare(loader)

    def configure(self, updated: set[str]) -> None:
        if self._session is None and any(name.startswith("workbench_") for name in updated):
            settings.read(ctx.options)

    async def running(self) -> None:
        """Open journal and control socket, once mitmproxy listens and has all its options."""
        if self._session is not None:
            return
        given = settings.read(ctx.options)
        loop = asyncio.get_running_loop()
        guard_resolution(loop, self._may_resolve)
        try:
            await self._start(given)
        except OSError as error:
            # mitmproxy ends when something is logged as an error before it runs.
            _log.error("The recorder cannot start: %s", error)
            return
        finally:
            self._begun.set()
        self._expire()
        if given.owned:
            watch_owner(ctx.master.shutdown)

    async def done(self) -> None:
        """Write all that waits, end the journal."""
        if self._session is None or self._tracker is None:
            return
        if self._tick:
            self._tick.cancel()
        if self._control:
            self._control.close()
        self._tracker.close()
        self._session.close()

    def requestheaders(self, flow: http.HTTPFlow) -> Awaitable[None] | None:
        """Take a request in; what comes before the journal is open waits for that."""
        if self._tracker is None and not self._begun.is_set():
            return self._once_begun(flow)
        self._take_in(flow)
        return None

    def _take_in(self, flow: http.HTTPFlow) -> None:
        if self._tracker and self._guarding:
            self._tracker.request_headers(flow)
            self._guarding.headers(flow)

    async def _once_begun(self, flow: http.HTTPFlow) -> None:
        await self._begun.wait()
        self._take_in(flow)

    def http_connect(self, flow: http.HTTPFlow) -> None:
        if self._guarding:
            self._guarding.connect(flow)

    async def request(self, flow: http.HTTPFlow) -> None:
        if self._tracker is None or self._guarding is None:
            return
        if await self._guarding.request(flow):
            await self._tracker.request_whole(flow)
        else:
            self._tracker.forget(flow)

    def responseheaders(self, flow: http.HTTPFlow) -> None:
        if self._tracker and self._guarding:
            self._guarding.answered(flow)
            self._tracker.response_headers(flow)

    def response(self, flow: http.HTTPFlow) -> None:
        if self._tracker:
            self._tracker.finished(flow)

    def error(self, flow: http.HTTPFlow) -> None:
        if self._tracker and self._guarding:
            self._guarding.answered(flow)
            self._tracker.finished(flow)

    def websocket_start(self, flow: http.HTTPFlow) -> None:
        if self._tracker:
            self._tracker.websocket_start(flow)

    async def websocket_message(self, flow: http.HTTPFlow) -> None:
        if self._tracker and self._guarding and await self._guarding.message(flow):
            self._tracker.websocket_message(flow)

    def websocket_end(self, flow: http.HTTPFlow) -> None:
        if self._tracker:
            self._tracker.websocket_end(flow)

    def server_connect(self, data: server_hooks.ServerConnectionHookData) -> None:
        """Refuse link-local and metadata addresses; names are looked at when they resolve."""
        if data.server.address and not self._may_reach(data.server.address[0], data.server.address[1]):
            data.server.error = "refused by the recorder"
            if self._session:
                self._session.refused += 1

    def _may_reach(self, name: str, port: int) -> bool:
        guard = self._session.guard if self._session else None
        return not (guard.unreachable(name, port) if guard else is_forbidden(name))

    def _may_resolve(self, name: str, address: str) -> bool:
        guard = self._session.guard if self._session else None
        return not is_forbidden(address) and (guard is None or guard.may_resolve(name, address))

    async def _start(self, given: Settings) -> None:
        session = Session(given.workspace)
        if not given.given:
            _announce(given)
        await asyncio.wrap_future(session.begin(given.recording, given.identity))
        if given.control:
            commands = Commands(session, _port(), ctx.master.shutdown)
            self._control = ControlServer(Path(given.control), commands)
            await self._control.start()
        self._guarding = Guarding(session)
        self._tracker = Tracker(session, given.limits)
        self._session = session

    def _expire(self) -> None:
        if self._tracker:
            self._tracker.expire(time.time())
        self._tick = asyncio.get_running_loop().call_later(1.0, self._expire)


def _port() -> int:
    """Give the port on which mitmproxy listens."""
    server = ctx.master.addons.get("proxyserver")
    addresses = server.listen_addrs() if server else []
    return int(addresses[0][1]) if addresses else 0


def _announce(given: Settings) -> None:
    """Say what is recorded, and that nothing is when no origin is named."""
    if not given.recording.origins:
        sys.stderr.write("Nothing is recorded: name origins with --set workbench_origins=https://portal.example\n")
        return
    folder = Layout(given.workspace).recording(given.recording.id)
    sys.stderr.write(f"Recording {', '.join(given.recording.origins)} to {folder}\n")
