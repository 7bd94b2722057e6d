"""How long the command line and the TUI take to start, beside a bare Python and a bare Textual app, in one run.

    uv run python -m tests.benchmarks.start [--rounds 5]

The TUI counts as started when its first screen stands in the terminal (a pseudo-terminal here: Linux, macOS).
"""

from __future__ import annotations

import argparse
import os
import pty
import select
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from workbench.cli.setup import make
from workbench.layout import Layout

_PATIENCE = 30
"""Seconds."""
BARE_APP = (
    "from textual.app import App; from textual.widgets import Label\n"
    "class Bare(App):\n    def compose(self): yield Label('Home')\nBare().run()"
)


def run_to_end(*arguments: str) -> float:
    """Give the seconds that a command takes."""
    began = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


def run_to_paint(*arguments: str) -> float:
    """Give the seconds until a program in a terminal of its own has painted the word ``Home``."""
    began = time.perf_counter()
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ |= {"TERM": "xterm-256color", "COLUMNS": "140", "LINES": "40"}
        os.execv(sys.executable, [sys.executable, *arguments])
    painted = b""
    while b"Home" not in painted:
        if not select.select([terminal], [], [], _PATIENCE)[0]:
            raise SystemExit(f"Nothing said Home for {_PATIENCE} s: {painted[-500:]!r}")
        painted += os.read(terminal, 65_536)
    took = time.perf_counter() - began
    os.kill(pid, 9)
    os.waitpid(pid, 0)
    os.close(terminal)
    return took


def median(rounds: int, measure: Callable[[], float]) -> float:
    return statistics.median(measure() for _ in range(rounds))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder:
        make(Layout(Path(folder)))
        workspace = ["-m", "workbench", "--workspace", folder]
        first = run_to_paint(*workspace)
        measured = {
            "python -c pass": median(rounds, lambda: run_to_end("-c", "pass")),
            "workbench --help": median(rounds, lambda: run_to_end("-m", "workbench", "--help")),
            "a bare Textual app": median(rounds, lambda: run_to_paint("-c", BARE_APP)),
            "the TUI, its daemon running": median(rounds, lambda: run_to_paint(*workspace)),
            "the TUI, starting its daemon": first,
        }
        subprocess.run([sys.executable, "-m", "workbench", "stop", "--workspace", folder], check=True)
    for what, seconds in measured.items():
        sys.stdout.write(f"{what:<30} {seconds:6.2f} s\n")


if __name__ == "__main__":
    main()
