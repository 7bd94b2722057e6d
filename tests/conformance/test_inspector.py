"""The Inspector, the protocol's own client in TypeScript, over stdio to the real command."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import anyio.to_thread
import pytest

from tests.conformance.node import INSPECTOR, need, npx
from workbench.cli.setup import make
from workbench.daemon.start import ensure, stop
from workbench.layout import Layout

pytestmark = [pytest.mark.long, pytest.mark.timeout(400)]


@pytest.fixture
async def layout(tmp_path: Path) -> AsyncIterator[Layout]:
    found = Layout(tmp_path / "workspace")
    make(found)
    await ensure(found)
    yield found
    await stop(found)


async def inspect(layout: Layout, *arguments: str) -> Any:
    command = [sys.executable, "-m", "workbench", "mcp", "--workspace", str(layout.root)]
    whole = npx(INSPECTOR, "mcp-inspector", "--cli", *command, *arguments)

    def run() -> subprocess.CompletedProcess[str]:
        return subprocess.run(whole, cwd=layout.root, capture_output=True, text=True, timeout=120, check=False)

    done = await anyio.to_thread.run_sync(run)
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout)


async def test_the_inspector_lists_and_calls_over_stdio(layout: Layout, tmp_path: Path) -> None:
    await anyio.to_thread.run_sync(need, INSPECTOR, "mcp-inspector", tmp_path)
    tools = (await inspect(layout, "--method", "tools/list"))["tools"]
    assert {"session_status", "answer", "approval_result"} <= {tool["name"] for tool in tools}
    result = await inspect(layout, "--method", "tools/call", "--tool-name", "session_status")
    assert result["structuredContent"]["browser"] == "closed"
    assert "ask the person to open it" in result["content"][0]["text"]
