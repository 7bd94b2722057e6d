"""Where things lie, and who can read them."""

from __future__ import annotations

import os
import re
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from workbench import host
from workbench.layout import Layout


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    return Layout(tmp_path)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_what_a_person_decided_is_for_git_and_the_rest_is_not(layout: Layout) -> None:
    private = (
        layout.state,
        layout.database,
        layout.live,
        layout.usage,
        layout.permissions,
        layout.trusted,
        layout.audit,
        layout.logs,
    )
    assert all(path.is_relative_to(layout.recordings) for path in (*private, layout.browser, layout.recording("r1")))
    assert layout.overrides.is_relative_to(layout.catalog)


def test_keys_lie_apart_from_what_they_protect(layout: Layout) -> None:
    assert not layout.keys.is_relative_to(layout.root)
    assert layout.keys.is_relative_to(host.user_data_dir())
    assert layout.authority.is_relative_to(layout.keys)


def test_keys_are_found_again_where_the_environment_is_another(
    layout: Layout, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = layout.placeholder_key()
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "elsewhere"))
    assert Layout(layout.root).placeholder_key() == key


def test_a_workspace_keeps_its_identity_and_its_keys(layout: Layout) -> None:
    assert re.fullmatch(r"[0-9a-f]{16}", layout.identity())
    again = Layout(layout.root)
    assert (again.identity(), again.placeholder_key()) == (layout.identity(), layout.placeholder_key())


def test_processes_that_begin_at_once_have_one_key(tmp_path: Path) -> None:
    """As those that read an import's shares do in a new workspace: with two keys equal secrets would differ."""
    program = (
        "import sys; from pathlib import Path; from workbench.layout import Layout; sys.stdin.read();"
        " sys.stdout.write(Layout(Path(sys.argv[1])).placeholder_key().hex())"
    )
    for attempt in range(5):
        command = [sys.executable, "-c", program, str(tmp_path / str(attempt))]
        pipe = subprocess.PIPE
        begun = [subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) for _ in range(4)]
        with ThreadPoolExecutor() as pool:
            told = set(pool.map(lambda process: process.communicate("")[0], begun))
        assert [process.returncode for process in begun] == [0] * 4
        assert len(told) == 1


def test_every_workspace_and_account_has_a_key_of_its_own(layout: Layout, tmp_path: Path) -> None:
    other = Layout(tmp_path / "other")
    keys = {
        layout.placeholder_key(),
        layout.placeholder_key("kim"),
        layout.placeholder_key("../kim"),
        other.placeholder_key(),
    }
    assert len(keys) == 4
    assert {len(key) for key in keys} == {32}
    assert len(list(layout.keys.iterdir())) == 3


def test_keys_and_state_are_this_user_s_alone_whatever_the_umask(layout: Layout) -> None:
    before = os.umask(0)
    try:
        layout.placeholder_key("kim")
    finally:
        os.umask(before)
    for folder in (layout.state, layout.keys):
        assert mode(folder) == 0o700
        assert {mode(path) for path in folder.iterdir() if path.is_file()} == {0o600}
    assert mode(layout.keys.parent) == 0o700


def test_the_socket_has_a_short_name_that_is_the_workspace_s_own(tmp_path: Path) -> None:
    deep = Layout(tmp_path / ("very_long_name_" * 12))
    socket = deep.socket
    assert len(socket.name) <= 21
    assert socket != Layout(tmp_path).socket
    assert socket == Layout(deep.root).socket
    assert mode(socket.parent) == 0o700
