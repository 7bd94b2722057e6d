"""People's decisions: small text files that say what is wrong when they are broken."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from workbench.discovery.endpoint import Override
from workbench.errors import WorkbenchError
from workbench.operation import Permission
from workbench.workspace import decisions


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "catalog" / "overrides.json"


def test_there_are_none_without_a_file(file: Path) -> None:
    assert decisions.load(file, Override) == []


def test_what_is_saved_is_loaded(file: Path) -> None:
    kept = [Override("name", ("GET https://portal.example/a",), "list_zoës"), Override("noise", ("GET /b",), "")]
    decisions.save(file, kept)
    assert decisions.load(file, Override) == kept


def test_a_person_can_read_and_compare_the_file(file: Path) -> None:
    decisions.save(file, [Override("name", ("GET https://portal.example/a",), "list_zoës")])
    text = file.read_text(encoding="utf-8")
    assert '    "value": "list_zoës"\n' in text
    assert text.endswith("]\n")


@pytest.mark.parametrize(("private", "mode"), [(True, 0o600), (False, 0o644)])
def test_what_concerns_this_machine_alone_is_private(file: Path, private: bool, mode: int) -> None:
    decisions.save(file, [Permission("p1", "contoso/close_ticket")], private=private)
    assert stat.S_IMODE(file.stat().st_mode) == mode


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"[torn", "JSON"),
        (b'{"kind": "name"}', "array"),
        (b'[{"kind": "colour", "samples": [], "value": ""}]', r"kind"),
        (b'[{"kind": "name", "samples": [], "value": 5}]', r"\[0\]\.value|\[\.\.\.\]\.value"),
        (b"\xff\xfe", "JSON|UTF-8|utf-8"),
        (b"", "truncated|JSON"),
    ],
)
def test_a_broken_file_is_named_with_the_reason_and_left_alone(file: Path, content: bytes, said: str) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    with pytest.raises(WorkbenchError, match=said) as caught:
        decisions.load(file, Override)
    assert str(file) in caught.value.message
    assert caught.value.hint
    assert file.read_bytes() == content


def test_a_later_decision_takes_the_place_of_the_earlier_about_the_same(file: Path) -> None:
    first = Override("name", ("GET https://portal.example/a",), "one")
    other = Override("title", ("GET https://portal.example/a",), "A title")
    again = Override("name", ("GET https://portal.example/a",), "two")
    for override in (first, other):
        decisions.add_override(file, override)
    assert decisions.add_override(file, again) == [other, again]
    assert decisions.load(file, Override) == [other, again]


def test_a_decision_is_not_added_to_a_broken_file(file: Path) -> None:
    file.parent.mkdir()
    file.write_text("[{]")
    with pytest.raises(WorkbenchError):
        decisions.add_override(file, Override("name", ("GET /a",), "x"))
    assert file.read_text() == "[{]"
