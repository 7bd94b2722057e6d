"""Logins that fail are counted, by account, across processes."""

from __future__ import annotations

from pathlib import Path

from workbench.workspace.attempts import MOST, AttemptsFile


def test_three_failures_in_a_row_block_until_somebody_resets_them(tmp_path: Path) -> None:
    file = tmp_path / "logins.json"
    for number in range(1, MOST + 1):
        assert AttemptsFile(file).failed("contoso", "default").failures == number
    assert AttemptsFile(file).of("contoso", "default").blocked
    assert not AttemptsFile(file).of("contoso", "another").blocked
    assert not AttemptsFile(file).reset("contoso", "default").blocked


def test_the_last_code_is_remembered_beside_the_failures(tmp_path: Path) -> None:
    attempts = AttemptsFile(tmp_path / "logins.json")
    attempts.failed("contoso", "default")
    attempts.typed("contoso", "default", 59_000_000)
    found = attempts.of("contoso", "default")
    assert (found.failures, found.code_step) == (1, 59_000_000)
    assert (tmp_path / "logins.json").stat().st_mode & 0o077 == 0
