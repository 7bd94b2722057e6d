"""How often operations were called: kept on this machine, across processes."""

from __future__ import annotations

import stat
import time
from pathlib import Path

import pytest

from workbench.errors import WorkbenchError
from workbench.workspace.usage import Usage, Use


def test_an_operation_that_was_never_called_says_so(tmp_path: Path) -> None:
    assert Usage(tmp_path / "usage.json").of("contoso/get") == Use("contoso/get", "never run", 0.0, 0)


def test_calls_are_counted_and_the_last_one_decides(tmp_path: Path) -> None:
    usage = Usage(tmp_path / "usage.json")
    began = time.time()
    usage.note("contoso/get", worked=True)
    usage.note("contoso/get", worked=False)
    found = usage.of("contoso/get")
    assert (found.status, found.calls) == ("failing", 2)
    assert began <= found.last_called <= time.time()
    usage.note("contoso/get", worked=True)
    assert usage.of("contoso/get").status == "verified"
    assert usage.of("contoso/other").calls == 0


def test_it_outlives_the_process_in_a_private_file(tmp_path: Path) -> None:
    file = tmp_path / "usage.json"
    usage = Usage(file)
    usage.note("contoso/get", worked=True)
    usage.save()
    assert Usage(file).of("contoso/get").calls == 1
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_nothing_is_written_where_nothing_was_counted(tmp_path: Path) -> None:
    file = tmp_path / "usage.json"
    usage = Usage(file)
    usage.note("contoso/get", worked=True)
    usage.save()
    file.unlink()
    usage.save()
    assert not file.exists()


def test_a_broken_file_is_named(tmp_path: Path) -> None:
    file = tmp_path / "usage.json"
    file.write_text("[1]")
    with pytest.raises(WorkbenchError, match=r"usage\.json"):
        Usage(file)


def test_who_called_is_remembered_the_most_recent_first(tmp_path: Path) -> None:
    usage = Usage(tmp_path / "usage.json")
    for client in ("claude", "", "claude", "cursor"):
        usage.note("contoso/get", client, worked=True)
    usage.save()
    callers = Usage(tmp_path / "usage.json").of("contoso/get").callers
    assert [(each.client, each.calls) for each in callers] == [("cursor", 1), ("claude", 2), ("", 1)]
    assert callers[0].last >= callers[2].last
