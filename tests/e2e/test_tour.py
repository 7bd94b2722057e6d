"""The recorded tour is the real program on the stand-in portal: WORKBENCH_WRITE_TOUR=1 records it anew.

``docs/tour.cast`` is in asciinema's format, version 2: https://docs.asciinema.org/manual/asciicast/v2/
"""

from __future__ import annotations

import getpass
import json
import os
import socket
import sys
from functools import partial
from pathlib import Path

import pytest

from tests.cast import Cast, replayed
from tests.e2e.machine import Machine
from tests.terminal import Terminal

CAST = Path(__file__).parents[2] / "docs" / "tour.cast"
SIZE = (100, 30)
LIMIT = 500_000
"""Octets."""

STEPS = (
    ("x", "[2 Traffic]", 0.6),
    ("/", "note:", 0.6),
    ("method:post partner", "/ method:post partner", 2.0),
    ("\r", "POST", 1.2),
    ("\r", "Overview", 2.5),
    ("\t", "Headers", 2.5),
    ("\x1b", "2 Traffic", 0.8),
    ("3", "[3 Endpoints]", 2.0),
    ("/", "[3 Endpoints]", 0.6),
    ("list_partners", "/ list_partners", 1.2),
    ("\r", "/api/v1/partners", 1.2),
    ("\r", "Parameters", 3.0),
    ("p", "catalog", 4.0),
    ("\x13", "list_partners", 3.0),
    ("r", "list_partners", 2.0),
    ("\x12", "200", 4.0),
)
"""Keys, what the screen shows after them, and the seconds that a person looks at it."""


def test_the_tour_shows_a_click_become_a_tool() -> None:
    shown = "\n".join(line for screen in replayed(CAST.read_text()) for line in screen)
    for wanted in ("[2 Traffic]", "Overview", "[3 Endpoints]", "catalog/demo/list_partners.json", "200"):
        assert wanted in shown


def test_the_tour_is_a_small_file_that_names_no_machine() -> None:
    text = CAST.read_text()
    header, *events = [json.loads(line) for line in text.splitlines()]
    assert (header["version"], header["width"], header["height"]) == (2, *SIZE)
    assert all(kind == "o" for _, kind, _ in events)
    assert [at for at, _, _ in events] == sorted(at for at, _, _ in events)
    assert len(text.encode()) <= LIMIT
    assert not [name for name in ("/tmp", "/home", "/root", "/work", "/Users") if f"{name}/" in text]


@pytest.mark.timeout(600)
@pytest.mark.skipif(not os.environ.get("WORKBENCH_WRITE_TOUR"), reason="WORKBENCH_WRITE_TOUR=1 records the tour anew")
def test_the_tour_can_be_recorded(tmp_path: Path) -> None:
    machine = Machine(tmp_path)
    command = [sys.executable, "-m", "workbench", "demo", "--port", "0", "--workspace", str(tmp_path / "demo")]
    environment = {name: value for name, value in machine.environment.items() if name != "NO_COLOR"}
    cast = Cast(SIZE, "Discovery Workbench: from a click in the browser to a tool for agents")
    with Terminal(command, SIZE, environment, cast.heard) as terminal:
        terminal.until(partial(_shows, "/api/"), 120)
        cast.begin()
        terminal.pass_time(6)
        cast.pause()
        terminal.until(partial(_shows, "Tour done"), 300)
        # Another screen and back paints everything, so that what was left out is missed by nobody.
        terminal.send("4")
        terminal.until(partial(_shows, "[4 Operations]"))
        cast.go_on()
        terminal.send("2")
        terminal.until(partial(_shows, "[2 Traffic]"))
        terminal.pass_time(2)
        _tour(terminal)
        cast.end()
        terminal.send("\x03")
        terminal.until_end(60)
    text = cast.text()
    assert not [word for word in (str(tmp_path), socket.gethostname(), getpass.getuser() + "@") if word in text]
    CAST.write_text(text)


def _tour(terminal: Terminal) -> None:
    for keys, wanted, seconds in STEPS:
        for key in keys:
            terminal.send(key)
            terminal.pass_time(0.12)
        terminal.until(partial(_shows, wanted), 60)
        terminal.pass_time(seconds)


def _shows(text: str, lines: list[str]) -> bool:
    return any(text in line for line in lines)
