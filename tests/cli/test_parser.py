"""What can be typed."""

from __future__ import annotations

import argparse
import importlib
from collections.abc import Iterator

import pytest

from workbench.cli.main import run
from workbench.cli.parser import build

COMMANDS: dict[str, list[str]] = {
    "": [],
    "init": ["init", "somewhere"],
    "demo": ["demo", "--headless"],
    "demo serve": ["demo", "serve", "--port", "0"],
    "record": ["record", "https://portal.example/"],
    "recordings": ["recordings"],
    "recordings list": ["recordings", "list"],
    "recordings rm": ["recordings", "rm", "r1"],
    "traffic": ["traffic", "status:4xx", "--saved", "errors"],
    "exchange": ["exchange", "x000101"],
    "steps": ["steps"],
    "filters": ["filters"],
    "filters save": ["filters", "save", "errors", "status:4xx"],
    "filters rm": ["filters", "rm", "errors"],
    "note": ["note", "inviting a user"],
    "page": ["page"],
    "page open": ["page", "open", "/users"],
    "page click": ["page", "click", "e12"],
    "page fill": ["page", "fill", "e12"],
    "page select": ["page", "select", "e12", "Reader"],
    "page press": ["page", "press", "Enter"],
    "page back": ["page", "back"],
    "page forward": ["page", "forward"],
    "page reload": ["page", "reload"],
    "keys": ["keys"],
    "endpoints": ["endpoints"],
    "endpoints diff": ["endpoints", "diff", "r1", "r2", "list_users"],
    "promote": ["promote", "GET /partners", "list_users", "--constant", "tenant=7"],
    "try": ["try", "GET /partners", "page=1"],
    "edit": ["edit", "get_partner", "--title", "One partner"],
    "retire": ["retire", "get_partner"],
    "undo": ["undo", "--list"],
    "operations": ["operations"],
    "call": ["call", "contoso/get_partner", "id=7"],
    "allow": ["allow", "contoso/rename", "--for", "1h", "--count", "3"],
    "origins": ["origins", "contoso", "--accept"],
    "approvals": ["approvals"],
    "approve": ["approve", "a019"],
    "refuse": ["refuse", "a019"],
    "trust": ["trust", "--all"],
    "audit": ["audit", "--client", "claude"],
    "agents config": ["agents", "config", "codex"],
    "export har": ["export", "har"],
    "redact explain": ["redact", "explain", "x000101"],
    "redact check": ["redact", "check", "recordings", "catalog"],
    "redact mark": ["redact", "mark"],
    "redact again": ["redact", "again"],
    "mcp": ["mcp"],
    "status": ["status"],
    "stop": ["stop"],
    "reindex": ["reindex"],
    "doctor": ["doctor"],
    "daemon": ["daemon"],
}

LISTS = [
    "recordings",
    "recordings list",
    "endpoints",
    "operations",
    "approvals",
    "trust",
    "audit",
    "status",
    "doctor",
    "reindex",
    "demo",
    "export har",
    "undo",
    "endpoints diff",
]


def every_parser(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    yield parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for inner in action.choices.values():
                yield from every_parser(inner)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_leads_to_a_function(command: str) -> None:
    module, function = build().parse_args(COMMANDS[command]).run.split(":")
    assert callable(getattr(importlib.import_module(module), function))


@pytest.mark.parametrize("command", COMMANDS)
def test_the_workspace_can_be_named_before_and_after_a_command(command: str) -> None:
    typed = COMMANDS[command]
    assert build().parse_args(["--workspace", "w", *typed]).workspace == "w"
    assert build().parse_args([*typed, "--workspace", "w"]).workspace == "w"
    assert build().parse_args(["--workspace", "a", *typed, "--workspace", "b"]).workspace == "b"
    assert build().parse_args(typed).workspace is None


@pytest.mark.parametrize("command", LISTS)
def test_every_list_can_be_json(command: str) -> None:
    assert build().parse_args([*COMMANDS[command], "--json"]).json is True
    assert build().parse_args(COMMANDS[command]).json is False


def test_json_may_stand_before_the_word_list() -> None:
    assert build().parse_args(["recordings", "--json", "list"]).json is True


def test_every_command_and_option_says_what_it_is_for() -> None:
    for parser in every_parser(build()):
        if not parser.prog.endswith(" daemon"):
            assert parser.description
            options = [action for action in parser._actions if action.option_strings and action.dest != "help"]
            assert [a.dest for a in options if not a.help] == []


@pytest.mark.parametrize(
    "typed",
    [
        ["bogus"],
        ["record"],
        ["recordings", "rm"],
        ["export"],
        ["allow", "op", "--count", "0"],
        ["allow", "op", "--count", "-5"],
        ["allow", "op", "--count", "many"],
        ["demo", "--port", "x"],
        ["promote", "e1", "--risk", "none"],
        ["status", "--no-such-option"],
        ["status", "\x1b[2Jsurplus"],
    ],
)
def test_wrong_usage_gets_one_line_that_says_where_help_is(
    typed: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        build().parse_args(typed)
    said = capsys.readouterr()
    assert caught.value.code == 2
    assert (said.out, said.err.count("\n")) == ("", 1)
    assert said.err.startswith("workbench: ")
    assert "--help` says" in said.err
    assert "\x1b" not in said.err


def test_help_names_the_commands_but_not_the_daemon(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        build().parse_args(["--help"])
    said = capsys.readouterr().out
    for command in {name.split()[0] for name in COMMANDS if name} - {"daemon"}:
        assert f"\n    {command}" in said
    assert "\n    daemon" not in said
    assert "Exit codes" in said


def test_a_command_that_is_not_there_is_named_without_a_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rekord"]) == 2
    assert (
        capsys.readouterr().err == "workbench: There is no command 'rekord'. `workbench --help` says what there is.\n"
    )
