"""The daemon's process: how it starts, what it keeps off the disk, how it ends."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import signal
import sys
from collections.abc import Iterator
from types import TracebackType

from workbench import host
from workbench.daemon.server import Daemon
from workbench.layout import Layout
from workbench.workspace.workspace import Workspace

IDLE_VARIABLE = "WORKBENCH_IDLE"
"""Seconds after which an idle daemon leaves; for tests and for people who want it otherwise."""


def main(layout: Layout) -> int:
    """Run until stopped. Gives 0 at once when another daemon has the workspace."""
    os.umask(0o077)
    host.forbid_core_dumps()
    sys.excepthook = _print_without_values
    host.private_dir(layout.state)
    with _only_one(layout) as alone:
        if alone:
            logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(name)s %(levelname)s %(message)s")
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


def _print_without_values(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Say where a defect is, without the message or the locals, which may hold captured text."""
    lines = []
    while trace is not None:
        lines.append(f"  {trace.tb_frame.f_code.co_filename}:{trace.tb_lineno} {trace.tb_frame.f_code.co_name}")
        trace = trace.tb_next
    sys.stderr.write("\n".join([f"{kind.__name__} at", *lines, ""]))
