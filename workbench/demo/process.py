"""The stand-in portal in a process of its own, so that serving it takes nothing from who watches."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import msgspec

from workbench import host
from workbench.demo.place import Place
from workbench.errors import WorkbenchError

_END_WITHIN = 10.0
"""Seconds."""


@contextmanager
def portal_process(arguments: list[str]) -> Iterator[Place]:
    """Serve the portal within the block; ``arguments`` are those of ``workbench demo serve``.

    It ends with this process, however that ends. Raises WorkbenchError when it does not start.
    """
    command = [sys.executable, "-m", "workbench", "demo", "serve", "--owned", *arguments]
    # Ctrl-C reaches us alone: a group of its own, or on Windows CREATE_NEW_PROCESS_GROUP.
    flags = 0x200 if host.WINDOWS else 0
    with subprocess.Popen(  # noqa: S603 - our own command
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        start_new_session=not host.WINDOWS,
        creationflags=flags,
        env=host.bare_environment(),
    ) as process:
        assert process.stdin
        assert process.stdout
        try:
            yield _place(process.stdout.readline())
        finally:
            process.stdin.close()
            try:
                process.wait(_END_WITHIN)
            except subprocess.TimeoutExpired:
                process.kill()


def _place(line: bytes) -> Place:
    try:
        return msgspec.json.decode(line, type=Place)
    except msgspec.MsgspecError as error:
        raise WorkbenchError("The stand-in portal did not start.", hint="Try another --port.") from error
