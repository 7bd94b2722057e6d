"""A code of a second factor is one by what stands beside it or above it."""

from __future__ import annotations

import pytest

from workbench.exchange import JsonValue
from workbench.redaction import Redactor

TAKEN: list[JsonValue] = [
    {"twoStep": {"method": "TOTP", "value": "541907"}},
    {"verification": {"channel": "sms", "value": "541907"}},
    {"sms": {"answer": "541907", "sentAt": "2026-01-01T10:00:00Z"}},
    {"factor": "authenticator", "response": "541907"},
]
KEPT: list[JsonValue] = [
    {"key": "mfa.timeout", "value": "360000"},
    {"channel": "sms", "value": "150000"},
    {"verification": {"name": "limit", "value": "541907"}},
    {"quiz": {"answer": "541907"}},
    {"sms": {"answer": "yes", "count": "541907"}},
]


@pytest.mark.parametrize("document", TAKEN, ids=str)
def test_it_goes(redactor: Redactor, document: JsonValue) -> None:
    assert "541907" not in str(redactor.redact_value(document))


@pytest.mark.parametrize("document", KEPT, ids=str)
def test_a_number_of_something_else_stays(redactor: Redactor, document: JsonValue) -> None:
    before = str(document)
    assert str(redactor.redact_value(document)) == before
