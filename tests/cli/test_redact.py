"""``workbench redact`` on files and on a recorded exchange."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.redaction.build import exchange
from workbench.cli.main import run
from workbench.cli.setup import make
from workbench.exchange import Recording
from workbench.journal import JournalWriter, write_recording
from workbench.layout import Layout
from workbench.redaction import Redactor

_SECRET = "Zq8Lw3Rt6Vy1Xb4N"


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    made = Layout(tmp_path / "workspace")
    make(made)
    return made


def said(capsys: pytest.CaptureFixture[str]) -> str:
    captured = capsys.readouterr()
    assert _SECRET not in captured.out + captured.err
    return captured.out + captured.err


def test_check_names_the_place_and_the_rule_and_ends_with_one(
    layout: Layout, capsys: pytest.CaptureFixture[str]
) -> None:
    (layout.root / "notes.json").write_text(json.dumps({"token": _SECRET}))
    assert run(["redact", "check", str(layout.root), "--workspace", str(layout.root)]) == 1
    text = said(capsys)
    assert f"{layout.root / 'notes.json'}: $.token  (access-token)" in text
    assert "1 secret found." in text


def test_check_of_a_fresh_workspace_ends_with_nothing_found(layout: Layout, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["redact", "check", str(layout.root), "--workspace", str(layout.root)]) == 0
    assert said(capsys) == "No secrets found.\n"


def test_check_gives_json(layout: Layout, capsys: pytest.CaptureFixture[str]) -> None:
    (layout.root / "notes.txt").write_text(f"password={_SECRET}\n")
    assert run(["redact", "check", "--json", str(layout.root / "notes.txt"), "--workspace", str(layout.root)]) == 1
    assert json.loads(said(capsys)) == [{"path": str(layout.root / "notes.txt"), "where": "line 1", "rule": "password"}]


def test_check_of_what_is_not_there_is_wrong_usage(layout: Layout, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["redact", "check", str(layout.root / "nowhere"), "--workspace", str(layout.root)]) == 2
    assert "no file or folder" in said(capsys)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")
def test_a_pipe_is_not_taken_for_a_file_without_secrets(layout: Layout, capsys: pytest.CaptureFixture[str]) -> None:
    os.mkfifo(layout.root / "pipe")
    assert run(["redact", "check", str(layout.root / "pipe"), "--workspace", str(layout.root)]) == 2
    assert "neither a file nor a folder" in said(capsys)
    assert run(["redact", "check", str(layout.root), "--workspace", str(layout.root)]) == 0


def test_explain_says_why_something_in_a_file_would_be_hidden(
    layout: Layout, capsys: pytest.CaptureFixture[str]
) -> None:
    (layout.root / "a.json").write_text(json.dumps({"api": {"clientSecret": _SECRET}, "name": "Ann"}))
    assert run(["redact", "explain", str(layout.root / "a.json"), "--workspace", str(layout.root)]) == 0
    text = said(capsys)
    assert "$.api.clientSecret" in text
    assert "Client secrets and whatever an API itself calls secret." in text


def test_explain_follows_the_workspaces_own_rules(layout: Layout, capsys: pytest.CaptureFixture[str]) -> None:
    rule = '[[key]]\nname="customer"\nkind="customer"\nkeys=["kundennummer"]\nreason="Printed on the card."\n'
    (layout.root / "redaction.toml").write_text(rule)
    (layout.root / "a.json").write_text('{"kundennummer": "K-77"}')
    assert run(["redact", "explain", str(layout.root / "a.json"), "--workspace", str(layout.root)]) == 0
    assert "Printed on the card." in said(capsys)


def test_rules_that_cannot_be_read_are_named(layout: Layout, capsys: pytest.CaptureFixture[str]) -> None:
    (layout.root / "redaction.toml").write_text("[[key")
    assert run(["redact", "check", str(layout.catalog), "--workspace", str(layout.root)]) == 2
    assert "redaction.toml is no TOML" in said(capsys)


def test_explain_says_what_was_hidden_in_a_recorded_exchange(
    layout: Layout, capsys: pytest.CaptureFixture[str]
) -> None:
    write_recording(layout, Recording("r1", "contoso", "default", 1.0, 2.0, "A tour", ("https://portal.example",)))
    writer = JournalWriter(layout.recording("r1"), "recorder", "r1", "1")
    writer.exchange(Redactor(b"k").redact(exchange(headers=(("Authorization", f"Bearer {_SECRET}"),))))
    writer.close()
    try:
        assert run(["redact", "explain", "x1", "--json", "--workspace", str(layout.root)]) == 0
        shown = said(capsys)
        assert json.loads(shown[shown.index("[") :]) == [
            {"where": "request.headers.Authorization", "rule": "authorization-header"}
        ]
        assert run(["redact", "explain", "x2", "--workspace", str(layout.root)]) == 2
    finally:
        run(["stop", "--workspace", str(layout.root)])


def test_a_false_alarm_is_kept_from_then_on(layout: Layout, capsys: pytest.CaptureFixture[str]) -> None:
    file = layout.root / "answer.json"
    file.write_text(json.dumps({"session_token": _SECRET}))
    where = ["--workspace", str(layout.root)]
    assert run(["redact", "check", str(file), *where]) == 1
    assert run(["redact", "keep", "session_token", *where]) == 0
    assert "is kept from the next recording on" in said(capsys)
    assert run(["redact", "keep", "session_token", *where]) == 0
    assert "was kept already" in said(capsys)
    assert run(["redact", "explain", str(file), *where]) == 0
    assert "access-token" not in said(capsys)
    run(["stop", *where])
