"""A person's edits of the catalog are noticed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from workbench.workspace.catalog_watch import signature


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "contoso").mkdir()
    (tmp_path / "contoso" / "get.json").write_text("{}")
    return tmp_path


def test_nothing_changes_by_itself(folder: Path) -> None:
    assert signature(folder) == signature(folder)


def test_a_new_a_changed_and_a_removed_file_are_noticed(folder: Path) -> None:
    seen = {signature(folder)}
    (folder / "contoso" / "list.json").write_text("{}")
    seen.add(signature(folder))
    (folder / "contoso" / "list.json").write_text("{ }")
    seen.add(signature(folder))
    (folder / "contoso" / "list.json").rename(folder / "contoso" / "lists.json")
    seen.add(signature(folder))
    (folder / "contoso" / "get.json").unlink()
    seen.add(signature(folder))
    assert len(seen) == 5


def test_an_edit_that_keeps_the_size_is_noticed(folder: Path) -> None:
    file = folder / "contoso" / "get.json"
    before = signature(folder)
    file.write_text("[]")
    os.utime(file, ns=(1, 1))
    assert signature(folder) != before


def test_what_is_no_catalog_file_or_vanishes_is_passed_over(folder: Path) -> None:
    before = signature(folder)
    (folder / "overrides.json").write_text("[]")
    (folder / "contoso" / "notes.txt").write_text("mine")
    (folder / "contoso" / "dangling.json").symlink_to(folder / "nowhere")
    assert signature(folder) == before
    assert signature(folder / "missing") == ()
