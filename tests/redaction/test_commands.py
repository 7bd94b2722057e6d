"""A message of one line that signs in loses what it signs in with, and nothing else."""

from __future__ import annotations

import pytest

from workbench.exchange import Message
from workbench.redaction import Redactor

TOKEN = "Zq8Lw3Rt6Vy1Xb4NpQ7sKd92"


def redacted(redactor: Redactor, text: str) -> str:
    return redactor.redact_message(Message(0, 1.0, "sent", "text", text), "wss://h.example/live").data


@pytest.mark.parametrize(
    ("text", "secret", "left"),
    [
        (f"AUTH|{TOKEN}|kiosk-12|2.4.1", TOKEN, "|kiosk-12|2.4.1"),
        ("login:anna:Saffron-Harbour41:north", "Saffron-Harbour41", "login:anna:"),
        (f"*2\r\n$4\r\nAUTH\r\n$24\r\n{TOKEN}\r\n", TOKEN, "*2\r\n$4\r\nAUTH\r\n$24\r\n"),
        ("7.connect,4.3389,4.anna,17.Saffron-Harbour41;", "Saffron-Harbour41", "7.connect,4.3389,4.anna,"),
        ("PRIVMSG NickServ :IDENTIFY harbour4711\r\nJOIN #north\r\n", "harbour4711", "\r\nJOIN #north\r\n"),
    ],
)
def test_what_signs_in_is_hidden(redactor: Redactor, text: str, secret: str, left: str) -> None:
    kept = redacted(redactor, text)
    assert secret not in kept
    assert left in kept


@pytest.mark.parametrize(
    "text",
    ["login failed for Anna at kiosk 12", "auth|ok|507f1f77bcf86cd799439011", "RESUME;page-7", "4.sync,8.12345678;"],
)
def test_what_only_tells_of_a_sign_in_stays(redactor: Redactor, text: str) -> None:
    assert redacted(redactor, text) == text


def test_an_element_says_the_length_of_what_stands_for_it(redactor: Redactor) -> None:
    length, _, element = (
        redacted(redactor, "7.connect,17.Saffron-Harbour41;").split(",")[1].removesuffix(";").partition(".")
    )
    assert int(length) == len(element)


def test_commands_of_several_lines_are_read_one_by_one(redactor: Redactor) -> None:
    kept = redacted(redactor, f'CONNECT {{"auth_token":"{TOKEN}","lang":"nats.ws"}}\r\nPING\r\n')
    assert TOKEN not in kept
    assert '"lang":"nats.ws"' in kept
    assert kept.endswith("PING\r\n")
