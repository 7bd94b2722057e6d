"""A HAR file is written whole or not at all, by streaming, for its user alone."""

from __future__ import annotations

import errno
import os
import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.formats.conftest import read_valid
from tests.formats.exchanges import RECORDING, json_body, made
from workbench.errors import WorkbenchError
from workbench.exchange import Redacted, Response
from workbench.formats import har_file


def many(count: int, text: str = "{}") -> Iterator[Redacted]:
    answer = Response(200, body=json_body(text))
    for number in range(count):
        yield Redacted(replace(made(), id=f"x{number}", response=answer))


def test_it_says_how_much_was_written(tmp_path: Path) -> None:
    path = tmp_path / "out.har"
    assert har_file.write(path, [RECORDING], many(3)) == (3, path.stat().st_size)


def test_an_export_of_nothing_is_valid_too(tmp_path: Path) -> None:
    assert har_file.write(tmp_path / "out.har", [], [])[0] == 0
    assert read_valid(tmp_path / "out.har")["entries"] == []


def test_only_its_user_may_read_the_file_whatever_the_umask(tmp_path: Path) -> None:
    path = tmp_path / "out.har"
    path.write_text("an old file that others may read")
    path.chmod(0o644)
    before = os.umask(0)
    try:
        har_file.write(path, [RECORDING], many(1))
    finally:
        os.umask(before)
    assert path.stat().st_mode & 0o777 == 0o600


def test_when_the_exchanges_break_off_the_old_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "out.har"
    path.write_text("old")

    def failing() -> Iterator[Redacted]:
        yield made()
        raise WorkbenchError("The database went away.")

    with pytest.raises(WorkbenchError, match="went away"):
        har_file.write(path, [RECORDING], failing())
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_an_interrupt_leaves_no_half_written_file(tmp_path: Path) -> None:
    def interrupted() -> Iterator[Redacted]:
        yield made()
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        har_file.write(tmp_path / "out.har", [RECORDING], interrupted())
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_named_and_changes_nothing(tmp_path: Path) -> None:
    def full() -> Iterator[Redacted]:
        yield made()
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(WorkbenchError, match="No space left on device") as caught:
        har_file.write(tmp_path / "out.har", [RECORDING], full())
    assert caught.value.hint
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("target", ["missing/out.har", "folder"])
def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, target: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(WorkbenchError, match="could not be written") as caught:
        har_file.write(tmp_path / target, [RECORDING], many(1))
    assert str(tmp_path / target) in caught.value.message
    assert [item.name for item in tmp_path.iterdir()] == ["folder"]


def test_twenty_thousand_entries_are_never_held_at_once(tmp_path: Path) -> None:
    text = '{"filler": "' + "x" * 1000 + '"}'
    tracemalloc.start()
    try:
        entries, size = har_file.write(tmp_path / "out.har", [RECORDING], many(20_000, text))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert (entries, size > 20_000_000) == (20_000, True)
    assert peak < 2_000_000
