"""A user's machine for end-to-end tests: own folders, the real command, the processes it leaves."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Machine:
    """Runs ``workbench`` with folders of its own."""

    home: Path

    @property
    def environment(self) -> dict[str, str]:
        runtime = self.home / "run"
        runtime.mkdir(mode=0o700, exist_ok=True)
        kept = {name: value for name, value in os.environ.items() if not name.startswith("WORKBENCH_")}
        own = {f"XDG_{name}_HOME": str(self.home / name.lower()) for name in ("DATA", "CONFIG")}
        return {**kept, **own, "XDG_RUNTIME_DIR": str(runtime), "NO_COLOR": "1"}

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        """Start a command in a process group of its own, so that it can be interrupted as from a terminal."""
        return subprocess.Popen(
            [sys.executable, "-m", "workbench", *arguments],
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def run(self, *arguments: str, timeout: float = 240) -> subprocess.CompletedProcess[str]:
        """Run a command to its end."""
        with self.start(*arguments) as process:
            try:
                out, err = process.communicate(timeout=timeout)
            except BaseException:
                os.killpg(process.pid, signal.SIGKILL)
                raise
        return subprocess.CompletedProcess(process.args, process.returncode, out, err)

    def json(self, *arguments: str) -> Any:
        """Run a command that must succeed, and read the JSON that it prints."""
        done = self.run(*arguments, "--json")
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)


def processes_of(folder: Path) -> dict[int, str]:
    """Give the command lines of processes that speak of ``folder``, by their number."""
    found = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and int(entry.name) != os.getpid():
            try:
                line = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
                state = (entry / "stat").read_text().rsplit(")", 1)[1].split()[0]
            except OSError:
                continue
            if str(folder) in line and state != "Z":
                found[int(entry.name)] = line
    return found


def descendants(pid: int) -> dict[int, str]:
    """Give the command lines of a process's children, their children and so on, by their number."""
    parents: dict[int, int] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parents[int(entry.name)] = int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1])
            except OSError:
                continue
    found, front = dict[int, str](), {pid}
    while front:
        front = {child for child, parent in parents.items() if parent in front}
        found |= {child: _command_line(child) for child in front}
    return found


def _command_line(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        return ""


def until(condition: Callable[[], object], *, seconds: float = 60) -> None:
    """Wait for a condition that other processes bring about."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, f"not within {seconds} s"
        time.sleep(0.05)


def bytes_under(folder: Path) -> dict[Path, bytes]:
    """Read every file under a folder; compressed journal segments come unpacked too."""
    import zstandard

    found = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and not path.is_symlink()}
    packed = {path: data for path, data in found.items() if path.suffix == ".zst"}
    for path, data in packed.items():
        found[path.with_suffix(".unpacked")] = zstandard.ZstdDecompressor().stream_reader(data).read()
    return found
