"""Values that nobody is to see are asked for at a terminal, and read from a pipe line by line."""

from __future__ import annotations

import getpass
import io
import sys

import pytest

from workbench.cli.unseen import ask_unseen


def test_out_of_a_pipe_comes_a_line_for_each_question_and_no_word_about_echo(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("first secret \r\nsecond\n"))
    assert [ask_unseen("Value: ") for _ in range(3)] == ["first secret ", "second", ""]
    assert capsys.readouterr() == ("", "")


def test_at_a_terminal_what_is_typed_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = io.StringIO()
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdin", terminal)
    monkeypatch.setattr(getpass, "getpass", lambda question: f"typed after {question!r}")
    assert ask_unseen("Value: ") == "typed after 'Value: '"
