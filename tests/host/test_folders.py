"""Private folders are the user's alone, each in the system's place for it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.host.conftest import mode
from workbench import host


class TestPrivateFolders:
    @pytest.mark.usefixtures("umask")
    def test_a_folder_and_the_parents_that_it_needs_are_its_user_s_alone(self, tmp_path: Path) -> None:
        before = mode(tmp_path)
        folder = host.private_dir(tmp_path / "a" / "b" / "c")
        assert [mode(path) for path in (folder, folder.parent, folder.parent.parent)] == [0o700] * 3
        assert mode(tmp_path) == before

    def test_one_that_others_may_enter_is_closed(self, tmp_path: Path) -> None:
        (tmp_path / "a").mkdir()
        (tmp_path / "a").chmod(0o755)
        host.private_dir(tmp_path / "a")
        assert mode(tmp_path / "a") == 0o700

    def test_a_link_or_a_file_in_its_place_is_refused(self, tmp_path: Path) -> None:
        (tmp_path / "there").mkdir()
        (tmp_path / "link").symlink_to(tmp_path / "there")
        (tmp_path / "file").touch()
        with pytest.raises(PermissionError):
            host.private_dir(tmp_path / "link")
        with pytest.raises(OSError, match="file"):
            host.private_dir(tmp_path / "file")

    @pytest.mark.skipif(os.getuid() != 0, reason="only root can give a folder away")
    def test_one_of_another_user_is_refused(self, tmp_path: Path) -> None:
        (tmp_path / "a").mkdir()
        os.chown(tmp_path / "a", 12345, 12345)
        with pytest.raises(PermissionError, match="not a folder of this user"):
            host.private_dir(tmp_path / "a")

    def test_libraries_make_private_files_within_the_block_alone(self, tmp_path: Path) -> None:
        before = os.umask(0o022)
        try:
            with host.private_umask():
                (tmp_path / "in").touch()
                (tmp_path / "folder").mkdir()
            (tmp_path / "out").touch()
        finally:
            os.umask(before)
        assert [mode(tmp_path / name) for name in ("in", "folder", "out")] == [0o600, 0o700, 0o644]


class TestPlaces:
    def test_data_and_sockets_lie_in_the_user_s_own_folders(self, own_user_folders: Path) -> None:
        assert host.user_data_dir() == own_user_folders / "data" / "discovery-workbench"
        assert host.runtime_dir() == Path(os.environ["XDG_RUNTIME_DIR"]) / "discovery-workbench"
        assert mode(host.runtime_dir()) == 0o700

    def test_without_a_runtime_folder_sockets_lie_in_one_of_this_user_s_name(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.delenv("XDG_RUNTIME_DIR")
        monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
        assert host.runtime_dir() == tmp_path / f"discovery-workbench-{os.getuid()}"
        assert mode(host.runtime_dir()) == 0o700


def test_a_runtime_folder_too_deep_for_a_socket_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deep = tmp_path / ("d" * 90)
    deep.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(deep))
    assert deep not in host.runtime_dir().parents
    assert len(str(host.runtime_dir())) + host.SOCKET_NAME_LENGTH <= host.SOCKET_PATH_LIMIT
