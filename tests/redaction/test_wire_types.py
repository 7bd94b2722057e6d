"""A text that is base64 of a message whose fields have no names is not kept; what is random by itself is judged as text."""

from __future__ import annotations

import base64
import random

import pytest

from tests.redaction.build import exchange
from workbench.redaction import Redactor
from workbench.redaction.wire_types import is_packed_message

MESSAGE = b"\x08\x01\x12\x04anna\x1a\x28Zq8Lw3Rt6Vy1Xb4NpQ7sKd92Zq8Lw3Rt6Vy1Xb4N"


def packed(octets: bytes) -> str:
    return base64.b64encode(octets).decode()


def test_a_message_is_left_out(redactor: Redactor) -> None:
    kept = redactor.redact(exchange(answer=("text/plain", packed(MESSAGE)))).response
    assert kept is not None
    assert (kept.body.text, kept.body.omitted) == ("", "binary")


@pytest.mark.parametrize(
    "text", [packed(MESSAGE[:-1]), packed(b'{"user": "anna", "page": 12}'), "annual-report-of-the-north-2026", ""]
)
def test_anything_else_is_none(text: str) -> None:
    assert not is_packed_message(text)


def test_random_octets_are_none() -> None:
    chance = random.Random(7)
    assert sum(is_packed_message(packed(chance.randbytes(48))) for _ in range(2_000)) == 0
