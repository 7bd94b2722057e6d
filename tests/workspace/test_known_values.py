"""A value that a workspace has known is recognised in files of any kind, in any of its forms."""

from __future__ import annotations

import base64
from pathlib import Path

import duckdb
import pytest

from workbench.layout import Layout
from workbench.redaction import Redactor, default_rules, fingerprint_file
from workbench.workspace.known_values import REMEMBERED, remembered
from workbench.workspace.redaction import check

PLAIN = "blue harbour"
"""No rule takes this for a secret."""


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    """Give a workspace in which an earlier session has known a value."""
    made = Layout(tmp_path / "workspace")
    redactor = Redactor(made.placeholder_key())
    redactor.learn([PLAIN], "password")
    fingerprint_file.append(made.fingerprints(), redactor.unsaved())
    return made


def recognised(layout: Layout, path: Path) -> list[str]:
    findings = list(check([path], default_rules(), remembered(layout)))
    assert PLAIN not in repr(findings)
    return [finding.where for finding in findings if finding.rule == REMEMBERED]


def test_a_value_that_the_workspace_has_known_is_found_in_any_form(layout: Layout, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"the {PLAIN} of old")
    (tmp_path / "b.bin").write_bytes(b"\0\1" + base64.b64encode(f"..{PLAIN}".encode()))
    (tmp_path / "c.txt").write_text("blue sky")
    assert list(check([tmp_path / "a.txt"], default_rules())) == []
    assert recognised(layout, tmp_path / "a.txt") == ["octet 4: password"]
    assert len(recognised(layout, tmp_path / "b.bin")) >= 1
    assert recognised(layout, tmp_path / "c.txt") == []


def test_such_a_value_in_a_database_is_found_with_its_column(layout: Layout, tmp_path: Path) -> None:
    with duckdb.connect(str(tmp_path / "x.duckdb")) as connection:
        connection.execute("CREATE TABLE colours AS SELECT ? AS colour FROM range(3000)", [PLAIN])
    assert recognised(layout, tmp_path / "x.duckdb") == ["table colours, column colour: password"]


def test_a_workspace_that_knows_nothing_looks_by_rules_alone(tmp_path: Path) -> None:
    assert remembered(Layout(tmp_path)) == []


def test_a_place_that_is_named_after_such_a_value_is_told_without_it(layout: Layout, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(f'{{"{PLAIN}": {{"password": "Zq8Lw3Rt6Vy1Xb4N"}}}}')
    assert recognised(layout, tmp_path / "a.json") == ["octet 2: password"]
    (finding, _) = check([tmp_path / "a.json"], default_rules(), remembered(layout))
    assert finding.where == f"$.{'*' * len(PLAIN)}.password"
