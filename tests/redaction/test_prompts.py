"""What is typed when a terminal asks for a password goes, whole or key by key; what is typed otherwise stays."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Literal

import pytest

from workbench.exchange import Message
from workbench.redaction import Redactor

type Said = tuple[Literal["sent", "received"], str]
URL = "wss://portal.example/exec"


def _kept(redactor: Redactor, said: Iterable[Said]) -> list[str]:
    made = (Message(at, float(at), way, "text", text) for at, (way, text) in enumerate(said))
    return [redactor.redact_message(message, URL).data for message in made]


def test_a_line_behind_a_prompt_goes(redactor: Redactor) -> None:
    kept = _kept(redactor, [("received", "[sudo] password for ops: "), ("sent", "winter\r"), ("sent", "uptime\r")])
    assert "winter" not in kept[1]
    assert kept[1].endswith("\r")
    assert kept[2] == "uptime\r"


def test_keys_go_one_by_one_until_the_line_ends(redactor: Redactor) -> None:
    kept = _kept(
        redactor, [("received", "Kennwort: "), *(("sent", key) for key in "xy7\r"), ("sent", "l"), ("sent", "s")]
    )
    assert not set("xy7") & set("".join(kept[1:4]).replace("redacted.pin.000000000000", ""))
    assert kept[4:] == ["\r", "l", "s"]


@pytest.mark.parametrize(
    ("asked", "typed"),
    [
        (json.dumps({"Op": "stdout", "Data": "Password for ops: "}), json.dumps({"Op": "stdin", "Data": "winter\r"})),
        (json.dumps(["stdout", "Enter passphrase for key: "]), json.dumps(["stdin", "winter\r"])),
        (json.dumps({"text": "Please enter your PIN:"}), json.dumps({"text": "4711"})),
    ],
)
def test_a_message_that_wraps_it_is_read(redactor: Redactor, asked: str, typed: str) -> None:
    kept = _kept(redactor, [("received", asked), ("sent", typed)])
    assert "winter" not in kept[1]
    assert "4711" not in kept[1]
    assert json.loads(kept[1])


@pytest.mark.parametrize("asked", ["login: ", "Password changed.", "password: must be long\r\n$ ", "Name:"])
def test_behind_other_words_it_stays(redactor: Redactor, asked: str) -> None:
    assert _kept(redactor, [("received", asked), ("sent", "winter\r")])[1] == "winter\r"


def test_what_comes_after_the_answer_of_the_server_stays(redactor: Redactor) -> None:
    said: list[Said] = [
        ("received", "Password: "),
        ("received", "Welcome to fen-web, last login 10:15"),
        ("sent", "uptime"),
    ]
    assert _kept(redactor, said)[2] == "uptime"


def test_messages_of_an_application_are_no_keys(redactor: Redactor) -> None:
    asked = json.dumps({"type": "form", "label": "Password:"})
    sent = json.dumps({"id": 4, "op": "list", "page": 1, "sort": "name", "dir": "asc"})
    assert json.loads(_kept(redactor, [("received", asked), ("sent", sent)])[1]) == json.loads(sent)


def test_another_stream_was_not_asked(redactor: Redactor) -> None:
    _kept(redactor, [("received", "Password: ")])
    other = redactor.redact_message(Message(0, 1.0, "sent", "text", "winter\r"), "wss://portal.example/other")
    assert other.data == "winter\r"
