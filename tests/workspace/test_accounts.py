"""Whose account a call means, and whom the person lets use it."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.errors import NotFoundError, UsageError
from workbench.invoke import NotAllowedError
from workbench.workspace.accounts import Accounts


@pytest.fixture
def accounts(tmp_path: Path) -> Accounts:
    return Accounts(tmp_path / "accounts.json")


@pytest.fixture
def two(accounts: Accounts) -> Accounts:
    accounts.add("contoso", "acme")
    accounts.add("contoso", "globex")
    accounts.allow("contoso", "acme", "Claude")
    return accounts


def test_a_portal_of_which_nobody_said_anything_has_one_account_for_all(accounts: Accounts) -> None:
    assert accounts.choose("contoso", "Claude") == "default"
    assert accounts.choose("contoso", "") == "default"


def test_the_only_account_needs_no_leave(accounts: Accounts) -> None:
    accounts.add("contoso", "acme")
    assert accounts.choose("contoso", "Claude") == "acme"
    with pytest.raises(NotFoundError):
        accounts.choose("contoso", "Claude", "default")


def test_of_several_an_agent_gets_the_one_that_it_was_allowed(two: Accounts) -> None:
    assert two.choose("contoso", "Claude") == "acme"
    for named in ("", "globex", "acme"):
        with pytest.raises(NotAllowedError, match="workbench accounts allow contoso"):
            two.choose("contoso", "Other", named)
    with pytest.raises(NotAllowedError, match="workbench accounts allow contoso globex Claude"):
        two.choose("contoso", "Claude", "globex")


def test_of_several_that_it_was_allowed_an_agent_names_one_and_stays_with_it(two: Accounts) -> None:
    two.allow("contoso", "globex", "Claude")
    with pytest.raises(UsageError, match="acme, globex"):
        two.choose("contoso", "Claude")
    assert two.choose("contoso", "Claude", "globex") == "globex"
    assert two.choose("contoso", "Claude") == "globex"
    # A leave that was taken back counts for what was chosen before, too.
    two.allow("contoso", "globex", "Claude", revoke=True)
    with pytest.raises(NotAllowedError):
        two.choose("contoso", "Claude")


def test_the_person_means_the_account_that_is_open(two: Accounts) -> None:
    assert two.choose("contoso", "", current="globex") == "globex"
    with pytest.raises(UsageError, match="several accounts"):
        two.choose("contoso", "")


def test_accounts_whose_variables_would_be_the_same_are_refused(two: Accounts) -> None:
    for portal, name in (("contoso", "ACME"), ("contoso", "acme"), ("contoso_acme", "x")):
        if (portal, name) == ("contoso_acme", "x"):
            two.add("contoso", "acme_x")
        with pytest.raises(UsageError):
            two.add(portal, name)


@pytest.mark.parametrize("name", ["", " acme", "a\nb", "a\x1b[2J"])
def test_a_name_is_a_line_of_text(accounts: Accounts, name: str) -> None:
    with pytest.raises(UsageError):
        accounts.add("contoso", name)


def test_what_was_removed_is_gone(two: Accounts) -> None:
    two.remove("contoso", "acme")
    assert two.names("contoso") == ("globex",)
    with pytest.raises(NotFoundError):
        two.remove("contoso", "acme")
