"""Objects that as a whole say what is in them, and values that say by themselves what they are."""

from __future__ import annotations

import json

import pytest

from workbench.redaction import Redactor

_RANDOM = "9Xq2Lw7Rt4Vy1Zb8Nc5Md3Kf6Hg0Js"


def _kept(redactor: Redactor, document: object) -> str:
    return redactor.redact_text(json.dumps(document))


@pytest.mark.parametrize(
    "document",
    [
        {"type": "passwordChange", "current": "Winter19abc", "new": "Winter19abc"},
        {"password": "Herbst2020x", "confirm": "Winter19abc"},
        {"operationName": "ChangePassword", "variables": {"next": "Winter19abc"}},
        {"iv": _RANDOM, "value": "Winter19abcQ7w8E9r0T1y2", "mac": _RANDOM},
        {"note": {"anything": "Winter19!"}},
    ],
)
def test_what_the_whole_object_or_the_look_says_is_hidden(redactor: Redactor, document: object) -> None:
    assert "Winter19" not in _kept(redactor, document)


@pytest.mark.parametrize(
    "document",
    [
        {"field": "passwordPolicy", "old": "basic-1", "new": "strong-2"},
        {"operationName": "ChangePassword", "variables": {"userId": "user-48123"}},
        {"arn": "arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/db-AbCdEf"},
        {"price": "EUR2024", "share": "100%", "title": "Summer 2024!"},
    ],
)
def test_what_only_looks_like_it_stays(redactor: Redactor, document: object) -> None:
    assert json.loads(_kept(redactor, document)) == document


def test_a_key_in_a_connection_string_goes_whole_although_an_address_stands_before_it(redactor: Redactor) -> None:
    kept = redactor.redact_text(
        "AccountEndpoint=https://c.example/;AccountKey=aB3/xY9zQ1w2E3r4T5y6/U7i8O9p0;Database=x"
    )
    assert "U7i8O9p0" not in kept
    assert kept.endswith(";Database=x")
