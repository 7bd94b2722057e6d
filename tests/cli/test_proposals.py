"""``workbench proposals`` where there are none; with one it is tested end to end."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.cli.main import run


def test_proposals_are_listed_where_there_are_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = str(tmp_path)
    assert run(["init", root]) == 0
    try:
        assert run(["proposals", "--workspace", root]) == 0
        assert "No proposals." in capsys.readouterr().out
        for what in ("show", "accept", "reject"):
            assert run(["proposals", what, "s1", "--workspace", root]) == 2
    finally:
        run(["stop", "--workspace", root])


def test_agents_are_stopped_until_the_person_lets_them_go_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = str(tmp_path)
    assert run(["init", root]) == 0
    try:
        assert run(["agents", "stop", "--workspace", root]) == 0
        assert run(["agents", "--workspace", root]) == 0
        assert run(["status", "--workspace", root]) == 0
        assert capsys.readouterr().out.count("all stopped") == 1
        assert run(["agents", "resume", "--workspace", root]) == 0
        assert run(["agents", "--workspace", root, "--json"]) == 0
        assert '"stopped":false' in capsys.readouterr().out
        assert run(["untrust", "nothing", "--workspace", root]) == 2
        assert run(["agents", "dialogs", "Claude", "--workspace", root]) == 0
        assert run(["agents", "dialogs", "--workspace", root]) == 0
        assert capsys.readouterr().out.count("Dialogs count of: Claude.") == 2
        assert run(["agents", "dialogs", "Claude", "--off", "--workspace", root]) == 0
        assert "writes wait for you here" in capsys.readouterr().out
    finally:
        run(["stop", "--workspace", root])
