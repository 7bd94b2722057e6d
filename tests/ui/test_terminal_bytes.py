from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
import time
from pathlib import Path

PROGRAM = """
from tests.ui.hostile import PAYLOADS, hostile_api
from workbench.ui.app import WorkbenchApp

WorkbenchApp(hostile_api(PAYLOADS["escapes"]), initial="traffic").run()
"""

FORBIDDEN = (b"\x1b]52;c;cHduZWQ", b"\x1b]8;;http://evil", b"\xc2\x9b31m", b"\xc2\x90q", b"\x9b31m", b"\x1b\\link")


def _read_until(terminal: int, wanted: bytes, seen: bytearray) -> None:
    """Read what the terminal gets until ``wanted`` was among it, at most 60 seconds."""
    deadline = time.monotonic() + 60
    start = len(seen)
    while wanted not in seen[start:]:
        assert time.monotonic() < deadline, bytes(seen[-2_000:])
        if select.select([terminal], [], [], 0.2)[0]:
            seen += os.read(terminal, 65_536)


def _read_to_the_end(terminal: int, seen: bytearray) -> None:
    """Read until nobody writes any more: whoever writes to a terminal that nobody reads waits, and so never ends."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if not select.select([terminal], [], [], 0.2)[0]:
            continue
        try:
            part = os.read(terminal, 65_536)
        except OSError:  # Linux has no end of file for a terminal
            return
        if not part:
            return
        seen += part


def test_the_bytes_that_a_terminal_gets_hold_no_captured_command() -> None:
    terminal, side = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "100", "LINES": "30"}
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM],
        stdin=side,
        stdout=side,
        stderr=side,
        cwd=Path(__file__).parents[2],
        env=environment,
        start_new_session=True,
    )
    os.close(side)
    seen = bytearray()
    try:
        _read_until(terminal, b"2 Traffic", seen)
        for key, wanted in ((b"\r", b"Overview"), (b"\t", b"Headers"), (b"3", b"bootst"), (b"5", b"Waiting")):
            os.write(terminal, key)
            _read_until(terminal, wanted, seen)
        os.write(terminal, b"q")
        _read_to_the_end(terminal, seen)
        process.wait(timeout=60)
    finally:
        process.kill()
        process.wait()
        os.close(terminal)
    assert b"52;c;cHduZWQ" in seen
    assert not [part for part in FORBIDDEN if part in seen]
