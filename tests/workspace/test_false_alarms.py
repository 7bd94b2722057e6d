"""What a person says is no secret's name is kept from then on, and nothing else in the file changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.errors import UsageError
from workbench.redaction import rules_of
from workbench.workspace.false_alarms import keep_name, name_at

WITH_COMMENTS = """\
# our own
[[key]]                       # hide what stands under a name
name = "customer-pin"
kind = "pin"
keys = ["kundennummer"]
reason = "Printed on the card."

[keep]
keys = ["user_token"]   # no secret
"""


def test_a_name_is_kept_by_the_rules_of_the_next_recording(tmp_path: Path) -> None:
    assert keep_name(tmp_path / "redaction.toml", "sessionColour", "session")

    assert "sessioncolour" in rules_of(tmp_path).keep.keys


def test_what_a_person_wrote_stays_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "redaction.toml"
    file.write_text(WITH_COMMENTS)

    assert keep_name(file, "pinColour")
    assert not keep_name(file, "pinColour"), "it is there already"

    assert file.read_text() == WITH_COMMENTS.replace('["user_token"]', '["user_token", "pinColour"]')


def test_a_rule_that_goes_by_looks_is_not_mended_by_a_name(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="does not go by a name"):
        keep_name(tmp_path / "redaction.toml", "avatar", "jwt")

    assert not (tmp_path / "redaction.toml").exists()


@pytest.mark.parametrize("name", ["", "a b", "x\ny", 'a"]\n[[key]]', "n" * 81])
def test_what_is_no_name_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError, match="is no name"):
        keep_name(tmp_path / "redaction.toml", name)


def test_a_file_that_cannot_be_read_stays_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "redaction.toml"
    file.write_text("[keep\n")

    with pytest.raises(UsageError, match="no TOML"):
        keep_name(file, "colour")

    assert file.read_text() == "[keep\n"


@pytest.mark.parametrize(
    ("where", "name"),
    [
        ("response.body.text$.items[3].nickname", "nickname"),
        ("request.headers.X-Api-Key", "X-Api-Key"),
        ("request.url.query.token", "token"),
        ("response.body$.session", "session"),
    ],
)
def test_the_name_that_a_value_stood_under_is_the_last_of_its_place(where: str, name: str) -> None:
    assert name_at(where) == name
