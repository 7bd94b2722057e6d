"""Maps and lists of an object hold secrets by what the object is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.exchange import JsonValue
from workbench.redaction import Redactor

SECRET = "Saffron-Harbour41"
RANDOM = "Zq8Lw3Rt6Vy1Xb4NpQ7sHd5F"


@pytest.mark.parametrize(
    "document",
    [
        {"path": "secret/till", "data": {"till": SECRET}},
        {"mount": "kv-v2", "data": {"data": {"till": SECRET}, "metadata": {"version": 3}}},
        {"engine": "vault", "data": {"till": f"{RANDOM}{SECRET}"}},
        {"headers": {"x-till": RANDOM, "authorization": f"Bearer {SECRET}"}},
        {"requestHeaders": {"Cookie": f"sid={SECRET}", "x-till": RANDOM}},
    ],
    ids=str,
)
def test_what_the_object_is_says_that_its_map_is_secret(redactor: Redactor, document: JsonValue) -> None:
    kept = str(redactor.redact_value(document))
    assert SECRET not in kept
    assert RANDOM not in kept


@pytest.mark.parametrize(
    "document",
    [
        {"path": "/users", "data": {"name": "Galaxy-Note20", "etag": RANDOM}},
        {"kind": "ConfigMap", "data": {"name": "Galaxy-Note20", "hash": RANDOM}},
        {"path": "secret/till", "data": {"created": "2026-11-30", "algorithm": "aes-256-gcm", "note": "for the till"}},
        {"message": "secretary: back at ten", "data": {"room": "Meeting-Room12"}},
        {"event": "password_reset", "data": {"user": "Ann-Lee1984", "version": "v1.2.3"}},
        {"data": {"campaign": "Summer-Sale2026", "host": "Printer-Floor2"}},
        {"path": "secret/till", "data": None},
        {"mount": "kv", "data": ["Galaxy-Note20"]},
        {"headers": {"x-request-id": RANDOM, "etag": RANDOM, "content-type": "application/json", "x-count": 3}},
        {"tableHeaders": {"id": "Order number", "sku": "Galaxy-Note20"}},
        {"headers": ["id", "name"]},
    ],
    ids=str,
)
def test_other_maps_stay(redactor: Redactor, document: JsonValue) -> None:
    assert redactor.redact_value(document) == document


@pytest.mark.parametrize("said", [{"type": "backup"}, {"mfaEnabled": True}, {"note": "Keep these for an emergency"}])
def test_codes_beside_what_says_that_they_get_a_person_back_in_are_hidden(
    redactor: Redactor, said: dict[str, JsonValue]
) -> None:
    kept = redactor.redact_value({**said, "codes": ["4821-9930", "1177-0245"]})
    assert "4821-9930" not in str(kept)
    assert "1177-0245" not in str(kept)


@pytest.mark.parametrize(
    "document",
    [
        {"codes": ["DE001", "FR002"]},
        {"codes": ["200", "404"], "description": "Statuses"},
        {"type": "backup", "codes": ["full", "incremental"]},
        {"country": "DE", "codes": ["10115", "10117"]},
        {"mfa": True, "codes": []},
        {"mfa": True, "codes": [1, 2]},
    ],
    ids=str,
)
def test_other_codes_stay(redactor: Redactor, document: JsonValue) -> None:
    assert redactor.redact_value(document) == document


@given(
    st.dictionaries(
        st.sampled_from(["data", "headers", "codes", "path", "mfa", "kind"]),
        st.recursive(
            st.none() | st.sampled_from([SECRET, RANDOM, "secret/a", "Secret", "4821-9930", 7]),
            lambda inner: (
                st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["data", "x", "etag"]), inner, max_size=3)
            ),
            max_leaves=6,
        ),
    )
)
@settings(deadline=None)
def test_twice_is_once_whatever_stands_where_a_map_does(document: dict[str, JsonValue]) -> None:
    redactor = Redactor(b"k" * 32)
    once = redactor.redact_value(document)
    assert redactor.redact_value(once) == once
