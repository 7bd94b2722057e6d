"""A code by its digits and a key by its octets go; counts, versions and scores stay."""

from __future__ import annotations

import pytest

from workbench.exchange import JsonValue
from workbench.redaction import Redactor


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        ({"otp": [4, 8, 2, 9, 1, 3]}, {"otp": [0, 0, 0, 0, 0, 0]}),
        ({"pin": ["8", "0", "4", "7"]}, {"pin": ["0", "0", "0", "0"]}),
        (
            {"sessionKey": {"type": "Buffer", "data": list(range(20, 36))}},
            {"sessionKey": {"type": "Buffer", "data": [0] * 16}},
        ),
    ],
)
def test_a_list_that_is_the_secret_goes(redactor: Redactor, value: JsonValue, kept: JsonValue) -> None:
    assert redactor.redact_value(value) == kept


@pytest.mark.parametrize(
    "value",
    [
        {"tokens": [15496, 995, 262, 318]},
        {"passwordHistory": [3, 5, 7, 12]},
        {"pinTries": [1, 2, 2, 0]},
        {"otpLengths": [6, 8]},
        {"scores": [4, 8, 2, 9, 1, 3]},
        {"palette": list(range(20, 36))},
    ],
)
def test_a_list_that_tells_about_secrets_or_about_nothing_stays(redactor: Redactor, value: JsonValue) -> None:
    assert redactor.redact_value(value) == value
