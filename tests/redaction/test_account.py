"""What an account's redactor knows outlives the session as fingerprints."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.errors import UsageError
from workbench.layout import Layout
from workbench.redaction.account import redactor_of, remember

NAME = "blue harbour"
"""No rule takes this for a secret."""


def test_a_later_session_of_the_same_account_alone_knows_it_again(tmp_path: Path, own_user_folders: Path) -> None:
    del own_user_folders
    layout = Layout(tmp_path)
    first = redactor_of(layout, "ann")
    first.learn([NAME], "password")
    remember(layout, "ann", first)
    assert NAME not in redactor_of(layout, "ann").redact_text(NAME)
    assert redactor_of(layout, "bob").redact_text(NAME) == NAME


def test_that_nothing_can_be_kept_stops_nothing(tmp_path: Path, own_user_folders: Path) -> None:
    del own_user_folders
    layout = Layout(tmp_path)
    redactor = redactor_of(layout, "ann")
    redactor.learn([NAME], "password")
    layout.fingerprints("ann").mkdir(parents=True)
    remember(layout, "ann", redactor)


def test_rules_that_cannot_be_used_are_an_error(tmp_path: Path, own_user_folders: Path) -> None:
    del own_user_folders
    (tmp_path / "redaction.toml").write_text("[[key")
    with pytest.raises(UsageError, match=r"redaction\.toml"):
        redactor_of(Layout(tmp_path), "ann")
