"""A value built as a password is one where what stands around says so, and a name of something elsewhere."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.exchange import JsonValue
from workbench.redaction import Redactor
from workbench.redaction.near import before, is_stem

SECRET = "Saffron-Harbour41"

TAKEN: list[JsonValue] = [
    {"note": "WLAN password", "value": SECRET},
    {"secrets": {"value": SECRET}},
    {"q": "What is the password of the till?", "text": SECRET},
    {"event": "password changed", "from": "Old-Harbour41", "to": SECRET},
    {"credentials": {"till": {"v": SECRET}}},
    {"passwordExpiresAt": "2026-01-01", "temporary": SECRET},
    ["Das Kennwort lautet", SECRET],
    {"title": "Server", "note": "WLAN password", "value": SECRET},
]

KEPT: list[JsonValue] = [
    {"value": "Summer-Sale2026"},
    {"type": "campaign", "name": "Summer-Sale2026"},
    {"value": "Printer-Floor2", "host": "db1"},
    {"data": "Release-Candidate12", "version": "1.2.3"},
    {"text": "Galaxy-Note20", "brand": "x"},
    {"user": "Ann-Lee1984", "password": ""},
    {"user": "Ann-Lee1984", "message": "Signed in"},
    {"title": "Season-Two2026", "secret": False},
    {"passenger": "Bob", "value": "Summer-Sale2026"},
    {"passport": "yes", "value": "Galaxy-Note20"},
    {"compass": "north", "value": "Printer-Floor2"},
    {"bypass": True, "text": "Galaxy-Note20"},
    {"trespass": "no", "text": "Galaxy-Note20"},
    {"boardingPass": "x", "text": "Galaxy-Note20"},
    {"passThrough": True, "value": "Galaxy-Note20"},
    {"pass_rate": "0.2", "value": "Galaxy-Note20"},
    {"pass": 12, "fail": 3, "value": "Galaxy-Note20"},
    {"secretary": "Ann", "message": "Meeting-Room12"},
    {"password_policy": {"value": "Summer-Sale2026"}},
    {"passwordExpiresAt": "2026-01-01", "data": "Summer-Sale2026"},
    {"hasPassword": True, "details": "Meeting-Room12"},
    {"forgotPassword": "/forgot", "info": "Meeting-Room12"},
    {"question": "What is your password policy?", "answer": "Policy-Update2026"},
    {"type": "password", "name": "Printer-Floor2", "label": "Password"},
    {"password": {"label": "Username", "value": "Ann-Lee1984"}},
    {
        "fields": [
            {"name": "campaign", "type": "text", "value": "Summer-Sale2026"},
            {"name": "password", "type": "password", "value": ""},
        ]
    },
    {
        "type": "object",
        "properties": {
            "password": {"type": "string", "format": "password", "minLength": 8},
            "campaign": {"type": "string", "default": "Summer-Sale2026"},
        },
    },
]


@pytest.mark.parametrize("document", TAKEN, ids=str)
def test_what_stands_around_says_that_it_is_a_password(redactor: Redactor, document: JsonValue) -> None:
    assert SECRET not in str(redactor.redact_value(document))


@pytest.mark.parametrize("document", KEPT, ids=str)
def test_names_of_things_and_people_stay(redactor: Redactor, document: JsonValue) -> None:
    assert redactor.redact_value(document) == document


@pytest.mark.parametrize(
    "name",
    [
        "tresorWort", "losungswort", "wifi_word", "magicWord", "claveWifi", "clave_acceso", "segreto", "geheimwort", "hemligtOrd", "portkode", "unlockPhrase", "encryptionPhrase", "wlanPass", "passTill", "secretBackup", "adminpwd2",
    ],
)  # fmt: skip
def test_a_name_with_a_word_for_a_password_is_enough(redactor: Redactor, name: str) -> None:
    assert SECRET not in str(redactor.redact_value({name: SECRET}))


@pytest.mark.parametrize(
    "name",
    [
        "keyword", "lastWord", "wordOfTheDay", "wordpress", "wording", "worthwhile", "antwort", "verantwortlich", "Stichwort", "sharedWith", "sharedFolder", "crypto", "cryptocurrency", "qrkode", "barkod", "kode", "unlocks", "unlockedAchievement", "passive", "passage", "passenger", "passengers", "passport",
        "compass", "bypassRule", "skiPass", "boardingPass", "boarding_pass_text", "enclave", "conclave", "clavecin", "psku", "secretary", "secretSanta", "secretName", "secretType", "passTitle", "password_policy", "passwordExpiresAt", "productCode", "sku", "device", "hostname", "episode",
    ],
)  # fmt: skip
def test_a_name_that_only_sounds_like_one_is_not(redactor: Redactor, name: str) -> None:
    assert not is_stem(name)
    assert redactor.redact_value({name: "Galaxy-Note20"}) == {name: "Galaxy-Note20"}


def test_a_list_of_things_stays(redactor: Redactor) -> None:
    things: JsonValue = {
        "passengers": ["Ann-Lee1984"],
        "keywords": ["Summer-Sale2026"],
        "files": ["Report-Final2026.pdf"],
    }
    assert redactor.redact_value(things) == things


@given(st.text(max_size=40))
def test_any_name_is_judged(name: str) -> None:
    assert is_stem(name) in (True, False)


@given(st.text(max_size=30), st.sampled_from([SECRET, "Galaxy-Note20", "x"]), st.text(max_size=30))
@settings(deadline=None)
def test_twice_is_once(name: str, value: str, beside: str) -> None:
    redactor = Redactor(b"k" * 32)
    once = redactor.redact_value({name: value, "text": value, "note": beside})
    assert redactor.redact_value(once) == once


@given(st.text(max_size=60), st.text(min_size=1, max_size=10))
def test_what_is_written_before_ends_where_the_text_begins(written: str, text: str) -> None:
    assert (f"{written}{text}").startswith(before(f"{written}{text}".encode(), text))


def test_of_what_is_written_before_only_the_end_is_read() -> None:
    assert before(b"x" * 1_000 + b"Password:" + SECRET.encode(), SECRET) == "x" * 151 + "Password:"
    assert before(b"nothing", SECRET) == ""
