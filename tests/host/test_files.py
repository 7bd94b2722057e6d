"""Private files are the user's alone, and replaced as a whole."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.host.conftest import mode
from workbench import host


class TestPrivateFiles:
    @pytest.mark.usefixtures("umask")
    @pytest.mark.parametrize("how", ["xb", "wb", "ab"])
    def test_a_file_is_its_user_s_alone(self, tmp_path: Path, how: str) -> None:
        with host.open_private(tmp_path / "f", how) as file:
            file.write(b"x")
        assert mode(tmp_path / "f") == 0o600

    @pytest.mark.usefixtures("umask")
    def test_a_file_is_replaced_by_a_private_one(self, tmp_path: Path) -> None:
        path = tmp_path / "f"
        path.write_text("old")
        path.chmod(0o666)
        host.write_private(path, b"new")
        assert (path.read_bytes(), mode(path)) == (b"new", 0o600)
        assert list(tmp_path.iterdir()) == [path]

    @pytest.mark.usefixtures("umask")
    def test_a_file_for_git_can_be_read_by_others(self, tmp_path: Path) -> None:
        host.replace_file(tmp_path / "f", b"x")
        assert mode(tmp_path / "f") == 0o644

    def test_a_file_that_is_there_already_is_made_private(self, tmp_path: Path) -> None:
        path = tmp_path / "f"
        path.write_bytes(b"old ")
        path.chmod(0o644)
        with host.open_private(path, "ab") as file:
            file.write(b"new")
        assert (path.read_bytes(), mode(path)) == (b"old new", 0o600)

    def test_a_file_that_has_to_be_new_is_not_overwritten(self, tmp_path: Path) -> None:
        (tmp_path / "f").write_text("old")
        with pytest.raises(FileExistsError):
            host.open_private(tmp_path / "f", "xb")
        assert (tmp_path / "f").read_text() == "old"

    @pytest.mark.parametrize("how", ["xb", "wb", "ab"])
    def test_a_symbolic_link_is_not_followed(self, tmp_path: Path, how: str) -> None:
        (tmp_path / "target").write_text("theirs")
        (tmp_path / "link").symlink_to(tmp_path / "target")
        with pytest.raises(OSError, match=r"link"):
            host.open_private(tmp_path / "link", how)
        assert (tmp_path / "target").read_text() == "theirs"

    def test_replacing_a_link_leaves_what_it_points_to(self, tmp_path: Path) -> None:
        (tmp_path / "target").write_text("theirs")
        (tmp_path / "link").symlink_to(tmp_path / "target")
        host.write_private(tmp_path / "link", b"ours")
        assert (tmp_path / "target").read_text() == "theirs"
        assert not (tmp_path / "link").is_symlink()

    def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "f"
        path.write_text("old")

        def full(_: int) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="No space"):
            host.write_private(path, b"new")
        assert path.read_text() == "old"
        assert list(tmp_path.iterdir()) == [path]

    @pytest.mark.parametrize(("bits", "open_to_others"), [(0o600, False), (0o640, True), (0o602, True), (0o700, False)])
    def test_it_is_told_who_may_read(self, tmp_path: Path, bits: int, open_to_others: bool) -> None:
        (tmp_path / "f").touch()
        (tmp_path / "f").chmod(bits)
        assert host.readable_by_others(tmp_path / "f") is open_to_others


def test_what_a_killed_process_left_beside_a_file_is_taken_away_and_nothing_else(tmp_path: Path) -> None:
    kept = [".gitignore", ".data.json", "data.json", ".data.json.toolong_9", ".other.json.ab12_xyz"]
    for name in (*kept, ".data.json.ab12_xyz"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / ".data.json.folder00").mkdir()
    host.sweep(tmp_path)
    assert (tmp_path / ".data.json.ab12_xyz").exists()
    host.sweep(tmp_path, name="data.json", seconds=0)
    assert {path.name for path in tmp_path.iterdir()} == {*kept, ".data.json.folder00"}
    host.sweep(tmp_path, seconds=0)
    assert not (tmp_path / ".other.json.ab12_xyz").exists()
    host.sweep(tmp_path / "nowhere")
