"""How far something is shows on a terminal, and nowhere else."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from workbench.cli.progress import FilesLooked


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    found = [tmp_path / "small", tmp_path / "large\x1b[2J"]
    found[0].write_bytes(b"x")
    found[1].write_bytes(bytes(2_500_000))
    return found


def test_files_are_counted_on_a_terminal(
    files: list[Path], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    shown = FilesLooked()
    for file in files:
        shown.begin(file)
    shown.begin(files[0].with_name("gone"))
    shown.clear()
    said = capsys.readouterr().err
    assert "0 files, 0.0 MB looked at; now small (0.0 MB)" in said
    assert "1 file, 0.0 MB looked at; now large" in said
    assert "(2.5 MB)" in said
    assert "\x1b" not in said
    assert said.endswith(f"\r{'':<70}\r")


def test_a_pipe_hears_nothing(files: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    shown = FilesLooked()
    for file in files:
        shown.begin(file)
    shown.clear()
    assert capsys.readouterr().err == ""
