"""Credentials are found where the person put them, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringError, PasswordDeleteError

from workbench.errors import UsageError, WorkbenchError
from workbench.workspace.credentials import (
    Credentials,
    env_file,
    find,
    from_keyring,
    given_by,
    parse,
    read_file,
    to_keyring,
    variable,
)


class MemoryKeyring(KeyringBackend):
    """A keyring for one test."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call] # keyring's own
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.kept:
            raise PasswordDeleteError("not there")
        del self.kept[service, username]


class LockedKeyring(MemoryKeyring):
    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringError("locked")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringError("locked")


@pytest.fixture
def ring() -> Iterator[MemoryKeyring]:
    before, made = keyring.get_keyring(), MemoryKeyring()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


@pytest.fixture
def private(tmp_path: Path) -> Path:
    file = tmp_path / "elsewhere" / "mine.env"
    file.parent.mkdir()
    file.write_text("# mine\nexport WORKBENCH_CONTOSO_DEFAULT_PASSWORD='from the file'\n")
    file.chmod(0o600)
    return file


def test_each_credential_comes_from_the_first_place_that_has_it(
    ring: MemoryKeyring, private: Path, tmp_path: Path
) -> None:
    to_keyring("contoso", "default", {"username": "ring", "password": "ring", "totp": "ring"})
    environ = {"WORKBENCH_ENV_FILE": str(private), "WORKBENCH_CONTOSO_DEFAULT_USERNAME": "environment"}
    found = find("contoso", "default", (("username", "given"),), tmp_path / "w", environ)
    assert found == Credentials("given", "from the file", "ring")
    assert find("contoso", "default", (), tmp_path / "w", environ).username == "environment"
    assert found.known() == ("username", "password", "totp")


def test_accounts_do_not_share_credentials(ring: MemoryKeyring, tmp_path: Path) -> None:
    to_keyring("contoso", "one", {"password": "first"})
    environ = {"WORKBENCH_CONTOSO_ONE_USERNAME": "one"}
    assert find("contoso", "two", (), tmp_path, environ) == Credentials()
    assert find("contoso", "one", (), tmp_path, environ) == Credentials("one", "first")


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660])
def test_a_file_that_others_can_read_is_refused_with_the_fix(private: Path, tmp_path: Path, mode: int) -> None:
    private.chmod(mode)
    with pytest.raises(UsageError, match=f"chmod 600 {private}"):
        read_file(private, tmp_path / "w")


def test_a_file_within_the_workspace_or_a_repository_is_refused(private: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="workspace or repository"):
        read_file(private, private.parent)
    (tmp_path / ".git").mkdir()
    with pytest.raises(UsageError, match="workspace or repository"):
        read_file(private, tmp_path / "w")


def test_a_link_into_the_workspace_is_seen_through(private: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.env"
    link.symlink_to(private)
    with pytest.raises(UsageError, match="workspace"):
        read_file(link, private.parent)


def test_the_usual_file_lies_with_the_user_and_need_not_be_there(tmp_path: Path, own_user_folders: Path) -> None:
    assert env_file({}).is_relative_to(own_user_folders)
    assert read_file(env_file({}), tmp_path) == {}


def test_lines_are_read_as_a_shell_would() -> None:
    text = "A=1\n export B = 'two # not a comment' \n# C=3\nD=\"x=y\"\nno line\nE=\n"
    assert parse(text) == {"A": "1", "B": "two # not a comment", "D": "x=y", "E": ""}


def test_a_keyring_that_is_locked_or_missing_has_nothing_and_takes_nothing(ring: MemoryKeyring) -> None:
    del ring
    keyring.set_keyring(LockedKeyring())
    assert from_keyring("contoso", "default") == {}
    with pytest.raises(WorkbenchError, match="no keyring"):
        to_keyring("contoso", "default", {"password": "x"})


def test_what_is_forgotten_is_gone_and_may_be_forgotten_again(ring: MemoryKeyring) -> None:
    to_keyring("contoso", "default", {"password": "x", "username": ""})
    to_keyring("contoso", "default", {"password": ""})
    assert ring.kept == {}


def test_variables_are_named_after_portal_and_account() -> None:
    assert variable("contoso", "acme-eu", "password") == "WORKBENCH_CONTOSO_ACME_EU_PASSWORD"
    environ = {"WORKBENCH_CONTOSO_DEFAULT_TOTP": "JBSW Y3DP", "WORKBENCH_CONTOSO_OTHER_TOTP": "no"}
    assert given_by("contoso", "default", Path("/w"), environ) == (("totp", "JBSW Y3DP"),)


def test_a_file_that_a_commands_environment_names_is_handed_to_the_daemon(private: Path, tmp_path: Path) -> None:
    environ = {"WORKBENCH_ENV_FILE": str(private), "WORKBENCH_CONTOSO_DEFAULT_USERNAME": "environment"}
    given = dict(given_by("contoso", "default", tmp_path / "w", environ))
    assert (given["username"], given["password"]) == ("environment", "from the file")
    private.chmod(0o640)
    with pytest.raises(UsageError, match="chmod 600"):
        given_by("contoso", "default", tmp_path / "w", environ)


def test_no_representation_shows_a_value() -> None:
    assert "hunter2" not in repr(Credentials("hunter2", "hunter2", "hunter2"))
