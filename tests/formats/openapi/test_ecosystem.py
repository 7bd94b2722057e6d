"""What others make of an exported document: a linter, an MCP server and a generated client."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.demo.visitor import Visitor
from workbench.demo.portal import DemoPortal
from workbench.formats.openapi import write

RULES = 'extends: ["spectral:oas"]\n'
SPECTRAL = "@stoplight/spectral-cli@6"


@pytest.fixture(scope="module")
def file(made: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("openapi") / "portal.json"
    write(path, made)
    return path


def python(code: str, *arguments: str) -> str:
    """Run code in a process of its own: what others warn of there is their affair."""
    command = [sys.executable, "-W", "ignore", "-c", code, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, timeout=200, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout


def test_spectral_finds_no_error(file: Path, tmp_path: Path) -> None:
    npx = shutil.which("npx")
    if npx is None:
        pytest.skip("Node is not installed: Spectral cannot run here")
    (tmp_path / "rules.yaml").write_text(RULES)
    command = [
        npx,
        "--yes",
        SPECTRAL,
        "lint",
        "-r",
        str(tmp_path / "rules.yaml"),
        "-F",
        "error",
        "-f",
        "json",
        str(file),
    ]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=240, check=False, cwd=tmp_path)
    except subprocess.TimeoutExpired:
        pytest.skip("npm gave no Spectral in time")
    if not done.stdout.startswith("["):
        pytest.skip(f"npm cannot fetch Spectral here: {done.stderr[-200:]}")
    found = [(each["code"], each["path"]) for each in json.loads(done.stdout) if each["severity"] == 0]
    assert found == []


FASTMCP = """
import asyncio, json, sys, httpx2
from fastmcp import FastMCP
document = json.load(open(sys.argv[1]))
server = FastMCP.from_openapi(openapi_spec=document, client=httpx2.AsyncClient(base_url="http://127.0.0.1:9"))
print(json.dumps([tool.name for tool in asyncio.run(server.list_tools())]))
"""


def test_fastmcp_makes_a_tool_of_each_operation(file: Path, made: dict[str, Any]) -> None:
    names = json.loads(python(FASTMCP, str(file)))
    assert set(names) == {operation["operationId"] for item in made["paths"].values() for operation in item.values()}


CLIENT = """
import sys
sys.path.insert(0, sys.argv[1])
from portal_client import AuthenticatedClient
from portal_client.api.partners import get_partner, list_partners
from portal_client.api.users import list_users
base, host, token = sys.argv[2:]
with AuthenticatedClient(base_url=base, token=token, headers={"Host": host}) as client:
    page = list_partners.sync(client=client, page=1, page_size=3)
    partner = get_partner.sync(client=client, partner_id=page.items[0].id)
    users = list_users.sync(client=client, page=1, page_size=2)
print(len(page.items), partner.id == page.items[0].id, len(users.items))
"""


def test_a_generated_client_calls_the_portal(file: Path, tmp_path: Path) -> None:
    generate = shutil.which(
        "openapi-python-client", path=os.pathsep.join([str(Path(sys.executable).parent), os.defpath])
    )
    assert generate
    command = [
        generate,
        "generate",
        "--path",
        str(file),
        "--output-path",
        str(tmp_path / "portal_client"),
        "--meta",
        "none",
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=200, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    with DemoPortal().in_thread() as portal, Visitor(portal) as visitor:
        visitor.sign_in()
        host = portal.portal.removeprefix("http://")
        base = f"http://127.0.0.1:{host.rpartition(':')[2]}"
        said = python(CLIENT, str(tmp_path), base, host, visitor.tokens["access_token"])
    assert said.split() == ["3", "True", "2"]
