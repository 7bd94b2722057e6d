from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from workbench import host
from workbench.redaction.automata import automaton
from workbench.redaction.prefilter import prefilter

EXPRESSIONS = [(b"abc[0-9]{3}", 0), (b"\\x00key=", 0)]


def _ends(text: bytes) -> list[int]:
    found: list[int] = []
    automaton(EXPRESSIONS).scan(text, match_event_handler=lambda _n, _s, end, _f, _c: found.append(end))
    return found


def _files() -> list[Path]:
    return list((host.user_data_dir() / "automata").iterdir())


def test_what_was_compiled_once_is_loaded_the_next_time_and_finds_the_same() -> None:
    first = _ends(b"abc123\0key=")
    (file,) = _files()
    written = file.stat().st_mtime_ns
    assert _ends(b"abc123\0key=") == first == [6, 11]
    assert file.stat().st_mtime_ns == written
    assert file.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("damage", [b"", b"x" * 40])
def test_a_damaged_file_is_compiled_anew(damage: bytes) -> None:
    _ends(b"")
    (file,) = _files()
    whole = file.read_bytes()
    file.write_bytes(damage or whole[:-1])
    assert _ends(b"abc123") == [6]
    assert file.read_bytes() == whole


def test_a_file_that_others_may_write_is_not_loaded() -> None:
    _ends(b"")
    (file,) = _files()
    file.chmod(0o666)
    assert _ends(b"abc123") == [6]
    assert file.stat().st_mode & 0o077 == 0


def test_without_a_folder_to_keep_it_in_it_is_compiled_all_the_same(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "file"))
    assert _ends(b"abc123") == [6]


def test_only_the_newest_are_kept() -> None:
    for number in range(10):
        automaton([(f"rule{number}".encode(), 0)])
    assert len(_files()) == 8


def test_another_process_loads_what_the_first_compiled() -> None:
    made = [_made_by_a_process(str(seed)) for seed in (1, 2)]
    assert made[0] == made[1] != set()


def _made_by_a_process(seed: str) -> set[str]:
    """Give the names of all automata once a process, with hashes of texts of its own, has made a redactor."""
    code = "from workbench.redaction import Redactor; Redactor(bytes(32))"
    subprocess.run([sys.executable, "-c", code], check=True, env={**os.environ, "PYTHONHASHSEED": seed})
    return {file.name for file in _files()}


def test_where_patterns_may_match_is_said_once_for_each_however_long_the_text() -> None:
    assert [number for _, number in prefilter((r"[0-9]{4}", r"[a-z]{4}")).matches(b"0" * 10_000)] == [0]
