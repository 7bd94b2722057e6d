"""Programs of the npm registry, where this machine can have them."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

CONFORMANCE = "@modelcontextprotocol/conformance@0.1.16"
INSPECTOR = "@modelcontextprotocol/inspector@2.12.0"


def npx(package: str, *command: str) -> list[str]:
    """Give the command line that runs a package under Node 22."""
    return ["npx", "--yes", "-p", "node@22", "-p", package, *command]


def need(package: str, program: str, folder: Path) -> None:
    """Skip the test, with the reason, where the package cannot be had."""
    if shutil.which("npx") is None:
        pytest.skip("npx is not installed: Node.js is needed for this test.")
    try:
        done = subprocess.run(
            npx(package, program, "--help"), cwd=folder, capture_output=True, text=True, timeout=240, check=False
        )
    except subprocess.TimeoutExpired:
        pytest.skip(f"{package} did not arrive within 240 s: is the npm registry in reach?")
    if done.returncode:
        pytest.skip(f"{package} cannot be run here: {done.stderr.strip()[-300:]}")
