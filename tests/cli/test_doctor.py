"""``workbench doctor``: each thing that is wrong is named, with how to mend it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from workbench.browser.find import find_browser
from workbench.cli.doctor import CHECKS
from workbench.cli.main import run
from workbench.cli.setup import make
from workbench.layout import Layout
from workbench.store.database import Database


@pytest.fixture
def layout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Layout:
    monkeypatch.setenv("WORKBENCH_BROWSER", str(find_browser().path))
    made = Layout(tmp_path)
    make(made)
    return made


def examined(layout: Layout, capsys: pytest.CaptureFixture[str]) -> tuple[int, dict[str, dict[str, Any]]]:
    """Give the exit code and the findings by subject."""
    code = run(["doctor", "--json", "--workspace", str(layout.root)])
    return code, {finding["subject"]: finding for finding in json.loads(capsys.readouterr().out)}


def states(findings: dict[str, dict[str, Any]]) -> dict[str, str]:
    return {subject: finding["state"] for subject, finding in findings.items() if finding["state"] != "ok"}


def test_a_healthy_workspace_has_nothing_to_mend(layout: Layout, capsys: pytest.CaptureFixture[str]) -> None:
    Database(layout.database).close()
    layout.placeholder_key()
    code, findings = examined(layout, capsys)
    assert code == 0
    assert len(findings) == len(CHECKS)
    assert set(states(findings)) <= {"Disk"}


def test_it_looks_the_same_in_words(layout: Layout, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["doctor", "--workspace", str(layout.root)]) == 0
    said = capsys.readouterr().out
    assert "ok       Python: 3.13" in said
    assert "ok       Workspace: " in said


def test_a_folder_that_is_no_workspace_is_a_warning_with_what_to_run(
    tmp_path: Path, layout: Layout, capsys: pytest.CaptureFixture[str]
) -> None:
    del layout
    _, findings = examined(Layout(tmp_path / "nowhere"), capsys)
    assert findings["Workspace"]["state"] == "warning"
    assert "workbench init" in findings["Workspace"]["mend"]
    assert not (tmp_path / "nowhere").exists()


def test_what_others_may_read_is_named(layout: Layout, capsys: pytest.CaptureFixture[str]) -> None:
    Database(layout.database).close()
    layout.placeholder_key()
    layout.database.chmod(0o644)
    [key] = layout.keys.glob("*.key")
    key.chmod(0o640)
    code, findings = examined(layout, capsys)
    assert code == 1
    assert states(findings).get("Permissions") == "broken"
    assert str(layout.database) in findings["Permissions"]["text"]
    assert str(key) in findings["Permissions"]["text"]
    assert findings["Permissions"]["mend"].startswith("Run `chmod")


def test_a_missing_browser_is_named(
    layout: Layout, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("WORKBENCH_BROWSER", "/no/such/browser")
    code, findings = examined(layout, capsys)
    assert (code, states(findings)["Browser"]) == (1, "broken")
    assert findings["Browser"]["mend"]


def test_a_broken_authority_is_named(layout: Layout, capsys: pytest.CaptureFixture[str]) -> None:
    layout.placeholder_key()
    layout.authority.mkdir(parents=True)
    pem = layout.authority / "mitmproxy-ca-cert.pem"
    pem.write_text("no certificate")
    pem.chmod(0o600)
    code, findings = examined(layout, capsys)
    assert (code, states(findings)) == (1, {"Authority": "broken"})
    assert str(layout.authority) in findings["Authority"]["mend"]


def test_a_database_that_cannot_be_read_is_a_cache_that_is_made_anew(
    layout: Layout, capsys: pytest.CaptureFixture[str]
) -> None:
    Database(layout.database).close()
    layout.database.write_bytes(b"no database" * 1000)
    code, findings = examined(layout, capsys)
    assert (code, findings["Database"]["state"]) == (0, "warning")
    assert "reindex" in findings["Database"]["mend"]


def test_something_else_in_the_database_s_place_hides_no_other_finding(
    layout: Layout, capsys: pytest.CaptureFixture[str]
) -> None:
    layout.database.mkdir(parents=True)
    layout.state.chmod(0o700)
    code, findings = examined(layout, capsys)
    assert (code, findings["Database"]["state"]) == (1, "broken")
    assert findings["Database"]["mend"]
    assert len(findings) == len(CHECKS)
