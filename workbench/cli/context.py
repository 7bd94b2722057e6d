"""The workspace that a command is about, and the daemon that owns it."""

from __future__ import annotations

import asyncio
import os
from argparse import Namespace
from collections.abc import Awaitable, Callable
from pathlib import Path

from workbench.cli.output import note
from workbench.daemon.start import session
from workbench.errors import UsageError
from workbench.layout import Layout
from workbench.workspace.api import Api

VARIABLE = "WORKBENCH_WORKSPACE"


def is_workspace(found: Layout) -> bool:
    """Whether a folder is one already."""
    return found.catalog.is_dir() or found.recordings.is_dir()


def layout(options: Namespace) -> Layout:
    """Find the workspace. Raises UsageError when the folder is none."""
    found = Layout(folder(options))
    if not is_workspace(found):
        raise UsageError(
            f"{found.root} is no workspace: it has neither catalog/ nor recordings/.",
            hint="Make one with `workbench init DIR`, or name one with --workspace DIR.",
        )
    return found


def folder(options: Namespace) -> Path:
    """Give the folder that --workspace, the environment or the current folder names."""
    return Path(options.workspace or os.environ.get(VARIABLE) or ".").expanduser().resolve()


def with_api[T](options: Namespace, work: Callable[[Api], Awaitable[T]]) -> T:
    """Do some work with the workspace's daemon, starting it when it does not run."""

    async def talk() -> T:
        async with session(layout(options)) as api:
            for line in await api.notes():
                note(line)
            return await work(api)

    return asyncio.run(talk())
