"""Remembered sessions are encrypted, private, and opened for their own account alone."""

from __future__ import annotations

import shutil
from pathlib import Path

import keyring
import pytest

from tests.workspace.test_credentials import MemoryKeyring
from workbench.layout import Layout
from workbench.workspace.remembering import Remembering
from workbench.workspace.views.sessions import Kept

STATE = Kept({"cookies": [{"name": "sid", "value": "c00kie-canary"}]}, {"https://p.example": {"oidc": "t0ken-canary"}})


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def remembering(tmp_path: Path, told: list[str]) -> Remembering:
    return Remembering(Layout(tmp_path / "w"), told.append)


def test_what_was_remembered_comes_back_for_a_later_process(tmp_path: Path, remembering: Remembering) -> None:
    assert remembering.load("contoso", "default") is None
    remembering.save("contoso", "default", STATE, 0)
    assert remembering.has("contoso", "default")
    assert Remembering(Layout(tmp_path / "w"), print).load("contoso", "default") == STATE
    remembering.forget("contoso", "default")
    assert remembering.load("contoso", "default") is None


def test_what_is_forgotten_while_it_is_being_saved_stays_forgotten(remembering: Remembering) -> None:
    before = remembering.forgotten("contoso", "default")
    remembering.forget("contoso", "default")
    remembering.save("contoso", "default", STATE, before)
    assert not remembering.has("contoso", "default")
    remembering.save("contoso", "default", STATE, remembering.forgotten("contoso", "default"))
    assert remembering.load("contoso", "default") == STATE


def test_without_a_keyring_the_key_is_a_private_file_apart_and_a_line_says_so(
    tmp_path: Path, remembering: Remembering, told: list[str], own_user_folders: Path
) -> None:
    remembering.save("contoso", "default", STATE, 0)
    (key,) = own_user_folders.rglob("state.key")
    assert key.stat().st_mode & 0o077 == 0
    assert str(key) in told[0]
    for file in (tmp_path / "w").rglob("*"):
        if file.is_file():
            assert file.stat().st_mode & 0o077 == 0, file
            assert b"canary" not in file.read_bytes()


def test_the_systems_keyring_holds_the_key_where_there_is_one(
    remembering: Remembering, told: list[str], own_user_folders: Path
) -> None:
    before, ring = keyring.get_keyring(), MemoryKeyring()
    keyring.set_keyring(ring)
    try:
        remembering.save("contoso", "default", STATE, 0)
    finally:
        keyring.set_keyring(before)
    assert len(ring.kept) == 1
    assert told == []
    assert list(own_user_folders.rglob("state.key")) == []


def test_one_accounts_state_is_never_anothers(tmp_path: Path, remembering: Remembering, told: list[str]) -> None:
    remembering.save("contoso", "one", STATE, 0)
    assert remembering.load("contoso", "two") is None
    files = sorted((tmp_path / "w").rglob("sessions/*"))
    remembering.save("contoso", "two", Kept(), 0)
    (other,) = set((tmp_path / "w").rglob("sessions/*")) - set(files)
    shutil.copy(files[0], other)
    assert remembering.load("contoso", "two") is None
    assert "cannot be opened" in told[-1]


@pytest.mark.parametrize("content", [b"", b"wbs1", b"x" * 100])
def test_a_torn_file_is_a_session_that_ended(tmp_path: Path, remembering: Remembering, content: bytes) -> None:
    remembering.save("contoso", "default", STATE, 0)
    (file,) = (tmp_path / "w").rglob("sessions/*")
    file.write_bytes(content)
    assert remembering.load("contoso", "default") is None
