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


def test_the_file_is_private_and_one_of_an_older_version_is_read(tmp_path: Path) -> None:
    file = tmp_path / "logins.json"
    AttemptsFile(file).failed("contoso", "default")
    assert file.stat().st_mode & 0o077 == 0
    file.write_text(file.read_text().replace('"failures"', '"code_step": 59000000, "failures"'))
    assert AttemptsFile(file).of("contoso", "default").failures == 1
