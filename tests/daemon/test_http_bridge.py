"""``workbench mcp --http`` as a person starts it."""

from __future__ import annotations

import re
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest
from mcp import Client
from mcp.client.streamable_http import streamable_http_client
from mcp_types import Implementation

from workbench.cli.setup import make
from workbench.daemon.http_bridge import token_of
from workbench.daemon.start import stop
from workbench.errors import WorkbenchError
from workbench.layout import Layout


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    made = Layout(tmp_path)
    make(made)
    return made


@pytest.fixture
def served(layout: Layout) -> Iterator[tuple[subprocess.Popen[str], str]]:
    command = [sys.executable, "-m", "workbench", "mcp", "--http", "--port", "0", "--workspace", str(layout.root)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield process, process.stdout.readline() + process.stdout.readline()
        finally:
            process.terminate()


async def test_a_client_with_the_token_from_the_file_comes_in_and_the_daemons_end_is_its_end(
    layout: Layout, served: tuple[subprocess.Popen[str], str]
) -> None:
    process, said = served
    token = layout.mcp_token.read_text()
    assert stat.S_IMODE(layout.mcp_token.stat().st_mode) == 0o600
    assert str(layout.mcp_token) in said
    assert token not in said
    url = re.findall(r"http://127\.0\.0\.1:\d+/mcp", said)[0]
    async with httpx2.AsyncClient(headers={"authorization": f"Bearer {token}"}, timeout=60) as http:
        transport = streamable_http_client(url, http_client=http)
        async with Client(transport, client_info=Implementation(name="Web", version="1")) as client:
            result = await client.call_tool("session_status", {})
    assert result.structured_content
    assert result.structured_content["browser"] == "closed"
    await stop(layout)
    assert process.wait(30) == 1


def test_a_token_that_others_can_read_is_refused(layout: Layout) -> None:
    first = token_of(layout)
    assert token_of(layout) == first
    layout.mcp_token.chmod(0o644)
    with pytest.raises(WorkbenchError, match="Others than you can read"):
        token_of(layout)
