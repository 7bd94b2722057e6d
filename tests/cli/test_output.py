"""What is printed: aligned, safe for the terminal, and JSON that means what it meant."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass

import pytest

from workbench.cli import output

HOSTILE = "a\x1b[2J\x9b31m\x7f\u202eb\U000e0041\tc\r\nd"


@dataclass(frozen=True)
class Thing:
    name: str
    size: int = 3


def test_a_table_is_aligned_and_each_row_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    output.table(["ID", "PATH"], [["e1", HOSTILE], ["e1234", "/b"]], empty="None.")
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "ID     PATH"
    assert lines[2] == "e1234  /b"
    assert len(lines) == 3


def test_an_empty_table_says_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    output.table(["ID"], [], empty="No endpoints yet.")
    assert capsys.readouterr().out == "No endpoints yet.\n"


def test_captured_text_controls_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    output.say(HOSTILE)
    output.note(HOSTILE)
    output.table(["A", "B"], [[HOSTILE, HOSTILE]], empty="")
    output.show_json({"value": HOSTILE, HOSTILE: [HOSTILE]})
    said = capsys.readouterr()
    for character in "\x1b\x9b\x7f\u202e\r\U000e0041":
        assert character not in said.out + said.err


def test_json_means_what_it_meant(capsys: pytest.CaptureFixture[str]) -> None:
    output.show_json({"value": HOSTILE, "things": [Thing("Zoë 🦆")]})
    printed = capsys.readouterr().out
    assert json.loads(printed) == {"value": HOSTILE, "things": [{"name": "Zoë 🦆", "size": 3}]}
    assert printed.count("\n") == 1
    assert "Zoë 🦆" in printed


def test_json_is_indented_for_a_person(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    output.show_json(Thing("a"))
    assert capsys.readouterr().out == '{\n  "name": "a",\n  "size": 3\n}\n'


def test_a_row_ends_where_the_terminal_does(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "20")
    output.table(["A", "B"], [["x" * 10, "y" * 30], ["x", "y"]], empty="")
    lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines)) <= 20
    assert lines[1].endswith("…")


def test_moments_and_counts_are_words() -> None:
    assert output.moment(0) == "-"
    assert output.moment(1_790_000_000).startswith("2026-09-2")
    assert output.moment(1e30) == f"{1e30:.0f}"
    assert [output.counted(n, "exchange") for n in (0, 1, 2000)] == ["0 exchanges", "1 exchange", "2,000 exchanges"]
    assert output.counted(2, "entry", "entries") == "2 entries"
