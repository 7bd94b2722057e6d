"""Personal data is masked in its form; what is not about people stays."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.exchange import Body, Exchange, JsonValue, Message, Request, Response
from workbench.redaction import Personal, default_rules, load_rules
from workbench.redaction.placeholder import placeholder

KEY = b"k" * 32
PEOPLE = Personal(default_rules().personal, KEY)

PERSON: JsonValue = {
    "id": 4711,
    "firstName": "Ada",
    "last_name": "Lovelace",
    "name": "Ada Lovelace",
    "email": "ada.lovelace@contoso.example",
    "phoneNumber": "+44 20 7946 0958",
    "mobile": 447700900123,
    "dateOfBirth": "1815-12-10",
    "address": {"street": "12 St James's Square", "postalCode": "SW1Y 4JH", "country": "GB"},
    "iban": "GB29 NWBK 6016 1331 9268 19",
    "note": "call +44 20 7946 0958 or write to ada.lovelace@contoso.example",
    "status": "active",
    "roleIds": ["7f2c", "81aa"],
    "createdAt": "2026-01-01T00:00:00Z",
    "lastLogin": "2026-11-01T10:00:00Z",
}


def test_nothing_about_the_person_is_left_and_the_rest_is() -> None:
    masked = PEOPLE.value(PERSON)
    text = json.dumps(masked)
    for word in ("Ada", "Lovelace", "ada", "7946", "447700900123", "1815", "James", "4JH", "NWBK", "contoso"):
        assert word not in text
    for kept in ("4711", "active", "7f2c", "2026-01-01T00:00:00Z", "2026-11-01T10:00:00Z", "GB"):
        assert kept in text


def test_the_form_is_kept() -> None:
    masked = PEOPLE.value(PERSON)
    assert isinstance(masked, dict)
    shapes = {
        "firstName": r"[A-Z][a-z]{2}",
        "name": r"[A-Z][a-z]{2} [A-Z][a-z]{7}",
        "email": r"[a-z]{3}\.[a-z]{8}@[a-z]{7}\.example",
        "phoneNumber": r"\+\d\d \d\d \d{4} \d{4}",
        "dateOfBirth": r"\d{4}-\d\d-\d\d",
        "iban": r"[A-Z]{2}\d\d [A-Z]{4} \d{4} \d{4} \d{4} \d\d",
    }
    assert {name: bool(re.fullmatch(shape, str(masked[name]))) for name, shape in shapes.items()} == dict.fromkeys(
        shapes, True
    )
    assert isinstance(masked["mobile"], int)


def test_equal_values_stay_equal_wherever_they_stand() -> None:
    masked = PEOPLE.value(PERSON)
    assert isinstance(masked, dict)
    assert str(masked["email"]) in str(masked["note"])
    assert str(masked["phoneNumber"]) in str(masked["note"])
    assert (
        PEOPLE.url("https://p.example/users/ada.lovelace%40contoso.example?mail=ada.lovelace@contoso.example").count(
            str(masked["email"]).partition("@")[0]
        )
        == 2
    )
    other = Personal(default_rules().personal, b"o" * 32).value(PERSON)
    assert isinstance(other, dict)
    assert other["email"] != masked["email"]


@pytest.mark.parametrize(
    "value",
    [
        {"name": "Backup Pro", "sku": "BP-100", "title": "Backup for everyone"},
        {"emailVerified": True, "hasPhone": False, "email": None},
        {"id": "7946-0958", "version": "4.20.7946", "price": 1234567890123},
        {"at": "2026-11-22T10:00:00+01:00", "range": "2026-01-01/2026-02-01"},
        {"uuid": "0189b0d3-6c1c-7c3f-8000-123456789012", "hash": "d41d8cd98f00b204e9800998ecf8427e"},
        {"path": "/api/users/me", "type": "EMAIL", "icon": "user@2x.png"},
    ],
)
def test_what_is_not_about_people_is_kept(value: JsonValue) -> None:
    assert PEOPLE.value(value) == value


def test_placeholders_are_left_alone() -> None:
    hidden = placeholder(KEY, "password", "x")
    assert PEOPLE.value({"username": hidden}) == {"username": hidden}


def test_every_part_of_an_exchange_is_masked() -> None:
    mail = "ada@contoso.example"
    exchange = Exchange(
        "x1",
        "r1",
        0.0,
        Request(
            "POST",
            f"https://p.example/users/{mail}?email={mail}&page=2",
            headers=(("X-User", mail), ("Accept", "*/*")),
            body=Body(text=f"email={mail}&first_name=Ada&plan=pro", media_type="application/x-www-form-urlencoded"),
        ),
        Response(200, body=Body(text=json.dumps({"users": [{"email": mail}]}), media_type="application/json")),
        page=f"https://p.example/?u={mail}",
        messages=(Message(0, 0.0, "received", "text", data=json.dumps({"from": mail})),),
    )
    masked = PEOPLE.exchange(exchange)
    assert mail not in str(masked)
    assert "Ada" not in str(masked)
    assert "contoso" not in str(masked)
    assert "page=2" in masked.request.url
    assert "plan=pro" in masked.request.body.text


@given(st.text(max_size=60))
def test_any_text_keeps_its_length_but_for_addresses(text: str) -> None:
    masked = PEOPLE.text(text)
    assert len(masked) == len(text) or "@" in text


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=20), lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["email", "name", "id", "phone", "zip"]), inner, max_size=3), max_leaves=8))  # fmt: skip
def test_types_are_kept(value: JsonValue) -> None:
    def shape(item: JsonValue) -> object:
        if isinstance(item, dict):
            return {name: shape(inner) for name, inner in item.items()}
        return [shape(inner) for inner in item] if isinstance(item, list) else type(item)

    assert shape(PEOPLE.value(value)) == shape(value)


def test_a_workspace_changes_the_switches_and_the_lists() -> None:
    rules = load_rules('[personal]\nexports = "keep"\nanswers = "mask"\nkeys = ["shoeSize"]').personal
    assert rules.masked == {"answers"}
    assert Personal(rules, KEY).value({"shoe_size": "forty"}) != {"shoe_size": "forty"}
    assert default_rules().personal.masked == {"exports"}


@pytest.mark.parametrize("number", [1e22, -1e22, 1.5e-7, 12.5, -3.25, 0.0, 10**30, -7])
def test_numbers_about_people_stay_numbers(number: float) -> None:
    masked = PEOPLE.value({"salary": number, "email": "a@b.example"})
    assert isinstance(masked, dict)
    assert type(masked["salary"]) is type(number)
    json.dumps(masked, allow_nan=False)


@pytest.mark.parametrize("url", ["http://[", "//[x", "http://[::1", "http://[/?email=ada@contoso.example"])
def test_an_address_that_cannot_be_read_is_masked_as_text(url: str) -> None:
    assert "ada@contoso" not in PEOPLE.url(url)


@pytest.mark.timeout(20)
@pytest.mark.parametrize("text", ["x" * 2_000_000, "a." * 1_000_000, "+1'" * 500_000, "a@" * 500_000, "a@b." * 300_000])
def test_a_long_run_of_letters_takes_no_longer_than_others(text: str) -> None:
    assert PEOPLE.text(text) == text


@pytest.mark.parametrize("between", ["-", "+", "'", ".+", ",", " "])
def test_addresses_that_follow_each_other_are_masked_both(between: str) -> None:
    masked = PEOPLE.text(f"ada@contoso.example{between}bob@fabrikam.example")
    assert masked.count("@") == 2
    assert "ada" not in masked
    assert "bob" not in masked
    assert "contoso" not in masked
    assert "fabrikam" not in masked
