"""A long text is scanned in parts, and what lies across two of them is found."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.redaction import Redactor, default_rules
from workbench.redaction.scan import _PART

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
