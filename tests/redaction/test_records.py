"""An object below a credential's name may tell whose it is, and from where: its words stay, and what looks like a secret goes."""

from __future__ import annotations

import orjson
import pytest

from tests.redaction.test_described import KEY, SECRET
from workbench.exchange import JsonValue
from workbench.redaction import Redactor
from workbench.redaction.names import Names
from workbench.redaction.records import for_record, is_party
from workbench.redaction.rules import default_rules

NAMES = Names(default_rules())
UUID = "0f8fad5b-d9cb-469f-a165-70867728950e"


@pytest.mark.parametrize(
    "document",
    [
        {"apiKey": {"id": 7, "status": "ACTIVE", "owner": {"city": "Krakow", "house_number": "992413"}}},
        {"token": {"type": "card", "status": "active", "device": {"id": KEY[:20], "formFactor": "watch"}}},
        {"credentials": [{"type": "apn", "sandbox": "true", "friendly_name": "Push for Harbour"}]},
        {"secrets": [{"name": "harbour", "rotation": "monthly", "replication": {"automatic": {}}}]},
        {"password": {"hash": {"algorithm": "PBKDF2", "iterationCount": 4431, "keySize": 512}}},
    ],
    ids=str,
)
def test_words_and_numbers_of_a_record_stay(redactor: Redactor, document: JsonValue) -> None:
    assert redactor.redact_value(document) == document


@pytest.mark.parametrize(
    ("document", "secret"),
    [
        ({"apiKey": {"id": 7, "status": "ACTIVE", "drawn": KEY}}, KEY),
        ({"token": {"id": 7, "status": "active", "wallet": UUID}}, UUID),
        ({"credentials": {"type": "basic", "region": "eu", "word": SECRET}}, SECRET),
        ({"credentials": {"type": "basic", "region": "eu", "value": "tulips"}}, "tulips"),
        ({"secrets": {"till": "tulips", "door": "daisies", "safe": "roses"}}, "tulips"),
        ({"passwords": {"id": "x", "ann": "tulips", "bob": "daisies"}}, "tulips"),
        ({"token": {"type": "card", "value": "tulips", "status": "active"}}, "tulips"),
    ],
    ids=str,
)
def test_what_looks_like_a_secret_or_is_but_a_value_goes(redactor: Redactor, document: JsonValue, secret: str) -> None:
    assert secret not in orjson.dumps(redactor.redact_value(document)).decode()


def test_only_objects_are_parties() -> None:
    assert is_party("device", {"id": 1})
    assert not is_party("device", KEY)
    assert not is_party("device", {"id": 1, "value": KEY})
    assert not is_party("current", {"id": 1})


def test_a_rule_that_goes_by_looks_already_stays_as_it_is() -> None:
    rule = NAMES.rule("invite_code", "json")
    assert rule is not None
    assert for_record(NAMES, rule, {"id": 1, "name": "x", "type": "y"}) is rule


def test_when_a_token_was_made_stays_and_its_value_goes(redactor: Redactor) -> None:
    document: JsonValue = {"refreshToken": {"insertInstant": "1659380719000", "value": "1659380719001"}}
    kept = redactor.redact_value(document)
    assert "1659380719000" in str(kept)
    assert "1659380719001" not in str(kept)
