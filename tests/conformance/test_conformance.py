"""The official MCP conformance suite against what ``workbench mcp --http`` serves."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import anyio
import anyio.to_thread
import pytest

from tests.conformance.adding_token import adding_token, serving
from tests.conformance.fixtures import SCHEMA_2020, fixture_server
from tests.conformance.node import CONFORMANCE, need, npx
from tests.serve.conftest import ENDPOINTS, MemoryWorkspace
from workbench.catalog import save_operation, save_portal
from workbench.operation import Binding, Portal
from workbench.operation.propose import propose
from workbench.serve import caps
from workbench.serve.http import behind_door, http_app

pytestmark = [pytest.mark.long, pytest.mark.timeout(600)]

TOKEN = "a-token-of-this-test"

OURS = {
    "server-initialize",
    "ping",
    "tools-list",
    "json-schema-2020-12",
    "server-sse-polling",
    "server-sse-multiple-streams",
    "resources-list",
    "prompts-list",
    "dns-rebinding-protection",
}
"""Scenarios that the workbench's server has to pass: they need no tool, resource or prompt of the suite's own."""

UNSERVED = {
    "logging-set-level": "logging is deprecated since 2026-07-28, and the workbench's log holds nothing for agents",
    "completion-complete": "it asks for the completions of a prompt of its own; the workbench offers none",
    "resources-subscribe": "resources here are read when they are needed; nothing is pushed",
    "resources-unsubscribe": "as above",
}
"""Capabilities that the workbench does not declare; the suite's own server has them, on the same serving code."""


def run_suite(port: int, folder: Path) -> dict[str, tuple[int, int]]:
    """Run every scenario; gives (passed, failed) checks by scenario."""
    url = f"http://localhost:{port}/mcp"
    done = subprocess.run(
        npx(CONFORMANCE, "conformance", "server", "--url", url, "--suite", "all"),
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=400,
        check=False,
    )
    found = re.findall(r"^[✓✗] ([\w-]+): (\d+) passed, (\d+) failed", done.stdout, re.MULTILINE)
    assert found, done.stdout[-2000:] + done.stderr[-2000:]
    return {name: (int(passed), int(failed)) for name, passed, failed in found}


@pytest.fixture
def suite(tmp_path: Path) -> Any:
    need(CONFORMANCE, "conformance", tmp_path)

    async def run(make_app: Any) -> dict[str, tuple[int, int]]:
        async with serving(make_app) as port, adding_token(port, TOKEN) as open_port:
            return await anyio.to_thread.run_sync(run_suite, open_port, tmp_path)

    return run


def with_their_schema(workspace: MemoryWorkspace) -> None:
    """Promote an operation whose tool has the name and the schema that the suite looks for."""
    portal = Portal("json", "JSON", "http://portal.test/", (("portal", "http://portal.test"),))
    made = propose(ENDPOINTS[0], portal=portal)
    body = Binding("name", "query", "name"), Binding("address", "query", "address")
    operation = replace(made, name="schema_2020_12_tool", path="/x", bindings=body, input_schema=dict(SCHEMA_2020))
    save_portal(workspace.layout.catalog, portal)
    save_operation(workspace.layout.catalog, operation)
    workspace.parts.written(["json/schema_2020_12_tool"], {})


async def test_the_workbenchs_server_passes_every_scenario_that_is_about_the_protocol(
    workspace: MemoryWorkspace, suite: Any
) -> None:
    with_their_schema(workspace)
    found = await suite(lambda port: http_app(workspace.as_api(), caps.parse("all"), port, TOKEN))
    assert {name: found[name] for name in OURS if found[name][1]} == {}
    assert all(found[name][0] for name in OURS - {"server-sse-polling"})


@pytest.mark.filterwarnings("ignore::mcp.shared.exceptions.MCPDeprecationWarning")
async def test_the_suites_own_server_passes_on_the_same_serving_code(suite: Any) -> None:
    found = await suite(lambda port: behind_door(fixture_server(), port, TOKEN))
    assert {name: checks for name, checks in found.items() if checks[1]} == {}
    assert set(UNSERVED) < set(found)
