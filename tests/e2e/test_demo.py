"""``workbench demo --headless`` does the whole main job, and leaves nothing secret and nothing running."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.machine import Machine, bytes_under, processes_of
from workbench.demo.portal import DemoPortal
from workbench.demo.truth import truth
from workbench.discovery.endpoint import Endpoint
from workbench.layout import Layout
from workbench.store import queries
from workbench.store.database import Database


@dataclass(frozen=True, slots=True)
class Done:
    machine: Machine
    workspace: Path
    summary: dict[str, Any]
    progress: str

    def endpoints(self) -> list[Endpoint]:
        database = Database(Layout(self.workspace).database)
        try:
            return queries.endpoints(database)
        finally:
            database.close()


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Done]:
    """Run the demo once, as a user would; the tests below look at what it left."""
    machine = Machine(tmp_path_factory.mktemp("machine"))
    workspace = tmp_path_factory.mktemp("demo")
    run = machine.run("demo", "--headless", "--json", "--port", "0", "--workspace", str(workspace), timeout=280)
    assert run.returncode == 0, run.stderr
    yield Done(machine, workspace, json.loads(run.stdout), run.stderr)
    machine.run("stop", "--workspace", str(workspace))


def test_the_summary_says_what_was_done_and_how_long_each_step_took(done: Done) -> None:
    summary = done.summary
    assert summary["exchanges"] > summary["endpoints"] > 39
    assert summary["operations_promoted"] >= 6
    assert Path(summary["har"]).is_file()
    assert {"start", "tour", "group", "promote", "mcp", "export"} <= summary["seconds"].keys()
    assert "Signing in" in done.progress


def test_nothing_that_it_started_is_left(done: Done) -> None:
    assert processes_of(done.workspace) == {}


def test_every_operation_of_the_portal_was_found(done: Done) -> None:
    found = {(e.method, shape(e.path), e.discriminator.name if e.discriminator else None) for e in done.endpoints()}
    with DemoPortal() as portal:
        wanted = {
            (o["method"], shape(o["path"]), o["discriminator"] and o["discriminator"]["name"]): o["key"]
            for o in truth(portal)["operations"]
            if o["kind"] in ("rest", "auxiliary", "graphql", "jsonrpc", "stream", "support")
        }
    missing = {name: key for key, name in wanted.items() if key not in found}
    assert missing == {}


def shape(template: str) -> str:
    """Forget what the parameters of a path template are called."""
    return "/".join("{}" if part.startswith("{") else part for part in template.split("/"))


def test_no_secret_of_the_session_is_at_rest(done: Done) -> None:
    with DemoPortal() as portal:
        secrets = [portal.credentials.password, portal.credentials.totp_seed]
    files = {**bytes_under(done.workspace), **bytes_under(done.machine.home)}
    assert len(files) > 10
    for path, data in files.items():
        for secret in secrets:
            assert secret.encode() not in data, path
        # A signed token's head is base64 of {"alg": …: no JWT may be anywhere.
        assert b"eyJhbGciOi" not in data, path
        assert secrets[0].encode() not in data, path


def test_the_check_that_a_person_can_do_finds_nothing(done: Done) -> None:
    folder = str(done.workspace)
    check = done.machine.run("redact", "check", folder, "--workspace", folder, timeout=280)
    assert check.stdout == "No secrets found.\n"


def test_the_database_can_be_made_again_from_the_journals(done: Done) -> None:
    workspace = str(done.workspace)
    before = done.machine.json("endpoints", "--workspace", workspace)
    listed = done.machine.json("recordings", "list", "--workspace", workspace)
    done.machine.run("stop", "--workspace", workspace)
    Layout(done.workspace).database.unlink()
    again = done.machine.json("endpoints", "--workspace", workspace)
    assert again == before
    assert done.machine.json("recordings", "list", "--workspace", workspace) == listed
    rebuilt = done.machine.json("reindex", "--workspace", workspace)
    assert rebuilt["exchanges"] == sum(row["exchanges"] for row in listed)
    assert done.machine.json("endpoints", "--workspace", workspace) == before
