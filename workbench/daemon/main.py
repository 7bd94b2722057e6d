"""The daemon's process: how it starts, what it keeps off the disk, how it ends."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
from collections.abc import Iterator

from workbench import crash, host
from workbench.daemon.server import Daemon
from workbench.layout import Layout
from workbench.workspace.workspace import Workspace

IDLE_VARIABLE = "WORKBENCH_IDLE"
"""Seconds after which an idle daemon leaves; for tests and for people who want it otherwise."""


def main(layout: Layout) -> int:
    """Run until stopped. Gives 0 at once when another daemon has the workspace."""
    os.umask(0o077)
    host.forbid_core_dumps()
    crash.keep_quiet()
    host.private_dir(layout.state)
    with _only_one(layout) as alone:
        if alone:
            crash.log_places()
            asyncio.run(_run(layout))
    return 0


@contextlib.contextmanager
def _only_one(layout: Layout) -> Iterator[bool]:
    with host.exclusive_lock(layout.state / "daemon.lock") as alone:
        yield alone


async def _run(layout: Layout) -> None:
    async with Workspace.open(layout) as workspace:
        daemon = Daemon(layout, workspace, float(os.environ.get(IDLE_VARIABLE, "600")))
        loop = asyncio.get_running_loop()
        for name in ("SIGTERM", "SIGINT", "SIGHUP"):
            # Windows' loop has no signal handlers; there the process is ended through its socket.
            with contextlib.suppress(NotImplementedError, AttributeError, ValueError):
                loop.add_signal_handler(getattr(signal, name), daemon.stop)
        await daemon.serve()
