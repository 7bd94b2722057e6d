"""Digits of a path are a code where one is checked, and else the number of something."""

from __future__ import annotations

import pytest

from workbench.redaction import Redactor


@pytest.mark.parametrize(
    "path",
    [
        "otp/482913",
        "otp/verify/482913",
        "verify-otp/482913",
        "verify/code/4829",
        "pair/code/48291355",
        "login/tan/482913",
    ],
)
def test_a_code_that_signs_in_goes(redactor: Redactor, path: str) -> None:
    kept = redactor.redact_url(f"https://h.example/{path}?lang=de")
    assert path.rpartition("/")[2] not in kept
    assert kept.endswith("?lang=de")


@pytest.mark.parametrize(
    "path",
    [
        "mfa/482913",
        "codes/482913/verify",
        "product/code/482913",
        "orders/check/482913",
        "postcode/04109",
        "otp/settings",
    ],
)
def test_the_number_of_a_row_stays(redactor: Redactor, path: str) -> None:
    assert redactor.redact_url(f"https://h.example/{path}") == f"https://h.example/{path}"
