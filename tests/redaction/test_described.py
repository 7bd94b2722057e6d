"""Below a secret's name, what tells about the secret stays."""

from __future__ import annotations

from copy import deepcopy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.redaction.build import exchange
from workbench.exchange import JsonValue
from workbench.redaction import Redactor
from workbench.redaction.described import (
    is_labelled,
    is_name_of,
    is_note,
    is_own,
    is_told,
    may_be_owned,
    told_beside,
)
from workbench.redaction.names import Names
from workbench.redaction.rules import KeyRule, default_rules

SECRET = "Saffron-Harbour41"
KEY = "Zq8Lw3Rt6Vy1Xb4NpQ7sHd5Fg2Kj9Mc0"
NAMES = Names(default_rules())


@pytest.mark.parametrize(
    "document",
    [
        {"secrets": {"changed": "2026-11-30T08:00:00Z", "cipher": "aes-256-gcm", "digest": "sha256"}},
        {"password": {"label": "Username", "value": "Ann-Lee1984"}},
        {"password": {"label": "E-mail address", "value": "ann.lee1@example.org"}},
        {"secret": {"title": "Host", "value": "Printer-Floor2"}},
        {"credentials": [{"key": "username", "value": "ann.lee1"}]},
        {"password": {"minLength": 12, "required": True, "type": "string", "format": "password"}},
        {"credentials": {"username": "ann.lee1", "provider": "ldap2", "createdAt": "2026-11-30"}},
        {"tokens": [{"name": "Laptop of Ann", "last4": "9f3a", "scopes": ["read:orders2"]}]},
    ],
    ids=str,
)
def test_dates_ciphers_and_users_below_a_secrets_name_stay(redactor: Redactor, document: JsonValue) -> None:
    assert redactor.redact_value(document) == document


@pytest.mark.parametrize(
    "document",
    [
        {"secrets": {"till": SECRET, "changed": "2026-11-30"}},
        {"password": {"label": "Till", "value": SECRET}},
        {"password": {"label": "New password", "value": SECRET}},
        {"credentials": [{"key": "username", "value": "ann"}, {"key": "password", "value": SECRET}]},
        {"secret": {"name": "till", "value": SECRET}},
        {"password": {"value": SECRET, "hash": "sha256"}},
    ],
    ids=str,
)
def test_the_secret_itself_goes(redactor: Redactor, document: JsonValue) -> None:
    assert SECRET not in str(redactor.redact_value(document))


def test_a_key_that_is_random_goes_and_whose_it_is_stays(redactor: Redactor) -> None:
    kept = redactor.redact_value({"tokens": {KEY: "Laptop of Ann"}})
    assert KEY not in str(kept)
    assert "Laptop of Ann" in str(kept)


def test_a_label_or_a_name_says_who_signs_in() -> None:
    assert is_labelled(NAMES, {"label": "User name", "value": "x"})
    assert is_labelled(NAMES, {"key": "username", "value": "x"})
    assert is_labelled(NAMES, {"caption": "Benutzername"})
    assert not is_labelled(NAMES, {"label": "Password", "value": "x"})
    assert not is_labelled(NAMES, {"key": "password", "value": "x"})
    assert not is_labelled(NAMES, {"key": "username"})
    assert not is_labelled(NAMES, {"label": 3, "value": "x"})


def test_a_name_is_one_only_beside_its_value() -> None:
    assert is_name_of({"name": "till", "value": "x"}, "name")
    assert not is_name_of({"name": "till"}, "name")
    assert not is_name_of(["name", "value"], 0)


@pytest.mark.parametrize(("key", "value"), [("rotated", "2026-11-30"), ("kdf", "argon2id"), ("mode", "aes-256-gcm")])
def test_dates_and_ciphers_are_told(key: str, value: str) -> None:
    assert is_told(NAMES, key, value)


@pytest.mark.parametrize(
    ("key", "value"), [("value", "sha256"), ("password", "2026-11-30"), ("kdf", SECRET), ("text", "aes-256-gcm"), (0, "sha256")]
)  # fmt: skip
def test_what_stands_where_a_value_does_is_not(key: str | int, value: str) -> None:
    assert not is_told(NAMES, key, value)


def test_a_bare_code_is_the_own_one_of_what_it_stands_below() -> None:
    otp, secret = (KeyRule(name="x", kind=kind, reason="r") for kind in ("otp", "secret"))
    assert is_own(otp, "4711")
    assert is_own(secret, KEY)
    assert not any(is_own(otp, value) for value in ("471", "471100000", "DE-1", "\u0664\u0667\u0661\u0661"))
    assert not is_own(secret, "4711")


def test_only_random_text_digits_and_lists_of_texts_may_be_owned() -> None:
    assert all(map(may_be_owned, ("4711", KEY, ["a", "b"])))
    assert not any(map(may_be_owned, (4711, None, [], ["a", 1], {"a": "b"}, "billing.invoice", "NOT_FOUND")))


@given(st.dictionaries(st.sampled_from(["key", "name", "label", "value", "title"]), st.none() | st.text(max_size=20)))
def test_any_object_is_judged(node: dict[str, object]) -> None:
    assert is_labelled(NAMES, node) in (True, False)
    assert is_note(node) is False


@given(st.text(max_size=20), st.text(max_size=40))
def test_any_member_is_judged(key: str, value: str) -> None:
    assert is_told(NAMES, key, value) in (True, False)


@pytest.mark.parametrize(
    "value",
    [
        {"credentials": {"client": {"client_id": "q8Xr2LmPzT9vKc4Wn7Yb", "auth_method": "client_secret_post"}}},
        {"token": {"binding": "HTTP-POST", "state": "CREATED"}},
        {
            "link_sessions": [
                {"events": [{"event_id": "8b2b5d28-79ec-468b-bbce-f8bd34be635a", "request_id": "Nnclj9HntPMu5dmQ"}]}
            ]
        },
        {"assertion": {"nameFormat": "urn:oasis:names:tc:SAML:2.0:attrname-format:unspecified"}},
        {"encryptionKey": {"identifier": "till-key-2", "state": "ROTATED"}},
        {"pin": {"trackingNumber": "9876543210", "errorMessage": "Unknown value in the image field"}},
    ],
)
def test_members_that_say_themselves_what_they_are_stay_below_a_secrets_name(
    redactor: Redactor, value: dict[str, JsonValue]
) -> None:
    assert redactor.redact_value(deepcopy(value)) == value


@pytest.mark.parametrize(
    "value",
    [
        {"credentials": {"client": {"secret": "q8Xr2LmPzT9vKc4Wn7Yb"}}},
        {"password": {"value": "SWORDFISH"}},
        {"session": {"id": "q8Xr2LmPzT9vKc4Wn7Yb"}},
        {"access_token": {"token_id": "q8Xr2LmPzT9vKc4Wn7Yb"}},
        {"pin": {"value": "4711"}},
    ],
)
def test_the_secret_itself_below_its_name_is_hidden(redactor: Redactor, value: dict[str, JsonValue]) -> None:
    kept = str(redactor.redact_value(deepcopy(value)))
    assert not any(secret in kept for secret in ("q8Xr2LmPzT9vKc4Wn7Yb", "SWORDFISH", "4711"))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("dateOfSignature", "2023-01-01T01:00:00+01:00"),
        ("credential", "UNVERIFIED"),
        ("sid", "S-1-5-21-3992267483-1860856704-2413701314-500"),
    ],
)
def test_a_date_a_state_and_an_id_of_windows_are_no_credentials(redactor: Redactor, name: str, value: str) -> None:
    assert redactor.redact_value({name: value}) == {name: value}


def test_a_short_name_that_was_somebodys_password_stays_elsewhere(redactor: Redactor) -> None:
    document: JsonValue = {"password": "Okta", "eventType": "com.okta.user.import"}
    assert "com.okta.user.import" in str(redactor.redact_value(document))


def test_the_id_of_a_payments_authorization_stays_in_a_path(redactor: Redactor) -> None:
    url = "https://portal.example/v1/payments/authorization/2DC87612EK520411B/capture"
    assert redactor.redact(exchange(url=url)).request.url == url


def test_beside_a_token_small_words_tell_which_one_it_is_and_a_capital_does_not() -> None:
    rule = KeyRule(name="access-token", kind="token", reason="")
    beside: dict[str, object] = {"level": "read only", "owner": "Swordfish.Harbour", "held": KEY}
    assert told_beside(NAMES, beside, rule) == {"level"}


def test_the_account_of_a_password_stays_where_both_have_one_letter_for_a_name(redactor: Redactor) -> None:
    kept = redactor.redact_text(
        '{"msLAPS-Password": {"n": "Administrator", "t": "1d91d7ea31d4e86", "p": "A6a3#7%eb!57be"}}'
    )
    assert "A6a3" not in kept
    assert '"Administrator"' in kept
