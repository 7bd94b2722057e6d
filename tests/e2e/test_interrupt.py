"""Ctrl-C ends everything that a command started, and keeps what was recorded."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.machine import Machine, processes_of, until


@pytest.fixture(autouse=True)
def interruptible() -> Iterator[None]:
    """Undo what a shell has its background processes do, and what those start: ignore SIGINT."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.parametrize("moment", ["Starting the browser", "Signing in", "partners"])
def test_an_interrupted_demo_leaves_no_process_and_keeps_its_recording(tmp_path: Path, moment: str) -> None:
    machine = Machine(tmp_path / "home")
    machine.home.mkdir()
    workspace = tmp_path / "demo"
    process = machine.start("demo", "--headless", "--port", "0", "--workspace", str(workspace))
    with process:
        assert process.stderr
        said = []
        for line in process.stderr:
            said.append(line)
            if moment in line:
                break
        assert moment in said[-1], "".join(said)
        os.killpg(process.pid, signal.SIGINT)
        errors = process.stderr.read()
    assert process.returncode == 1
    assert "Traceback" not in errors
    assert "kept" in errors
    until(lambda: processes_of(workspace) == {})
    if moment == "partners":
        recordings = machine.json("recordings", "list", "--workspace", str(workspace))
        machine.run("stop", "--workspace", str(workspace))
        assert recordings[0]["application"] > 5
        assert recordings[0]["recording"]["ended"] > 0
