"""A one-time code that the answer repeats goes there too, for this exchange alone; other numbers stay."""

from __future__ import annotations

import pytest

from tests.redaction.build import exchange
from workbench.redaction import Redactor
from workbench.redaction.json_text import parse_json

ASKED = ("application/json", '{"otp":"482913"}')


def _answer(redactor: Redactor, text: str, asked: tuple[str, str] = ASKED) -> str:
    kept = redactor.redact(exchange(body=asked, answer=("application/json", text))).response
    assert kept is not None
    return kept.body.text


@pytest.mark.parametrize("text", ['{"error":"Invalid code: 482913"}', '{"seen":["482913"],"left":2}'])
def test_it_goes(redactor: Redactor, text: str) -> None:
    assert "482913" not in _answer(redactor, text)


@pytest.mark.parametrize(
    "text", ['{"order":"771204"}', '{"trace":"a482913b"}', '{"n":"1482913"}', '{"v":"482913.5"}', '{"id":"x-482913"}']
)
def test_other_numbers_stay(redactor: Redactor, text: str) -> None:
    assert _answer(redactor, text) == text


def test_a_bare_number_leaves_json_that_can_be_read(redactor: Redactor) -> None:
    assert parse_json(_answer(redactor, '{"id":482913,"list":[482913]}')) is not None


def test_short_codes_are_not_looked_for(redactor: Redactor) -> None:
    asked = ("application/json", '{"pin":"2026"}')
    assert "In 2026" in _answer(redactor, '{"text":"In 2026 we moved"}', asked)


def test_the_next_exchange_knows_nothing_of_it(redactor: Redactor) -> None:
    _answer(redactor, "{}")
    assert "Order 482913" in _answer(redactor, '{"text":"Order 482913"}', ("application/json", "{}"))
