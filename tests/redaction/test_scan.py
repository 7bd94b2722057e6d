"""A long text is scanned in parts, and what lies across two of them is found."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.redaction import Redactor, default_rules
from workbench.redaction.known import KnownSecrets
from workbench.redaction.names import Names
from workbench.redaction.scan import _PART, Scanner

_FILLER = "one more line of prose\n" * (_PART // 10)
_REDACTOR = Redactor(b"k" * 32, default_rules())


@pytest.mark.parametrize(
    "said",
    [
        "your password is Zq8-Lw3Rt6Vy1x today",
        "your verification code is 482913",
        "pay with 4539 1488 0343 6467",
    ],
)
@settings(max_examples=25)
@given(back=st.integers(-8, 60))
def test_a_secret_across_two_parts_of_a_text_is_found(said: str, back: int) -> None:
    assert _REDACTOR.find(f"{_FILLER[: _PART - back]} {said} {_FILLER[:_PART]}")


@settings(max_examples=25)
@given(count=st.integers(_PART - 2, _PART * 3))
def test_a_long_run_of_digits_hides_nothing_by_itself(count: int) -> None:
    assert not _REDACTOR.find("0" * count)


_SCANNER = Scanner(default_rules(), Names(default_rules()))


def _is_suspect(text: str) -> bool:
    return _SCANNER.suspects([text], KnownSecrets(10)) == {0}


@pytest.mark.parametrize(
    "address",
    [
        "/reset/Zq8Lw3Rt6Vy1",
        "/Activate/12/Zq8Lw3Rt6Vy1Xb4N",
        "https://h.example/confirm?x=Zq8Lw3Rt6Vy1",
        "/s/Zq8Lw3Rt6Vy1Xb4N",
    ],
)
def test_an_address_that_leads_on_behind_a_telling_word_is_looked_at(address: str) -> None:
    assert _is_suspect(address)


@pytest.mark.parametrize(
    "address", ["/reset", "https://h.example/control-room", "/share/me", "/confirm?x=1", "/family"]
)
def test_one_that_ends_there_is_not(address: str) -> None:
    assert not _is_suspect(address)


@given(st.text(alphabet="/resticonfm?x-12", max_size=80))
def test_nothing_is_hidden_in_an_address_that_is_not_looked_at(address: str) -> None:
    if not _is_suspect(address):
        assert Redactor(b"k" * 32).redact_text(address) == address
