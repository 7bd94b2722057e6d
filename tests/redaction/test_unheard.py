"""Random text in header fields nobody has heard of is a credential; what clouds, caches and tracers write is none."""

from __future__ import annotations

import random
import string
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.redaction.build import exchange
from tests.redaction.lookalikes import FIELDS, RANDOM
from workbench.redaction import Redactor
from workbench.redaction.unheard import calls, is_unheard, tells


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: str(field[0]))
def test_what_clouds_caches_and_tracers_write_stays_in_both_directions(
    redactor: Redactor, field: tuple[str, str]
) -> None:
    made = exchange(headers=(field,))
    assert made.response is not None
    made = replace(made, response=replace(made.response, headers=(field,)))
    kept = redactor.redact(made)
    assert kept.response is not None
    assert (kept.request.headers, kept.response.headers) == ((field,), (field,))


@pytest.mark.parametrize("name", ["x-warehouse", "Till", "x-shop-proof", "x-acme", "gate"])
def test_random_text_under_a_name_that_tells_nothing_is_hidden(redactor: Redactor, name: str) -> None:
    kept = redactor.redact(exchange(headers=((name, RANDOM), (name, "Saffron-Harbour41"))))
    assert all("redacted." in value for _, value in kept.request.headers)


def test_what_was_answered_has_to_be_longer_than_an_id() -> None:
    assert is_unheard("x-till", RANDOM[:24], sent=True)
    assert not is_unheard("x-till", RANDOM[:24], sent=False)
    assert is_unheard("x-till", RANDOM, sent=False)


@pytest.mark.parametrize(
    "value",
    [
        "",
        "application/json",
        "a-long-slug-of-many-words-without-a-number",
        "0123456789012345678901234567890123456789",
        "eyJvZmZzZXQiOjIwMCwibGltaXQiOjUwLCJzb3J0IjoibmFtZSJ9",
        f"{RANDOM} {RANDOM}",
    ],
)
def test_words_numbers_and_encoded_text_are_not_random(value: str) -> None:
    assert not is_unheard("x-till", value, sent=True)


def test_what_calls_a_thing_is_its_last_word() -> None:
    assert calls("x-shop")
    assert not calls("x-shop-proof")
    assert not tells("x-shop")


@given(st.text(max_size=40), st.text(max_size=80), st.booleans())
def test_any_field_is_judged(name: str, value: str, sent: bool) -> None:
    assert is_unheard(name, value, sent=sent) in (True, False)


@given(st.integers(0, 10**6))
def test_a_name_of_a_trace_is_stronger_than_any_value(seed: int) -> None:
    value = "".join(random.Random(seed).choices(string.ascii_letters + string.digits, k=48))
    assert not is_unheard("X-Trace-Context", value, sent=True)
