"""``workbench`` in a folder that is none yet."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.cli.tui import offer
from workbench.layout import Layout


@pytest.mark.parametrize(("answer", "made"), [("", True), ("Yes", True), ("n", False), ("what", False)])
def test_a_folder_becomes_a_workspace_when_the_person_says_so(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    answer: str,
    made: bool,
) -> None:
    monkeypatch.setattr("builtins.input", lambda _: answer)
    offer(Layout(tmp_path))
    assert (tmp_path / "catalog").is_dir() == made
    assert "is no workspace yet" in capsys.readouterr().out


def test_a_workspace_is_not_asked_about(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "catalog").mkdir()
    monkeypatch.setattr("builtins.input", lambda _: pytest.fail("asked"))
    offer(Layout(tmp_path))
