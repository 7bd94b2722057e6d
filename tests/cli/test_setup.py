"""``workbench init``: folders, and a .gitignore that keeps recordings out of git."""

from __future__ import annotations

import stat
import subprocess
from pathlib import Path

import pytest

from workbench.cli.main import run
from workbench.cli.setup import ignores_recordings, make
from workbench.layout import Layout


def test_init_makes_a_workspace_that_git_keeps_recordings_out_of(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tmp_path / "new" / "place"
    assert run(["init", str(root)]) == 0
    assert f"{root} is a workspace." in capsys.readouterr().out
    assert (root / "catalog").is_dir()
    assert stat.S_IMODE((root / "recordings").stat().st_mode) == 0o700
    (root / "recordings" / "r1").mkdir()
    (root / "recordings" / "r1" / "recorder-000001.ndjson").write_text("{}")
    (root / "catalog" / "op.json").write_text("{}")
    subprocess.run(["git", "init", "-q", str(root)], check=True)
    shown = subprocess.run(
        ["git", "-C", str(root), "status", "--porcelain", "-uall"], capture_output=True, text=True, check=True
    )
    assert sorted(line[3:] for line in shown.stdout.splitlines()) == [".gitignore", "catalog/op.json"]


def test_init_again_changes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["init", str(tmp_path)])
    (tmp_path / "catalog" / "mine.json").write_text("{}")
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    capsys.readouterr()
    assert run(["init", str(tmp_path)]) == 0
    assert "is a workspace already" in capsys.readouterr().out
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


@pytest.mark.parametrize("how", ["option", "environment", "current"])
def test_init_takes_the_workspace_where_others_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str) -> None:
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path if how == "current" else tmp_path / "elsewhere")
    if how == "environment":
        monkeypatch.setenv("WORKBENCH_WORKSPACE", str(tmp_path))
    assert run(["init", *(["--workspace", str(tmp_path)] if how == "option" else [])]) == 0
    assert (tmp_path / "catalog").is_dir()


def test_the_rules_of_an_existing_repository_are_kept_and_added_to(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("*.pyc\n/build/")
    assert make(Layout(tmp_path))
    rules = (tmp_path / ".gitignore").read_text()
    assert rules.startswith("*.pyc\n/build/\n")
    assert "/recordings/" in rules.splitlines()
    assert not make(Layout(tmp_path))
    assert (tmp_path / ".gitignore").read_text() == rules


@pytest.mark.parametrize(
    "rule", ["recordings", "/recordings", "recordings/", "/recordings/", "/recordings/*", " recordings/ "]
)
def test_a_rule_of_ones_own_will_do(rule: str) -> None:
    assert ignores_recordings(f"*.pyc\n{rule}\n!/recordings/sample/\n".encode())


@pytest.mark.parametrize(
    "rule", ["", "# /recordings/", "!recordings/", "/recordings/.state/", "old-recordings", "\xff"]
)
def test_other_rules_will_not(rule: str) -> None:
    assert not ignores_recordings(rule.encode("latin-1"))


def test_a_place_that_cannot_be_one_is_named_and_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "file"
    file.write_text("mine")
    assert run(["init", str(file)]) == 1
    said = capsys.readouterr().err
    assert str(file) in said
    assert said.count("\n") == 1
    assert file.read_text() == "mine"


def test_a_link_in_the_place_of_recordings_is_not_followed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "elsewhere").mkdir(mode=0o755)
    (tmp_path / "recordings").symlink_to(tmp_path / "elsewhere")
    assert run(["init", str(tmp_path)]) == 1
    assert "recordings" in capsys.readouterr().err
    assert stat.S_IMODE((tmp_path / "elsewhere").stat().st_mode) == 0o755
