"""A text with per cent signs in it is not always escaped."""

from __future__ import annotations

import pytest

from workbench.redaction import Redactor


@pytest.mark.parametrize("text", ["width=100%;height=20", "width=100%;height=auto;", "growth of 12%, margin of 100%;"])
def test_a_per_cent_sign_that_escapes_nothing_is_read_once(redactor: Redactor, text: str) -> None:
    assert redactor.redact_text(text) == text


def test_what_is_escaped_is_redacted_and_escaped_again(redactor: Redactor) -> None:
    kept = redactor.redact_text("%70assword%3DSaffron-Harbour41%26page%3D2")
    assert "Harbour41" not in kept
    assert kept.endswith("page%3D2")
